import { expect } from '@open-wc/testing';
import type { ToothChart } from '../../components/tooth-chart/tooth-chart.js';
import {
  all,
  button,
  buttons,
  chart,
  click,
  enter,
  errorText,
  finding,
  finish,
  press,
  shadow,
  status,
  typeInto,
} from './fixtures/chart.js';

const toggle = (el: ToothChart) => shadow(el).querySelector<HTMLButtonElement>('.more-teeth button');
const label = (el: ToothChart) => toggle(el)?.textContent.trim();
const open = (value = '', props: Partial<ToothChart> = {}) => chart(value, 900, { open: true, ...props });

describe('tooth-chart, open to the other dentition', () => {
  it('A5.25 a typed primary tooth is taken and shown, at any age, and it is said', async () => {
    const el = await open();
    expect(buttons(el).length).to.equal(32);
    await enter(el, '55');
    expect(el.value).to.deep.equal(['55']);
    expect(errorText(el)).to.equal('');
    expect(status(el)).to.equal('Primary teeth: 55. Check that they are meant.');
    expect(buttons(el).length).to.equal(52);
    expect(button(el, '55').ariaPressed).to.equal('true');
    expect(el.dentition, 'which is for the page to say').to.equal('permanent');
  });

  it('A5.25 a typed finding of a primary tooth is taken', async () => {
    const el = await open('', { charting: true });
    await enter(el, 'r 75');
    expect(el.findings).to.deep.equal({ 75: ['retained'] });
    expect(button(el, '75').ariaLabel).to.contain('retained primary tooth');
  });

  it('stays closed unless the page opens it', async () => {
    const el = await chart();
    expect(label(el)).to.equal(undefined);
    await enter(el, '55');
    expect(el.value).to.deep.equal([]);
    expect(errorText(el)).to.contain('“55” is a primary tooth');
  });

  it('A5.25 shows primary teeth by a button, and puts them away while none is chosen or charted', async () => {
    const el = await open('', { charting: true });
    expect(label(el)).to.equal('Show primary teeth');
    await click(el, toggle(el)!);
    expect(buttons(el).length).to.equal(52);
    expect(label(el)).to.equal('Hide primary teeth');
    await click(el, button(el, '65'));
    await click(el, finding(el, 'extraction'));
    expect(el.findings).to.deep.equal({ 65: ['extraction'] });
    expect(toggle(el)!.ariaDisabled).to.equal('true');
    await click(el, toggle(el)!);
    expect(buttons(el).length).to.equal(52);
    await click(el, finding(el, 'none'));
    await click(el, button(el, '65'));
    await click(el, toggle(el)!);
    expect(buttons(el).length).to.equal(32);
  });

  it('shows primary teeth that the page hands in, chosen or charted', async () => {
    expect(buttons(await open('16 54')).length).to.equal(52);
    expect(buttons(await open('', { findings: { 63: ['missing'] } })).length).to.equal(52);
  });

  it('keeps the row when its last tooth is let go, so that the focus stays where it is', async () => {
    const el = await open('54');
    button(el, '54').focus();
    await press(el, 'Space');
    expect(el.value).to.deep.equal([]);
    expect((shadow(el).activeElement as HTMLElement).dataset.tooth).to.equal('54');
  });

  it('asks for no button where both dentitions are shown anyway, or nothing can be changed', async () => {
    expect(label(await open('', { dentition: 'mixed' }))).to.equal(undefined);
    expect(label(await open('', { dentition: 'primary' }))).to.equal(undefined);
    expect(label(await open('', { readOnly: true }))).to.equal(undefined);
  });

  it('reads the same text alike before and after primary teeth are shown', async () => {
    const el = await open('', { charting: true, notation: 'universal' });
    expect(shadow(el).querySelector('#example')!.textContent).to.contain('k: 2');
    await typeInto(el, 'k: 3, A');
    await finish(el);
    expect(el.value).to.deep.equal(['16', '55']);
    expect(el.findings).to.deep.equal({ 16: ['crown'] });
    const young = await open('', { dentition: 'primary' });
    await typeInto(young, 'upper, 16');
    const { value } = young;
    await finish(young);
    expect(young.value).to.deep.equal(value);
    expect(young.value).to.include('55').and.not.include('17');
  });

  it('speaks German, and is accessible in a narrow place', async () => {
    const el = await chart('16', 320, { open: true, lang: 'de' });
    await el.updateComplete;
    expect(label(el)).to.equal('Milchzähne zeigen');
    await expect(el).to.be.accessible();
    const tools = shadow(el).querySelector<HTMLElement>('.tools')!;
    expect(tools.scrollWidth).to.be.at.most(tools.clientWidth);
    expect(all(el, '.more-teeth').length).to.equal(1);
  });
});
