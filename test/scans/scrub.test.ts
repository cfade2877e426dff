import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readExif } from '../../src/scans/worker/scrub/exif.js';
import { scrubJpeg } from '../../src/scans/worker/scrub/jpeg.js';
import { LineScrubber, OBJ_LINES, PLY_LINES } from '../../src/scans/worker/scrub/lines.js';
import { scrubPdf } from '../../src/scans/worker/scrub/pdf.js';
import { scrubPng } from '../../src/scans/worker/scrub/png.js';
import type { StreamScrubber } from '../../src/scans/worker/scrub/scrubbed.js';
import { AsciiStlScrubber, BinaryStlScrubber } from '../../src/scans/worker/scrub/stl.js';
import { MeshTally } from '../../src/scans/worker/mesh-tally.js';
import { AsciiStl } from '../../src/scans/worker/stl-ascii.js';
import {
  aJpeg,
  aPdf,
  aPng,
  type Bytes,
  CANARY,
  chunk,
  exif,
  holds,
  joined,
  segment,
} from '../support/a-photo.js';
import { archMesh, toAsciiStl, toBinaryStl } from '../support/arch.js';

const text = (words: string): Bytes => new TextEncoder().encode(words);
const words = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** What a person sees: the size as it is turned, and every pixel. */
async function look(bytes: Bytes, type: string): Promise<{ size: string; pixels: string }> {
  const picture = await createImageBitmap(new Blob([bytes], { type }));
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const brush = canvas.getContext('2d')!;
  brush.drawImage(picture, 0, 0);
  const { data } = brush.getImageData(0, 0, picture.width, picture.height);
  const hash = await crypto.subtle.digest('SHA-256', data);
  return { size: `${picture.width}×${picture.height}`, pixels: words(new Uint8Array(hash)) };
}

const RUNS = { numRuns: 300 };
/** Any bytes, and good files that were cut off, cut open or overwritten somewhere. */
const spoiled = (good: Bytes): fc.Arbitrary<Bytes> =>
  fc.oneof(
    fc.uint8Array({ maxLength: 400 }).map((bytes) => joined(good.subarray(0, 8), bytes)),
    fc.nat(good.length).map((end) => good.slice(0, end)),
    fc
      .array(fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 })), {
        minLength: 1,
        maxLength: 8,
      })
      .map((hits) => {
        const bytes = good.slice();
        for (const [at, byte] of hits) bytes[at] = byte;
        return bytes;
      }),
    fc
      .tuple(fc.nat(good.length), fc.uint8Array({ maxLength: 60 }))
      .map(([at, between]) => joined(good.subarray(0, at), between, good.subarray(at))),
  );

