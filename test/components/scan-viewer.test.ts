import { aTimeout, expect, nextFrame, waitUntil } from '@open-wc/testing';
import { ScanViewer } from '../../components/scan-viewer/scan-viewer.js';
import type { AttachmentId, ScanPreview, ScanReport } from '../../src/index.js';
import { aCase, aFile, aView, fakeClient } from '../support/fake-client.js';
import {
  checkNoOverflow,
  checkState,
  focused,
  MARKUP,
  place,
  settled,
  speak,
  textOf,
  within,
} from '../support/view-checks.js';
import { archPreview, aSquare } from '../support/viewer-meshes.js';

ScanViewer.define();

let upper: ScanPreview;
let lower: ScanPreview;
before(async () => {
  upper = await archPreview('upper');
  lower = await archPreview('lower');
});

const REPORT: ScanReport = {
  format: 'stl-binary',
  triangles: 250_128,
  degenerate: 0,
  box: { min: [0, 0, 0], max: [67.6, 49.5, 23.1] },
  area: 5177,
  verdict: 'warn',
  findings: [{ code: 'few-triangles', verdict: 'warn', values: { count: 18_000 } }],
};

/** A case with scans of both arches, the upper one with something to look at. */
function aScannedCase({ previews = [upper, lower] as readonly (ScanPreview | undefined)[] } = {}) {
  const files = { upper: aFile('upper.stl'), lower: aFile('lower.stl') };
  const subject = aCase({ prescription: { scans: files } });
  const client = fakeClient([aView(subject, { reports: { [files.upper.id]: REPORT } })]);
  [files.upper.id, files.lower.id].forEach((id: AttachmentId, i) => {
    const preview = previews[i];
    if (preview) client.files.meshes.set(id, preview);
  });
  return { client, subject, files };
}

const isShown = (element: ScanViewer): boolean => !!element.shadowRoot!.querySelector('.steer');

async function shown(options = aScannedCase(), width = 900): Promise<ScanViewer> {
  const { client, subject } = options;
  const element = await place<ScanViewer>('scan-viewer', { client, caseId: subject.id }, { width });
  await waitUntil(() => isShown(element), 'the picture is not shown', { timeout: 8000 });
  await settled(element);
  await nextFrame();
  await nextFrame();
  return element;
}
const handed = async (width = 900): Promise<ScanViewer> => {
  const meshes = [{ label: 'Design', role: 'bite', ...aSquare(10) }] as const;
  const element = await place<ScanViewer>('scan-viewer', { meshes }, { width });
  await waitUntil(() => isShown(element), 'the picture is not shown', { timeout: 8000 });
  await nextFrame();
  await nextFrame();
  return element;
};

const button = (element: ScanViewer, name: string): HTMLButtonElement =>
  [...element.shadowRoot!.querySelectorAll('button')].find(
    (one) => (one.ariaLabel ?? one.textContent.trim()) === name,
  )!;
const press = async (element: ScanViewer, name: string): Promise<void> => {
  button(element, name).click();
  await settled(element);
};
const canvas = (element: ScanViewer): HTMLCanvasElement => within(element, 'canvas');
const key = async (element: ScanViewer, name: string, more: KeyboardEventInit = {}): Promise<boolean> => {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more });
  within(element, '#stage').dispatchEvent(event);
  await settled(element);
  return event.defaultPrevented;
};
const checked = (element: ScanViewer): readonly boolean[] =>
  [...element.shadowRoot!.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].map(
    (box) => box.checked,
  );
const pressed = (element: ScanViewer): string | undefined =>
  within(element, '.bar').querySelector('[aria-pressed=true]')?.textContent.trim();
/** The middle of the picture: clear or not. It can be read in the frame in which it is drawn, and no later. */
async function middle(element: ScanViewer): Promise<number> {
  within(element, '#stage').focus();
  within(element, '#stage').dispatchEvent(new WheelEvent('wheel', { deltaY: 0, cancelable: true }));
  await nextFrame();
  const copy = new OffscreenCanvas(1, 1).getContext('2d')!;
  const { width, height } = canvas(element);
  copy.drawImage(canvas(element), width / 2, height / 2, 1, 1, 0, 0, 1, 1);
  return copy.getImageData(0, 0, 1, 1).data[3]!;
}

