import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { type Case, type HistoryEntry, newDraft } from '../../src/domain/case.js';
import { proveHistory, sealEntry } from '../../src/domain/history.js';
import { caseId, instant } from '../../src/domain/ids.js';
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