describe('C7 scrubbing of photos', () => {
  for (const orientation of [1, 3, 6, 8])
    it(`a JPEG keeps its pixels and is turned as before (orientation ${orientation}), and nobody’s name`, async () => {
      const photo = await aJpeg({ orientation });
      expect(holds(photo, CANARY)).to.equal(true);
      const { bytes, removed } = scrubJpeg(photo)!;
      expect(holds(bytes, CANARY)).to.equal(false);
      expect(removed).to.have.members(['exif', 'gps', 'text', 'trailer']);
      const after = await look(bytes, 'image/jpeg');
      expect(after).to.deep.equal(await look(photo, 'image/jpeg'));
      expect(after.size).to.equal(orientation > 4 ? '48×64' : '64×48');
    });

  for (const orientation of [1, 3, 6, 8])
    it(`a PNG keeps its pixels and is turned as before (orientation ${orientation}), and nobody’s name`, async () => {
      const photo = await aPng({ orientation });
      const { bytes, removed } = scrubPng(photo)!;
      expect(holds(bytes, CANARY)).to.equal(false);
      expect(removed).to.have.members(['exif', 'gps', 'text', 'trailer']);
      expect(await look(bytes, 'image/png')).to.deep.equal(await look(photo, 'image/png'));
    });

  it('a JPEG keeps its colour profile and Adobe’s transform, and a JFIF head without its preview', async () => {
    const plain = await aJpeg({ isClean: true });
    const profile = segment(0xe2, joined(text('ICC_PROFILE\0'), [1, 1, 9, 9]));
    const adobe = segment(0xee, joined(text('Adobe'), [0, 100, 0, 0, 0, 0, 1]));
    const jfif = segment(0xe0, joined(text('JFIF\0'), [1, 1, 0, 0, 1, 0, 1, 1, 1, 9, 9, 9]));
    const { bytes } = scrubJpeg(joined([0xff, 0xd8], jfif, profile, adobe, plain.subarray(2)))!;
    expect(holds(bytes, words(profile.subarray(4, 16)))).to.equal(true);
    expect(words(bytes)).to.include(words(adobe));
    expect(words(bytes)).to.include(
      words(segment(0xe0, joined(text('JFIF\0'), [1, 1, 0, 0, 1, 0, 1, 0, 0]))),
    );
    expect(words(bytes)).to.not.include('\x01\x01\x09\x09\x09');
  });

  it('one that names nobody stays byte for byte, and cleaning twice is cleaning once', async () => {
    const cases: readonly [Bytes, typeof scrubJpeg][] = [
      [await aJpeg({ isClean: true }), scrubJpeg],
      [await aPng({ isClean: true }), scrubPng],
    ];
    for (const [photo, scrub] of cases) {
      const once = scrub(photo)!;
      expect(once.removed).to.deep.equal([]);
      expect(words(once.bytes)).to.equal(words(photo));
    }
    const turned = scrubJpeg(await aJpeg({ orientation: 6 }))!;
    expect(scrubJpeg(turned.bytes)).to.deep.equal({ bytes: turned.bytes, removed: [] });
    const turnedPng = scrubPng(await aPng({ orientation: 6 }))!;
    expect(scrubPng(turnedPng.bytes)).to.deep.equal({ bytes: turnedPng.bytes, removed: [] });
  });

  it('a PNG ends as the format says: nothing hides in the body of its end', async () => {
    const photo = await aPng({ isClean: true });
    const { bytes, removed } = scrubPng(joined(photo.subarray(0, -12), chunk('IEND', text(CANARY))))!;
    expect(words(bytes)).to.equal(words(photo));
    expect(removed).to.deep.equal(['trailer']);
  });

  it('a JPEG keeps no segment that no picture needs, before or behind its data', async () => {
    const photo = await aJpeg({ isClean: true });
    for (const marker of [0x02, 0xbf, 0xc8, 0xf0, 0xf7, 0xfd, 0xfe]) {
      const odd = segment(marker, text(CANARY));
      for (const file of [
        joined(photo.subarray(0, 2), odd, photo.subarray(2)),
        joined(photo.subarray(0, -2), odd, photo.subarray(-2)),
      ]) {
        const { bytes, removed } = scrubJpeg(file)!;
        expect(words(bytes), marker.toString(16)).to.equal(words(photo));
        expect(removed).to.deep.equal(['text']);
      }
    }
  });

  it('a JPEG keeps what its picture may need: restarts between, a number of lines, arithmetic tables', async () => {
    const photo = await aJpeg({ isClean: true });
    for (const marker of [0xcc, 0xdc, 0xdd]) {
      const file = joined(photo.subarray(0, 2), segment(marker, [0, 0]), photo.subarray(2));
      expect(scrubJpeg(file), marker.toString(16)).to.deep.equal({ bytes: file, removed: [] });
    }
  });

  it('refuses a file without a picture in it, and a PNG that is cut off', async () => {
    expect(scrubJpeg(joined([0xff, 0xd8], segment(0xfe, text('x')), [0xff, 0xd9]))).to.equal(undefined);
    expect(scrubJpeg(text('no picture'))).to.equal(undefined);
    const png = await aPng();
    expect(scrubPng(png.slice(0, 200))).to.equal(undefined);
    expect(scrubPng(joined(png.subarray(0, 8), chunk('IEND', [])))).to.equal(undefined);
  });

  it('survives anything: what it returns is never longer than 64 bytes more, and nothing hangs', async () => {
    for (const [good, scrub] of [
      [await aJpeg({ orientation: 6 }), scrubJpeg],
      [await aPng({ orientation: 6 }), scrubPng],
    ] as const)
      fc.assert(
        fc.property(spoiled(good), (bytes) => {
          const before = bytes.slice();
          const result = scrub(bytes);
          if (result && result.bytes.length > bytes.length + 64) throw new Error('it grew');
          if (words(bytes) !== words(before)) throw new Error('it wrote into the original');
        }),
        RUNS,
      );
    fc.assert(
      fc.property(spoiled(exif(6)), (bytes) => {
        const { orientation } = readExif(bytes);
        return orientation >= 1 && orientation <= 8;
      }),
      RUNS,
    );
  });

  it('names of a segment that survive a broken file are never those of a segment that was read', async () => {
    const good = await aJpeg({ orientation: 6 });
    fc.assert(
      fc.property(fc.nat(good.length), (end) => {
        const result = scrubJpeg(good.slice(0, end));
        return !result || !holds(result.bytes, CANARY);
      }),
      RUNS,
    );
  });
});

