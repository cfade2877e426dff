import { expect, waitUntil } from '@open-wc/testing';
import { html, nothing } from 'lit';
import { PonticElement } from '../../components/internal/pontic-element.js';
import { panelStyles } from '../../components/internal/panel-styles.js';
import { SharePanel } from '../../components/plan-review/share-panel.js';
import { shareStyles } from '../../components/plan-review/share-panel.styles.js';
import { controls } from '../../components/theme/controls.js';
import { tokens } from '../../components/theme/tokens.js';
import {
  caseId,
  instant,
  type LineOutcome,
  type LineProblem,
  type NewShare,
  type PlanShares,
  type Share,
} from '../../src/index.js';
import {
  checkNoOverflow,
  checkState,
  focused,
  place,
  settled,
  speak,
  textOf,
  within,
} from '../support/view-checks.js';

const NOW = Date.UTC(2026, 2, 9, 15);
const DAY = 86_400_000;
const CASE = caseId('c-1');
const TOKEN = 'hQ8b3nV1x-_0'.repeat(4).slice(0, 43);

/** A lab's links in memory. */
class Links implements PlanShares {
  listed: Share[] = [];
  readonly asked: string[] = [];
  /** the next calls end so, one each */
  readonly problems: (LineProblem | undefined)[] = [];
  /** the next answer waits for this */
  gate: Promise<void> = Promise.resolve();

  async #answer<Value>(asked: string, work: () => Value): Promise<LineOutcome<Value>> {
    this.asked.push(asked);
    await this.gate;
    const code = this.problems.shift();
    return code ? { ok: false, code } : { ok: true, value: work() };
  }
  create(of: typeof CASE, plan: number, days: number): Promise<LineOutcome<NewShare>> {
    return this.#answer(`create ${plan} ${days}`, () => {
      const share = aShare({ id: `s-${this.listed.length + 1}`, caseId: of, plan, days });
      this.listed = [share, ...this.listed];
      return { ...share, token: TOKEN };
    });
  }
  list(): Promise<LineOutcome<readonly Share[]>> {
    return this.#answer('list', () => this.listed);
  }
  revoke({ id }: Pick<Share, 'id'>): Promise<LineOutcome<undefined>> {
    return this.#answer(`revoke ${id}`, () => {
      const revokedAt = instant(NOW);
      this.listed = this.listed.map((share) => (share.id === id ? { ...share, revokedAt } : share));
      return undefined;
    });
  }
}

const aShare = ({ days = 3, ...more }: Partial<Share> & { days?: number } = {}): Share => ({
  id: 's-1',
  caseId: CASE,
  plan: 1,
  createdAt: instant(NOW),
  expiresAt: instant(NOW + days * DAY),
  revokedAt: undefined,
  opened: 0,
  ...more,
});

class Sharing extends PonticElement {
  static override tag = 'test-sharing';
  static override styles = [tokens, controls, panelStyles, shareStyles];
  static override properties = { isOpen: {}, version: {}, of: {} };
  #panel = new SharePanel(this);
  declare isOpen: boolean;
  declare version: number;
  declare of: typeof CASE;
  declare shares: PlanShares;
  declare shareUrl: string;

  override render() {
    const { shares, shareUrl, version, messages, language } = this;
    const scene = { shares, shareUrl, version, messages, language, caseId: this.of, now: NOW };
    return html`<h2 data-rest tabindex="-1">Plan</h2>
      ${this.isOpen ? this.#panel.render(scene) : nothing}`;
  }
}
Sharing.define();

async function showing({
  links = new Links(),
  width = 900,
  shareUrl = 'https://lab.example/shared.html?lab=aligner',
} = {}) {
  const properties = { shares: links, isOpen: true, version: 1, of: CASE, shareUrl };
  const element = await place<Sharing>(Sharing.tag, properties, { width });
  return { links, element };
}

const press = async (element: Sharing, selector: string) => {
  const button = within<HTMLButtonElement>(element, selector);
  button.focus();
  button.click();
  await settled(element);
};
const has = (element: Sharing, selector: string) => element.shadowRoot!.querySelector(selector) !== null;
const linkOf = (element: Sharing) => within<HTMLInputElement>(element, '#share-link').value;

/** Another clipboard for a while. */
async function withClipboard(clipboard: object | undefined, work: () => Promise<void>): Promise<void> {
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  try {
    await work();
  } finally {
    delete (navigator as { clipboard?: unknown }).clipboard;
  }
}

