import { expect } from '@open-wc/testing';
import { type CaseId, createLabClient, type LabClient, type Prescription } from '../../src/index.js';
import { restorative } from '../../src/profiles/restorative.js';
import { fileOf } from '../support/a-photo.js';
import { archMesh, toBinaryStl } from '../support/arch.js';
import { moved, scaled } from '../support/arch-variants.js';
import { aLab, crownEdits, now, until } from '../support/lab.js';
import { checkNoOverflow, checkState, focused, speak } from '../support/view-checks.js';
import {
  byId,
  button,
  give,
  goTo,
  heading,
  mount,
  press,
  root,
  settled,
  type Wizard,
} from '../support/wizard.js';

const STEP = 'Scans and files';
const clients: LabClient[] = [];

const upperMesh = moved(archMesh({ jaw: 'upper', triangles: 24_000, palate: 0.5, seed: 2 }), [0, 0, 19]);
const lowerMesh = archMesh({ jaw: 'lower', triangles: 24_000 });
/** Named as nobody's jaw, so that the shape alone speaks. */
const file = (mesh: Float32Array, name = 'export.stl') => fileOf(toBinaryStl(mesh), name);
const inMetres = () => file(scaled(lowerMesh, 0.001));
const withTail = () => {
  const mesh = toBinaryStl(lowerMesh);
  const bytes = new Uint8Array(mesh.length + 700);
  bytes.set(mesh);
  return fileOf(bytes, 'tail.stl');
};

const rxOf = async (client: LabClient, id: CaseId) => (await now(client.case(id)))!.case.prescription;

type Scans = Prescription['scans'];
/** The scans as they are stored, once that holds of them. */
const stands = async (client: LabClient, id: CaseId, isIt: (scans: Scans) => boolean): Promise<Scans> =>
  (await until(client.case(id), (view) => !!view && isIt(view.case.prescription.scans)))!.case.prescription
    .scans;

async function opened(): Promise<{ el: Wizard; client: LabClient; id: CaseId }> {
  const client = await createLabClient({ backend: aLab(), profile: restorative });
  clients.push(client);
  const id = await client.createDraft();
  await client.edit(id, crownEdits());
  const el = await mount({ client, caseId: id });
  await goTo(el, STEP);
  return { el, client, id };
}

const card = (el: Wizard, label: string): HTMLElement =>
  root(el).querySelector<HTMLElement>(`.slot[aria-label="${label}"]`)!;
const words = (part: Element): string => part.textContent.replace(/\s+/g, ' ').trim();
const says = (el: Wizard, label: string, what: RegExp) => settled(() => what.test(words(card(el, label))));
const kept = (el: Wizard, label: string): boolean => card(el, label).querySelector('.kept-row') !== null;

/** Both scans lie in their slots. */
async function taken(el: Wizard, upper: File, lower: File): Promise<void> {
  give(el, 'upper', upper);
  await settled(() => kept(el, 'Upper scan'));
  give(el, 'lower', lower);
  await settled(() => kept(el, 'Lower scan'));
}

afterEach(async () => {
  for (const client of clients.splice(0)) await client.close();
  document.documentElement.lang = '';
});

describe('the page of scans: two good arches', () => {
  it('each has its picture, its verdict in a word with a mark, and its figures; accessible, light and dark', async () => {
    const { el } = await opened();
    await taken(el, file(upperMesh), file(lowerMesh));
    for (const label of ['Upper scan', 'Lower scan']) {
      await settled(() => card(el, label).querySelector('canvas') !== null);
      const picture = card(el, label).querySelector('canvas')!;
      expect(picture.getAttribute('role')).to.equal('img');
      expect(picture.getAttribute('aria-label')).to.equal(`${label}, seen from its chewing surface`);
      expect(words(card(el, label)))
        .to.contain('Looks good')
        .and.to.contain('24,000 triangles');
      const mark = card(el, label).querySelector('.marks .state')!;
      expect(mark.querySelector('svg') !== null).to.equal(true);
      expect(card(el, label).querySelectorAll('.finding')).to.have.length(0);
    }
    await checkState(el);
  });

  it('can be looked at in 3D below the card, which is loaded by the press and not before', async () => {
    const { el } = await opened();
    await taken(el, file(upperMesh), file(lowerMesh));
    expect(root(el).querySelector('.look') === null).to.equal(true);
    await press(el, /^Look at it in 3D: Upper scan$/);
    const toggle = () => byId(el, 'look-at-upper');
    expect(toggle().getAttribute('aria-expanded')).to.equal('true');
    const viewer = () => card(el, 'Upper scan').querySelector('.look > *');
    await settled(() => viewer()?.localName.startsWith('scan-viewer') ?? false);
    const shown = () => viewer()!.shadowRoot!.textContent.replace(/\s+/g, ' ');
    await settled(() => /Upper scan.*Lower scan/.test(shown()));
    expect(root(el).querySelector('dialog[open]') === null, 'no dialog').to.equal(true);
    // the other card takes it over: one view at a time
    await press(el, /^Look at it in 3D: Lower scan$/);
    await settled(() => card(el, 'Lower scan').querySelector('.look > *') !== null);
    expect(viewer() === null || viewer() === undefined).to.equal(true);
    await press(el, /^Close the 3D view: Lower scan$/);
    expect(root(el).querySelector('.look') === null).to.equal(true);
    expect(focused()!.id).to.equal('look-at-lower');
  });
});