describe('C7 scrubbing of PDF', () => {
  it('blanks the Info dictionary in all its spellings and the XMP packet, and moves nothing', () => {
    const pdf = aPdf();
    const { bytes, removed } = scrubPdf(pdf)!;
    expect(bytes.length).to.equal(pdf.length);
    expect(holds(bytes, CANARY)).to.equal(false);
    expect(words(bytes)).to.not.include(/Creator <([^>]*)>/.exec(words(pdf))![1]!);
    expect(words(bytes)).to.not.include('1961');
    expect(removed).to.deep.equal(['document-info']);
    // everything that is not blank stands where it stood
    expect(bytes.every((byte, i) => byte === pdf[i] || byte === 0x20)).to.equal(true);
    expect(words(bytes))
      .to.include('(Crown on 26) Tj')
      .and.include('/Info 6 0 R')
      .and.include('/Trapped /False');
  });

  it('blanks the versions that an update left behind, and an Info dictionary in the trailer itself', () => {
    const older = text(`6 0 obj\n<< /Author (${CANARY}) >>\nendobj\n`);
    const both = joined(text('%PDF-1.4\n'), older, aPdf().subarray(9));
    expect(holds(scrubPdf(both)!.bytes, CANARY)).to.equal(false);
    const direct = text(`%PDF-1.4\ntrailer << /Info << /Author (${CANARY}) >> >>`);
    expect(holds(scrubPdf(direct)!.bytes, CANARY)).to.equal(false);
  });

  it('leaves an encrypted file alone: blanks would be garbage in it', () => {
    const locked = joined(aPdf(), text('trailer << /Encrypt 9 0 R >>'));
    expect(scrubPdf(locked)).to.deep.equal({ bytes: locked, removed: [], isPartial: true });
  });

  it('says where it could not look: a person has to', () => {
    const packed = '7 0 obj\n<< /Filter /FlateDecode /Type /Metadata /Length 9 >>\nstream\nx\x9c\nendstream';
    const doubtful: Record<string, Bytes> = {
      'an object stream, which may hold anything': joined(
        aPdf(),
        text('9 0 obj << /Type /ObjStm /N 3 >> stream'),
      ),
      'an Info that is nowhere in the clear': text('%PDF-1.7\ntrailer << /Info 6 0 R >>'),
      'an Info without an end': text('%PDF-1.7\n6 0 obj << /Title (x) >>\ntrailer << /Info 6 0 R >>'),
      'a title that is nowhere in the clear': text(
        '%PDF-1.7\n6 0 obj << /Title 8 0 R >> endobj trailer << /Info 6 0 R >>',
      ),
      'a title without an end': text('%PDF-1.7\n6 0 obj << /Title (x >> endobj trailer << /Info 6 0 R >>'),
      'a reference in another spelling': text('%PDF-1.7\ntrailer << /Info %\n6 0 R >>'),
      'packed XMP': text(`%PDF-1.7\n${packed}`),
      'packed XMP that names the filter last': text(
        '%PDF-1.7\n7 0 obj << /Type/Metadata/Subtype/XML/Filter/FlateDecode >>\nstream',
      ),
    };
    for (const [what, pdf] of Object.entries(doubtful)) expect(scrubPdf(pdf)!.isPartial, what).to.equal(true);
    const clear: Record<string, Bytes> = {
      'a letter': aPdf(),
      'one that says nothing of itself': text('%PDF-1.7'),
      'a packed picture with XMP of its own in the clear': joined(
        aPdf(),
        text('9 0 obj << /Metadata 7 0 R /Filter /DCTDecode >> stream'),
      ),
      'the name of a colour profile': joined(aPdf(), text('<< /S /GTS_PDFX /Info (sRGB) >>')),
    };
    for (const [what, pdf] of Object.entries(clear))
      expect(scrubPdf(pdf), what).to.not.have.property('isPartial');
  });

  it('survives anything, keeps the length, and writes nothing but blanks', () => {
    const parts = [
      '/Info 1 0 R ',
      '1 0 obj ',
      '(',
      ')',
      '<',
      '<<',
      '>>',
      '\\',
      'endobj ',
      '<?xpacket begin',
      '>',
      'x',
    ];
    const soup = fc
      .array(fc.constantFrom(...parts), { maxLength: 300 })
      .map((list) => text(`%PDF-${list.join('')}`));
    fc.assert(
      fc.property(fc.oneof(spoiled(aPdf()), soup), (pdf) => {
        const result = scrubPdf(pdf);
        return (
          !result ||
          (result.bytes.length === pdf.length &&
            result.bytes.every((byte, i) => byte === pdf[i] || byte === 0x20))
        );
      }),
      RUNS,
    );
  });

  it('takes a megabyte of openings without an end in its stride', () => {
    for (const piece of ['1 0 obj (', '1 0 obj <', '<?xpacket begin', '/Info << ', '/Info 1 0 R 1 0 obj '])
      expect(scrubPdf(text(`%PDF-/Info 1 0 R ${piece.repeat(1e6 / piece.length)}`))).to.not.equal(undefined);
  });
});

