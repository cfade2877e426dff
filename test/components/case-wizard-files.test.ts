import { expect } from '@open-wc/testing';
import { guessSlot, guessSlots } from '../../components/case-wizard/file-list-guess.js';
import {
  type AskedSlot,
  type AttachOutcome,
  type CaseId,
  createLabClient,
  type DraftEdit,
  filesIn,
  type LabClient,
} from '../../src/index.js';
import { aHeic, aJpeg, aPdf, aPng, aZip, type Bytes, CANARY, fileOf } from '../support/a-photo.js';
import { archMesh, toBinaryStl } from '../support/arch.js';
import { FILE_SLOTS, filesLab } from '../support/files-lab.js';
import { aLab, aTimeout, crownEdits, now } from '../support/lab.js';
import { checkNoOverflow, checkState, focused, MARKUP, speak } from '../support/view-checks.js';
import {
  byId,
  draftingClient,
  goTo,
  heading,
  LAST,
  mount,
  press,
  problems,
  root,
  settled,
  text,
  type Wizard,
} from '../support/wizard.js';

const STEP = 'Scans and files';
const clients: LabClient[] = [];

const stl = (seed = 1, header = '') => toBinaryStl(archMesh({ jaw: 'upper', triangles: 900, seed }), header);
/** A photo of 300 MB: the same bytes over and over, of which the browser keeps one copy. */
async function a300Megabytes(): Promise<Blob> {
  const part = new Blob([new Uint8Array(1e7)]);
  return new Blob([await aJpeg(), ...Array.from({ length: 30 }, () => part)]);
}
const rxOf = async (client: LabClient, id: CaseId) => (await now(client.case(id)))!.case.prescription;

/** The page of files of a draft, on this device's own storage. */
async function opened(
  more: readonly DraftEdit[] = [],
): Promise<{ el: Wizard; client: LabClient; id: CaseId }> {
  const client = await createLabClient({ backend: aLab({ profile: filesLab }), profile: filesLab });
  clients.push(client);
  const id = await client.createDraft();
  await client.edit(id, [...crownEdits(undefined, filesLab), ...more]);
  const el = await mount({ client, caseId: id });
  await settled(() => root(el).querySelector('h2') !== null);
  await goTo(el, STEP);
  return { el, client, id };
}

