import { expect } from '@open-wc/testing';
import { HttpResponse } from 'msw';
import { setupWorker } from 'msw/browser';
import type { Case } from '../../src/domain/case.js';
import { rest } from '../../src/index.js';
import { type Backend, TransportFault } from '../../src/sync/backend.js';
import type { RestOptions } from '../../src/sync/backends/rest/rest.js';
import {
  aDraft,
  newId,
  never,
  pushOne,
  readyCase,
  saving,
  sending,
  sentFile,
  submitted,
  submissionsOf,
} from '../../src/testing/samples.js';
import { type HttpLab, httpLab, type Interceptor } from '../support/http-lab.js';
import { aLab, aTimeout, until, openClient, stageIs, signedDraft, uniqueName, now } from '../support/lab.js';

const worker = setupWorker();
before(() => worker.start({ quiet: true, onUnhandledFrame: 'bypass' }));
after(() => worker.stop());

function aRestLab(options: Partial<RestOptions> = {}) {
  const lab = aLab({ keepsDrafts: true });
  const baseUrl = `https://lab.test/${uniqueName()}/v1`;
  const http = httpLab(lab, baseUrl);
  worker.use(...http.handlers);
  return { lab, http, backend: rest({ baseUrl, ...options }) };
}
const faultOf = async (work: Promise<unknown>): Promise<TransportFault> => {
  const error: unknown = await work.then(
    (value) => expect.fail(`it went through: ${JSON.stringify(value)}`),
    (thrown: unknown) => thrown,
  );
  expect(error).to.be.instanceOf(TransportFault);
  return error as TransportFault;
};
const problem = (status: number, kind: string, more = {}, headers = {}) =>
  HttpResponse.json(
    { type: `https://lab.test/problems/${kind}`, status, ...more },
    { status, headers: { 'content-type': 'application/problem+json', ...headers } },
  );
const header = ({ seen }: HttpLab, name: string) => seen.at(-1)!.headers.get(name);

describe('the address of an HTTP lab', () => {
  it('is https, or http on this machine, and anything else is refused at once', () => {
    for (const baseUrl of [
      'https://api.lab.example/v1',
      'http://localhost:8080',
      'http://127.0.0.1/v1',
      'http://[::1]:1/',
      new URL('https://x.example'),
    ])
      expect(() => rest({ baseUrl }), String(baseUrl)).to.not.throw();
    for (const baseUrl of [
      'http://api.lab.example/v1',
      '/v1',
      '',
      'ftp://x',
      'javascript:alert(1)',
      'https://u:p@x.example',
      'https://x.example/?t=1',
      'http://localhost.evil.example',
      'http://127.0.0.1.evil.example',
    ])
      expect(() => rest({ baseUrl }), baseUrl).to.throw(RangeError);
  });

  it('names the backend, so that each lab has a database of its own', () => {
    expect(rest({ baseUrl: 'https://x.example/v1/' }).id).to.equal('rest:https://x.example/v1');
  });
});

describe('the optional parts of an HTTP lab', () => {
  it('are there unless the host says that its server has none', () => {
    const baseUrl = 'https://x.example/v1';
    const whole = rest({ baseUrl });
    expect([!!whole.shares, !!whole.people]).to.deep.equal([true, true]);
    const plain = rest({ baseUrl, without: ['shares', 'people'] });
    expect([!!plain.shares, !!plain.people]).to.deep.equal([false, false]);
  });
});

