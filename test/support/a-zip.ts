export interface ZipEntry {
  readonly name: string;
  readonly bytes?: Uint8Array;
  /** what the list says, where it is not the truth */
  readonly unpacked?: number;
}

/** An archive whose files are stored as they are; only what its list says is of interest here. */
export function zipOf(entries: readonly ZipEntry[], comment = ''): Uint8Array<ArrayBuffer> {
  const parts: number[] = [];
  const list: number[] = [];
  const u16 = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff];
  const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];
  for (const { name, bytes = new Uint8Array(4), unpacked = bytes.length } of entries) {
    const title = [...new TextEncoder().encode(name)];
    const shared = [...u16(20), 0, 0, 0, 0, 0, 0, 0, 0, ...u32(0), ...u32(bytes.length), ...u32(unpacked)];
    const lengths = [...u16(title.length), 0, 0];
    list.push(0x50, 0x4b, 1, 2, 20, 0, ...shared, ...lengths);
    list.push(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ...u32(parts.length), ...title);
    parts.push(0x50, 0x4b, 3, 4, ...shared, ...lengths, ...title, ...bytes);
  }
  const count = [...u16(entries.length), ...u16(entries.length)];
  const note = [...new TextEncoder().encode(comment)];
  const end = [
    0x50,
    0x4b,
    5,
    6,
    0,
    0,
    0,
    0,
    ...count,
    ...u32(list.length),
    ...u32(parts.length),
    ...u16(note.length),
  ];
  return new Uint8Array([...parts, ...list, ...end, ...note]);
}
