import { expect } from '@open-wc/testing';
import { HttpResponse } from 'msw';
import { setupWorker } from 'msw/browser';
import { attachmentId, type CaseId, type LocalLab, type PlanVersion, rest } from '../../src/index.js';
import { identity } from '../../src/profiles/shared/groups/identity.js';
import { type ShareTransport, TransportFault } from '../../src/sync/backend.js';
import { redactPlan } from '../../src/domain/plan-redaction.js';
import { isSealed } from '../../src/domain/plan-digest.js';
import { namesIn } from '../../src/sync/backends/local-lab/shares.js';
import { LabDatabase } from '../../src/sync/backends/local-lab/lab-database.js';
import { decodeNewShare, decodeSharedPlan, decodeShares } from '../../src/sync/wire-shares.js';
import { newId, sentFile } from '../../src/testing/samples.js';
import { httpLab, type Interceptor } from '../support/http-lab.js';
import { aLab, uniqueName } from '../support/lab.js';
import { PATIENT, pausedLab } from '../support/paused-lab.js';
import { labRef, stagedPlan } from '../support/staged-plan.js';
import {
  aPausedLab,
  atLab,
  everythingIn,
  NEVER,
  OFFICE,
  sameLab,
  send,
  sentCase,
} from './local-lab/practice.js';

const worker = setupWorker();
before(() => worker.start({ quiet: true, onUnhandledFrame: 'bypass' }));
after(() => worker.stop());

const NOTE = `For ${PATIENT} of Dr. Ada Okafor.`;

/** A case of the embedded lab with a plan that names everybody. */
async function planned(lab: LocalLab = aPausedLab(), note = NOTE): Promise<{ lab: LocalLab; id: CaseId }> {
  const { id } = await sentCase(lab);
  await propose(lab, id, note);
  return { lab, id };
}

async function propose(lab: LocalLab, id: CaseId, note: string): Promise<void> {
  await lab.desk.act(id, 'design.start', {}, OFFICE);
  const outcome = await lab.desk.act(id, 'plan.propose', {}, { ...OFFICE, plan: { note, rows: [] } });
  if (!outcome.ok) throw new Error(`plan.propose: ${outcome.refusal.code}`);
}

const link = ({ shares }: { shares: ShareTransport }, caseId: CaseId, more = {}) =>
  shares.create({ id: newId(), caseId, plan: 1, days: 3, ...more }, NEVER);

const faultOf = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.then(
    (value) => expect.fail(`it went through: ${JSON.stringify(value)}`),
    (thrown: unknown) => thrown,
  );
  expect(error).to.be.instanceOf(TransportFault);
  return (error as TransportFault).code;
};

/** Writes into the lab's own database what its software would have planned. */
async function withStaging(lab: LocalLab, id: CaseId, version: number, plan: PlanVersion): Promise<void> {
  const db = new LabDatabase(`pontic-lab-${lab.account!.tenant}`);
  await db.cases
    .where('id')
    .equals(id)
    .modify((row) => {
      const kept = row.case!.plans.map((one) => (one.version === version ? { ...plan, version } : one));
      Object.assign(row, { case: { ...row.case!, plans: kept } });
    });
  db.close();
}