describe('what is sent to an HTTP lab', () => {
  it("carries the change's id as its key, and the revision that it was made on", async () => {
    const { backend, http } = aRestLab();
    const draft = aDraft();
    const first = saving(draft);
    await pushOne(backend, first);
    expect(http.seen.at(-1)!.line).to.equal(`PUT /cases/${draft.id}`);
    expect(header(http, 'idempotency-key')).to.equal(`"${first.id}"`);
    expect(header(http, 'if-none-match')).to.equal('*');
    await pushOne(backend, saving(aDraft('more', draft.id), 1));
    expect(header(http, 'if-match')).to.equal('"1"');
    expect(header(http, 'if-none-match')).to.equal(null);
  });

  it('is the same byte for byte when it is sent again', async () => {
    const { backend, http } = aRestLab();
    const change = saving(aDraft());
    http.intercept.push(async (_, handle) => {
      await handle();
      return HttpResponse.error(); // done, and the answer got lost
    });
    expect((await faultOf(backend.push([change], never))).code).to.equal('offline');
    expect((await pushOne(backend, change)).kind).to.equal('accepted');
    const [one, two] = http.seen;
    expect(one!.body).to.equal(two!.body);
    expect(one!.headers.get('idempotency-key')).to.equal(two!.headers.get('idempotency-key'));
    expect((await backend.pull(undefined, never)).cases).to.have.length(1);
  });

  it('digests every part of a file as RFC 9530 writes it', async () => {
    const { backend, http } = aRestLab();
    const draft = aDraft();
    await pushOne(backend, saving(draft));
    const { manifest, parts } = await sentFile(backend, draft.id);
    const chunks = http.seen.filter(({ line }) => line.includes('/chunks/'));
    expect(chunks.map(({ line }) => line.split('/').at(-1))).to.deep.equal(['0', '1', '2']);
    const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', parts[1]!));
    expect(chunks[1]!.headers.get('content-digest')).to.equal(
      `sha-256=:${btoa(String.fromCharCode(...sum))}:`,
    );
    const begun = JSON.parse(http.seen.find(({ line }) => line.endsWith(manifest.id))!.body) as object;
    expect(begun).to.include({ name: 'upper.stl', size: 9000, chunkSize: 4096, root: manifest.root });
    expect(begun).to.have.property('digests').with.length(9);
  });
});

describe('signing in at an HTTP lab', () => {
  it('asks the host once, however many requests wait for it', async () => {
    const asked: string[] = [];
    const { backend, http } = aRestLab({
      auth: async ({ reason }) => {
        asked.push(reason);
        await aTimeout(20);
        return { headers: { authorization: 'Bearer good' } };
      },
    });
    http.token = 'good';
    await Promise.all([1, 2, 3].map(() => backend.connect(never)));
    await backend.pull(undefined, never);
    expect(asked).to.deep.equal(['start']);
  });

  it('asks again when the lab rejects what it has, once for all, and repeats what was interrupted', async () => {
    const asked: string[] = [];
    const { backend, http } = aRestLab({
      auth: ({ reason }) => {
        asked.push(reason);
        return Promise.resolve({ headers: { authorization: `Bearer ${asked.length}` } });
      },
    });
    http.token = '1';
    await backend.connect(never);
    http.token = '2';
    await Promise.all([
      backend.connect(never),
      backend.pull(undefined, never),
      pushOne(backend, saving(aDraft())),
    ]);
    expect(asked).to.deep.equal(['start', 'rejected']);
  });

  it('gives up after one more try, and says that somebody has to sign in', async () => {
    const { backend, http } = aRestLab({
      auth: () => Promise.resolve({ headers: { authorization: 'Bearer bad' } }),
    });
    http.token = 'good';
    expect((await faultOf(backend.connect(never))).code).to.equal('unauthorized');
    expect(http.seen).to.have.length(2);
  });

  it('sends nothing where nobody is signed in', async () => {
    const { backend, http } = aRestLab({ auth: () => Promise.resolve(null) });
    expect((await faultOf(backend.connect(never))).code).to.equal('unauthorized');
    expect(http.seen).to.be.empty;
  });

  it("takes a failure of the host's own line for what it is", async () => {
    const { backend } = aRestLab({ auth: () => Promise.reject(new TypeError('Failed to fetch')) });
    expect((await faultOf(backend.connect(never))).code).to.equal('offline');
  });

  it("is interrupted by the caller's signal, for the caller alone", async () => {
    let release = () => {};
    const { backend } = aRestLab({
      auth: async () => {
        await new Promise<void>((resolve) => (release = resolve));
        return { headers: {} };
      },
    });
    const impatient = new AbortController();
    const first = backend.connect(impatient.signal).then(
      () => 'through',
      (error: unknown) => error,
    );
    const second = backend.connect(never);
    await aTimeout(10);
    impatient.abort('enough');
    expect(await first).to.equal('enough');
    release();
    expect(await second).to.have.property('role', 'dentist');
  });
});

