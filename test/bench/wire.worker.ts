import { PART_BYTES } from '../../src/domain/digest.js';
import { decodeStl, encodeStl, encodeVerified, firstRecordAt } from '../../src/scan-codec/scan-codec.js';

/** One way over the wire, part by part, as an upload goes. */
export interface WireTask {
  readonly file: Blob;
  readonly way: 'coded' | 'proven' | 'gzip';
}
/** Milliseconds without reading the file, and the bytes that travel. */
export interface WireResult {
  readonly encodeMs: number;
  readonly decodeMs: number;
  readonly bytes: number;
}

type Bytes = Uint8Array<ArrayBuffer>;
const through = async (bytes: Bytes, stream: CompressionStream | DecompressionStream): Promise<Bytes> =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());

const ways = {
  coded: {
    encode: async (part: Bytes, start: number) =>
      (await encodeStl(part, { firstRecord: firstRecordAt(start) })) ?? part,
    decode: (bytes: Bytes) => decodeStl(bytes),
  },
  proven: {
    encode: async (part: Bytes, start: number) =>
      (await encodeVerified(part, { firstRecord: firstRecordAt(start) })) ?? part,
    decode: (bytes: Bytes) => decodeStl(bytes),
  },
  gzip: {
    encode: (part: Bytes) => through(part, new CompressionStream('gzip')),
    decode: (bytes: Bytes) => through(bytes, new DecompressionStream('gzip')),
  },
} as const;

async function run({ file, way }: WireTask): Promise<WireResult> {
  const { encode, decode } = ways[way];
  let [encodeMs, decodeMs, bytes] = [0, 0, 0];
  for (let start = 0; start < file.size; start += PART_BYTES) {
    const part = new Uint8Array(await file.slice(start, start + PART_BYTES).arrayBuffer());
    const began = performance.now();
    const sent = await encode(part, start);
    const coded = performance.now();
    const back = await decode(sent);
    decodeMs += performance.now() - coded;
    encodeMs += coded - began;
    bytes += sent.length;
    if (back.length !== part.length || back.some((byte, i) => byte !== part[i]))
      throw new Error(`${way}: what came back is not what went in`);
  }
  return { encodeMs, decodeMs, bytes };
}

onmessage = ({ data }: MessageEvent<WireTask>) => {
  run(data).then(
    (result) => postMessage(result),
    (error: unknown) => postMessage({ error: String(error) }),
  );
};
