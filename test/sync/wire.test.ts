import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { type Case, type HistoryEntry, newDraft } from '../../src/domain/case.js';
import { proveHistory, sealEntry } from '../../src/domain/history.js';
import { caseId, instant, itemId, plainDate } from '../../src/domain/ids.js';
import { emptyPrescription, MOST_STROKES } from '../../src/domain/prescription.js';
import { restorative } from '../../src/profiles/restorative.js';
import { TransportFault } from '../../src/sync/backend.js';
import {
  decodeCase,
  decodeFileState,
  decodeOutcomes,
  decodePage,
  decodeSession,
} from '../../src/sync/wire.js';

const subject: Case = {
  ...newDraft(restorative, caseId('c1'), instant(0), { patientCode: 'P' }),
  revision: 3,
  history: [
    {
      id: 'e1' as never,
      type: 'case.submit',
      at: instant(0),
      by: { role: 'dentist', name: 'N' },
      from: { stage: 'draft' },
      to: { stage: 'queued' },
      fields: {},
      hash: 'h1',
    },
  ],
};
const file = { id: 'f' as never, name: 'x.pdf', bytes: 1, root: 'r', triangles: 0, verdict: 'pass' } as const;
/** A case with something in every part that an order may have. */
const ordered: Case = {
  ...subject,
  caseNumber: 'L-1',
  prescription: {
    ...emptyPrescription,
    yearOfBirth: 1971,
    sex: 'unspecified',
    items: {
      [itemId('01')]: {
        id: itemId('01'),
        product: 'bridge',
        teeth: ['14', '15', '16'] as never,
        material: 'zirconia',
        shade: { system: 'vita-classical', code: 'A2', region: 'body' },
        shades: { stump: { system: 'natural', code: 'ND1', region: 'stump' } },
        pontics: ['15'] as never,
        answers: { margin: 'chamfer', remark: 'Straße "quoted"' },
        note: '',
      },
    },
    scans: { upper: file, 'xrays/01': file, 'xrays/02': { ...file, id: 'g' as never } },
    answers: { overjet: 'improve', lastName: 'Ünal' },
    findings: { 15: ['missing'], 55: ['retained', 'crown'] },
    priority: 'urgent',
    dateWanted: plainDate('2026-03-20'),
    signature: { kind: 'drawn', name: 'Ada', at: instant(0), strokes: 'M 1 1 L 2 2' },
  },
};
const page = { epoch: 'e', cases: [subject], removed: ['gone'], cursor: '7', more: false };
const decoders = { decodeOutcomes, decodePage, decodeSession, decodeFileState, decodeCase };

const isRefused = (decode: (answer: unknown) => unknown, answer: unknown): boolean => {
  try {
    decode(answer);
    return false;
  } catch (error) {
    expect(error).to.be.instanceOf(TransportFault).with.property('code', 'protocol');
    return true;
  }
};