describe('the panel that shares a plan', () => {
  it('S3 · share: is accessible before, with a link, and with links that live and have ended', async () => {
    const { element, links } = await showing();
    await checkState(element);
    links.listed = [
      aShare({ id: 's-8', revokedAt: instant(NOW) }),
      aShare({ id: 's-9', days: -1, opened: 4 }),
    ];
    await press(element, '[data-make]');
    await checkState(element);
    await press(element, '[data-ask]');
    await checkState(element);
  });

  it('S3 · share: says in plain words for whom a link is, what is seen by it and how long it lives', async () => {
    const { element } = await showing();
    const said = textOf(element);
    for (const words of [
      'version 1',
      'a colleague, or the patient',
      'no name of patient',
      'cannot decide',
      '7 days',
    ])
      expect(said).to.contain(words);
    expect(within<HTMLInputElement>(element, 'input[type=radio]:checked').value).to.equal('3');
  });

  it('S3 · share: makes a link to the version that is shown, for as long as is chosen', async () => {
    const { element, links } = await showing();
    element.version = 2;
    await settled(element);
    within<HTMLInputElement>(element, 'input[value="7"]').click();
    await press(element, '[data-make]');
    expect(links.asked).to.deep.equal(['list', 'create 2 7', 'list']);
    expect(linkOf(element)).to.equal(`https://lab.example/shared.html?lab=aligner#share=${TOKEN}`);
    expect(focused()?.id).to.equal('share-made');
    expect(textOf(element)).to.contain('The link to version 2 is ready').and.to.contain('Mar 16, 2026');
  });

  it('S3 · share: the token stands behind the #, whatever page the host names', async () => {
    for (const [shareUrl, opens] of [
      ['', location.href.replace(/#.*/, '')],
      ['shared.html', new URL('shared.html', document.baseURI).href],
      ['/plans/#top', new URL('/plans/', document.baseURI).href],
      ['http://[', location.href.replace(/#.*/, '')],
    ] as const) {
      const { element } = await showing({ shareUrl });
      await press(element, '[data-make]');
      expect(linkOf(element)).to.equal(`${opens}#share=${TOKEN}`);
    }
  });

  it('S3 · share: a link is shown once: closed, or with another case, it is forgotten', async () => {
    for (const leave of [
      (element: Sharing) => (element.isOpen = false),
      (element: Sharing) => (element.of = caseId('c-2')),
    ]) {
      const { element, links } = await showing();
      await press(element, '[data-make]');
      leave(element);
      await settled(element);
      element.isOpen = true;
      await settled(element);
      expect(has(element, '#share-link')).to.equal(false);
      expect(element.shadowRoot!.innerHTML).not.to.contain(TOKEN);
      expect(links.asked.at(-1), 'the links are asked for anew').to.equal('list');
    }
  });

  it('S3 · share: “Done” puts the link away', async () => {
    const { element } = await showing();
    await press(element, '[data-make]');
    await press(element, '[data-done]');
    expect(has(element, '#share-link')).to.equal(false);
    expect(focused()?.id).to.equal('share-heading');
    expect(textOf(element)).to.contain('not opened yet');
  });

  it('S3 · share: the link is copied to the clipboard, and says so', async () => {
    const copied: string[] = [];
    await withClipboard(
      { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
      async () => {
        const { element } = await showing();
        await press(element, '[data-make]');
        await press(element, '[data-copy]');
        expect(copied).to.deep.equal([linkOf(element)]);
        expect(within(element, '[data-copy]').textContent.trim()).to.equal('Copied');
      },
    );
  });

  for (const [how, clipboard] of [
    ['there is no clipboard', undefined],
    ['the clipboard is refused', { writeText: () => Promise.reject(new Error('denied')) }],
  ] as const)
    it(`S3 · share: where ${how}, the link is selected for the person’s own hands`, async () => {
      await withClipboard(clipboard, async () => {
        const { element } = await showing();
        await press(element, '[data-make]');
        await press(element, '[data-copy]');
        const field = within<HTMLInputElement>(element, '#share-link');
        expect(focused() === field).to.equal(true);
        expect([field.selectionStart, field.selectionEnd]).to.deep.equal([0, field.value.length]);
        expect(textOf(element)).to.contain('The link is selected');
      });
    });

  it('S3 · share: lists the links of the case: until when, how often opened, those that have ended last', async () => {
    const links = new Links();
    links.listed = [
      aShare({ id: 's-1', days: -1, opened: 1 }),
      aShare({ id: 's-2', revokedAt: instant(NOW), opened: 2 }),
      aShare({ id: 's-3', plan: 2, opened: 3 }),
    ];
    const { element } = await showing({ links });
    const rows = [...element.shadowRoot!.querySelectorAll<HTMLElement>('[data-link]')];
    expect(rows.map((row) => row.dataset['link'])).to.deep.equal(['s-3', 's-1', 's-2']);
    for (const [row, words] of [
      [0, ['Version 2', 'ends Mar 12, 2026', 'opened 3 times']],
      [1, ['Version 1', 'ended Mar 8, 2026', 'opened once']],
      [2, ['revoked Mar 9, 2026', 'opened twice']],
    ] as const)
      for (const word of words) expect(rows[row]!.textContent).to.contain(word);
    expect(rows.map((row) => row.querySelector('[data-ask]') !== null)).to.deep.equal([true, false, false]);
  });

  it('S3 · share: revoking asks once more, and can be left', async () => {
    const { element, links } = await showing();
    await press(element, '[data-make]');
    await press(element, '[data-ask]');
    expect(focused()?.id).to.equal('share-ask');
    await press(element, '[data-keep]');
    expect((focused() as HTMLElement).dataset['ask']).to.equal('s-1');
    expect(links.asked).not.to.include('revoke s-1');
    await press(element, '[data-ask]');
    await press(element, '[data-revoke]');
    expect(links.asked).to.include('revoke s-1');
    expect(has(element, '#share-link'), 'what opens nothing is not shown any more').to.equal(false);
    expect(textOf(element)).to.contain('revoked Mar 9, 2026');
    expect(focused()?.id).to.equal('share-links');
  });

  for (const [code, words] of [
    ['offline', 'The lab makes links, so none was made yet'],
    ['signed-out', 'sign in first'],
    ['failed', 'Try again in a moment'],
    ['gone', 'no longer has this version'],
  ] as const)
    it(`S3 · share: "${code}": says why there is no link, and offers to try again`, async () => {
      const { element, links } = await showing();
      links.problems.push(code);
      await press(element, '[data-make]');
      expect(within(element, '[role=alert]').textContent).to.contain(words);
      await checkState(element);
      await press(element, '[data-retry=create]');
      await waitUntil(() => has(element, '#share-link'));
      expect(links.asked.filter((asked) => asked.startsWith('create')).length).to.equal(2);
      expect(has(element, '[role=alert]')).to.equal(false);
    });

  it('S3 · share: offline, the list and a revocation say so too; a link that still works is called one', async () => {
    const links = new Links();
    links.listed = [aShare()];
    links.problems.push('offline');
    const { element } = await showing({ links });
    expect(textOf(element)).to.contain('known to the lab alone');
    expect(textOf(element)).not.to.contain('There is no link');
    await press(element, '[data-retry=list]');
    links.problems.push('offline');
    await press(element, '[data-ask]');
    await press(element, '[data-revoke]');
    expect(within(element, '[role=alert]').textContent).to.contain('The link still works');
    await press(element, '[data-retry=revoke]');
    expect(textOf(element)).to.contain('revoked Mar 9, 2026');
  });

  it('S3 · share: what goes wrong in this browser leaves nobody waiting', async () => {
    const { element, links } = await showing();
    links.gate = Promise.reject(new Error('the database is closed'));
    await press(element, '[data-make]');
    await waitUntil(() => has(element, '[role=alert]'));
    expect(within(element, '[role=alert]').textContent).to.contain('Try again in a moment');
    links.gate = Promise.resolve();
    await press(element, '[data-retry=create]');
    await waitUntil(() => has(element, '#share-link'));
  });

  it('S3 · share: pressed twice, one link is made', async () => {
    const { element, links } = await showing();
    let go = () => undefined as void;
    links.gate = new Promise((resolve) => (go = resolve));
    await press(element, '[data-make]');
    expect(within(element, '[data-make]').getAttribute('aria-disabled')).to.equal('true');
    await press(element, '[data-make]');
    go();
    await waitUntil(() => has(element, '#share-link'));
    expect(links.asked.filter((asked) => asked.startsWith('create')).length).to.equal(1);
  });

  it('S3 · share: an answer that comes after the panel was closed shows no link', async () => {
    const { element, links } = await showing();
    let go = () => undefined as void;
    links.gate = new Promise((resolve) => (go = resolve));
    await press(element, '[data-make]');
    element.isOpen = false;
    await settled(element);
    go();
    element.isOpen = true;
    await settled(element);
    expect(element.shadowRoot!.innerHTML).not.to.contain(TOKEN);
    expect(textOf(element), 'it is listed, and can be revoked').to.contain('not opened yet');
  });

  it('S3 · share: fits into 320 pixels, in German too', async () => {
    const { element, links } = await showing({ width: 320 });
    links.listed = [aShare({ id: 's-7' })];
    await press(element, '[data-make]');
    await press(element, '[data-ask]');
    checkNoOverflow(element);
    await speak('de', element);
    try {
      expect(textOf(element)).to.contain('noch nicht geöffnet').and.to.contain('Link kopieren');
      checkNoOverflow(element);
    } finally {
      await speak('en', element);
    }
  });
});