function give(el: Wizard, id: string, ...files: readonly File[]): void {
  const input = byId(el, id);
  const transfer = new DataTransfer();
  files.forEach((file) => transfer.items.add(file));
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
function drop(target: Element, ...files: readonly File[]): void {
  const dataTransfer = new DataTransfer();
  files.forEach((file) => dataTransfer.items.add(file));
  for (const type of ['dragenter', 'dragover', 'drop'])
    target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
}
const slot = (el: Wizard, label: string): HTMLElement =>
  root(el).querySelector<HTMLElement>(`.slot[aria-label="${label}"]`)!;
const words = (part: Element): string => part.textContent.replace(/\s+/g, ' ').trim();
const says = (el: Wizard, label: string, what: RegExp) => settled(() => what.test(words(slot(el, label))));
const kept = (el: Wizard, label: string): number => slot(el, label).querySelectorAll('.kept-row').length;

afterEach(async () => {
  for (const client of clients.splice(0)) await client.close();
  document.documentElement.lang = '';
});

describe('A4 files: the page', () => {
  it('is accessible, light and dark, empty and with files in every state, and easy to hit', async () => {
    const { el } = await opened();
    await checkState(el);
    give(el, 'scans.frontal', fileOf(await aJpeg(), 'a.jpg'));
    give(el, 'scans.xrays', fileOf(aPdf(), 'a.pdf'), fileOf(aHeic(), 'b.jpg'));
    give(el, 'scans.other', fileOf(aZip(), 'c.zip'));
    await says(el, 'Frontal bite', /Saved on this device/);
    await says(el, 'X-rays', /b\.jpg was not taken/);
    await says(el, 'Other documents', /Please check/);
    drop(root(el).querySelector('.files-page')!, fileOf(stl(), 'Miller_upper.stl'), fileOf(stl(2), 'x.stl'));
    await settled(() => root(el).querySelector('.sorting') !== null);
    await checkState(el);
  });

  it('fits a phone of 320 px with long names in it, and nothing in a name is markup', async () => {
    const { el } = await opened();
    el.parentElement!.style.inlineSize = '320px';
    const long = `${'Miller'.repeat(30)}${MARKUP.replaceAll('/', '')}`;
    give(el, 'scans.xrays', fileOf(aPdf(), 'a.pdf'), fileOf(aHeic(), `${long}.jpg`));
    give(el, 'scans.extraOral', fileOf(await aJpeg(), 'face.jpg'));
    drop(root(el).querySelector('.files-page')!, fileOf(stl(), `${long}.stl`));
    await says(el, 'X-rays', /was not taken/);
    await says(el, 'Face photos', /Saved/);
    await el.updateComplete;
    checkNoOverflow(el);
    expect(root(el).querySelector('img, b')).to.equal(null);
    await checkState(el);
  });

  it('A4 rows: scans, photos, radiographs and other files, each with what it needs in words', async () => {
    const { el } = await opened();
    const headings = [...root(el).querySelectorAll('.files-section > h3')].map((one) => one.textContent);
    expect(headings).to.deep.equal(['Scans', 'Photos', 'X-rays', 'Other files']);
    const needs = [...root(el).querySelectorAll('.slot')].map(
      (one) => `${one.getAttribute('aria-label')}: ${words(one.querySelector('header span')!)}`,
    );
    expect(needs).to.deep.equal([
      'Upper scan: required',
      'Lower scan: optional',
      'Bite scan: recommended',
      'Frontal bite: recommended',
      'Upper occlusal: recommended',
      'Lower occlusal: recommended',
      'Left lateral: recommended',
      'Right lateral: recommended',
      'Face photos: optional',
      'X-rays: recommended',
      'Other documents: optional',
    ]);
    expect(words(slot(el, 'X-rays'))).to.contain('Up to 3 files, 20 MB each');
  });

  it('A4 rows: each slot asks the picker for its own endings, and for several files where it takes several', async () => {
    const { el } = await opened();
    const picker = (key: string) => {
      const { accept, multiple } = byId(el, `scans.${key}`);
      return { accept, multiple };
    };
    expect(picker('upper')).to.deep.equal({ accept: '.stl', multiple: false });
    expect(picker('bite')).to.deep.equal({ accept: '.stl', multiple: true });
    // the types beside the endings: an iPhone then hands out JPEG
    expect(picker('frontal')).to.deep.equal({
      ...{ accept: '.jpg,image/jpeg,.jpeg,.png,image/png', multiple: false },
    });
    expect(picker('xrays')).to.deep.equal({ accept: '.jpg,image/jpeg,.png,image/png,.pdf', multiple: true });
    expect(picker('other').accept).to.contain('.zip').and.to.contain('.stl').and.to.contain('.pdf');
  });

  it('A4 clinical photos: each of the five views has its own sample drawing, which is the button', async () => {
    const { el } = await opened();
    const views = [...root(el).querySelectorAll<HTMLElement>('.guide svg')].map(
      ({ dataset }) => dataset['view'],
    );
    expect(views).to.deep.equal([
      ...['frontal-bite', 'upper-occlusal', 'lower-occlusal', 'left-lateral', 'right-lateral'],
    ]);
    const drawings = [...root(el).querySelectorAll('.guide svg')].map((one) => one.innerHTML);
    expect(new Set(drawings).size).to.equal(5);
    const label = slot(el, 'Frontal bite').querySelector('svg')!.closest('label')!;
    expect(label.htmlFor).to.equal('scans.frontal');
    expect(byId(el, 'scans.frontal').labels![0]).to.equal(label);
  });

  it('A4 phone camera: beside each slot for pictures, the rear camera, and nowhere else', async () => {
    const { el } = await opened();
    const cameras = [...root(el).querySelectorAll<HTMLInputElement>('input[capture]')];
    expect(cameras.every((one) => one.getAttribute('capture') === 'environment')).to.equal(true);
    expect(cameras.map(({ id }) => id)).to.have.members(
      [
        'frontal',
        'upperOcclusal',
        'lowerOcclusal',
        'leftLateral',
        'rightLateral',
        'extraOral',
        'xrays',
        'other',
      ].map((key) => `scans.${key}-camera`),
    );
    give(el, 'scans.frontal-camera', fileOf(await aJpeg(), 'image.jpg'));
    await says(el, 'Frontal bite', /Saved on this device/);
  });
});

describe('A4 files: photos', () => {
  it('a photo stands in the place of its sample, turned as it was taken, and says what was removed', async () => {
    const { el } = await opened();
    give(
      el,
      'scans.frontal',
      fileOf(await aJpeg({ orientation: 6, width: 64, height: 48 }), `${CANARY}.jpg`),
    );
    await says(el, 'Frontal bite', /Saved on this device/);
    await settled(() => slot(el, 'Frontal bite').querySelector('canvas') !== null);
    const place = slot(el, 'Frontal bite');
    expect(place.querySelector('svg[data-view]')).to.equal(null);
    const { width, height } = place.querySelector('canvas')!;
    expect(height, 'upright').to.be.greaterThan(width);
    expect(words(place)).to.contain(
      'Removed from the copy: camera data, the place, captions, and data behind the end',
    );
    expect(words(place)).to.contain('Replace Frontal bite');
    expect(text(el)).to.not.contain(CANARY);
    // and the sample comes back with the place
    await press(el, /^Remove Frontal bite$/);
    expect(place.querySelector('svg[data-view]')).to.not.equal(null);
  });

  it('several go side by side; each is listed with its kind and size, and its own Remove', async () => {
    const { el, client, id } = await opened();
    give(
      el,
      'scans.xrays',
      fileOf(await aJpeg({ width: 40 }), 'a.jpg'),
      fileOf(await aPng(), 'b.png'),
      fileOf(aPdf(), 'c.pdf'),
    );
    await settled(() => kept(el, 'X-rays') === 3);
    const list = slot(el, 'X-rays').querySelector('ul')!;
    expect(words(list)).to.match(/X-rays, file 1.*X-rays, file 2.*X-rays, file 3/);
    for (const kind of ['JPEG', 'PNG', 'PDF'])
      expect(words(list)).to.match(new RegExp(`${kind} · [\\d.,]+ (kB|byte)`));
    expect(words(list)).to.contain('Remove X-rays, file 2');
    expect(filesIn(await rxOf(client, id), 'xrays')).to.have.length(3);
    expect(words(slot(el, 'X-rays'))).to.contain('Add to X-rays');
  });

  it('those beyond the limit are refused with the limit, the others are taken, and the one beyond it can be left out', async () => {
    const { el } = await opened();
    const files = await Promise.all([40, 44, 48, 52].map((width) => aJpeg({ width })));
    give(el, 'scans.xrays', ...files.map((file, i) => fileOf(file, `${i}.jpg`)));
    await settled(() => kept(el, 'X-rays') === 3);
    expect(words(slot(el, 'X-rays')))
      .to.contain('3.jpg was not taken')
      .and.to.contain('holds up to 3 files');
    await press(el, /^Leave it out: 3\.jpg$/);
    expect(words(slot(el, 'X-rays'))).to.not.contain('was not taken');
    expect(focused()).to.equal(byId(el, 'scans.xrays'));
  });

  it('one is pasted into the slot that has the focus', async () => {
    const { el } = await opened();
    const input = byId(el, 'scans.frontal');
    input.focus();
    const clipboardData = new DataTransfer();
    clipboardData.items.add(fileOf(await aPng(), 'image.png'));
    const paste = new ClipboardEvent('paste', {
      clipboardData,
      bubbles: true,
      cancelable: true,
      composed: true,
    });
    focused()!.dispatchEvent(paste);
    expect(paste.defaultPrevented).to.equal(true);
    await says(el, 'Frontal bite', /Saved on this device/);
  });
});

describe('A4 files: what is not taken', () => {
  type Out = readonly [Bytes | Blob, string] | Promise<readonly [Bytes | Blob, string]>;
  const bad: readonly [string, string, () => Out, RegExp][] = [
    [
      'a HEIC',
      'Frontal bite',
      () => [aHeic(), 'IMG_1.HEIC'] as const,
      /HEIC format.*Export it as JPEG.*“Most Compatible”/,
    ],
    [
      'a PDF among the photos',
      'Frontal bite',
      () => [aPdf(), 'x.jpg'] as const,
      /a PDF document. Here the lab takes JPEG or PNG/,
    ],
    [
      'a photo that breaks off',
      'Frontal bite',
      async () => [(await aJpeg()).slice(0, 150), 'x.jpg'] as const,
      /damaged.*take the photo again/,
    ],
    [
      'a photo of 300 MB',
      'X-rays',
      async () => [await a300Megabytes(), 'x.jpg'] as const,
      /300 MB, and up to 20 MB are taken here/,
    ],
    ['an empty file', 'Other documents', () => [new Blob([]), 'x.pdf'] as const, /The file is empty/],
    [
      'a photo in the place of a scan',
      'Upper scan',
      async () => [await aJpeg(), 'x.stl'] as const,
      /not a mesh but a JPEG picture/,
    ],
  ];
  for (const [what, label, make, sentence] of bad)
    it(`bad input: ${what} has its sentence in the slot, and nothing else changes`, async () => {
      const { el, client, id } = await opened();
      const before = await rxOf(client, id);
      const [bytes, name] = await make();
      give(el, slot(el, label).querySelector('input')!.id, fileOf(bytes, name));
      await says(el, label, sentence);
      expect(words(slot(el, label)))
        .to.contain(`${name} was not taken`)
        .and.to.contain('Nothing else was changed');
      expect(await rxOf(client, id)).to.deep.equal(before);
    });

  it('a HEIC, a photo of 300 MB and a broken mesh: beside the field and in the summary until each is replaced or left out', async () => {
    const { el, client, id } = await opened();
    give(el, 'scans.lower', fileOf(stl(3), 'lower.stl'));
    await settled(() => kept(el, 'Lower scan') === 1);
    const before = await rxOf(client, id);
    give(el, 'scans.upper', fileOf(stl().slice(0, 5000), 'broken.stl'));
    give(el, 'scans.frontal', fileOf(aHeic(), 'IMG_1.HEIC'));
    give(el, 'scans.xrays', fileOf(await a300Megabytes(), 'large.jpg'));
    const refused = {
      'Upper scan': /broken\.stl was not taken.*Cannot be used.*The scan is cut off after 5 kB of/,
      'Frontal bite': /IMG_1\.HEIC was not taken.*HEIC format/,
      'X-rays': /large\.jpg was not taken.*up to 20 MB are taken here/,
    };
    for (const [label, sentence] of Object.entries(refused)) await says(el, label, sentence);
    await press(el, /^Continue$/);
    expect(heading(el)).to.equal(STEP);
    expect(focused()!.id).to.equal('error-summary');
    expect(problems(el).map((one) => one.split('. ')[0])).to.deep.equal([
      'Upper scan: broken.stl was not taken',
      'Frontal bite: IMG_1.HEIC was not taken',
      'X-rays: large.jpg was not taken',
    ]);
    expect(problems(el)[1]).to.contain('Export it as JPEG and choose it again');
    for (const [label, sentence] of Object.entries(refused))
      expect(words(slot(el, label)), 'said once beside the field').to.match(sentence);
    await checkState(el);
    // the line leads to the card: its picker is named by what was wrong
    root(el).querySelectorAll<HTMLElement>('#error-summary a')[1]!.click();
    await el.updateComplete;
    expect(focused()!.id).to.equal('scans.frontal');
    const described = focused()!.getAttribute('aria-describedby')!.split(' ');
    expect(described.map((one) => words(byId(el, one))).join(' ')).to.contain('HEIC format');
    expect(await rxOf(client, id), 'nothing else changes').to.deep.equal(before);
    // one is replaced, two are left out; what is required is then asked for as ever
    give(el, 'scans.frontal', fileOf(await aJpeg(), 'IMG_1.jpg'));
    await settled(() => kept(el, 'Frontal bite') === 1);
    await press(el, /^Leave it out: large\.jpg$/);
    expect(focused()!.id).to.equal('scans.xrays');
    await press(el, /^Leave it out: broken\.stl$/);
    expect(problems(el)).to.deep.equal(['Upper scan: add the file']);
    give(el, 'scans.upper', fileOf(stl(), 'upper.stl'));
    await settled(() => kept(el, 'Upper scan') === 1);
    await press(el, /^Continue$/);
    expect(heading(el)).to.not.equal(STEP);
    expect(Object.keys((await rxOf(client, id)).scans).sort()).to.deep.equal(['frontal', 'lower', 'upper']);
  });

  it('one that is refused while somebody has gone on is in the summary of the last page, and holds the sending up', async () => {
    const { el, client } = await opened();
    give(el, 'scans.upper', fileOf(stl(), 'upper.stl'));
    await settled(() => kept(el, 'Upper scan') === 1);
    let refuse: (outcome: AttachOutcome) => void = () => undefined;
    client.attach = () => new Promise((resolve) => (refuse = resolve));
    give(el, 'scans.xrays', fileOf(aPdf(), 'opg.pdf'));
    await says(el, 'X-rays', /Copying and checking opg\.pdf/);
    await goTo(el, LAST);
    refuse({ ok: false, code: 'file-changed' });
    await aTimeout(0);
    await press(el, /^Send case$/);
    const line =
      'X-rays: opg.pdf was not taken. The file was changed or moved after you chose it. Pick it again.';
    expect(problems(el)).to.include(line);
    [...root(el).querySelectorAll<HTMLElement>('#error-summary a')]
      .find((one) => one.textContent.trim() === line)!
      .click();
    await settled(() => heading(el) === STEP);
    expect(focused()!.id).to.equal('scans.xrays');
  });

  it('the same file twice: it is said where it lies already', async () => {
    const { el } = await opened();
    const photo = await aJpeg();
    give(el, 'scans.xrays', fileOf(photo, 'a.jpg'));
    await settled(() => kept(el, 'X-rays') === 1);
    give(el, 'scans.frontal', fileOf(photo, 'b.jpg'));
    await says(el, 'Frontal bite', /already in another slot: X-rays, file 1/);
  });

  it('what is being read can be stopped, and the focus stays in the slot', async () => {
    const fake = draftingClient(filesLab);
    fake.attach = (_id, key, file, options) =>
      fake.files.take(file, options, (value) => void fake.edit(_id, [{ slot: key, value }]));
    const el = await mount({ client: fake });
    await settled(() => root(el).querySelector('h2') !== null);
    fake.check = () => [];
    await goTo(el, STEP);
    fake.files.next('stays');
    give(el, 'scans.xrays', fileOf(aPdf(), 'long.pdf'));
    await says(el, 'X-rays', /Copying and checking long\.pdf/);
    const progress = slot(el, 'X-rays').querySelector('progress')!;
    expect(progress.getAttribute('aria-label')).to.contain('long.pdf');
    expect(progress.value).to.be.greaterThan(0);
    await press(el, /^Stop reading long\.pdf$/);
    expect(words(slot(el, 'X-rays'))).to.not.contain('long.pdf');
    expect(focused()).to.equal(byId(el, 'scans.xrays'));
  });
});

describe('A4 files: taking out', () => {
  it('leads to the next file’s Remove, from the last one to the one before, and then to the picker; Undo brings it back', async () => {
    const { el, client, id } = await opened();
    give(
      el,
      'scans.xrays',
      fileOf(await aJpeg(), 'a.jpg'),
      fileOf(await aPng(), 'b.png'),
      fileOf(aPdf(), 'c.pdf'),
    );
    await settled(() => kept(el, 'X-rays') === 3);
    const places = filesIn(await rxOf(client, id), 'xrays').map(([place]) => place);
    const removeOf = (at: number) => `remove-${places[at]}`;
    await press(el, /^Remove X-rays, file 1$/);
    expect(focused()!.id).to.equal(removeOf(1));
    await press(el, /^Remove X-rays, file 2$/);
    expect(focused()!.id).to.equal(removeOf(1));
    await press(el, /^Remove X-rays, file 1$/);
    expect(focused()!.id).to.equal('scans.xrays');
    expect(kept(el, 'X-rays')).to.equal(0);
    await press(el, /^Undo$/);
    expect(kept(el, 'X-rays')).to.equal(1);
    expect(root(el).activeElement).to.not.equal(null);
  });
});

describe('A4 files: several at once', () => {
  const page = (el: Wizard) => root(el).querySelector('.files-page')!;
  const choices = (el: Wizard) =>
    [...root(el).querySelectorAll<HTMLSelectElement>('.sorted select')].map(({ value }) => value);

  it('nothing is taken before a person has seen where each would go, and changed what was guessed wrongly', async () => {
    const { el, client, id } = await opened();
    drop(
      page(el),
      fileOf(stl(1), 'Miller_UpperJaw.stl'),
      fileOf(stl(2), 'Miller_lower.stl'),
      fileOf(aPdf(), 'letter.pdf'),
    );
    await settled(() => root(el).querySelector('.sorting') !== null);
    expect(choices(el)).to.deep.equal(['upper', 'lower', '']);
    expect(words(root(el).querySelector('.sorting')!)).to.contain('guessed from the name');
    expect(focused()!.id).to.equal('sorting');
    expect((await rxOf(client, id)).scans).to.deep.equal({});
    // the dentist knows better: the jaws are the other way round
    const selects = [...root(el).querySelectorAll<HTMLSelectElement>('.sorted select')];
    for (const [at, key] of ['lower', 'upper'].entries()) {
      selects[at]!.value = key;
      selects[at]!.dispatchEvent(new Event('change', { bubbles: true }));
      await el.updateComplete;
    }
    expect(words(root(el).querySelector('.sorting')!)).to.not.contain('guessed from the name');
    await press(el, /^Take 2 files$/);
    await settled(() => kept(el, 'Upper scan') + kept(el, 'Lower scan') === 2);
    // the one without a place waits on
    expect(choices(el)).to.deep.equal(['']);
    const { scans } = await rxOf(client, id);
    expect(Object.keys(scans).sort()).to.deep.equal(['lower', 'upper']);
    const clean = (await client.preview(scans['lower']!.id))!;
    expect(new Uint8Array(await clean.arrayBuffer())).to.deep.equal(stl(1));
    await press(el, /^Take none$/);
    expect(root(el).querySelector('.sorting')).to.equal(null);
    expect(focused()!.id).to.equal('files-together');
  });

  it('two files dropped on a slot for one are asked about, too, and so are those of the picker', async () => {
    const { el } = await opened();
    drop(slot(el, 'Upper scan'), fileOf(stl(1), 'a_upper.stl'), fileOf(stl(2), 'b_upper.stl'));
    await settled(() => root(el).querySelector('.sorting') !== null);
    // both claim the same place: neither has it
    expect(choices(el)).to.deep.equal(['', '']);
    expect(root(el).querySelector('.sorting .primary')!.getAttribute('aria-disabled')).to.equal('true');
    give(el, 'files-together', fileOf(aPdf(), 'OPG.pdf'));
    await el.updateComplete;
    expect(choices(el)).to.deep.equal(['', '', 'xrays']);
  });

  it('one dropped on a slot goes into that slot, whatever its name says', async () => {
    const { el, client, id } = await opened();
    drop(slot(el, 'Lower scan'), fileOf(stl(1), 'upper.stl'));
    await settled(() => kept(el, 'Lower scan') === 1);
    expect(Object.keys((await rxOf(client, id)).scans)).to.deep.equal(['lower']);
  });

  it('speaks German', async () => {
    const { el } = await opened();
    await speak('de', el);
    drop(page(el), fileOf(stl(1), 'Oberkiefer.stl'));
    await settled(() => root(el).querySelector('.sorting') !== null);
    expect(words(root(el).querySelector('.sorting')!)).to.contain('Wohin gehört diese Datei?');
    give(el, 'scans.frontal', fileOf(aHeic(), 'IMG.HEIC'));
    await says(el, 'Frontal bite', /Maximale Kompatibilität/);
  });
});

describe('C8: a place is guessed from the words of a file name', () => {
  const asked: readonly AskedSlot[] = Object.entries(FILE_SLOTS).map(([key, one]) => ({
    ...{ key, slot: one, need: 'optional' },
  }));
  const guesses: Record<string, string | undefined> = {
    '80021_20180115_0934_Pearson_upper.stl': 'upper',
    'PearsonMandibular.stl': 'lower',
    'OK-Scan.STL': 'upper',
    'unterkiefer.stl': 'lower',
    'bite_buccal.stl': 'bite',
    'upper_lower.stl': undefined,
    '80021_20180115_0934_Pearson_0.stl': undefined,
    'upper occlusal.jpg': 'upperOcclusal',
    'left.jpg': 'leftLateral',
    'frontal.png': 'frontal',
    'OPG_2024.png': 'xrays',
    'models.zip': 'other',
    // an ending that no place takes
    'upper.dcm': undefined,
    // a word inside another word is not that word
    'Lowery.stl': undefined,
  };
  for (const [name, key] of Object.entries(guesses))
    it(`${name}: ${key ?? 'nobody knows'}`, () => {
      expect(guessSlot(name, asked)).to.equal(key);
    });

  it('two files for a place that takes one have none; a place for several takes both', () => {
    expect(guessSlots(['a_upper.stl', 'b_upper.stl', 'c_lower.stl'], asked)).to.deep.equal([
      ...[undefined, undefined, 'lower'],
    ]);
    expect(guessSlots(['bite 1.stl', 'bite 2.stl'], asked)).to.deep.equal(['bite', 'bite']);
  });
});
