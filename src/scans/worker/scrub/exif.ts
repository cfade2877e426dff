type Bytes = Uint8Array<ArrayBuffer>;

export interface ExifFacts {
  /** how the picture is to be turned, 1 to 8 as EXIF counts; 1 is upright */
  readonly orientation: number;
  /** it says where the picture was taken */
  readonly hasPlace: boolean;
}

const ORIENTATION = 0x0112;
const GPS = 0x8825;
const ENTRY_BYTES = 12;
const UPRIGHT: ExifFacts = { orientation: 1, hasPlace: false };

/**
 * Reads from a TIFF structure what has to outlive it: cameras store pictures lying on their side and note how to turn
 * them. What cannot be read is upright.
 */
export function readExif(tiff: Uint8Array): ExifFacts {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (view.byteLength < 8) return UPRIGHT;
  const order = view.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return UPRIGHT;
  const little = order === 0x4949;
  const directory = view.getUint32(4, little);
  if (directory + 2 > view.byteLength) return UPRIGHT;
  const count = view.getUint16(directory, little);
  let { orientation, hasPlace } = UPRIGHT;
  for (let i = 0; i < count; i++) {
    const at = directory + 2 + i * ENTRY_BYTES;
    if (at + ENTRY_BYTES > view.byteLength) break;
    const tag = view.getUint16(at, little);
    const value = view.getUint16(at + 8, little);
    if (tag === GPS) hasPlace = true;
    if (tag === ORIENTATION && value >= 1 && value <= 8) orientation = value;
  }
  return { orientation, hasPlace };
}

/** A TIFF structure that says how to turn the picture, and nothing else. */
export function minimalExif(orientation: number): Bytes {
  const tiff = new Uint8Array(26);
  const view = new DataView(tiff.buffer);
  tiff.set([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 1, 0]);
  view.setUint16(10, ORIENTATION, true);
  view.setUint16(12, 3, true);
  view.setUint32(14, 1, true);
  view.setUint16(18, orientation, true);
  return tiff;
}
