import { expect, fixture, html } from '@open-wc/testing';
import { css, LitElement, type TemplateResult } from 'lit';
import { questionField, type QuestionOptions } from '../../components/internal/question-field.js';
import { questionStyles } from '../../components/internal/question-styles.js';
import { loadMessages, messagesFor } from '../../components/i18n/languages.js';
import { controls } from '../../components/theme/controls.js';
import { tokens } from '../../components/theme/tokens.js';
import {
  answerProblem,
  type AskedQuestion,
  askedOf,
  emptyPrescription,
  type Notation,
  type Question,
} from '../../src/index.js';
import { checkState, MARKUP } from '../support/view-checks.js';

/** A question by itself, which keeps what is answered as a form does. */
class OneQuestion extends LitElement {
  static override styles = [tokens, controls, questionStyles, css``];
  asked!: AskedQuestion;
  language = 'en';
  notation: Notation = 'fdi';
  options: Partial<QuestionOptions> = {};
  answer: string | undefined;
  override render(): TemplateResult {
    const { language, notation } = this;
    const words = { messages: messagesFor(language), language, notation };
    return questionField(words, this.asked, {
      path: 'answers.one',
      answer: this.answer,
      onAnswer: (answer) => {
        this.answer = answer;
        this.requestUpdate();
      },
      ...this.options,
    });
  }
}
customElements.define('one-question', OneQuestion);

const askedFor = (question: Partial<Question>): AskedQuestion => {
  const whole: Question = {
    label: { en: 'Margin', de: 'Rand' },
    kind: 'line',
    need: 'optional',
    ...question,
  };
  const group = { label: { en: 'Group' }, questions: { one: whole } };
  return askedOf([group], { rx: emptyPrescription })[0]!.questions[0]!;
};
async function show(
  question: Partial<Question>,
  properties: Partial<OneQuestion> = {},
): Promise<OneQuestion> {
  const element = document.createElement('one-question') as OneQuestion;
  Object.assign(element, { asked: askedFor(question), ...properties });
  (await fixture<HTMLElement>(html`<div></div>`)).append(element);
  await element.updateComplete;
  return element;
}
const all = <E extends Element = HTMLInputElement>(el: OneQuestion, selector: string): E[] => [
  ...el.shadowRoot!.querySelectorAll<E>(selector),
];
const one = <E extends Element = HTMLInputElement>(el: OneQuestion, selector: string): E =>
  all<E>(el, selector)[0]!;
const text = (el: OneQuestion) => el.shadowRoot!.textContent.replace(/\s+/g, ' ').trim();
async function type(el: OneQuestion, words: string): Promise<void> {
  const field = one(el, 'input, textarea');
  field.focus();
  // as it is typed: one character after the other
  for (let end = 1; end <= words.length; end++) {
    field.value += words.charAt(end - 1);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await el.updateComplete;
  }
}
const options = (words: string) =>
  Object.fromEntries(words.split(', ').map((word) => [word.toLowerCase(), { label: { en: word } }]));