describe('links to plans at the embedded lab', () => {
  it('S3 · share: a digest of the token is kept, and the token nowhere', async () => {
    const { lab, id } = await planned();
    const { token, ...told } = await link(lab, id);
    expect(atob(token.replaceAll('-', '+').replaceAll('_', '/')).length, 'bytes').to.equal(32);
    await lab.shares.open(token, NEVER);
    for (const [table, content] of Object.entries(await everythingIn(lab)))
      expect(content, table).not.to.contain(token);
    expect(await lab.shares.list(id, NEVER)).to.deep.equal([{ ...told, opened: 1 }]);
    expect(JSON.stringify([told, await lab.shares.list(id, NEVER)])).not.to.match(/digest|practice/i);
  });

  it('S3 · share: whoever asks again after a lost answer gets the same link with the token that opens', async () => {
    const { lab, id } = await planned();
    const share = newId();
    const lost = await link(lab, id, { id: share });
    const again = await link(lab, id, { id: share, days: 7 });
    expect({ ...again, token: '' }).to.deep.equal({ ...lost, token: '' });
    expect(await lab.shares.open(lost.token, NEVER), 'the lost one').to.equal(undefined);
    expect((await lab.shares.open(again.token, NEVER))?.plan.version).to.equal(1);
    expect((await lab.shares.list(id, NEVER)).length).to.equal(1);
  });

  it('S3 · share: an id that another link had, or that has ended, makes none', async () => {
    const { lab, id } = await planned();
    const { id: other } = await planned(lab);
    const made = await link(lab, id);
    expect(await faultOf(link(lab, other, { id: made.id }))).to.equal('gone');
    await lab.shares.revoke(made, NEVER);
    expect(await faultOf(link(lab, id, { id: made.id }))).to.equal('gone');
    expect(await faultOf(lab.shares.revoke({ id: made.id, caseId: other }, NEVER))).to.equal('gone');
    expect((await lab.shares.list(other, NEVER)).length).to.equal(0);
  });

  it('S3 · share: patient, dentist, signer and practice are named nowhere, in whichever tab it is opened', async () => {
    const profile = { ...pausedLab, catalogue: { ...pausedLab.catalogue, asks: { patient: [identity] } } };
    const lab = aPausedLab({ profile, practice: 'Riverside Dental' });
    const { id } = await sentCase(lab, {
      answers: { identity: 'name', firstName: 'Zoë', lastName: 'Kowalczyk-Brandt' },
      signature: { kind: 'typed', name: 'Ines Marten', at: '2026-03-09T10:00:00.000Z' as never },
    });
    await propose(
      lab,
      id,
      `${NOTE} Zoe Kowalczyk-Brandt was seen at RIVERSIDE by Ines Marten; Dr. Check asked for light contacts.`,
    );
    const { token } = await link(lab, id);
    const elsewhere = sameLab(lab, { profile, practice: 'Somebody else' });
    const shared = await elsewhere.shares.open(token, NEVER);
    const said = JSON.stringify(shared).toLowerCase();
    for (const name of [
      PATIENT,
      'zoe',
      'zoë',
      'kowalczyk',
      'brandt',
      'okafor',
      'marten',
      'riverside',
      'check',
    ])
      expect(said, name).not.to.contain(name.toLowerCase());
    expect(said).to.contain('asked for light contacts');
    // by that of the whole plan names could be tried out
    expect(shared?.plan.digest).to.not.equal((await atLab(lab, id)).plans[0]!.digest);
    expect(isSealed(shared!.plan)).to.equal(true);
  });

  it('S3 · share: names from before a revision, of an administrator, and the case’s number are taken out too', async () => {
    const { lab, id } = await planned();
    const of = await atLab(lab, id);
    const entry = of.history.at(-1)!;
    const history = [
      ...of.history,
      {
        ...entry,
        changes: [{ path: 'patientCode', before: 'Jana Wolter', after: of.prescription.patientCode }],
      },
      { ...entry, changes: [{ path: 'doctorName', before: 'Dr. Timo Brekke', after: 'Dr. Ada Okafor' }] },
      { ...entry, by: { role: 'network_admin', name: 'Mira Halden' } },
    ];
    const names = namesIn({ profile: pausedLab }, { ...of, history, caseNumber: '10001' }, []);
    const plan = redactPlan(
      { ...of.plans[0]!, note: 'Case 10001, Wolter: Brekke and Halden agree on 11 and 21' },
      names,
    );
    expect(plan.note).to.equal('Case •••, •••: ••• and ••• agree on 11 and 21');
  });

  it('S3 · share: the files of the plan that is shown are given, and no other of the case', async () => {
    const { lab, id } = await planned();
    const [mine, later, loose] = [await sentFile(lab, id), await sentFile(lab, id), await sentFile(lab, id)];
    const naming = (file: typeof mine): PlanVersion => {
      const ref = { ...labRef(`${PATIENT}.stl`, new Uint8Array(1)), id: file.manifest.id };
      return stagedPlan({ models: [{ id: `upper ${PATIENT}`, arch: 'upper', file: ref }] }).plan;
    };
    await propose(lab, id, 'The second.');
    await withStaging(lab, id, 1, naming(mine));
    await withStaging(lab, id, 2, naming(later));
    const { token } = await link(lab, id);
    const shared = await lab.shares.open(token, NEVER);
    expect(JSON.stringify(shared)).not.to.contain(PATIENT);
    const read = (file: typeof mine, by = token) => lab.shares.read(by, file.manifest.id, NEVER);
    const bytes = await read(mine);
    expect(bytes?.size).to.equal(mine.manifest.bytes);
    expect(bytes?.type).to.equal('application/octet-stream');
    for (const other of [later, loose]) expect(await read(other)).to.equal(undefined);
    expect(await read(mine, `${token}x`)).to.equal(undefined);
    await lab.clock.advance(3 * 24);
    expect(await read(mine), 'after its end').to.equal(undefined);
  });

  it('S3 · share: a case that is deleted takes its links along', async () => {
    const { lab, id } = await planned();
    const { token } = await link(lab, id, { days: 7 });
    await send(lab, id, 'pause.place', { pauseReason: 'patient' });
    await lab.clock.advance(60 * 24);
    expect(await lab.shares.open(token, NEVER)).to.equal(undefined);
    expect(await lab.shares.list(id, NEVER)).to.deep.equal([]);
    expect((await everythingIn(lab))['shares']).to.equal('[]');
  });

  it('S3 · share: a line that is down is a fault of the line, and no verdict on the token', async () => {
    const { lab, id } = await planned();
    const { token } = await link(lab, id);
    await lab.setConduct({ network: 'offline' });
    expect(await faultOf(lab.shares.open(token, NEVER))).to.equal('offline');
    expect(await faultOf(lab.shares.read(token, attachmentId(newId()), NEVER))).to.equal('offline');
    expect(await faultOf(link(lab, id))).to.equal('offline');
    await lab.setConduct({ network: 'online' });
    expect((await lab.shares.list(id, NEVER)).length).to.equal(1);
  });

  it('S3 · share: a call that is no longer wanted ends with the reason that was given', async () => {
    const { lab, id } = await planned();
    const { token } = await link(lab, id);
    const reason = new Error('no longer wanted');
    const ended = AbortSignal.abort(reason);
    for (const call of [
      lab.shares.open(token, ended),
      lab.shares.list(id, ended),
      lab.shares.read(token, attachmentId(newId()), ended),
    ])
      expect(await call.catch((error: unknown) => error)).to.equal(reason);
  });
});

