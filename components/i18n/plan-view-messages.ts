import type { AskedRequest } from '../../src/index.js';

/** Why a model cannot be looked at. */
export type PlanFileProblem = 'missing' | 'unproven' | 'offline' | 'not-offered' | 'unreadable';

/** Of a plan in stages: the view, what happens when, what was asked for and what was said about it. */
export interface PlanViewMessages {
  /** the intended use, in one line beside the view */
  readonly use: string;
  readonly heading: string;
  readonly picture: string;
  readonly loading: string;
  readonly noWebgl: string;
  readonly failed: string;
  readonly still: (stage: string, view: string) => string;
  readonly tooth: (number: string) => string;
  readonly arches: string;
  readonly arch: Readonly<Record<'both' | 'upper' | 'lower', string>>;
  readonly layers: string;
  readonly compare: string;
  readonly compareHint: string;
  readonly grid: string;
  readonly gridHint: string;
  readonly opacity: string;
  readonly legend: Readonly<Record<'reduction' | 'attachment' | 'was', string>>;
  readonly summary: (stage: string, models: number) => string;

  readonly stage: (stage: number, last: number) => string;
  readonly stageStart: string;
  readonly stageShort: (stage: number) => string;
  readonly chooseStage: string;
  readonly previous: string;
  readonly next: string;
  readonly play: string;
  readonly pause: string;
  readonly happens: (stage: number) => string;
  readonly happensStart: string;
  readonly happensNothing: string;
  readonly reduce: (contact: string, figure: string) => string;
  readonly bond: (tooth: string, shape: string) => string;
  readonly takeOff: (tooth: string, shape: string) => string;

  readonly tables: string;
  readonly tablesOf: string;
  readonly wholePlan: string;
  readonly thisStage: string;
  readonly reductions: string;
  readonly noReductions: string;
  readonly contact: string;
  readonly millimetres: string;
  readonly before: string;
  readonly attachments: string;
  readonly noAttachments: string;
  readonly shape: string;
  readonly worn: string;
  readonly from: (stage: string) => string;
  readonly fromUntil: (stage: string, until: string) => string;
  readonly total: string;
  readonly showStage: (stage: string) => string;

  readonly filesLoading: (proven: number, count: number) => string;
  readonly filesProblem: (count: number) => string;
  readonly fileProblem: Readonly<Record<PlanFileProblem, string>>;
  readonly filesMore: (count: number) => string;
  readonly retry: string;
  readonly archModel: Readonly<Record<'upper' | 'lower', string>>;

  readonly stagesChanged: (before: number, after: number) => string;
  readonly movedTeeth: (teeth: string) => string;
  readonly otherModels: (places: string) => string;
  /** what a part is and when: "0.2 mm, stage 4" */
  readonly changeOf: (figure: string, stage: string) => string;
  readonly reductionAdded: (contact: string, figure: string, stage: string) => string;
  readonly reductionRemoved: (contact: string, figure: string, stage: string) => string;
  readonly reductionChanged: (contact: string, before: string, after: string) => string;
  readonly attachmentAdded: (tooth: string, shape: string, stage: string) => string;
  readonly attachmentRemoved: (tooth: string, shape: string, stage: string) => string;
  readonly attachmentChanged: (tooth: string, before: string, after: string) => string;
  readonly stagingAdded: string;
  readonly stagingRemoved: string;
  readonly requests: (version: number) => string;
  readonly outcome: Readonly<Record<AskedRequest['outcome'], string>>;
  readonly labSays: string;

  readonly comments: string;
  readonly noComments: string;
  readonly onlyStage: string;
  readonly show: (place: string) => string;
  readonly addComment: string;
  readonly comment: string;
  readonly commentTooth: string;
  readonly commentStage: string;
  readonly toothHint: (example: string, notation: string) => string;
  readonly oneTooth: string;
  readonly unknownTooth: (part: string) => string;
  readonly send: string;
  readonly commentNeeded: string;
  readonly tooLong: (most: number) => string;

  readonly request: string;
  readonly requestIntro: string;
  readonly item: (number: number) => string;
  readonly what: string;
  readonly chooseWhat: string;
  readonly whatNeeded: string;
  readonly itemWords: string;
  readonly addItem: string;
  readonly removeItem: (number: number) => string;
  readonly itemRemoved: (number: number) => string;
  readonly undo: string;
  readonly problems: (count: number) => string;
  readonly anyStage: string;
  /** between the stage in which an attachment is bonded and the one before which it is taken off */
  readonly offBefore: string;
  readonly otherNeeded: string;
  /** of the version that a request is about */
  readonly stageGone: (stage: number) => string;
  /** what plans say of a tooth, by the names under which labs send it, in small letters; any other name is shown as it is */
  readonly aspects: Readonly<Record<string, string>>;
}