describe('scan-viewer', () => {
  it('is accessible with the picture, with pictures alone, empty and while it loads, in light and dark', async () => {
    const element = await shown();
    await checkState(element);
    await press(element, 'Measure');
    await press(element, 'Move');
    const select = within<HTMLSelectElement>(element, '#cut');
    select.value = 'front';
    select.dispatchEvent(new Event('change'));
    await settled(element);
    await checkState(element);
    element.remove();
    const none = fakeClient([aCase({ id: 'none' })]);
    await checkState(await place('scan-viewer', { client: none, caseId: 'none' }));
    const silent = fakeClient([], { silent: true });
    await checkState(await place('scan-viewer', { client: silent, caseId: 'none' }));
  });

  it('says in words what the picture shows: which scans, how large, what to look at', async () => {
    const element = await shown();
    expect(textOf(within(element, '#summary'))).to.equal(
      'Upper scan: 67.6 × 49.5 × 23.1 mm · 250,128 triangles: 1 thing to look at. ' +
        'Lower scan: 65 × 50 × 23 mm · 12,000 triangles.',
    );
    const stage = within(element, '#stage');
    expect(stage.ariaLabel).to.equal('3D view of the scans');
    expect(stage.getAttribute('aria-describedby')).to.equal('summary keys');
    expect(textOf(within(element, '.notes'))).to.include('18000');
  });

  it('fits in 320 px, and in a page from right to left the patient’s right stays on the left', async () => {
    const element = await shown(aScannedCase(), 320);
    checkNoOverflow(element);
    document.documentElement.dir = 'rtl';
    try {
      await settled(element);
      checkNoOverflow(element);
      const [start, end] = ['#side-start', '#side-end'].map((id) => within(element, id));
      expect([start!.textContent, end!.textContent]).to.deep.equal(['R', 'L']);
      expect(start!.getBoundingClientRect().left).to.be.below(end!.getBoundingClientRect().left);
    } finally {
      document.documentElement.dir = '';
    }
  });

  it('speaks German, and goes on as it was', async () => {
    const element = await shown();
    const before = canvas(element);
    await speak('de', element);
    expect(textOf(element)).to.include('Oberkiefer').and.include('250.128');
    expect(within(element, '#stage').ariaLabel).to.equal('3D-Ansicht der Scans');
    expect(canvas(element) === before, 'the same picture').to.equal(true);
    await speak('en', element);
  });

  it('offers the standard views by buttons; an occlusal one hides the other arch and gives it back', async () => {
    const element = await shown();
    expect(pressed(element)).to.equal('Front');
    await press(element, 'Upper');
    expect(pressed(element)).to.equal('Upper');
    expect(checked(element)).to.deep.equal([true, false]);
    await press(element, 'Lower');
    expect(checked(element)).to.deep.equal([false, true]);
    await press(element, 'Left');
    expect(checked(element)).to.deep.equal([true, true]);
    await press(element, 'Turn left');
    expect(pressed(element)).to.equal(undefined);
  });

  it('offers no view of an arch that is not there', async () => {
    const element = await handed();
    expect(button(element, 'Upper')).to.equal(undefined);
    expect(button(element, 'Front').type).to.equal('button');
  });

  it('hides a scan, and shows it half', async () => {
    const element = await handed();
    expect(await middle(element)).to.equal(255);
    const range = within<HTMLInputElement>(element, '.solid input');
    expect(range.getAttribute('aria-valuetext')).to.equal('100 %');
    range.value = '40';
    range.dispatchEvent(new Event('input'));
    await settled(element);
    expect(range.getAttribute('aria-valuetext')).to.equal('40 %');
    expect(await middle(element)).to.be.within(60, 200);
    within<HTMLInputElement>(element, 'input[type=checkbox]').click();
    await settled(element);
    expect(await middle(element)).to.equal(0);
    expect(range.disabled).to.equal(true);
    await press(element, 'Show everything');
    expect(await middle(element)).to.equal(255);
  });

  it('measures by keyboard alone, and draws the line with its length', async () => {
    const element = await handed();
    await press(element, 'Measure');
    within(element, '#stage').focus();
    expect(await key(element, 'Enter')).to.equal(true);
    expect(textOf(within(element, '.measured'))).to.equal('First point set. Set the second one.');
    await key(element, 'ArrowRight', { shiftKey: true });
    await press(element, 'Set a point at the cross');
    const [, figure] = /^Distance: (\d+\.\d) mm$/.exec(textOf(within(element, '.measured')))!;
    expect(Number(figure)).to.be.within(0.5, 4);
    await nextFrame();
    await nextFrame();
    expect(within(element, '.length').textContent).to.equal(`${figure} mm`);
    expect(within(element, '.line').classList.contains('off')).to.equal(false);
    await press(element, 'Remove the points');
    expect(textOf(within(element, '.measured'))).to.equal('');
    expect(await key(element, 'Escape')).to.equal(true);
    expect(button(element, 'Measure').ariaPressed).to.equal('false');
    expect(await key(element, 'Escape'), 'a dialog around it may close now').to.equal(false);
  });

  it('measures by clicks, and says where there is no scan', async () => {
    const element = await handed();
    await press(element, 'Measure');
    const stage = within(element, '#stage');
    const { left, top, width, height } = stage.getBoundingClientRect();
    const click = async (x: number, y: number): Promise<void> => {
      const at = { clientX: left + x * width, clientY: top + y * height, bubbles: true };
      // a pointer that the browser does not know cannot be captured
      stage.setPointerCapture = () => undefined;
      stage.dispatchEvent(new PointerEvent('pointerdown', { ...at, pointerId: 7 }));
      stage.dispatchEvent(new PointerEvent('pointerup', { ...at, pointerId: 7 }));
      await settled(element);
    };
    await click(0.5, 0.4);
    await click(0.5, 0.6);
    expect(textOf(within(element, '.measured'))).to.match(/^Distance: \d/);
    await click(0.01, 0.5);
    expect(textOf(within(element, '.measured'))).to.include('no scan at this place');
  });

  it('turns, moves and zooms by drag, wheel and keys; the page scrolls until a person has turned to it', async () => {
    const element = await shown();
    const stage = within(element, '#stage');
    stage.setPointerCapture = () => undefined;
    const pointer = (type: string, clientX: number) =>
      stage.dispatchEvent(new PointerEvent(type, { clientX, clientY: 100, pointerId: 3, buttons: 1 }));
    pointer('pointerdown', 100);
    pointer('pointermove', 180);
    pointer('pointerup', 180);
    await settled(element);
    expect(pressed(element), 'turned away from the front').to.equal(undefined);
    const wheel = () => {
      const event = new WheelEvent('wheel', { deltaY: 50, cancelable: true });
      stage.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(wheel()).to.equal(false);
    stage.focus();
    expect(wheel()).to.equal(true);
    for (const name of ['ArrowLeft', 'ArrowUp', '+', '-', '0', 'Home'])
      expect(await key(element, name), name).to.equal(true);
    for (const [name, more] of [
      ['Tab', {}],
      ['a', {}],
      ['+', { ctrlKey: true }],
    ] as const)
      expect(await key(element, name, more), name).to.equal(false);
    expect(pressed(element)).to.equal('Front');
  });

  it('opens again what the browser has taken away, with what was seen', async () => {
    const element = await shown();
    await press(element, 'Left');
    const loser = canvas(element).getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
    loser.loseContext();
    await waitUntil(() => textOf(element).includes('graphics memory'), 'the loss is not told');
    await checkState(element);
    loser.restoreContext();
    await waitUntil(() => isShown(element), 'it does not come back');
    expect(textOf(element)).to.not.include('graphics memory');
    expect(pressed(element)).to.equal('Left');
    canvas(element).getContext('webgl2')!.getExtension('WEBGL_lose_context')!.loseContext();
    await waitUntil(() => textOf(element).includes('graphics memory'), 'the loss is not told');
    const before = canvas(element);
    await press(element, 'Show again');
    await waitUntil(() => isShown(element), 'it is not made anew');
    expect(canvas(element) === before).to.equal(false);
    expect(pressed(element)).to.equal('Left');
    expect(await middle(element)).to.equal(255);
  });

  it('gives everything back when it leaves, and is as it was when it returns', async () => {
    const element = await shown();
    await press(element, 'Lower');
    const context = canvas(element).getContext('webgl2')!;
    const { parentElement } = element;
    element.remove();
    await waitUntil(() => context.isContextLost(), 'the context is kept');
    expect(element.shadowRoot!.querySelector('canvas') === null).to.equal(true);
    parentElement!.append(element);
    await waitUntil(() => isShown(element), 'it does not come back', { timeout: 8000 });
    expect(pressed(element)).to.equal('Lower');
    expect(checked(element)).to.deep.equal([false, true]);
    for (let i = 0; i < 10; i++) {
      element.remove();
      parentElement!.append(element);
    }
    await waitUntil(() => isShown(element), 'it does not come back', { timeout: 8000 });
    expect(element.shadowRoot!.querySelectorAll('canvas')).to.have.length(1);
  });

  it('without WebGL shows pictures of the scans with their figures', async () => {
    const own = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...rest: unknown[]
    ) {
      return kind === 'webgl2' ? null : (own as (...all: unknown[]) => unknown).call(this, kind, ...rest);
    } as typeof own;
    try {
      const { client, subject } = aScannedCase();
      const element = await place<ScanViewer>('scan-viewer', { client, caseId: subject.id });
      await waitUntil(() => element.shadowRoot!.querySelectorAll('img').length === 2, 'no pictures', {
        timeout: 8000,
      });
      expect(textOf(element)).to.include('no 3D view').and.include('250,128 triangles');
      expect(within<HTMLImageElement>(element, 'img').alt).to.equal(
        'Upper scan, seen from its chewing surface',
      );
      await waitUntil(
        () => within<HTMLImageElement>(element, 'img').naturalWidth === 320,
        'it is not a picture',
      );
      expect(element.shadowRoot!.querySelector('#stage') === null).to.equal(true);
      await checkState(element);
      checkNoOverflow(element);
    } finally {
      HTMLCanvasElement.prototype.getContext = own;
    }
  });

  it('says of a scan without a preview that it is safe, and shows the others', async () => {
    const element = await shown(aScannedCase({ previews: [undefined, lower] }));
    expect(textOf(element)).to.include('No picture of this scan on this device');
    expect(checked(element)).to.deep.equal([true]);
    expect(pressed(element), 'one arch alone is seen from where it bites').to.equal('Lower');
  });

  it('loads nothing while it is hidden', async () => {
    const { client, subject } = aScannedCase();
    const element = document.createElement('scan-viewer') as ScanViewer;
    element.hidden = true;
    Object.assign(element, { client, caseId: subject.id });
    document.body.append(element);
    await settled(element);
    await aTimeout(200);
    expect(element.shadowRoot!.querySelector('canvas') === null).to.equal(true);
    element.hidden = false;
    await waitUntil(() => isShown(element), 'it is not shown', { timeout: 8000 });
    element.remove();
  });

  it('follows the case: a scan that comes later is shown, one that leaves is not', async () => {
    const { client, subject, files } = aScannedCase({ previews: [upper, lower] });
    const element = await shown({ client, subject, files });
    client.push({ ...subject, prescription: { ...subject.prescription, scans: { lower: files.lower } } });
    await waitUntil(() => checked(element).length === 1, 'the upper scan stays');
    expect(textOf(element)).to.not.include('Upper scan');
    client.push(subject);
    await waitUntil(() => checked(element).length === 2, 'the upper scan does not come back');
  });

  it('shows what a page hands over as text, never as markup', async () => {
    const meshes = [{ label: MARKUP, role: 'other', ...aSquare(5) }] as const;
    const element = await place<ScanViewer>('scan-viewer', { meshes });
    expect(textOf(element)).to.include(MARKUP);
    expect(element.shadowRoot!.querySelectorAll('img, b')).to.have.length(0);
  });

  it('keeps the focus when the picture goes under it', async () => {
    const { client, subject, files } = aScannedCase();
    const element = await shown({ client, subject, files });
    within(element, '#stage').focus();
    client.push({ ...subject, prescription: { ...subject.prescription, scans: {} } });
    await waitUntil(() => textOf(element).includes('No scans yet'), 'the scans stay');
    await settled(element);
    expect(focused()?.textContent).to.equal('Scans in 3D');
  });
});