describe('links to plans over HTTP', () => {
  function aRestLab() {
    const lab = aLab({ keepsDrafts: true });
    const baseUrl = `https://lab.test/${uniqueName()}/v1`;
    const http = httpLab(lab, baseUrl);
    http.token = 'good';
    worker.use(...http.handlers);
    const auth = () => Promise.resolve({ headers: { authorization: 'Bearer good' } });
    const { shares } = rest({ baseUrl, auth });
    return { lab, http, shares: shares! };
  }
  const TOKEN = 'A'.repeat(43);
  const FILE = attachmentId(newId());

  it('S3 · share: a viewer sends neither an account nor a cookie, and the token stands in no address', async () => {
    const { lab, http, shares } = aRestLab();
    const { id } = await planned(lab);
    const { token } = await link({ shares }, id);
    const asked: Request[] = [];
    const listen: Interceptor = (request, handle) => (asked.push(request), handle());
    http.intercept.push(listen, listen);
    expect((await shares.open(token, NEVER))?.plan.version).to.equal(1);
    expect(await shares.read(token, FILE, NEVER)).to.equal(undefined);
    expect(asked.length).to.equal(2);
    for (const request of asked) {
      expect(request.credentials).to.equal('omit');
      expect(request.referrer).to.equal('');
      expect(request.headers.get('authorization') ?? '').not.to.contain('Bearer');
    }
    for (const { line } of http.seen) expect(line).not.to.contain(token);
  });

  it('S3 · share: whatever the lab has against a token, it opens nothing', async () => {
    const { http, shares } = aRestLab();
    for (const status of [400, 401, 403, 404, 409, 410, 413, 422, 426, 451]) {
      const answer = () => new HttpResponse('<h1>no</h1>', { status });
      http.intercept.push(answer, answer);
      expect(await shares.open(TOKEN, NEVER), String(status)).to.equal(undefined);
      expect(await shares.read(TOKEN, FILE, NEVER), String(status)).to.equal(undefined);
    }
  });

  it('an id that is none leads nowhere else in the lab', async () => {
    const { http, shares } = aRestLab();
    const caseId = newId() as CaseId;
    for (const id of ['', '.', '..', '\ud800']) {
      expect(await faultOf(shares.revoke({ id, caseId }, NEVER)), id).to.equal('gone');
      expect(await faultOf(shares.list(id as CaseId, NEVER)), id).to.equal('gone');
      expect(await shares.read(TOKEN, attachmentId(id), NEVER), id).to.equal(undefined);
    }
    expect(http.seen.length).to.equal(0);
    await faultOf(shares.revoke({ id: '../..', caseId }, NEVER));
    expect(http.seen[0]!.line).to.contain('/shares/..%2F..');
  });

  it('S3 · share: what is no token is not even sent', async () => {
    const { http, shares } = aRestLab();
    for (const token of ['', 'short', 'ä'.repeat(30), `${TOKEN}\r\nx: y`, '../../cases'])
      for (const answer of [await shares.open(token, NEVER), await shares.read(token, FILE, NEVER)])
        expect(answer).to.equal(undefined);
    expect(http.seen.length).to.equal(0);
  });

  for (const [how, answer, code] of [
    ['no line', () => HttpResponse.error(), 'offline'],
    ['a server that fails', () => new HttpResponse('', { status: 500 }), 'server'],
    ['a server that has too much to do', () => new HttpResponse('', { status: 429 }), 'throttled'],
    ['a hotel’s page', () => HttpResponse.html('<h1>Welcome</h1>'), 'protocol'],
  ] as const)
    it(`S3 · share: ${how} is a fault of the line, so that the viewer may try again`, async () => {
      const { http, shares } = aRestLab();
      http.intercept.push(answer, answer);
      expect(await faultOf(shares.open(TOKEN, NEVER))).to.equal(code);
      expect(await faultOf(shares.read(TOKEN, FILE, NEVER)), 'a file').to.equal(code);
    });
});

