import { assign, setup } from 'xstate';

/** What a person has open beside the view: one thing at a time. What was typed in the others is kept. */
export type PlanPanel = 'viewing' | 'commenting' | 'requesting' | 'sharing';

interface Context {
  /** the stage that is shown */
  readonly stage: number;
  /** the last stage of the plan that is shown */
  readonly last: number;
}

export type PlanReviewEvent =
  | { readonly type: 'plan.shown'; readonly last: number; readonly stage: number }
  | { readonly type: 'stage.go'; readonly stage: number }
  | { readonly type: 'motion.toggle' }
  | { readonly type: 'motion.stop' }
  | { readonly type: 'comment.open' }
  | { readonly type: 'request.open' }
  | { readonly type: 'share.open' }
  | { readonly type: 'panel.close' };

/** Long enough to look at a stage. */
const STEP_MS = 900;

/** Which stage is seen, whether the stages run by, and what is open beside them. */
export const planReviewMachine = setup({
  types: { context: {} as Context, events: {} as PlanReviewEvent },
  delays: { step: STEP_MS },
  guards: {
    isBeforeEnd: ({ context }) => context.stage < context.last - 1,
    isAtEnd: ({ context }) => context.stage >= context.last,
    hasStages: ({ context }) => context.last > 0,
  },
  actions: {
    showPlan: assign(({ event, context }) =>
      event.type === 'plan.shown'
        ? { last: event.last, stage: Math.min(Math.max(0, event.stage), event.last) }
        : context,
    ),
    goToStage: assign({
      stage: ({ event, context }) =>
        event.type === 'stage.go'
          ? Math.min(context.last, Math.max(0, Math.round(event.stage)))
          : context.stage,
    }),
    goOn: assign({ stage: ({ context }) => Math.min(context.last, context.stage + 1) }),
    goToStart: assign({ stage: 0 }),
  },
}).createMachine({
  id: 'plan-review',
  type: 'parallel',
  context: { stage: 0, last: 0 },
  states: {
    motion: {
      initial: 'paused',
      on: {
        'plan.shown': { target: '.paused', actions: 'showPlan' },
        'stage.go': { target: '.paused', actions: 'goToStage' },
        'motion.stop': '.paused',
      },
      states: {
        paused: {
          on: {
            'motion.toggle': [
              { guard: 'isAtEnd', target: 'beginning' },
              { guard: 'hasStages', target: 'playing' },
            ],
          },
        },
        // from the end it goes on at the start
        beginning: { always: [{ guard: 'hasStages', target: 'playing', actions: 'goToStart' }, 'paused'] },
        playing: {
          after: {
            step: [
              { guard: 'isBeforeEnd', target: 'playing', actions: 'goOn', reenter: true },
              { target: 'paused', actions: 'goOn' },
            ],
          },
          on: { 'motion.toggle': 'paused' },
        },
      },
    },
    panel: {
      initial: 'viewing',
      on: {
        'comment.open': '.commenting',
        'request.open': '.requesting',
        'share.open': '.sharing',
        'panel.close': '.viewing',
      },
      states: { viewing: {}, commenting: {}, requesting: {}, sharing: {} },
    },
  },
});