/** A copy, pushed in pieces of these lengths again and again. */
function scrubbed(
  scrubber: StreamScrubber,
  original: Bytes,
  cuts: readonly number[] = [original.length],
): Bytes {
  const bytes = original.slice();
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const end = at + Math.max(1, cuts[i % cuts.length]!);
    scrubber.push(bytes.subarray(at, end));
    at = end;
  }
  return bytes;
}

const MESH = archMesh({ jaw: 'upper', triangles: 60, seed: 3 });
const figuresOf = (bytes: Bytes) => {
  const tally = new MeshTally();
  const reader = new AsciiStl(tally);
  reader.push(bytes);
  return { ...tally.figures(), wrong: reader.end() };
};
const anyCuts = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 12 });

describe('C7 scrubbing of scans', () => {
  it('the head of a binary STL becomes zeros, and no triangle changes', () => {
    for (const header of [CANARY, `solid ${CANARY}`, CANARY.repeat(3)]) {
      const file = toBinaryStl(MESH, header);
      const scrubber = new BinaryStlScrubber(file, file.length);
      const clean = scrubbed(scrubber, file);
      expect(clean.subarray(0, 80).every((byte) => byte === 0)).to.equal(true);
      expect(words(clean.subarray(80))).to.equal(words(file.subarray(80)));
      expect([...scrubber.removed]).to.deep.equal(['header-name']);
    }
  });

  it('what follows the last triangle becomes zeros, too', () => {
    const file = joined(toBinaryStl(MESH), text(CANARY));
    const scrubber = new BinaryStlScrubber(file, file.length);
    const clean = scrubbed(scrubber, file, [100]);
    expect(holds(clean, CANARY)).to.equal(false);
    expect(clean.length).to.equal(file.length);
    expect(words(clean.subarray(0, -CANARY.length))).to.equal(words(toBinaryStl(MESH)));
    expect([...scrubber.removed]).to.deep.equal(['trailer']);
  });

  it('one without a name in it stays byte for byte', () => {
    for (const [file, scrubber] of [
      [toBinaryStl(MESH), new BinaryStlScrubber(toBinaryStl(MESH), toBinaryStl(MESH).length)],
      [toAsciiStl(MESH), new AsciiStlScrubber()],
    ] as const) {
      expect(words(scrubbed(scrubber, file))).to.equal(words(file));
      expect(scrubber.removed.size).to.equal(0);
    }
  });

  it('binary: cut anywhere into chunks, with any head and tail, no name stays and every triangle does', () => {
    const mesh = toBinaryStl(MESH);
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 80, maxLength: 80 }),
        fc.uint8Array({ maxLength: 200 }),
        anyCuts,
        (head, tail, cuts) => {
          const file = joined(head, mesh.subarray(80), tail);
          const clean = scrubbed(new BinaryStlScrubber(file, file.length), file, cuts);
          return (
            words(clean.subarray(80, mesh.length)) === words(mesh.subarray(80)) &&
            clean.subarray(0, 80).every((byte) => byte === 0) &&
            clean.subarray(mesh.length).every((byte) => byte === 0)
          );
        },
      ),
      RUNS,
    );
  });

  it('ASCII: cut anywhere into chunks, names go and every triangle stays', () => {
    const solids = (name: string, end: string, eol: string) =>
      text(
        words(toAsciiStl(MESH, name))
          .replaceAll('\n', eol)
          .replace(/endsolid .*/, `endsolid ${end}`),
      );
    const name = fc.oneof(
      fc.constantFrom(
        CANARY,
        `${CANARY} solid ${CANARY}`,
        `${CANARY} facet ${CANARY}`,
        `SOLID\t${CANARY}`,
        'Müller',
        'face',
      ),
      fc.string({ maxLength: 40 }).map((any) => any.replace(/[\n\r]/g, '')),
    );
    fc.assert(
      fc.property(name, name, fc.constantFrom('\n', '\r\n', '\r'), anyCuts, (first, last, eol, cuts) => {
        const file = joined(solids(first, last, eol), solids(last, first, eol));
        const clean = scrubbed(new AsciiStlScrubber(), file, cuts);
        expect(figuresOf(clean)).to.deep.equal(figuresOf(file));
        expect(clean.length).to.equal(file.length);
        const left = [...words(clean).matchAll(/solid[ \t]+(\S[^\r\n]*)/gi)].map((found) => found[1]!);
        // of a name that two chunks share, only letters of `facet` and `normal`
        for (const rest of left) expect(rest).to.match(/^[facetnorml\s]*$/i);
        expect(holds(clean, CANARY)).to.equal(false);
      }),
      { numRuns: 150 },
    );
  });

  it('ASCII on one line, and with a name that begins like its first facet', () => {
    const one = words(toAsciiStl(MESH, CANARY)).replaceAll('\n', ' ');
    for (const file of [
      one,
      one.replace(CANARY, `facet ${CANARY}`),
      one.replace(CANARY, 'facet facet'),
      one.replace(CANARY, ''),
    ]) {
      const clean = scrubbed(new AsciiStlScrubber(), text(file), [7]);
      expect(figuresOf(clean)).to.deep.equal(figuresOf(text(file)));
      expect(figuresOf(clean)).to.deep.include({ triangles: 60, wrong: [] });
      expect(holds(clean.subarray(0, 200), CANARY)).to.equal(false);
    }
  });

  it('PLY: comments in the head are blanked, what follows is not touched', () => {
    const head = `ply\nformat binary_little_endian 1.0\ncomment ${CANARY}\nobj_info ${CANARY}\nelement vertex 1\nproperty float x\nend_header\n`;
    const body = text(`comment \n${CANARY} is data here`);
    for (const eol of ['\n', '\r\n'])
      for (const cuts of [[1], [13], [4096]]) {
        const file = joined(text(head.replaceAll('\n', eol)), body);
        const scrubber = new LineScrubber(PLY_LINES);
        const clean = scrubbed(scrubber, file, cuts);
        expect(words(clean)).to.equal(
          words(file)
            .replaceAll(`t ${CANARY}`, `t ${' '.repeat(CANARY.length)}`)
            .replaceAll(`o ${CANARY}`, `o ${' '.repeat(CANARY.length)}`),
        );
        expect([...scrubber.removed]).to.deep.equal(['comments']);
      }
  });

  it('OBJ: comments are blanked and names become nameless, numbers stay', () => {
    const file = `# ${CANARY}\n#${CANARY}\nmtllib ${CANARY}.mtl\no ${CANARY}\n  g ${CANARY}\nusemtl ${CANARY}\nv 1 2 3\nf 1 1 1 # ${CANARY.slice(0, 0)}\n`;
    const clean = words(scrubbed(new LineScrubber(OBJ_LINES), text(file), [5]));
    expect(clean).to.not.include('Pearson');
    expect(clean)
      .to.include('v 1 2 3\nf 1 1 1')
      .and.match(/\no x+\n/);
    expect(clean).to.have.length(file.length);
  });

  it('OBJ: a comment begins anywhere in a line, in whatever chunks it comes', () => {
    const file = `v 1 2 3 # ${CANARY}\nv 4 5 6#${CANARY} # ${CANARY}\nf 1 1 1\t#\t${CANARY}\r\nv#${CANARY}\nv 7 8 9\n`;
    for (const cuts of [[1], [7], [4096]]) {
      const scrubber = new LineScrubber(OBJ_LINES);
      expect(words(scrubbed(scrubber, text(file), cuts))).to.equal(
        file.replaceAll(/#[^\r\n]*/g, (comment) => `#${comment.slice(1).replaceAll(/[^\t]/g, ' ')}`),
      );
      expect([...scrubber.removed]).to.deep.equal(['comments']);
    }
  });

  it('survives anything, and keeps the length', () => {
    const files = [toBinaryStl(MESH, CANARY), toAsciiStl(MESH, CANARY), text(`ply\ncomment ${CANARY}\n`)];
    for (const file of files)
      fc.assert(
        fc.property(spoiled(file), anyCuts, (bytes, cuts) => {
          if (bytes.length < 84) return;
          for (const make of [
            () => new BinaryStlScrubber(bytes, bytes.length),
            () => new AsciiStlScrubber(),
            () => new LineScrubber(PLY_LINES),
            () => new LineScrubber(OBJ_LINES),
          ])
            scrubbed(make(), bytes, cuts);
        }),
        RUNS,
      );
  });
});