describe('what comes from a lab', () => {
  it('is taken as it is when it is well formed, over JSON too', () => {
    expect(decodeCase(subject)).to.deep.equal(subject);
    expect(decodePage(page)).to.deep.equal(page);
    const overHttp = decodeCase(JSON.parse(JSON.stringify(subject)));
    expect(overHttp.prescription.patientCode).to.equal('P');
    expect(overHttp.caseNumber).to.equal(undefined);
  });

  it('A4: brings back answers, findings, bridges, shades, many files, a rush and a drawn name as they went', () => {
    expect(decodeCase(ordered)).to.deep.equal(ordered);
    expect(decodeCase(JSON.parse(JSON.stringify(ordered)))).to.deep.equal(ordered);
  });

  it('may come from a lab that knows nothing of these yet: they are empty', () => {
    const { answers: _a, findings: _f, priority: _p, ...rx } = subject.prescription;
    expect(decodeCase({ ...subject, prescription: rx })).to.deep.equal(subject);
  });

  it('may say of a part that there is none, by nothing or by null', () => {
    const { items, signature } = ordered.prescription;
    const [item] = Object.values(items);
    for (const none of [undefined, null]) {
      const piece = { ...item, shades: { stump: none }, pontics: none, answers: none };
      const prescription = {
        ...ordered.prescription,
        items: { '01': piece },
        signature: { ...signature, strokes: none },
      };
      const decoded = decodeCase({ ...ordered, prescription }).prescription;
      expect(decoded.items[itemId('01')]).to.deep.include({ pontics: undefined, answers: undefined });
      expect(decoded.signature!.strokes).to.equal(undefined);
    }
  });

  it('is no answer where one of these is of the wrong kind', () => {
    const { items } = ordered.prescription;
    const item = items[itemId('01')]!;
    const drawn = ordered.prescription.signature!;
    const wrong: readonly object[] = [
      { answers: { margin: 7 } },
      { answers: 'chamfer' },
      { answers: { [`x`.repeat(501)]: 'a' } },
      { findings: { 19: ['missing'] } },
      { findings: { UR6: ['missing'] } },
      { findings: { 16: ['broken'] } },
      { findings: { 16: 'missing' } },
      { priority: 'yesterday' },
      { items: { '01': { ...item, pontics: ['99'] } } },
      { items: { '01': { ...item, answers: { margin: null } } } },
      { items: { '01': { ...item, shades: { stump: { system: 'natural', code: 'ND1', region: 'neck' } } } } },
      { items: { '01': { ...item, shades: 'A2' } } },
      { scans: { 'xrays/01': { id: 'f' } } },
      { signature: { ...drawn, strokes: 'M'.repeat(MOST_STROKES + 1) } },
      { signature: { ...drawn, kind: 'stamped' } },
    ];
    for (const change of wrong) {
      const answer = { ...ordered, prescription: { ...ordered.prescription, ...change } };
      expect(isRefused(decodeCase, answer), JSON.stringify(change).slice(0, 80)).to.equal(true);
    }
  });

  it('may have stages, roles and regions that we do not know', () => {
    const status = { stage: 'glazing', hold: 'clear', furnace: 'hot' };
    const strange = {
      ...subject,
      status,
      history: [{ ...subject.history[0]!, to: status, by: { role: 'robot', name: '' } }],
    };
    expect(decodeCase(strange)).to.deep.equal(strange);
  });

  it('may bring back a comment as long as a person has written it', () => {
    const history = [{ ...subject.history[0]!, fields: { note: 'x'.repeat(200_000) } }];
    expect(decodePage({ ...page, cases: [{ ...subject, history }] }).cases[0]!.history).to.deep.equal(
      history,
    );
  });

  it('may seal more in its history than we know: the seal is unbroken', () => {
    const file = { id: 'f', name: 'a.stl', bytes: 1, root: 'r', triangles: 0, verdict: 'pass' };
    const told = {
      ...subject.history[0]!,
      at: instant(0),
      by: { role: 'dentist', name: 'N', practice: 'North' },
      changes: [{ path: 'instructions', before: 'a', after: 'b', why: 'asked' }],
      documents: [{ ...file, pages: 2 }],
      furnace: { hot: true },
    };
    const { hash: _, ...entry } = told;
    const history = [sealEntry([], entry as unknown as Omit<HistoryEntry, 'hash'>)];
    const decoded = decodeCase(JSON.parse(JSON.stringify({ ...subject, history })));
    expect(proveHistory(decoded.history)).to.deep.equal({ kind: 'unbroken' });
  });

  it('may give a reason that we do not know; its code is kept', () => {
    const [outcome] = decodeOutcomes([
      { kind: 'refused', id: 'x', refusal: { code: 'furnace-broken', since: 3 } },
    ]);
    expect(outcome).to.deep.equal({
      kind: 'refused',
      id: 'x',
      refusal: { code: 'furnace-broken', since: 3 },
    });
  });

  it('does not bring in fields that nobody asked for', () => {
    const decoded = decodeCase({
      ...subject,
      extra: 1,
      prescription: { ...subject.prescription, patientName: 'Miller' },
    });
    expect(decoded).to.deep.equal(subject);
  });

  it('cannot reach a prototype by its keys', () => {
    const hostile = (path: string) =>
      JSON.parse(`{"__proto__": {"polluted": "${path}"}, "stage": "draft"}`) as object;
    const entry = { ...subject.history[0]!, fields: hostile('fields') };
    const decoded = decodeCase({
      ...subject,
      status: hostile('status'),
      history: [{ ...entry, fields: JSON.parse('{"__proto__": "x", "reason": "y"}') as object }],
      prescription: { ...subject.prescription, items: JSON.parse('{"__proto__": {"id": "x"}}') as object },
    });
    const [refusal] = decodeOutcomes([
      {
        kind: 'refused',
        id: 'x',
        refusal: JSON.parse('{"code": "c", "__proto__": {"polluted": 1}}') as object,
      },
    ]);
    expect(decoded.status).to.deep.equal({ stage: 'draft' });
    expect(Object.keys(decoded.prescription.items)).to.be.empty;
    for (const value of [
      decoded,
      decoded.status,
      decoded.prescription.items,
      decoded.history[0]!.fields,
      refusal,
      {},
    ])
      expect((value as { polluted?: unknown }).polluted, JSON.stringify(value)).to.equal(undefined);
  });

  it('is no answer when a single field is of the wrong kind', () => {
    const broken: unknown[] = [
      { ...subject, revision: -1 },
      { ...subject, revision: '3' },
      { ...subject, revision: Number.NaN },
      { ...subject, status: {} },
      { ...subject, status: { stage: 7 } },
      { ...subject, createdAt: 'yesterday' },
      { ...subject, prescription: undefined },
      {
        ...subject,
        prescription: {
          ...subject.prescription,
          items: { a: { id: 'a', product: 'crown', teeth: ['19'], material: '', note: '' } },
        },
      },
      { ...subject, prescription: { ...subject.prescription, dateWanted: 7 } },
      {
        ...subject,
        prescription: { ...subject.prescription, signature: { kind: 'stamped', name: 'x', at: instant(0) } },
      },
      { ...subject, id: 'x'.repeat(501) },
    ];
    for (const answer of broken) {
      expect(isRefused(decodeCase, answer), JSON.stringify(answer)).to.equal(true);
      expect(isRefused(decodePage, { ...page, cases: [answer] })).to.equal(true);
      expect(isRefused(decodeOutcomes, [{ kind: 'accepted', id: 'x', case: answer }])).to.equal(true);
    }
  });

  it('is never taken for an accepted change when it is garbage', () => {
    const key = fc.constantFrom('kind', 'id', 'case', 'refusal', 'code', '__proto__', 'status', 'revision');
    const leaf = fc.oneof(
      fc.constantFrom('accepted', 'refused', 'conflict', 'x', null, true, 0, -1),
      fc.string(),
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        leaf,
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(key, tie('value'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(fc.oneof(value, fc.anything(), fc.array(value)), (answer) => {
        let outcomes: ReturnType<typeof decodeOutcomes>;
        try {
          outcomes = decodeOutcomes(answer);
        } catch (error) {
          return void expect(error).to.have.property('code', 'protocol');
        }
        // the one shape that is an answer: accepted without a case, with an id
        for (const outcome of outcomes)
          if (outcome.kind === 'accepted') {
            expect(outcome.case).to.equal(undefined);
            expect(outcome.id).to.be.a('string');
          }
      }),
      { numRuns: 1000 },
    );
    for (const decode of Object.values(decoders))
      fc.assert(
        fc.property(
          fc.anything().filter((answer) => !Array.isArray(answer) || answer.length > 0),
          (answer) => isRefused(decode, answer),
        ),
        { numRuns: 300 },
      );
  });
});
