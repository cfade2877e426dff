import { expect } from '@open-wc/testing';
import { checkFiles, slotsFor } from '../../src/domain/check-files.js';
import { attachmentId, itemId } from '../../src/domain/ids.js';
import {
  type AttachmentRef,
  emptyPrescription,
  filesIn,
  type Prescription,
  slotOf,
} from '../../src/domain/prescription.js';
import { archTeeth, type ToothCode } from '../../src/domain/teeth.js';
import { catalogue } from '../support/asking-lab.js';

const file = (id: string): AttachmentRef => ({
  ...{ id: attachmentId(id), name: `${id}.stl`, bytes: 1, root: id, triangles: 1, verdict: 'pass' },
});
const at = (...places: string[]) => Object.fromEntries(places.map((place) => [place, file(place)]));
const on = (teeth: readonly ToothCode[]) => ({
  a: { id: itemId('a'), product: 'crown', material: 'gold', teeth, shade: undefined, note: '' },
});
const rx = (change: Partial<Prescription>): Prescription => ({
  ...emptyPrescription,
  items: on(archTeeth('upper').slice(3, 4)),
  ...change,
});
const check = (change: Partial<Prescription>, slots = catalogue.slots) =>
  checkFiles({ ...catalogue, slots }, { rx: rx(change) }).map(({ path, code }) => `${path}: ${code}`);

describe('A4: the files of an order', () => {
  it('are asked for by the order, each as much as it is needed there', () => {
    const needs = (answers: Prescription['answers']) =>
      Object.fromEntries(slotsFor(catalogue, { rx: rx({ answers }) }).map(({ key, need }) => [key, need]));
    expect(needs({})).to.deep.equal({
      upper: 'required',
      lower: 'optional',
      bite: 'recommended',
      xrays: 'optional',
    });
    // A5.19: scans are mandatory unless an impression is sent
    expect(needs({ impression: 'silicone' })).to.deep.equal({
      upper: 'optional',
      lower: 'optional',
      xrays: 'optional',
    });
  });

  it('are missing where a slot that is required is empty, and a recommended one says nothing', () => {
    expect(check({})).to.deep.equal(['scans.upper: required']);
    expect(check({ scans: at('upper') })).to.deep.equal([]);
    expect(check({ answers: { impression: 'silicone' } })).to.deep.equal([]);
    expect(check({ scans: at('upper/01') }), 'under a place of its own').to.deep.equal([]);
  });

  it('may be several in one slot, up to what it takes', () => {
    const places = (count: number) => Array.from({ length: count }, (_, i) => `xrays/0${i}`);
    expect(check({ scans: at('upper', ...places(3)) })).to.deep.equal([]);
    expect(check({ scans: at('upper', ...places(4)) })).to.deep.equal(['scans.xrays: too-many-files']);
    expect(check({ scans: at('upper', 'upper/02') }), 'one where nothing else is said').to.deep.equal([
      'scans.upper: too-many-files',
    ]);
    const [problem] = checkFiles(catalogue, { rx: rx({ scans: at('upper', ...places(4)) }) });
    expect(problem!.values).to.deep.equal({ slot: 'xrays', most: 3 });
  });

  it('lie in the slot that their place names, in the order in which they were added', () => {
    const scans = at('xrays/02', 'xray', 'xrays/01', 'xrays', 'upper');
    expect(filesIn(rx({ scans }), 'xrays').map(([place]) => place)).to.deep.equal([
      'xrays',
      'xrays/01',
      'xrays/02',
    ]);
    expect(['xrays/0/1', 'xrays', ''].map(slotOf)).to.deep.equal(['xrays', 'xrays', '']);
  });

  it('show the arch of the work: another one alone is most often the wrong side', () => {
    const slots = { upper: catalogue.slots['lower']!, lower: catalogue.slots['lower']! };
    const both = { upper: { ...slots.upper, arch: 'upper' as const }, lower: slots.lower };
    const lower = on(archTeeth('lower').slice(3, 4)) as never;
    expect(check({ scans: at('upper'), items: lower }, both)).to.deep.equal([
      'scans.lower: arch-not-scanned',
    ]);
    expect(check({ scans: at('upper', 'lower'), items: lower }, both)).to.deep.equal([]);
    expect(check({ scans: {}, items: lower }, both), 'nothing is scanned').to.deep.equal([]);
    expect(check({ scans: at('upper') }, both)).to.deep.equal([]);
  });
});
