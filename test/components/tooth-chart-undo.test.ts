import { expect } from '@open-wc/testing';
import { isUndoKey } from '../../components/internal/undo-key.js';
import type { ToothChart } from '../../components/tooth-chart/tooth-chart.js';
import {
  action,
  all,
  button,
  chart,
  click,
  connector,
  field,
  finding,
  press,
  unit,
} from './fixtures/chart.js';

/** The keys that the page around the chart would take for its own undo. */
function outside(el: ToothChart): string[] {
  const heard: string[] = [];
  el.parentElement!.addEventListener('keydown', (event) => {
    if (isUndoKey(event)) heard.push(event.key);
  });
  return heard;
}

describe('tooth-chart, Ctrl+Z anywhere in it', () => {
  it('takes a finding back while its button has the focus, and leaves the page alone when nothing is left', async () => {
    const el = await chart('16', 900, { charting: true });
    const page = outside(el);
    await click(el, finding(el, 'crown'));
    finding(el, 'crown').focus();
    await press(el, 'Control+z');
    expect(el.findings).to.deep.equal({});
    await press(el, 'Control+z', 'Control+z');
    expect(el.value).to.deep.equal(['16']);
    expect(page).to.deep.equal([]);
  });

  it('takes a unit back from a connector and from the choice of a unit', async () => {
    const el = await chart('16 15', 900, { bridge: true });
    const page = outside(el);
    await click(el, connector(el, '15'));
    await click(el, unit(el, '15', 1));
    unit(el, '15', 1).focus();
    await press(el, 'Control+z');
    expect(el.pontics).to.deep.equal([]);
    connector(el, '15').focus();
    await press(el, 'Control+z');
    expect(el.value).to.deep.equal(['16', '15']);
    await press(el, 'Control+z');
    expect(el.value).to.deep.equal(['16', '15']);
    expect(page).to.deep.equal([]);
  });

  it('takes back from the toolbar: a button, the numbering, the field with nothing typed', async () => {
    const el = await chart();
    const page = outside(el);
    for (const focus of [action(el, 'Clear'), all(el, '.segment input')[0]!, field(el)]) {
      await click(el, button(el, '16'));
      focus.focus();
      await press(el, 'Control+z');
      expect(el.value, focus.id || focus.className).to.deep.equal([]);
    }
    expect(page).to.deep.equal([]);
  });

  it('leaves a text that is being written to the field’s own undo', async () => {
    const el = await chart();
    await click(el, button(el, '16'));
    field(el).focus();
    await press(el, 'End', ...', 15');
    expect(el.value).to.deep.equal(['16', '15']);
    const event = new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true });
    field(el).dispatchEvent(event);
    await el.updateComplete;
    expect(event.defaultPrevented).to.equal(false);
    expect(el.value).to.deep.equal(['16', '15']);
  });

  it('takes nothing back behind the open list of keys', async () => {
    const el = await chart();
    const page = outside(el);
    await click(el, button(el, '16'));
    button(el, '16').focus();
    await press(el, 'Shift+?', 'Control+z');
    expect(el.value).to.deep.equal(['16']);
    expect(page).to.deep.equal([]);
    await press(el, 'Escape');
  });

  it('leaves Ctrl+Shift+Z and the keys of a read-only chart alone', async () => {
    const el = await chart();
    const page = outside(el);
    await click(el, button(el, '16'));
    const key = { key: 'Z', ctrlKey: true, bubbles: true, composed: true, cancelable: true };
    action(el, 'Undo').dispatchEvent(new KeyboardEvent('keydown', { ...key, shiftKey: true }));
    expect(el.value).to.deep.equal(['16']);
    expect(page, 'redo is no undo for the page either').to.deep.equal([]);
    el.readOnly = true;
    await el.updateComplete;
    button(el, '16').dispatchEvent(new KeyboardEvent('keydown', key));
    expect(el.value).to.deep.equal(['16']);
    expect(page).to.deep.equal(['Z']);
  });
});
