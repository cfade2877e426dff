import { aTimeout, expect, fixture, html, nextFrame } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { ToothChart } from '../../components/tooth-chart/tooth-chart.js';
import { archOf, PERMANENT_TEETH, sideOf } from '../../src/index.js';
import {
  action,
  button,
  buttons,
  chart,
  codes,
  errorText,
  field,
  finish,
  focused,
  heard,
  press,
  shadow,
  typeInto,
} from './fixtures/chart.js';

ToothChart.define();

const FINDINGS = {
  18: ['missing'],
  28: ['extraction'],
  26: ['crown'],
  25: ['implant'],
  14: ['filling'],
  12: ['bridge'],
  11: ['bridge', 'missing'],
  21: ['bridge'],
  53: ['retained'],
  46: ['do-not-move'],
} as const;

describe('tooth-chart', () => {
  describe('is accessible', () => {
    const states: Record<string, [string, Partial<ToothChart>]> = {
      'when nothing is chosen': ['', {}],
      'with chosen teeth and findings': ['16 21 36', { findings: FINDINGS }],
      'when it is read only': ['16', { readOnly: true }],
      'when it is disabled': ['16', { disabled: true }],
      'with primary teeth': ['55', { dentition: 'primary' }],
      'as a small picture': ['16 36', { compact: true }],
    };
    for (const colorScheme of ['light', 'dark'] as const)
      for (const [name, [value, props]] of Object.entries(states))
        it(`${name}, ${colorScheme}`, async () => {
          await emulateMedia({ colorScheme });
          document.documentElement.style.colorScheme = colorScheme;
          document.body.style.background = 'Canvas';
          try {
            const el = await chart(value, 900, props);
            await aTimeout(160);
            await expect(el).to.be.accessible();
          } finally {
            document.documentElement.style.colorScheme = '';
            document.body.style.background = '';
            await emulateMedia({ colorScheme: 'light' });
          }
        });

    it('with an error, in a narrow place', async () => {
      const el = await chart('', 320);
      await typeInto(el, '99');
      await finish(el);
      await expect(el).to.be.accessible();
    });

    it('uses no style attribute anywhere, so that a strict policy has nothing to block', async () => {
      const el = await chart('16 21', 900, { findings: FINDINGS });
      expect(shadow(el).querySelectorAll('[style], style').length).to.equal(0);
      el.compact = true;
      await el.updateComplete;
      expect(shadow(el).querySelectorAll('[style], style').length).to.equal(0);
    });
  });

  describe('draws the mouth as it is seen from the front', () => {
    it('draws roots up in the upper jaw and down in the lower, and left teeth as mirrored right ones', async () => {
      const el = await chart();
      for (const tooth of PERMANENT_TEETH) {
        const [facial] = button(el, tooth).querySelectorAll('svg > g');
        const [a, , , d] = /matrix\((.+?)\)/
          .exec(facial!.getAttribute('transform')!)![1]!
          .split(' ')
          .map(Number);
        expect(a, tooth).to.equal(sideOf(tooth) === 'right' ? 1 : -1);
        expect(d, tooth).to.equal(archOf(tooth) === 'upper' ? -1 : 1);
      }
    });

    it('draws each of the sixteen kinds differently, and the same kind alike on both sides', async () => {
      const el = await chart();
      const drawing = (tooth: string) =>
        [...button(el, tooth).querySelectorAll('path')].map((path) => path.getAttribute('d')).join();
      expect(new Set(PERMANENT_TEETH.map(drawing)).size).to.equal(16);
      expect(drawing('16')).to.equal(drawing('26'));
      expect(drawing('46')).to.equal(drawing('36'));
    });

    it('joins the bar of a bridge over neighbours and over the midline', async () => {
      const el = await chart('', 900, { findings: FINDINGS });
      const bar = (tooth: string) => button(el, tooth).querySelector('.bar')!.getBoundingClientRect();
      expect(bar('11').left).to.be.closeTo(bar('12').right, 0.5);
      expect(bar('21').left - bar('11').right).to.be.at.most(0.5);
      expect(bar('12').top).to.be.closeTo(bar('21').top, 0.5);
    });

    it('takes findings as a map too, and explains the marks that are there', async () => {
      const el = await chart();
      el.findings = new Map([[codes('17')[0]!, ['crown'] as const]]);
      await el.updateComplete;
      expect(button(el, '17').ariaLabel).to.equal('upper right second molar, 17, crown');
      expect(shadow(el).querySelector('.legend')!.textContent.trim()).to.equal('crown');
    });
  });

  describe('by keyboard', () => {
    async function at(tooth: string, value = '', width = 900): Promise<ToothChart> {
      const el = await chart(value, width);
      button(el, tooth).focus();
      return el;
    }
    const leads = (from: string, key: string, to: string, width = 900) =>
      it(`leads from ${from} by ${key} to ${to}${width < 420 ? ' in a narrow place' : ''}`, async () => {
        const el = await at(from, '', width);
        await press(el, key);
        expect(focused(el)).to.equal(to);
        expect(el.value).to.deep.equal([]);
      });
    leads('18', 'ArrowRight', '17');
    leads('11', 'ArrowRight', '21');
    leads('21', 'ArrowLeft', '11');
    leads('28', 'ArrowRight', '28');
    leads('17', 'ArrowDown', '47');
    leads('35', 'ArrowUp', '25');
    leads('35', 'ArrowDown', '35');
    leads('14', 'Home', '18');
    leads('14', 'End', '28');
    leads('34', 'Control+Home', '18');
    leads('14', 'Control+End', '38');
    leads('14', 'PageDown', '44');
    leads('36', 'PageUp', '26');
    leads('18', 'ArrowDown', '21', 320);
    leads('28', 'ArrowDown', '41', 320);
    leads('11', 'ArrowRight', '21', 320);
    leads('14', 'End', '11', 320);
    leads('14', 'PageDown', '44', 320);

    it('is one tab stop, which is the tooth last visited', async () => {
      const el = await chart('');
      expect(buttons(el).filter((one) => one.tabIndex === 0).length).to.equal(1);
      el.focus();
      expect(focused(el)).to.equal('18');
      await press(el, 'ArrowRight', 'Tab');
      expect(shadow(el).activeElement).to.equal(field(el));
      await press(el, 'Shift+Tab');
      expect(focused(el)).to.equal('17');
    });

    it('starts at the first chosen tooth', async () => {
      const el = await chart('36 47');
      el.focus();
      expect(focused(el)).to.equal('47');
    });

    it('toggles with Space and Enter', async () => {
      const el = await at('16');
      await press(el, 'Space');
      expect(button(el, '16').ariaPressed).to.equal('true');
      await press(el, 'ArrowRight', 'Enter');
      expect(el.value).to.deep.equal(['16', '15']);
      await press(el, 'Enter');
      expect(el.value).to.deep.equal(['16']);
    });

    it('chooses a range with Shift and arrows, and gives back what the range no longer covers', async () => {
      const el = await at('13', '11');
      await press(el, 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight');
      expect(el.value).to.deep.equal(['13', '12', '11', '21']);
      await press(el, 'Shift+ArrowLeft', 'Shift+ArrowLeft');
      expect(el.value).to.deep.equal(['13', '12', '11']);
      await press(el, 'Control+z');
      expect(el.value, 'one step back').to.deep.equal(['11']);
    });

    it('does not stretch a range into the other jaw', async () => {
      const el = await at('13');
      await press(el, 'Shift+ArrowDown');
      expect(el.value).to.deep.equal([]);
      expect(focused(el)).to.equal('13');
    });

    it('jumps to a typed number in the notation that is shown', async () => {
      const el = await at('48');
      await press(el, '1', '7');
      expect(focused(el)).to.equal('17');
      el.notation = 'universal';
      await el.updateComplete;
      await aTimeout(1050);
      await press(el, '1', '4');
      expect(focused(el), 'Universal 14').to.equal('26');
      el.notation = 'palmer';
      await aTimeout(1050);
      await press(el, 'l', 'l', '6');
      expect(focused(el)).to.equal('36');
    });

    it('clears with Escape, says so, and takes it back', async () => {
      const el = await at('16', '16 15');
      await press(el, 'Escape');
      expect(el.value).to.deep.equal([]);
      expect(shadow(el).querySelector('[role=status]')!.textContent).to.equal(
        '2 teeth cleared. Undo brings them back.',
      );
      await press(el, 'Control+z');
      expect(el.value).to.deep.equal(['16', '15']);
    });

    it('leaves Escape to the dialog around it when there is nothing to clear', async () => {
      const el = await at('16');
      let reached = false;
      el.addEventListener('keydown', (event) => (reached = !event.defaultPrevented));
      await press(el, 'Escape');
      expect(reached).to.equal(true);
    });

    it('chooses the whole arch with Ctrl+A', async () => {
      const el = await at('31');
      await press(el, 'Control+a');
      expect(el.value.length).to.equal(16);
      expect(el.value.every((tooth) => archOf(tooth) === 'lower')).to.equal(true);
    });
  });

  describe('by pointer', () => {
    it('toggles on a click and chooses a range on Shift and a click', async () => {
      const el = await chart();
      button(el, '14').click();
      button(el, '22').dispatchEvent(
        new MouseEvent('click', { bubbles: true, composed: true, shiftKey: true }),
      );
      await el.updateComplete;
      expect(el.value).to.deep.equal(codes('14 13 12 11 21 22'));
    });

    it('clears and undoes by buttons that stay where they are', async () => {
      const el = await chart();
      expect(action(el, 'Undo').ariaDisabled).to.equal('true');
      button(el, '14').click();
      await el.updateComplete;
      action(el, 'Clear').click();
      await el.updateComplete;
      expect(el.value).to.deep.equal([]);
      action(el, 'Undo').click();
      await el.updateComplete;
      expect(el.value).to.deep.equal(['14']);
      action(el, 'Undo').click();
      expect(el.value).to.deep.equal([]);
    });

    it('changes nothing when read only or disabled', async () => {
      for (const props of [{ readOnly: true }, { disabled: true }]) {
        const el = await chart('16', 900, props);
        button(el, '15').click();
        button(el, '16').click();
        expect(el.value).to.deep.equal(['16']);
        expect(shadow(el).querySelectorAll('.actions').length).to.equal(0);
      }
    });
  });

  describe('by typing', () => {
    it('reads single teeth and ranges and shows them on the chart', async () => {
      const el = await chart();
      await typeInto(el, '16, 13-21');
      expect(el.value).to.deep.equal(codes('16 13 12 11 21'));
      expect(button(el, '12').ariaPressed).to.equal('true');
      await finish(el);
      expect(field(el).value).to.equal('16, 13-21');
    });

    it('reads and writes the notation that is shown', async () => {
      const el = await chart('', 900, { notation: 'palmer' });
      await typeInto(el, 'ur6 LL7');
      await finish(el);
      expect(el.value).to.deep.equal(['16', '37']);
      expect(field(el).value).to.equal('UR6, LL7');
      el.notation = 'universal';
      await el.updateComplete;
      expect(field(el).value).to.equal('3, 18');
    });

    it('follows the chart', async () => {
      const el = await chart();
      button(el, '14').click();
      await el.updateComplete;
      expect(field(el).value).to.equal('14');
    });

    it('says what it did not understand, keeps it in the field, and lets the rest stand', async () => {
      const el = await chart();
      await typeInto(el, '14, 99');
      expect(errorText(el), 'not while it is written').to.equal('');
      await finish(el);
      expect(field(el).value).to.equal('14, 99');
      expect(el.value).to.deep.equal(['14']);
      expect(errorText(el)).to.equal('“99” is not a tooth in FDI numbering. Correct it or remove it.');
      expect(el.validity.badInput).to.equal(true);
      button(el, '15').click();
      await el.updateComplete;
      expect(field(el).value, 'nothing typed is lost').to.equal('15, 14, 99');
      await typeInto(el, '15, 14');
      expect(errorText(el)).to.equal('');
      expect(el.checkValidity()).to.equal(true);
    });

    it('explains a range over both jaws and a tooth of the other dentition', async () => {
      const el = await chart();
      await typeInto(el, '18-48 55');
      await finish(el);
      expect(errorText(el)).to.contain('“18-48” runs from one jaw to the other');
      expect(errorText(el)).to.contain('“55” is a primary tooth');
      expect(el.value).to.deep.equal([]);
    });

    it('quotes only the beginning of something long, and shows markup as text', async () => {
      const el = await chart();
      await typeInto(el, '<img/onerror=alert(1)>'.repeat(400));
      await finish(el);
      expect(errorText(el).length).to.be.below(160);
      expect(shadow(el).querySelectorAll('img').length).to.equal(0);
      expect(field(el).value.length).to.equal(8800);
    });

    it('goes on where the page repeats an older value meanwhile, and is read in the end', async () => {
      const el = await chart('11');
      const events = heard(el);
      await typeInto(el, '11, 14');
      el.value = codes('11');
      await el.updateComplete;
      expect(field(el).value).to.equal('11, 14');
      await finish(el);
      expect(el.value).to.deep.equal(['14', '11']);
      expect(events.at(-1)).to.equal('change');
    });

    it('ends where the page hands in another value: the text is not read into another piece of work', async () => {
      const el = await chart('11');
      await typeInto(el, '11, 14, 99');
      el.value = codes('36');
      await el.updateComplete;
      expect(field(el).value).to.equal('36');
      await finish(el);
      expect(el.value).to.deep.equal(['36']);
      expect(errorText(el)).to.equal('');
    });

    it('takes typing back as one step', async () => {
      const el = await chart('11');
      await typeInto(el, '1');
      await typeInto(el, '14');
      await typeInto(el, '14-16');
      await finish(el);
      action(el, 'Undo').click();
      await el.updateComplete;
      expect(el.value).to.deep.equal(['11']);
    });
  });

  describe('in a form', () => {
    const form = async () => {
      const el = await fixture<HTMLFormElement>(
        html`<form>
          <fieldset><tooth-chart name="teeth" value="16 11" required></tooth-chart></fieldset>
        </form>`,
      );
      return { form: el, el: el.querySelector<ToothChart>('tooth-chart')! };
    };

    it('submits ISO 3950 codes in chart order, whatever notation is shown', async () => {
      const { form: parent, el } = await form();
      el.notation = 'universal';
      button(el, '36').click();
      expect(new FormData(parent).get('teeth')).to.equal('16 11 36');
      expect(el.form).to.equal(parent);
    });

    it('is up to date when a change is heard', async () => {
      const { form: parent, el } = await form();
      let submitted: unknown;
      el.addEventListener('change', () => (submitted = new FormData(parent).get('teeth')));
      button(el, '36').click();
      expect(submitted).to.equal('16 11 36');
    });

    it('asks for a tooth when it is required, in words, once the form has asked', async () => {
      const { form: parent, el } = await form();
      el.value = [];
      await el.updateComplete;
      expect(errorText(el)).to.equal('');
      expect(parent.checkValidity()).to.equal(false);
      await el.updateComplete;
      expect(el.validity.valueMissing).to.equal(true);
      expect(errorText(el)).to.equal('Choose at least one tooth.');
      button(el, '21').click();
      await el.updateComplete;
      expect(parent.checkValidity()).to.equal(true);
      expect(errorText(el)).to.equal('');
    });

    it('shows the browser’s message at the first quadrant', async () => {
      const { form: parent, el } = await form();
      el.value = [];
      await el.updateComplete;
      parent.reportValidity();
      await nextFrame();
      expect(focused(el)).to.equal('18');
    });

    it('goes back to its attribute on reset', async () => {
      const { form: parent, el } = await form();
      await typeInto(el, '44, 99');
      await finish(el);
      parent.reset();
      await el.updateComplete;
      expect(el.value).to.deep.equal(['16', '11']);
      expect(field(el).value).to.equal('16, 11');
      expect(errorText(el)).to.equal('');
    });

    it('is disabled with its fieldset', async () => {
      const { form: parent, el } = await form();
      parent.querySelector('fieldset')!.disabled = true;
      await el.updateComplete;
      expect(buttons(el).every((one) => one.disabled)).to.equal(true);
      expect(field(el).disabled).to.equal(true);
      expect(new FormData(parent).get('teeth')).to.equal(null);
    });

    it('is restored by the browser', async () => {
      const { el } = await form();
      el.formStateRestoreCallback('47 46');
      expect(el.value).to.deep.equal(['47', '46']);
    });

    it('ignores codes that are no teeth', async () => {
      const el = await chart('16 99 foo 11');
      expect(el.value).to.deep.equal(['16', '11']);
    });
  });

  describe('tells', () => {
    it('of input and change once for what a person did on the chart', async () => {
      const el = await chart();
      const events = heard(el);
      button(el, '16').click();
      expect(events).to.deep.equal(['input', 'change']);
    });

    it('of input while a person types, and of change when done', async () => {
      const el = await chart();
      const events = heard(el);
      await typeInto(el, '1');
      await typeInto(el, '16');
      expect(events).to.deep.equal(['input']);
      await finish(el);
      expect(events).to.deep.equal(['input', 'change']);
    });

    it('nothing when the page changes the value, the notation or the findings', async () => {
      const el = await chart();
      const events = heard(el);
      el.value = codes('16 15');
      el.notation = 'palmer';
      el.findings = FINDINGS;
      await el.updateComplete;
      expect(events).to.deep.equal([]);
    });

    it('of another numbering, which leaves the value as it is', async () => {
      const el = await chart('16');
      const events = heard(el);
      let told = 0;
      el.addEventListener('notation-change', () => told++);
      shadow(el).querySelectorAll<HTMLInputElement>('[name=notation]')[1]!.click();
      await el.updateComplete;
      expect(told).to.equal(1);
      expect(el.getAttribute('notation')).to.equal('universal');
      expect(button(el, '16').textContent.trim()).to.equal('3');
      expect(events).to.deep.equal([]);
    });
  });

  it('is a named picture without buttons when compact', async () => {
    const el = await chart('16 15 14 36', 900, { compact: true });
    const picture = shadow(el).querySelector('[role=img]')!;
    expect(picture.getAttribute('aria-label')).to.equal('Tooth chart. Teeth chosen: 16-14, 36');
    expect(shadow(el).querySelectorAll('button, input').length).to.equal(0);
    expect(shadow(el).querySelectorAll('.chosen').length).to.equal(4);
  });
});