describe('the page of scans: arches in each other’s place', () => {
  it('both cards say so with a drawing; one press swaps them in one edit, and Undo swaps them back', async () => {
    const { el, client, id } = await opened();
    await taken(el, file(lowerMesh), file(upperMesh));
    for (const label of ['Upper scan', 'Lower scan']) {
      await says(el, label, /Please check.*seem to be swapped/);
      const findings = [...card(el, label).querySelectorAll('.finding')];
      expect(findings.map((one) => one.querySelector('svg') !== null)).to.deep.equal([true]);
    }
    await checkState(el);
    const before = (await rxOf(client, id)).scans;
    await press(el, /^Swap upper and lower$/);
    await settled(() => ['Upper scan', 'Lower scan'].every((one) => /Looks good/.test(words(card(el, one)))));
    expect(words(card(el, 'Upper scan'))).to.contain('Upper scan and Lower scan were swapped.');
    expect(focused()!.id).to.equal('undo');
    const stored = await stands(client, id, (scans) => scans['upper']!.id === before['lower']!.id);
    // under the name of the slot in which it lies, and judged for it
    expect(stored['upper']).to.deep.equal({ ...before['lower'], name: 'upper.stl', verdict: 'pass' });
    expect(stored['lower']).to.deep.equal({ ...before['upper'], name: 'lower.stl', verdict: 'pass' });
    await press(el, /^Undo$/);
    await says(el, 'Upper scan', /seem to be swapped/);
    const back = await stands(client, id, (scans) => scans['upper']!.id === before['upper']!.id);
    expect(back).to.deep.equal(before);
  });

  it('a lone palate in the lower slot is offered the free slot of the upper jaw', async () => {
    const { el, client, id } = await opened();
    give(el, 'lower', file(upperMesh));
    await says(el, 'Lower scan', /The scan has a palate/);
    await press(el, /^Move it to Upper scan$/);
    await says(el, 'Upper scan', /Looks good/);
    expect(kept(el, 'Lower scan')).to.equal(false);
    expect(words(card(el, 'Lower scan'))).to.contain('The file was moved from Lower scan to Upper scan.');
    const scans = await stands(client, id, ({ upper }) => !!upper);
    expect(Object.keys(scans)).to.deep.equal(['upper']);
    expect(scans['upper']!.name).to.equal('upper.stl');
    await press(el, /^Undo$/);
    await says(el, 'Lower scan', /The scan has a palate/);
    expect(kept(el, 'Upper scan')).to.equal(false);
  });

  it('out of occlusion: it stands at both cards, with how far they lie apart', async () => {
    const { el } = await opened();
    await taken(el, file(moved(upperMesh, [0, 0, 30])), file(lowerMesh));
    for (const label of ['Upper scan', 'Lower scan']) {
      await says(el, label, /lie 26(\.\d)? mm apart: they are not in occlusion/);
      expect(card(el, label).querySelector('.finding svg') !== null).to.equal(true);
    }
    // and goes with the scan that it was about
    await press(el, /^Remove Lower scan$/);
    expect(words(card(el, 'Upper scan'))).to.not.contain('occlusion');
    await press(el, /^Undo$/);
    expect(words(card(el, 'Upper scan'))).to.contain('occlusion');
  });
});

describe('the page of scans: what can be mended', () => {
  it('metres are scaled by one press, which says what was done; Undo brings the file back as it was', async () => {
    const { el, client, id } = await opened();
    give(el, 'lower', inMetres());
    await says(el, 'Lower scan', /seems to be in metres/);
    await checkState(el);
    const before = (await rxOf(client, id)).scans['lower']!;
    await press(el, /^These are metres: scale by 1,000$/);
    await says(el, 'Lower scan', /Lower scan was scaled by 1,000 and checked again\./);
    await says(el, 'Lower scan', /Looks good.*65 × 50 × 23 mm.*Mended in the copy: scaled by 1,000/);
    expect((await rxOf(client, id)).scans['lower']!.id).to.not.equal(before.id);
    await settled(() => focused()?.id === 'undo');
    await checkState(el);
    await press(el, /^Undo$/);
    await says(el, 'Lower scan', /seems to be in metres/);
    const { lower } = await stands(client, id, (scans) => scans['lower']?.id === before.id);
    expect(lower).to.deep.equal(before);
  });

  it('a tail behind the mesh is cut', async () => {
    const { el, client, id } = await opened();
    give(el, 'lower', withTail());
    await says(el, 'Lower scan', /behind the last counted triangle are left out/);
    await press(el, /^Cut the tail$/);
    await says(el, 'Lower scan', /Looks good.*Mended in the copy: cut behind the mesh/);
    expect((await rxOf(client, id)).scans['lower']!.bytes).to.equal(toBinaryStl(lowerMesh).length);
  });

  it('what could not be mended stays as it was, says why, and holds nothing up', async () => {
    const { el, client } = await opened();
    await taken(el, file(upperMesh), inMetres());
    client.repairScan = () => Promise.resolve({ ok: false, code: 'storage-full' });
    await press(el, /^These are metres: scale by 1,000$/);
    await says(el, 'Lower scan', /Lower scan stays as it was.*not enough space/);
    expect(kept(el, 'Lower scan')).to.equal(true);
    await press(el, /^Continue$/);
    expect(heading(el)).to.not.equal(STEP);
  });

  it('fits a phone of 320 px, and speaks German', async () => {
    const { el } = await opened();
    el.parentElement!.style.inlineSize = '320px';
    await taken(el, file(lowerMesh), file(scaled(upperMesh, 0.001)));
    await says(el, 'Lower scan', /metres/);
    await el.updateComplete;
    checkNoOverflow(el);
    await checkState(el);
    await speak('de', el);
    expect(button(el, /^Das sind Meter: mit 1\.000 skalieren$/) !== undefined).to.equal(true);
    expect(button(el, /^Ober- und Unterkiefer tauschen$/) !== undefined).to.equal(true);
  });
});
