import { aTimeout, expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import fc from 'fast-check';
import { writeTeeth } from '../../components/tooth-chart/typing.js';
import type { ToothChart } from '../../components/tooth-chart/tooth-chart.js';
import { MARK_LETTERS } from '../../components/tooth-chart/typing.js';
import { PERMANENT_TEETH, PRIMARY_TEETH, TOOTH_FINDINGS, type ToothCode } from '../../src/index.js';
import { action, button, chart, click, codes, connector, enter, finding, shadow } from './fixtures/chart.js';

const FINDINGS = {
  18: ['missing'],
  28: ['extraction'],
  26: ['crown'],
  25: ['implant'],
  14: ['filling', 'do-not-move'],
  53: ['retained'],
  45: ['bridge'],
} as const;
const WORK = [{ id: 'a', teeth: codes('16 15'), kind: 'bridge', label: 'bridge, zirconia' }] as const;

/** What a person makes of the chart before it is looked at. */
type Story = (el: ToothChart) => Promise<void>;
const STATES: Record<string, readonly [string, Partial<ToothChart>, Story?]> = {
  'charting nothing': ['', { charting: true }],
  'charting several teeth': ['14 13', { charting: true, findings: FINDINGS }],
  'charting mixed dentition': ['53', { charting: true, dentition: 'mixed', findings: FINDINGS }],
  'a bridge not yet begun': ['', { bridge: true }],
  'a bridge with a pontic': ['16 15 14', { bridge: true, pontics: codes('15'), findings: FINDINGS }],
  'a refused connector': [
    '16 15',
    { bridge: true },
    async (el) => {
      connector(el, '46').focus();
      await click(el, connector(el, '46'));
    },
  ],
  'an impossible bridge': ['16 14', { bridge: true }],
  'a bridge in mixed dentition': ['55 54', { bridge: true, dentition: 'mixed' }],
  'mixed dentition with other work': ['11', { dentition: 'mixed', work: WORK }],
  'both notations': ['16', { bothNotations: true, notation: 'palmer' }],
  'a tooth charted as missing': ['18', { seat: 'tooth', findings: FINDINGS }],
  'charting, disabled': ['14', { charting: true, disabled: true, findings: FINDINGS }],
  'charting, read only': ['14', { charting: true, readOnly: true, findings: FINDINGS }],
  'a bridge, disabled': ['16 15', { bridge: true, disabled: true }],
  'a bridge, read only': ['16 15', { bridge: true, readOnly: true }],
  'charting with an error': ['', { charting: true }, (el) => enter(el, 'k 99')],
  'a bridge with an error': ['', { bridge: true }, (el) => enter(el, '14-46')],
  'the list of keys': [
    '',
    { charting: true },
    (el) => click(el, shadow(el).querySelector<HTMLButtonElement>('.keys')!),
  ],
};

describe('tooth-chart is accessible', () => {
  for (const [colorScheme, width] of [
    ['light', 900],
    ['dark', 320],
  ] as const)
    for (const [name, [value, props, story]] of Object.entries(STATES))
      it(`in every state: ${name}, ${colorScheme}, ${width} px`, async () => {
        await emulateMedia({ colorScheme });
        document.documentElement.style.colorScheme = colorScheme;
        document.body.style.background = 'Canvas';
        const el = await chart(value, width, props);
        try {
          await story?.(el);
          await el.updateComplete;
          await aTimeout(160);
          await expect(el).to.be.accessible();
          expect(
            shadow(el).querySelectorAll('[style], style').length,
            'nothing for a policy to block',
          ).to.equal(0);
        } finally {
          shadow(el).querySelector('dialog')?.close();
          document.documentElement.style.colorScheme = '';
          document.body.style.background = '';
          await emulateMedia({ colorScheme: 'light' });
        }
      });
});

describe('tooth-chart on paper', () => {
  it('is black, without controls, and no wider than the page', async () => {
    const el = await chart('16 15', 680, {
      charting: true,
      findings: FINDINGS,
      work: WORK,
      bothNotations: true,
    });
    await emulateMedia({ media: 'print' });
    try {
      for (const hidden of ['.toolbar', '.keys', '.charting'])
        expect(getComputedStyle(shadow(el).querySelector(hidden)!).display, hidden).to.equal('none');
      expect(getComputedStyle(button(el, '28').querySelector('.cross')!).stroke).to.equal('rgb(0, 0, 0)');
      expect(getComputedStyle(button(el, '16').querySelector('.bar')!).backgroundColor).to.equal(
        'rgb(0, 0, 0)',
      );
      expect(shadow(el).querySelectorAll('.legend').length, 'every mark with its word').to.equal(2);
      for (const legend of shadow(el).querySelectorAll('.legend'))
        expect(legend.getBoundingClientRect().height).to.be.above(10);
      expect(el.scrollWidth).to.be.at.most(680);
      const right = el.getBoundingClientRect().right;
      for (const tooth of ['28', '38'])
        expect(button(el, tooth).getBoundingClientRect().right).to.be.at.most(right);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });

  it('shows the units of a bridge with what they are, not what they could be', async () => {
    const el = await chart('16 15', 680, { bridge: true, pontics: codes('15') });
    await emulateMedia({ media: 'print' });
    try {
      const shown = [...shadow(el).querySelectorAll<HTMLElement>('.unit .segment')].filter(
        (one) => getComputedStyle(one).display !== 'none',
      );
      expect(shown.map((one) => one.textContent.trim())).to.deep.equal(['Abutment', 'Pontic']);
      expect(getComputedStyle(connector(el, '16')).display).to.equal('none');
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });
});

describe('tooth-chart under preferences', () => {
  it('moves nothing under reduced motion', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    try {
      const el = await chart('16', 900, { charting: true });
      for (const one of shadow(el).querySelectorAll('.crown, .root, .finding, .tooth'))
        expect(getComputedStyle(one).transitionDuration).to.equal('0s');
    } finally {
      await emulateMedia({ reducedMotion: 'no-preference' });
    }
  });

  it('shows what is chosen, joined and toggled in forced colours', async () => {
    const el = await chart('16 15', 900, {
      bridge: true,
      charting: true,
      findings: { 16: ['crown'], 15: ['crown', 'filling'] },
    });
    applyForcedColours(el);
    const fill = (tooth: string) => getComputedStyle(button(el, tooth).querySelector('.crown')!).fill;
    expect(fill('16')).to.not.equal(fill('14'));
    const border = (name: string) => getComputedStyle(finding(el, name)).border;
    expect(
      new Set([border('crown'), border('filling'), border('missing')].map((b) => b.split(' ', 2).join()))
        .size,
    ).to.equal(3);
    const link = (tooth: string) => getComputedStyle(connector(el, tooth).querySelector('.link')!);
    expect(link('16').strokeWidth).to.not.equal(link('15').strokeWidth);
    expect(link('16').stroke).to.not.equal(link('15').stroke);
  });
});

/** The rules for forced colours, made to hold: the browser of the tests cannot be told to force them. */
function applyForcedColours(el: ToothChart): void {
  const rules = shadow(el)
    .adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules])
    .filter((rule): rule is CSSMediaRule => rule instanceof CSSMediaRule)
    .filter(({ conditionText }) => conditionText.includes('forced-colors'))
    .flatMap(({ cssRules }) => [...cssRules]);
  expect(rules.length).to.be.above(5);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules.map(({ cssText }) => cssText).join('\n'));
  shadow(el).adoptedStyleSheets.push(sheet);
}