const description = (el: OneQuestion, selector: string) =>
  (one(el, selector).getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter(Boolean)
    .map((id) => el.shadowRoot!.getElementById(id)!.textContent.replace(/\s+/g, ' ').trim())
    .join(' | ');

describe('a question of the lab', () => {
  before(() => loadMessages('de'));

  for (const [need, required] of [
    ['required', 'true'],
    ['recommended', null],
    ['optional', null],
  ] as const)
    it(`says in words that an answer is ${need}`, async () => {
      const el = await show({ need });
      expect(one(el, 'label').textContent.replace(/\s+/g, ' ').trim()).to.equal(`Margin (${need})`);
      expect(one(el, 'input').getAttribute('aria-required')).to.equal(required);
    });

  it('has its hint, what is wrong and where the answer comes from beside the field', async () => {
    const el = await show(
      { hint: { en: 'At the gum' } },
      { options: { error: 'Margin: fill this in', note: 'As in your last case.' } },
    );
    expect(description(el, 'input')).to.equal('At the gum As in your last case. | Margin: fill this in');
    expect(one(el, 'input').getAttribute('aria-invalid')).to.equal('true');
    await checkState(el);
  });

  describe('with a few short options', () => {
    const question = {
      kind: 'choice',
      options: options('Chamfer, Shoulder'),
      recommended: 'chamfer',
    } as const;

    it('shows them all, marks the recommended one in words, and chooses none by itself', async () => {
      const el = await show({ ...question, need: 'required' });
      expect(all(el, 'label.option').map((label) => label.textContent.trim())).to.deep.equal([
        'Chamfer (recommended)',
        'Shoulder',
      ]);
      expect(all(el, 'input:checked')).to.have.length(0);
      expect(one(el, 'legend').textContent).to.contain('Margin').and.to.contain('required');
      expect(one(el, 'fieldset').getAttribute('aria-required')).to.equal('true');
      await checkState(el);
    });

    it('takes the answer, and lets one that is not required be taken back without losing the focus', async () => {
      const el = await show(question);
      all(el, 'input')[1]!.click();
      await el.updateComplete;
      expect(el.answer).to.equal('shoulder');
      one<HTMLButtonElement>(el, 'button').click();
      await el.updateComplete;
      expect(el.answer).to.equal(undefined);
      expect(all(el, 'input:checked')).to.have.length(0);
      expect(el.shadowRoot!.activeElement).to.equal(one(el, 'input'));
      expect(all(await show({ ...question, need: 'required' }, { answer: 'chamfer' }), 'button')).to.be.empty;
    });

    it('leads to its first option from an error summary', async () => {
      const el = await show(question);
      expect(one(el, 'input').id).to.equal('answers.one');
    });
  });

  describe('with many options', () => {
    const question = { kind: 'choice', options: options('A, B, C, D, E, F'), recommended: 'b' } as const;

    it('is a list in which nothing is chosen', async () => {
      const el = await show(question);
      const list = one<HTMLSelectElement>(el, 'select');
      expect([...list.options].map(({ label }) => label)).to.deep.equal([
        'Choose',
        'A',
        'B (recommended)',
        'C',
        'D',
        'E',
        'F',
      ]);
      expect(list.value).to.equal('');
      list.value = 'c';
      list.dispatchEvent(new Event('change'));
      await el.updateComplete;
      expect(el.answer).to.equal('c');
      await checkState(el);
    });

    it('shows none of them for an answer that is not offered any more', async () => {
      expect(one<HTMLSelectElement>(await show(question, { answer: 'gone' }), 'select').value).to.equal('');
    });
  });

  describe('with a text', () => {
    it('says how much is left near the limit, and keeps what is too much', async () => {
      const el = await show({ kind: 'text', most: 20 });
      await type(el, 'fifteen letters');
      expect(text(el)).not.to.contain('left');
      await type(el, ' 12');
      expect(text(el)).to.contain('2 characters left');
      await type(el, '34567');
      expect(text(el)).to.contain('3 characters too many');
      expect(one<HTMLTextAreaElement>(el, 'textarea').value).to.equal('fifteen letters 1234567');
      expect(one(el, 'textarea').getAttribute('maxlength')).to.equal(null);
    });

    it('A5.24 says how a tooth in it is read, what else it could be, and how to write it without doubt', async () => {
      const el = await show({ kind: 'line' });
      await type(el, 'match 12');
      expect(description(el, 'input')).to.equal(
        '“12” is read as upper right lateral incisor. In Universal it would be upper left first premolar. UR2 cannot be mistaken.',
      );
      const other = await show({ kind: 'text' }, { notation: 'universal', answer: 'match 12 and 13-23' });
      expect(text(other))
        .to.contain(
          '“12” is read as upper left first premolar. In FDI it would be upper right lateral incisor.',
        )
        .and.to.contain('“13-23” is no tooth in Universal numbering. In FDI it would be upper right canine');
      await checkState(other);
    });

    it('A5.24 explains each tooth once and counts the rest, and looks for none in an address', async () => {
      const el = await show({ kind: 'text' }, { answer: '11 11 12 13 14 15' });
      expect(all(el, '.mentions li')).to.have.length(4);
      expect(text(el)).to.contain('2 more teeth are named.');
      const address = await show(
        { kind: 'line', autocomplete: 'street-address' },
        { answer: '12 Main Street' },
      );
      expect(all(address, '.mentions')).to.be.empty;
      expect(one(address, 'input').autocomplete).to.equal('street-address');
    });

    it('shows markup as text, in the field and in the hint', async () => {
      const el = await show({ kind: 'text' }, { answer: `${MARKUP} 12` });
      expect(one<HTMLTextAreaElement>(el, 'textarea').value).to.equal(`${MARKUP} 12`);
      expect(all(el, 'img, b')).to.be.empty;
    });
  });

  describe('with a number', () => {
    const range = { min: 0.02, max: 0.2, step: 0.01, unit: { en: 'mm' } };

    it('takes the comma as well as the point, and stays as it is typed', async () => {
      const el = await show({ kind: 'number', range }, { language: 'de' });
      await type(el, '0,05');
      expect(el.answer).to.equal('0.05');
      expect(one(el, 'input').value).to.equal('0,05');
      expect(description(el, 'input')).to.equal('Von 0,02 bis 0,2 mm');
      expect(one(el, 'input').inputMode).to.equal('decimal');
      const english = await show({ kind: 'number', range }, { answer: '0.05' });
      expect(one(english, 'input').value).to.equal('0.05');
      await checkState(english);
    });

    it('keeps what is no number', async () => {
      const el = await show({ kind: 'number', range });
      await type(el, 'thin');
      expect(el.answer).to.equal('thin');
      expect(one(el, 'input').value).to.equal('thin');
    });
  });

  describe('with teeth', () => {
    it('is typed in the reader’s notation and kept as ISO 3950, without losing a comma on the way', async () => {
      const el = await show({ kind: 'teeth' }, { notation: 'universal' });
      await type(el, '3, 14');
      expect(el.answer).to.equal('16 26');
      expect(one(el, 'input').value).to.equal('3, 14');
      expect(description(el, 'input')).to.contain('5, 14').and.to.contain('Universal');
      await checkState(el);
    });

    it('writes kept teeth in whatever notation is shown', async () => {
      for (const [notation, words] of [
        ['fdi', '16, 26'],
        ['universal', '3, 14'],
        ['palmer', 'UR6, UL6'],
      ] as const)
        expect(one(await show({ kind: 'teeth' }, { notation, answer: '16 26' }), 'input').value).to.equal(
          words,
        );
    });

    it('keeps what it cannot read apart from teeth: 48 in Universal is never taken for the FDI 48', async () => {
      const el = await show({ kind: 'teeth' }, { notation: 'universal' });
      await type(el, '48');
      expect(el.answer).to.equal('? universal 48');
      expect(one(el, 'input').value).to.equal('48');
    });

    it('is a problem for as long as it cannot be read, in the new form and in the older one', () => {
      for (const answer of ['? universal 14, 48', '? 14, 48', '? fdi 99'])
        expect(answerProblem(askedFor({ kind: 'teeth' }), answer)?.code, answer).to.equal('not-an-option');
    });

    it('A5.24 stays in the numbering it was typed in: Universal 14 is never read as FDI 14', async () => {
      const el = await show({ kind: 'teeth' }, { notation: 'universal' });
      await type(el, '14, 48');
      expect(el.answer).to.equal('? universal 14, 48');
      el.notation = 'fdi';
      el.requestUpdate();
      await el.updateComplete;
      const field = one(el, 'input');
      expect(field.value).to.equal('14, 48');
      expect(description(el, 'input')).to.contain('typed in Universal numbering').and.to.contain('5, 14');
      await checkState(el);
      // the last figure is taken away: nothing is written anew while it is typed
      field.value = '14, 4';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await el.updateComplete;
      expect(field.value).to.equal('14, 4');
      field.dispatchEvent(new Event('change', { bubbles: true }));
      await el.updateComplete;
      expect(el.answer, 'the teeth of Universal 14 and 4…').to.equal('15 26');
      expect(field.value, '…in the numbering of the reader').to.equal('15, 26');
      expect(description(el, 'input')).to.contain('FDI');
    });

    it('A5.24 opens with what another person could not finish in its own numbering, and begins anew once emptied', async () => {
      const el = await show({ kind: 'teeth' }, { notation: 'fdi', answer: '? universal 14, 48' });
      const field = one(el, 'input');
      expect(field.value).to.equal('14, 48');
      field.value = '';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await el.updateComplete;
      expect(el.answer).to.equal(undefined);
      await type(el, '14');
      expect(el.answer, 'now the field says FDI').to.equal('14');
      const older = await show({ kind: 'teeth' }, { notation: 'fdi', answer: '? 14, 99' });
      expect(one(older, 'input').value).to.equal('14, 99');
    });
  });

  it('with a box is ticked and unticked', async () => {
    const el = await show({ kind: 'tick', need: 'required' });
    one(el, 'input').click();
    await el.updateComplete;
    expect(el.answer).to.equal('yes');
    one(el, 'input').click();
    await el.updateComplete;
    expect(el.answer).to.equal(undefined);
    expect(text(el)).to.contain('Margin (required)');
    await checkState(el);
  });

  it('with a day takes one', async () => {
    const el = await show({ kind: 'date' });
    one(el, 'input').value = '2026-03-09';
    one(el, 'input').dispatchEvent(new Event('input'));
    await el.updateComplete;
    expect(el.answer).to.equal('2026-03-09');
    await checkState(el);
  });
});
