/** What bytes that are no mesh look like, so that the person hears "this is a photo" and not "error". */
export type FileKind = 'jpeg' | 'png' | 'pdf' | 'zip' | 'text' | 'unknown';

const SIGNATURES: readonly (readonly [kind: FileKind, ...bytes: number[]])[] = [
  ['jpeg', 0xff, 0xd8, 0xff],
  ['png', 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  ['pdf', 0x25, 0x50, 0x44, 0x46, 0x2d],
  ['zip', 0x50, 0x4b, 0x03, 0x04],
  ['zip', 0x50, 0x4b, 0x05, 0x06],
];

/** Control characters that text has: tab, line feed, form feed, carriage return, escape. */
const TEXT_CONTROLS = new Set([0x09, 0x0a, 0x0c, 0x0d, 0x1b]);

function isText(head: Uint8Array): boolean {
  if (head.some((byte) => byte < 0x20 && !TEXT_CONTROLS.has(byte))) return false;
  try {
    // `stream` because the first kilobyte may end inside a character
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    // not UTF-8, so not text that we could name
    return false;
  }
}

/** The kind by the content alone: a file's name and its type say nothing that can be relied on. */
export function sniff(head: Uint8Array): FileKind {
  const match = SIGNATURES.find(([, ...bytes]) => bytes.every((byte, i) => head[i] === byte));
  if (match) return match[0];
  return isText(head) ? 'text' : 'unknown';
}
