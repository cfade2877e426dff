import { toHex } from '../domain/digest.js';
import { attachmentId } from '../domain/ids.js';
import { encodePart } from '../scan-codec/part.js';
import { type Backend, type PartCoding, TransportFault } from '../sync/backend.js';
import { type BackendCheck, check, must } from './check.js';
import {
  aDraft,
  aFile,
  aStrip,
  never,
  newId,
  pushAccepted,
  pushRefused,
  putPart,
  type SampleFile,
  same,
  saving,
  sending,
  sentFile,
  sha256,
} from './samples.js';

/** Sends a part in a coding. @returns what was sent */
async function putCoded(
  { files }: Backend,
  { manifest, parts }: SampleFile,
  part: number,
  coding: PartCoding,
  change: (bytes: Uint8Array) => void = () => undefined,
): Promise<void> {
  const options = { start: part * manifest.partBytes, isBinaryStl: true, accepted: [coding] };
  const coded = await encodePart(parts[part]!, options);
  must(coded !== undefined, `the sample can be coded as ${coding}`);
  change(coded.bytes);
  await files.put(manifest, part, new Blob([coded.bytes]), toHex(await sha256(coded.bytes)), never, coding);
}

export const files: readonly BackendCheck[] = [
  check('refuses a case whose files it does not have', async ({ backend }) => {
    const draft = aDraft();
    await pushAccepted(backend, saving(draft));
    const { manifest } = await aFile(draft.id);
    const { id, root } = manifest;
    const refusal = await pushRefused(
      backend,
      sending(draft.id, 'case.submit', {}, { manifest: [{ id, root }] }),
    );
    must(refusal.code === 'files-missing', 'the reason is that files are missing', refusal);
  }),
  check(
    'takes a file in parts, in any order and more than once, and verifies its root',
    async ({ backend }) => {
      const draft = aDraft();
      await pushAccepted(backend, saving(draft));
      const file = await aFile(draft.id);
      const begun = await backend.files.begin(file.manifest, never);
      must(
        begun.kind === 'receiving' && begun.received.length === 0,
        'a new file begins with nothing received',
        begun,
      );
      await putPart(backend, file, 2);
      await putPart(backend, file, 0);
      await putPart(backend, file, 2);
      const resumed = await backend.files.begin(file.manifest, never);
      must(
        resumed.kind === 'receiving' && same([...resumed.received].sort(), [0, 2]),
        'beginning again tells what has arrived',
        resumed,
      );
      const early = await backend.files.complete(file.manifest, never);
      must(
        early.kind === 'receiving' && !early.received.includes(1),
        'a file that lacks a part is not complete',
        early,
      );
      await putPart(backend, file, 1);
      const done = await backend.files.complete(file.manifest, never);
      must(
        done.kind === 'verified' && done.root === file.manifest.root,
        'the lab finds the announced root',
        done,
      );
      const known = await backend.files.begin(file.manifest, never);
      must(known.kind === 'verified', 'a verified file is not sent again', known);
    },
  ),
  check('names a damaged part, and only that', async ({ backend }) => {
    const draft = aDraft();
    await pushAccepted(backend, saving(draft));
    const file = await aFile(draft.id);
    await backend.files.begin(file.manifest, never);
    await putPart(backend, file, 0);
    await putPart(backend, file, 2);
    const damaged = file.parts[1]!.slice();
    damaged[7]! ^= 1;
    await putPart(backend, file, 1, damaged);
    const state = await backend.files.complete(file.manifest, never);
    must(state.kind === 'damaged' && same(state.parts, [1]), 'the damaged part is named', state);
    await putPart(backend, file, 1);
    const mended = await backend.files.complete(file.manifest, never);
    must(mended.kind === 'verified', 'sending the named part again mends the file', mended);
  }),
  check(
    'takes parts in every coding that its session names, and finds the root of the file',
    async ({ backend }) => {
      const { codings = [] } = await backend.connect(never);
      for (const coding of codings) {
        const draft = aDraft();
        await pushAccepted(backend, saving(draft));
        const file = await aFile(draft.id, aStrip());
        await backend.files.begin(file.manifest, never);
        await putPart(backend, file, 0);
        for (const part of [2, 1]) await putCoded(backend, file, part, coding);
        const state = await backend.files.complete(file.manifest, never);
        must(
          state.kind === 'verified' && state.root === file.manifest.root,
          `what came as ${coding} has the root of what was picked`,
          state,
        );
      }
    },
  ),
  check(
    'never keeps a coded part that was damaged before it was coded or on the way',
    async ({ backend }) => {
      const { codings = [] } = await backend.connect(never);
      for (const coding of codings) {
        const draft = aDraft();
        await pushAccepted(backend, saving(draft));
        const file = await aFile(draft.id, aStrip());
        await backend.files.begin(file.manifest, never);
        // the sender's own digest fits: only decoding, or the leaves, can tell
        const fault: unknown = await putCoded(backend, file, 1, coding, (bytes) => {
          bytes[bytes.length >> 1]! ^= 0x10;
        }).then(
          () => undefined,
          (error: unknown) => error,
        );
        must(
          fault === undefined || fault instanceof TransportFault,
          'a refusal is a fault of transport',
          String(fault),
        );
        for (const part of [0, 2]) await putPart(backend, file, part);
        const state = await backend.files.complete(file.manifest, never);
        must(state.kind !== 'verified', `a damaged part in ${coding} is not taken for the file`, state);
        await putPart(backend, file, 1);
        const mended = await backend.files.complete(file.manifest, never);
        must(mended.kind === 'verified', 'the same part as it is mends the file', mended);
      }
    },
  ),
  check('gives back exactly the bytes of a file that it has, where it gives any', async ({ backend }) => {
    const { files } = backend;
    if (!files.read) return;
    const draft = aDraft();
    await pushAccepted(backend, saving(draft));
    const { manifest, parts } = await sentFile(backend, draft.id);
    const { id } = manifest;
    const came = new Uint8Array(await (await files.read({ id, caseId: draft.id }, never)).arrayBuffer());
    const sent = new Uint8Array(await new Blob([...parts]).arrayBuffer());
    const isWhole = came.length === sent.length && came.every((byte, i) => byte === sent[i]);
    must(isWhole, 'it is what was sent, byte for byte', came.length);
    const other = aDraft();
    await pushAccepted(backend, saving(other));
    for (const file of [
      { id: attachmentId(newId()), caseId: draft.id },
      { id, caseId: other.id },
    ]) {
      const fault: unknown = await files.read(file, never).then(
        () => undefined,
        (error: unknown) => error,
      );
      must(
        fault instanceof TransportFault && fault.code === 'gone',
        'a file that the case does not have is gone',
        String(fault),
      );
    }
  }),
  check('does not keep a part that lacks its digest', async ({ backend }) => {
    const draft = aDraft();
    await pushAccepted(backend, saving(draft));
    const file = await aFile(draft.id);
    await backend.files.begin(file.manifest, never);
    const wrong = backend.files.put(file.manifest, 0, new Blob([file.parts[0]!]), 'ab'.repeat(32), never);
    const fault: unknown = await wrong.then(
      () => undefined,
      (error: unknown) => error,
    );
    must(
      fault instanceof TransportFault,
      'bytes that changed on the way are a fault of transport',
      String(fault),
    );
    const state = await backend.files.begin(file.manifest, never);
    must(state.kind === 'receiving' && !state.received.includes(0), 'and they count as not received', state);
  }),
];
