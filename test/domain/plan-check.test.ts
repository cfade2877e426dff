import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { PlanVersion, Staging } from '../../src/domain/plan.js';
import { checkPlan, type PlanProblem } from '../../src/domain/plan-check.js';
import { PERMANENT_TEETH, PRIMARY_TEETH, type ToothCode } from '../../src/domain/teeth.js';
import { type StagedPlanRecipe, stagedPlan, tooth } from '../support/staged-plan.js';

const small: StagedPlanRecipe = { stages: 3, perSide: 5, detail: 2 };
const sound = (recipe: StagedPlanRecipe = {}) => stagedPlan({ ...small, ...recipe }).plan;
const changed = (change: (staging: Staging) => Partial<Staging>): PlanVersion => {
  const plan = sound();
  return { ...plan, staging: { ...plan.staging!, ...change(plan.staging!) } };
};
const reduced = (a: string, b: string, millimetres = 0.2, stage = 1) =>
  sound({ reductions: [{ contact: [tooth(a), tooth(b)], millimetres, stage }] });
const codes = (problems: readonly PlanProblem[]) => problems.map(({ code }) => code);
const attached = (stage: number, until?: number) =>
  sound({
    attachments: [{ tooth: tooth('13'), shape: '', stage, ...(until !== undefined && { until }) }],
  });

describe('a plan that can be reviewed', () => {
  it('has sound stages, or words alone', () => {
    expect(checkPlan(sound())).to.deep.equal([]);
    const { staging: _, ...words } = sound();
    expect(checkPlan(words)).to.deep.equal([]);
  });

  it('S3 · plan review: reduces between neighbours, over the midline too', () => {
    for (const [a, b] of [
      ['11', '21'],
      ['41', '42'],
      ['14', '15'],
    ])
      expect(checkPlan(reduced(a!, b!)), `${a}|${b}`).to.deep.equal([]);
  });

  it('reduces across a gap only where the plan has no tooth in it: after an extraction', () => {
    expect(codes(checkPlan(reduced('13', '15')))).to.deep.equal(['contact']);
    const plan = reduced('13', '15');
    const without = plan.staging!.models.filter((model) => model.tooth !== '14');
    const stages = plan.staging!.stages.map(({ shows }) => ({
      shows: shows.filter(({ model }) => model !== 'tooth-14'),
    }));
    expect(checkPlan({ ...plan, staging: { ...plan.staging!, models: without, stages } })).to.deep.equal([]);
  });

  it('asks for neighbours by number where it shows whole arches', () => {
    const arches = (b: string) => {
      const plan = reduced('13', b);
      const models = plan.staging!.models.filter((model) => !model.tooth);
      const stages = [{ shows: models.map(({ id }) => ({ model: id })) }, { shows: [] }];
      return codes(checkPlan({ ...plan, staging: { ...plan.staging!, models, stages } })).includes('contact');
    };
    expect([arches('14'), arches('15')]).to.deep.equal([false, true]);
  });

  it('may keep an attachment to the end', () => {
    expect(checkPlan(attached(1, 3))).to.deep.equal([]);
    expect(checkPlan(attached(2))).to.deep.equal([]);
  });
});