/** Something that a person does, by its effect on what is chosen and charted. */
type Deed =
  | { readonly do: 'toggle'; readonly tooth: ToothCode }
  | { readonly do: 'mark'; readonly mark: keyof typeof MARK_LETTERS }
  | { readonly do: 'clear' | 'undo' };

const aTooth = fc.constantFrom(...PERMANENT_TEETH.slice(3, 9), ...PRIMARY_TEETH.slice(0, 3));
const aDeed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 5, arbitrary: aTooth.map((tooth) => ({ do: 'toggle' as const, tooth })) },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(...TOOTH_FINDINGS, 'none' as const)
      .map((mark) => ({ do: 'mark' as const, mark })),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'clear' as const }) },
  { weight: 4, arbitrary: fc.constant({ do: 'undo' as const }) },
);

async function perform(el: ToothChart, deed: Deed): Promise<void> {
  if (deed.do === 'toggle') return click(el, button(el, deed.tooth));
  if (deed.do === 'mark') return click(el, finding(el, deed.mark));
  return click(el, action(el, deed.do === 'undo' ? 'Undo' : 'Clear'));
}

/** Types what the chart holds, as a person would who knows the result beforehand. */
async function typeStraight(el: ToothChart, from: ToothChart): Promise<void> {
  const marks = Object.entries(from.findings).flatMap(([tooth, findings]) =>
    findings.map((one) => `${MARK_LETTERS[one]} ${tooth}`),
  );
  if (marks.length) await enter(el, marks.join(', '));
  await enter(el, writeTeeth(from.value, 'fdi'));
}

describe('tooth-chart in any order', () => {
  it('clicks and undo end in the state of the same edits typed straight', async () => {
    const props = { charting: true, dentition: 'mixed' } as const;
    await fc.assert(
      fc.asyncProperty(fc.array(aDeed, { minLength: 1, maxLength: 14 }), async (deeds) => {
        const clicked = await chart('', 900, props);
        // the states that undo leads back to, kept beside the chart
        const states = [{ value: '', findings: '{}' }];
        for (const deed of deeds) {
          await perform(clicked, deed);
          const now = { value: clicked.value.join(), findings: JSON.stringify(clicked.findings) };
          if (deed.do === 'undo') {
            if (states.length > 1) states.pop();
            expect(now).to.deep.equal(states.at(-1));
          } else if (JSON.stringify(now) !== JSON.stringify(states.at(-1))) states.push(now);
        }
        const typed = await chart('', 900, props);
        await typeStraight(typed, clicked);
        expect(typed.value).to.deep.equal(clicked.value);
        expect(typed.findings).to.deep.equal(clicked.findings);
        clicked.closest('div')!.remove();
        typed.closest('div')!.remove();
      }),
      { numRuns: 30 },
    );
  });

  it('clicks, connectors and undo make the bridge that is typed straight, pontics included', async () => {
    const findings = { 15: ['missing'], 22: ['missing'] } as const;
    const row = PERMANENT_TEETH.slice(2, 11);
    const aStep = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...row).map((tooth) => ({ join: tooth })) },
      { weight: 2, arbitrary: fc.constantFrom(...row).map((tooth) => ({ tooth })) },
      { weight: 2, arbitrary: fc.constant({ undo: true }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(aStep, { minLength: 1, maxLength: 10 }), async (steps) => {
        const clicked = await chart('', 900, { bridge: true, findings });
        for (const step of steps) {
          if ('join' in step) await click(clicked, connector(clicked, step.join));
          else await click(clicked, 'tooth' in step ? button(clicked, step.tooth) : action(clicked, 'Undo'));
        }
        const typed = await chart('', 900, { bridge: true, findings });
        await enter(typed, writeTeeth(clicked.value, 'fdi'));
        expect(typed.value).to.deep.equal(clicked.value);
        expect(typed.pontics).to.deep.equal(clicked.pontics);
        clicked.closest('div')!.remove();
        typed.closest('div')!.remove();
      }),
      { numRuns: 30 },
    );
  });
});