describe('an answer that is none', () => {
  /** What stands in the line, and the only thing that may be concluded from it. */
  const answers: Record<string, [() => Response, string]> = {
    "a captive portal's page": [() => HttpResponse.html('<h1>Hotel Wi-Fi</h1>'), 'protocol'],
    'a redirect to one': [() => HttpResponse.redirect('https://portal.example/'), 'protocol'],
    'a proxy that asks for a sign-in to the network': [
      () => HttpResponse.html('<h1>', { status: 511 }),
      'protocol',
    ],
    'half a document': [
      () => new HttpResponse('{"id": "x', { headers: { 'content-type': 'application/json' } }),
      'protocol',
    ],
    'JSON that is no case': [() => HttpResponse.json({ hello: 'world' }), 'protocol'],
    'JSON that is called text': [
      () => new HttpResponse('{}', { headers: { 'content-type': 'text/plain' } }),
      'protocol',
    ],
    'another case than was asked for': [() => HttpResponse.json({ ...aDraft(), revision: 1 }), 'protocol'],
    "a proxy's 400": [() => HttpResponse.html('<h1>Bad Request</h1>', { status: 400 }), 'protocol'],
    "a proxy's 404": [() => HttpResponse.html('<h1>Not Found</h1>', { status: 404 }), 'protocol'],
    'a problem without a type': [
      () =>
        HttpResponse.json(
          { title: 'no' },
          { status: 422, headers: { 'content-type': 'application/problem+json' } },
        ),
      'protocol',
    ],
    'a conflict without the document': [() => problem(412, 'stale-revision'), 'protocol'],
    'a refusal without a code': [() => problem(409, 'lifecycle-refused'), 'protocol'],
    'a broken line': [() => HttpResponse.error(), 'offline'],
    'a server that failed': [() => HttpResponse.html('<h1>Oops</h1>', { status: 500 }), 'server'],
    "a gateway's page": [() => HttpResponse.html('<h1>Bad Gateway</h1>', { status: 502 }), 'server'],
    'a request that took too long': [() => problem(408, 'timeout'), 'timeout'],
    'a document that is too large': [() => HttpResponse.html('<h1>', { status: 413 }), 'too-large'],
    'a newer protocol': [() => problem(426, 'upgrade-required'), 'upgrade'],
    'a key that is still being worked on': [() => problem(409, 'in-progress'), 'throttled'],
    'a session that was revoked': [() => problem(403, 'session-revoked'), 'unauthorized'],
  };
  for (const [what, [answer, code]] of Object.entries(answers))
    it(`${what} decides nothing: the change stays, the fault is "${code}"`, async () => {
      const { backend, http } = aRestLab();
      http.intercept.push(answer);
      const change = saving(aDraft());
      expect((await faultOf(backend.push([change], never))).code).to.equal(code);
      expect((await pushOne(backend, change)).kind).to.equal('accepted');
    });

  it("waits as long as the lab asks: in seconds, or until a date by the lab's own clock", async () => {
    const { backend, http } = aRestLab();
    const asks = async (status: number, headers: Record<string, string>) => {
      http.intercept.push(() => problem(status, 'later', {}, headers));
      const { code, retryAfterMs } = await faultOf(backend.connect(never));
      expect(code).to.equal('throttled');
      return retryAfterMs;
    };
    expect(await asks(429, { 'retry-after': '7' })).to.equal(7000);
    expect(await asks(503, {})).to.equal(undefined);
    expect(await asks(503, { 'retry-after': 'soon' })).to.equal(undefined);
    const clock = { date: 'Wed, 01 Jan 2020 00:00:00 GMT', 'retry-after': 'Wed, 01 Jan 2020 00:01:30 GMT' };
    expect(await asks(503, clock)).to.be.oneOf([90_000, 0]); // a browser may keep the lab's date to itself
  });

  it('says that a cursor is gone, so that everything is fetched anew', async () => {
    const { backend, http } = aRestLab();
    http.intercept.push(() => problem(410, 'cursor-expired'));
    expect((await faultOf(backend.pull('old' as never, never))).code).to.equal('gone');
  });

  it('is a page of changes that is none', async () => {
    const { backend, http } = aRestLab();
    for (const body of [
      {},
      [],
      null,
      { items: 'x' },
      { items: [1], next: '1', more: false },
      { items: [{ caseId: 'x' }], next: '1', more: false },
    ]) {
      http.intercept.push(() => HttpResponse.json(body));
      expect((await faultOf(backend.pull(undefined, never))).code, JSON.stringify(body)).to.equal('protocol');
    }
  });

  it("is an upload's state with parts that the file does not have", async () => {
    const { backend, http } = aRestLab();
    const draft = aDraft();
    await pushOne(backend, saving(draft));
    const { manifest } = await sentFile(backend, draft.id);
    for (const received of [[[0, 1e9]], [[-1, 0]], [[2, 1]], ['x'], 'all', [[0.5, 1]]]) {
      http.intercept.push(() => HttpResponse.json({ state: 'receiving', received }));
      expect((await faultOf(backend.files.begin(manifest, never))).code, JSON.stringify(received)).to.equal(
        'protocol',
      );
    }
  });
});