describe('S3 · plan review: a plan is not reviewable', () => {
  it('when a reduction is between teeth that do not touch', () => {
    for (const [a, b] of [
      ['11', '41'],
      ['11', '11'],
      ['18', '28'],
    ])
      expect(codes(checkPlan(reduced(a!, b!))), `${a}|${b}`).to.deep.equal(['contact']);
  });

  it('when an amount is none, or more than there is enamel', () => {
    for (const millimetres of [0, -0.1, 1.01, NaN, Infinity])
      expect(checkPlan(reduced('11', '21', millimetres)), String(millimetres)).to.deep.equal([
        { code: 'millimetres', place: '11|21' },
      ]);
    expect(checkPlan(reduced('11', '21', 1))).to.deep.equal([]);
  });

  it('when a number is of no stage', () => {
    for (const stage of [3, -1, 0.5, NaN])
      expect(codes(checkPlan(reduced('11', '21', 0.2, stage))), String(stage)).to.deep.equal(['stage']);
    for (const [stage, until] of [[3], [1, 1], [2, 1], [1, 4], [1, 1.5]] as const)
      expect(checkPlan(attached(stage, until)), `${stage} ${until}`).to.deep.equal([
        { code: 'stage', place: '13' },
      ]);
  });

  it('when a stage shows what the plan does not have, or one thing twice', () => {
    const unknown = changed(({ stages }) => ({
      stages: stages.with(1, { shows: [{ model: 'tooth-99' }] }),
    }));
    expect(checkPlan(unknown)).to.deep.equal([{ code: 'model-unknown', place: '1' }]);
    const twice = changed(({ stages }) => ({
      stages: stages.with(2, { shows: [...stages[2]!.shows, stages[2]!.shows[3]!] }),
    }));
    expect(checkPlan(twice)).to.deep.equal([{ code: 'shown-twice', place: '2' }]);
  });

  it('when two models have one name, or a tooth lies in the other arch', () => {
    const twice = changed(({ models }) => ({ models: [...models, models[4]!] }));
    expect(codes(checkPlan(twice))).to.deep.equal(['model-twice']);
    const swapped = changed(({ models }) => ({
      models: models.map((model) => (model.tooth === '13' ? { ...model, arch: 'lower' as const } : model)),
    }));
    expect(checkPlan(swapped)).to.deep.equal([{ code: 'model-arch', place: 'tooth-13' }]);
  });

  const TEETH: readonly string[] = [...PERMANENT_TEETH, ...PRIMARY_TEETH];
  /** What looks like a tooth's code, or comes from another numbering, and is none. */
  const noTooth = fc
    .oneof(
      fc.integer({ min: -9, max: 199 }).map(String),
      fc.constantFrom('', '0', '19', '49', '56', '86', '99', '011', '11 ', '1.1', 'UR1', 'A', 'toString'),
      fc.string({ maxLength: 4 }),
    )
    .filter((code) => !TEETH.includes(code))
    .map((code) => code as ToothCode);

  it('when a model, a contact or an attachment is of a code that no tooth has', () => {
    fc.assert(
      fc.property(noTooth, fc.nat(), (code, n) => {
        const model = changed(({ models }) => ({
          models: models.map((one, i) => (i === n % models.length ? { ...one, tooth: code } : one)),
        }));
        const { id } = model.staging!.models[n % model.staging!.models.length]!;
        expect(checkPlan(model)).to.deep.include({ code: 'tooth', place: id });
        for (const contact of [
          [code, tooth('11')],
          [tooth('11'), code],
          [code, code],
        ] as const) {
          const reductions = [{ contact, millimetres: 0.2, stage: 1 }];
          expect(checkPlan(changed(() => ({ reductions })))).to.deep.equal([
            { code: 'tooth', place: contact.join('|') },
          ]);
        }
        const attachments = [{ tooth: code, shape: 'vertical', stage: 1 }];
        expect(checkPlan(changed(() => ({ attachments })))).to.deep.equal([{ code: 'tooth', place: code }]);
      }),
    );
  });

  it('never because of a tooth that there is, permanent or primary, in its own arch', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PERMANENT_TEETH, ...PRIMARY_TEETH), (code) => {
        const arch = '1256'.includes(code[0]!) ? ('upper' as const) : ('lower' as const);
        const plan = changed(({ models }) => ({
          models: models.with(0, { ...models[0]!, arch, tooth: code }),
          reductions: [],
          attachments: [{ tooth: code, shape: '', stage: 1 }],
        }));
        expect(checkPlan(plan)).to.deep.equal([]);
      }),
    );
  });

  it('when a pose is not finite or would bend a tooth', () => {
    for (const [move, turn] of [
      [
        [0, NaN, 0],
        [0, 0, 0, 1],
      ],
      [
        [0, 0, Infinity],
        [0, 0, 0, 1],
      ],
      [
        [0, 0, 0],
        [0, 0, 0, 0],
      ],
      [
        [0, 0, 0],
        [0, 0, 0, 1.01],
      ],
    ] as const) {
      const bent = changed(({ stages }) => ({
        stages: stages.with(1, { shows: [{ model: 'tooth-11', pose: { move, turn } }] }),
      }));
      expect(checkPlan(bent)).to.deep.equal([{ code: 'pose', place: '1' }]);
    }
  });

  it('when it has models and no stage', () => {
    const empty = changed(() => ({ stages: [], reductions: [], attachments: [] }));
    expect(codes(checkPlan(empty))).to.deep.equal(['no-stages']);
  });
});
