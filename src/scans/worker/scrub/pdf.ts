import type { Scrubbed } from './scrubbed.js';

const SPACE = 0x20;
/** An Info dictionary is a handful of lines; a longer "object" is something else. */
const MOST_OBJECT = 65_536;
/** and one that stands in the trailer itself */
const MOST_DIRECT = 4096;
const BACKSLASH = 0x5c;

/** `12 0`, as references and objects name it */
const REFERENCE = /^\s{0,8}(\d{1,10})\s{1,8}(\d{1,5})\s{1,8}R/;
const ODD_REFERENCE = /^[\s%]\s*(?:%|\d|$)/;
const NAME_BEFORE_OBJ = /(?:^|[^\d])(\d{1,10})\s{1,8}(\d{1,5})\s{0,8}$/;

/** between the beginning of a dictionary and an entry in it that is looked for */
const MOST_AROUND = 1024;
const METADATA = /\/Type\s{0,8}\/Metadata/g;

interface Span {
  readonly from: number;
  readonly to: number;
}

function* placesOf(text: string, word: string): Generator<number, void> {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) yield at;
}

/** Where a string begins and ends inside its brackets: `(…)` with brackets and escapes in it, or `<…>`. */
function stringAt(body: string, at: number): Span | undefined {
  if (body[at] === '<') {
    const to = body.indexOf('>', at);
    return to < 0 ? undefined : { from: at + 1, to };
  }
  let depth = 1;
  for (let i = at + 1; i < body.length; i++) {
    if (body.charCodeAt(i) === BACKSLASH) i++;
    else if (body[i] === '(') depth++;
    else if (body[i] === ')' && --depth === 0) return { from: at + 1, to: i };
  }
  return undefined;
}

/** The strings of a dictionary, and the objects that it refers to. */
function readObject(
  text: string,
  { from, to }: Span,
): { strings: Span[]; refers: string[]; isWhole: boolean } {
  const body = text.slice(from, to);
  const strings: Span[] = [];
  const refers: string[] = [];
  let isWhole = true;
  for (let at = 0; at < body.length; at++) {
    const char = body[at]!;
    if (char === '<' && body[at + 1] === '<') at++;
    else if (char === '(' || char === '<') {
      const found = stringAt(body, at);
      // it never ends: nothing in the rest can be told apart
      if (!found) {
        isWhole = false;
        break;
      }
      strings.push({ from: from + found.from, to: from + found.to });
      at = found.to;
    } else if (char >= '0' && char <= '9' && !/\d/.test(body[at - 1] ?? '')) {
      const reference = REFERENCE.exec(body.slice(at, at + 40));
      if (reference) refers.push(`${reference[1]} ${reference[2]}`);
    }
  }
  return { strings, refers, isWhole };
}

/**
 * Every version of every object in the clear: an update leaves the older ones in the file.
 * @returns `isWhole`: each of them is there, to its end
 */
function objectsIn(text: string, wanted: ReadonlySet<string>): { spans: Span[]; isWhole: boolean } {
  const spans: Span[] = [];
  const missing = new Set(wanted);
  let isWhole = true;
  if (!wanted.size) return { spans, isWhole };
  for (let at = text.indexOf('obj'); at >= 0; at = text.indexOf('obj', at)) {
    const name = NAME_BEFORE_OBJ.exec(text.slice(Math.max(0, at - 32), at));
    at += 3;
    const key = name ? `${name[1]} ${name[2]}` : '';
    if (!wanted.has(key)) continue;
    missing.delete(key);
    const body = text.slice(at, at + MOST_OBJECT);
    const end = body.indexOf('endobj');
    const to = at + (end < 0 ? body.length : end);
    isWhole &&= end >= 0;
    spans.push({ from: at, to });
    at = to;
  }
  return { spans, isWhole: isWhole && missing.size === 0 };
}

/** What lies between the two ends of every XMP packet. */
function packetsIn(text: string): Span[] {
  const spans: Span[] = [];
  const between = (open: string, close: string): void => {
    for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, at)) {
      const from = text.indexOf('>', at) + 1;
      const to = text.indexOf(close, at);
      if (from === 0 || to < 0) return;
      if (to > from) spans.push({ from, to });
      at = to;
    }
  };
  between('<?xpacket begin', '<?xpacket end');
  between('<x:xmpmeta', '</x:xmpmeta>');
  return spans;
}

/** XMP that is packed: the dictionary before the stream names a filter. */
function hasPackedMetadata(text: string): boolean {
  for (const { index: at } of text.matchAll(METADATA)) {
    const before = text.slice(Math.max(0, at - MOST_AROUND), at);
    const [after = ''] = text.slice(at, at + MOST_AROUND).split(/stream|endobj/, 1);
    if (`${before.slice(before.lastIndexOf('obj') + 1)}${after}`.includes('/Filter')) return true;
  }
  return false;
}

/**
 * Blanks what a PDF says of its origin where that lies in the clear: the strings of its Info dictionary and its XMP
 * packets, by spaces, so that every offset in the file stays right. It does not reach what is packed (object streams,
 * filtered XMP) and encrypted files, which are left alone: it says so. Nor does it look into attached files,
 * annotations, and what the pages themselves show. A digital signature over the file no longer matches it.
 * @returns nothing where it does not begin as a PDF
 */
export function scrubPdf(original: Uint8Array): Scrubbed | undefined {
  // one character a byte, so that places in the text are places in the file
  const text = new TextDecoder('latin1').decode(original);
  if (!text.startsWith('%PDF-')) return undefined;
  const bytes = original.slice();
  if (/\/Encrypt[\s\d<[]/.test(text)) return { bytes, removed: [], isPartial: true };
  const infos = new Set<string>();
  const spans: Span[] = [];
  let isPartial = text.includes('/ObjStm') || hasPackedMetadata(text);
  for (const at of placesOf(text, '/Info')) {
    const after = text.slice(at + 5, at + 45);
    const reference = REFERENCE.exec(after);
    if (reference) infos.add(`${reference[1]} ${reference[2]}`);
    const isDirect = /^\s{0,8}<</.test(after);
    const end = isDirect ? text.slice(at, at + MOST_DIRECT).indexOf('>>') : -1;
    if (end > 0) spans.push({ from: at + 5, to: at + end });
    // a reference in another spelling, or a dictionary without an end; a name or a text is something else
    isPartial ||= isDirect ? end < 0 : !reference && ODD_REFERENCE.test(after);
  }
  const infoObjects = objectsIn(text, infos);
  const found = [...spans, ...infoObjects.spans].map((span) => readObject(text, span));
  // a title may be an object of its own
  const further = new Set(found.flatMap(({ refers }) => refers).filter((name) => !infos.has(name)));
  const furtherObjects = objectsIn(text, further);
  const all = [...found, ...furtherObjects.spans.map((span) => readObject(text, span))];
  isPartial ||= !infoObjects.isWhole || !furtherObjects.isWhole || all.some(({ isWhole }) => !isWhole);
  const strings = all.flatMap((one) => one.strings);
  let isChanged = false;
  for (const { from, to } of [...strings, ...packetsIn(text)]) {
    for (let i = from; i < to; i++) {
      if (bytes[i] === SPACE) continue;
      isChanged = true;
      bytes[i] = SPACE;
    }
  }
  return { bytes, removed: isChanged ? ['document-info'] : [], ...(isPartial && { isPartial }) };
}