describe('a refusal by an HTTP lab', () => {
  const refusalTo = async (backend: Backend, http: HttpLab, answer: Interceptor) => {
    http.intercept.push(answer);
    const outcome = await pushOne(backend, saving(aDraft()));
    return outcome.kind === 'refused' ? outcome.refusal : outcome.kind;
  };

  it("comes in the lab's own words", async () => {
    const { backend, http } = aRestLab();
    for (const status of [400, 403, 415, 422])
      expect(
        await refusalTo(backend, http, () => problem(status, 'x', { detail: 'Please call us.' })),
        String(status),
      ).to.deep.equal({
        code: 'declined',
        message: 'Please call us.',
      });
    expect(await refusalTo(backend, http, () => problem(422, 'wrong-shade', { detail: 7 }))).to.deep.equal({
      code: 'declined',
      message: 'wrong-shade',
    });
  });

  it("keeps the lifecycle's typed reason", async () => {
    const { backend } = aRestLab();
    const { subject } = await submitted(backend);
    const outcome = await pushOne(backend, sending(subject.id, 'case.ship', { trackingNumber: '1' }));
    expect(outcome).to.have.nested.property('refusal.code', 'wrong-state');
    expect(outcome).to.have.nested.property('refusal.state', 'received');
  });

  it('to a second order is that order, when its history names it, and a refusal when it was another with the same files', async () => {
    const { backend, http } = aRestLab();
    const { subject, file } = await submitted(backend);
    const manifest = [{ id: file.manifest.id, root: file.manifest.root }];
    const own = subject.history.find(({ type }) => type === 'case.submit')!.id;
    // a lab that has forgotten what it answered, and still holds the order
    const holding = () => problem(409, 'already-submitted', { case: subject });
    http.intercept.push(holding);
    const again = sending(subject.id, 'case.submit', {}, { manifest });
    const same = await pushOne(backend, { ...again, id: own });
    expect(same.kind).to.equal('accepted');
    expect(submissionsOf((same as { case: Case }).case)).to.equal(1);
    http.intercept.push(holding);
    expect(await pushOne(backend, again)).to.have.nested.property('refusal.code', 'already-submitted');
  });

  it('tells what of a file is missing, and takes up an upload where it stands', async () => {
    const { backend, http } = aRestLab();
    const { file } = await readyCase(backend);
    http.intercept.push(() => problem(409, 'missing-chunks', { missing: [[1, 2]] }));
    expect(await backend.files.complete(file.manifest, never)).to.deep.equal({
      kind: 'receiving',
      received: [0],
    });
    http.intercept.push(() => problem(404, 'unknown-upload'));
    expect((await faultOf(backend.files.complete(file.manifest, never))).code).to.equal('gone');
  });

  it('to remove a case that is gone already is no refusal', async () => {
    const { backend, http } = aRestLab();
    http.intercept.push(() => problem(404, 'unknown-case'));
    const id = newId();
    const outcome = await pushOne(backend, { kind: 'discard', id: id as never, caseId: id as never });
    expect(outcome).to.deep.equal({ kind: 'accepted', id, case: undefined });
  });
});

describe('a client before an HTTP lab', () => {
  it('sends a case with its scans once, and follows the lab', async function () {
    this.timeout(30_000);
    const { lab, http, backend } = aRestLab({ account: { tenant: 'x', subject: 'y' } });
    const { tenant, subject } = await lab.connect(never);
    const client = await openClient({ ...backend, account: { tenant, subject } } as never);
    const id = await signedDraft(client);
    // the answer to the sending gets lost on its way back
    http.intercept.push(async (_, handle) => (await handle(), HttpResponse.error()));
    expect(await client.submit(id)).to.have.property('ok', true);
    const poke = setInterval(() => client.syncNow(), 50);
    await until(client.case(id), stageIs('received'), 20_000);
    expect(await now(lab.desk.cases)).to.have.length(1);
    await lab.desk.act(id, 'design.start', {}, { role: 'lab_admin', name: 'Office' });
    await until(client.case(id), stageIs('design'));
    clearInterval(poke);
    await client.close();
    await lab.close?.();
  });
});