describe('what a lab says about links', () => {
  const share = {
    id: 's-1',
    caseId: 'c-1',
    plan: 1,
    createdAt: '2026-03-09T10:00:00.000Z',
    expiresAt: '2026-03-12T10:00:00.000Z',
    revokedAt: null,
    opened: 2,
  };
  const plan = { version: 1, note: '', rows: [], proposedAt: share.createdAt, digest: 'ab' };

  it('S3 · share: is read, and what it says beyond is dropped: it might be a name', () => {
    expect(decodeShares([{ ...share, patient: 'Ada' }])).to.deep.equal([{ ...share, revokedAt: undefined }]);
    const shared = {
      profile: 'aligner',
      plan: { ...plan, doctor: 'Ada' },
      expiresAt: share.expiresAt,
      for: 'Ada',
    };
    expect(JSON.stringify(decodeSharedPlan(shared))).not.to.contain('Ada');
  });

  it('S3 · share: is no answer where a part is missing, or the token is too short to be safe', () => {
    const token = 'A'.repeat(22);
    expect(decodeNewShare({ ...share, token }).token).to.equal(token);
    for (const broken of [
      { ...share, token: 'A'.repeat(21) },
      { ...share },
      { ...share, token, expiresAt: 'soon' },
    ])
      expect(() => decodeNewShare(broken)).to.throw(TransportFault);
    expect(() => decodeSharedPlan({ profile: 'aligner', expiresAt: share.expiresAt })).to.throw(
      TransportFault,
    );
    expect(() => decodeShares({ items: [] })).to.throw(TransportFault);
  });
});
