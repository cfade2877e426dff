/** Pictures and documents as cameras, scanners and programs write them, with the name of a made-up patient all over. */

export type Bytes = Uint8Array<ArrayBuffer>;

/** Stands wherever a file may name somebody; what is stored must not hold it. */
export const CANARY = 'Pearson-Agnes-19610412';

const text = (words: string): Bytes => new TextEncoder().encode(words);
export const joined = (...parts: readonly ArrayLike<number>[]): Bytes => {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

export function holds(bytes: Uint8Array, words: string): boolean {
  const wanted = text(words);
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1))
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}

/** A picture that is not alike in any direction, so that a turned one is told apart. */
async function drawn(type: 'image/jpeg' | 'image/png', width: number, height: number): Promise<Bytes> {
  const canvas = new OffscreenCanvas(width, height);
  const brush = canvas.getContext('2d')!;
  for (let x = 0; x < width; x += 4)
    for (let y = 0; y < height; y += 4) {
      brush.fillStyle = `rgb(${(x * 255) / width} ${(y * 255) / height} ${(x * y) % 255})`;
      brush.fillRect(x, y, 4, 4);
    }
  const blob = await canvas.convertToBlob({ type, quality: 0.8 });
  return new Uint8Array(await blob.arrayBuffer());
}

const u16 = (value: number): number[] => [value >> 8, value & 0xff];
const u32 = (value: number): number[] => [...u16(value >>> 16), ...u16(value & 0xffff)];

/** EXIF as a phone writes it: maker, artist, the place, and how to turn the picture. Big-endian. */
export function exif(orientation: number): Bytes {
  const canary = text(`${CANARY}\0`);
  const entries = 4;
  const data = 8 + 2 + entries * 12 + 4;
  return joined(
    text('MM\0*'),
    u32(8),
    u16(entries),
    [...u16(0x010f), ...u16(2), ...u32(canary.length), ...u32(data)],
    [...u16(0x0112), ...u16(3), ...u32(1), ...u16(orientation), 0, 0],
    [...u16(0x013b), ...u16(2), ...u32(canary.length), ...u32(data)],
    [...u16(0x8825), ...u16(4), ...u32(1), ...u32(data + canary.length)],
    u32(0),
    canary,
    u16(0),
    u32(0),
  );
}

export const segment = (marker: number, body: ArrayLike<number>): Bytes =>
  joined([0xff, marker], u16(body.length + 2), body);

export interface PhotoRecipe {
  readonly width?: number;
  readonly height?: number;
  /** as EXIF counts; nothing is written about it where absent */
  readonly orientation?: number;
  /** without everything that names somebody */
  readonly isClean?: boolean;
}

/** A JPEG with everything in it that has to go. */
export async function aJpeg({
  width = 64,
  height = 48,
  orientation,
  isClean,
}: PhotoRecipe = {}): Promise<Bytes> {
  const plain = await drawn('image/jpeg', width, height);
  if (isClean) return plain;
  const beside = [
    segment(0xe1, joined(text('Exif\0\0'), exif(orientation ?? 1))),
    segment(0xe1, text(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${CANARY}</x:xmpmeta>`)),
    segment(0xed, text(`Photoshop 3.0\0${CANARY}`)),
    segment(0xe2, text(`MPF\0${CANARY}`)),
    segment(0xfe, text(CANARY)),
  ];
  return joined(plain.subarray(0, 2), ...beside, plain.subarray(2), text(`trailer ${CANARY}`));
}

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n;
});
const crc = (bytes: Bytes): number =>
  (bytes.reduce((sum, byte) => CRC[(sum ^ byte) & 0xff]! ^ (sum >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;

export const chunk = (type: string, body: ArrayLike<number>): Bytes => {
  const named = joined(text(type), body);
  return joined(u32(body.length), named, u32(crc(named)));
};

export async function aPng({
  width = 64,
  height = 48,
  orientation,
  isClean,
}: PhotoRecipe = {}): Promise<Bytes> {
  const plain = await drawn('image/png', width, height);
  if (isClean) return plain;
  const headEnd = 8 + 25;
  const beside = [
    chunk('tEXt', text(`Author\0${CANARY}`)),
    chunk('iTXt', text(`XML:com.adobe.xmp\0\0\0\0\0${CANARY}`)),
    chunk('tIME', [7, 234, 4, 12, 1, 1, 1]),
    chunk('prVt', text(CANARY)),
    chunk('eXIf', exif(orientation ?? 1)),
  ];
  return joined(plain.subarray(0, headEnd), ...beside, plain.subarray(headEnd), text(CANARY));
}

/** A referral letter, twice saved, with an Info dictionary and an XMP packet. The page shows `words`. */
export function aPdf(words = 'Crown on 26'): Bytes {
  const page = `BT /F1 24 Tf 72 720 Td (${words}) Tj ET`;
  const xmp = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">${CANARY}</x:xmpmeta><?xpacket end="w"?>`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Metadata 7 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Title 8 0 R /Author (${CANARY} \\(born (1961)\\)) /Creator <${[...text(CANARY)].map((byte) => byte.toString(16)).join('')}> /Trapped /False >>`,
    `<< /Type /Metadata /Subtype /XML /Length ${xmp.length} >>\nstream\n${xmp}\nendstream`,
    `(${CANARY})`,
  ];
  let file = '%PDF-1.7\n';
  const offsets = objects.map((body, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return text(file);
}

/** The first bytes of a picture as iPhones take it. */
export const aHeic = (brand = 'heic'): Bytes =>
  joined(u32(24), text(`ftyp${brand}\0\0\0\0mif1${brand}`), new Uint8Array(3000).fill(7));

/** An archive as far as anybody looks. */
export const aZip = (): Bytes => joined([0x50, 0x4b, 3, 4], new Uint8Array(3000).fill(7));

export const fileOf = (bytes: BlobPart, name: string): File => new File([bytes], name);
