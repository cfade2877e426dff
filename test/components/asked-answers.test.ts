import { expect } from '@open-wc/testing';
import { AskedAnswers } from '../../components/case-wizard/asked-answers.js';
import { applyEdit, type DraftEdit, emptyPrescription, itemId, type Prescription } from '../../src/index.js';
import { anItem } from '../support/a-case.js';
import { lawLab } from '../support/law-lab.js';

const item = { ...anItem('crown', ['26']), id: itemId('01') };
const start: Prescription = {
  ...emptyPrescription,
  items: { [item.id]: { ...item, answers: { margin: 'shoulder', why: 'short', contact: 'tight' } } },
  answers: { naming: 'name', lastName: 'Miller' },
};

/** A draft that is edited as the form does it: with every edit goes what follows from it. */
function aForm(profile = lawLab) {
  const asked = new AskedAnswers();
  let rx = start;
  return {
    get rx() {
      return rx;
    },
    edit(edit: DraftEdit): void {
      rx = applyEdit(rx, edit);
      rx = asked.after(profile, { rx }).reduce(applyEdit, rx);
    },
  };
}

describe('answers in the memory of the page', () => {
  it('come back when the switch is turned back', () => {
    const form = aForm();
    form.edit({ answer: 'naming', value: 'code' });
    expect(form.rx.answers).to.deep.equal({ naming: 'code' });
    form.edit({ answer: 'naming', value: 'name' });
    expect(form.rx.answers).to.deep.equal({ naming: 'name', lastName: 'Miller' });
  });

  it('do not come back over what was answered meanwhile, nor after somebody cleared them', () => {
    const form = aForm();
    form.edit({ answer: 'naming', value: 'code' });
    form.edit({ answer: 'naming', value: 'name' });
    form.edit({ answer: 'lastName', value: undefined });
    form.edit({ answer: 'glaze', value: 'satin' });
    expect(form.rx.answers).to.deep.equal({ naming: 'name', glaze: 'satin' });
  });

  it('belong to their piece: another product takes them out, the first one brings them back', () => {
    const form = aForm();
    const before = form.rx.items[item.id]!;
    form.edit({ item: item.id, value: { ...before, product: 'implant-crown' } });
    expect(form.rx.items[item.id]!.answers).to.deep.equal({});
    form.edit({ item: item.id, value: { ...form.rx.items[item.id]!, product: 'crown' } });
    expect(form.rx.items[item.id]!.answers).to.deep.equal(before.answers);
  });

  it('come to an end where rules of a lab contradict each other', () => {
    const line = { label: { en: 'x' }, kind: 'line', need: 'optional' } as const;
    const form = aForm({
      ...lawLab,
      catalogue: {
        ...lawLab.catalogue,
        asks: {
          patient: [
            {
              label: { en: 'x' },
              questions: {
                naming: line,
                lastName: { ...line, when: { answers: { lastName: [''] } } },
              },
            },
          ],
        },
      },
    });
    form.edit({ answer: 'naming', value: 'code' });
    expect(form.rx.answers).not.to.have.property('lastName');
  });
});
