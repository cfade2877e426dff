import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { type Actor, createActor } from 'xstate';
import {
  archOf,
  isToothCode,
  type PlanPlace,
  type PlanVersion,
  type Staging,
  type ToothCode,
} from '../../src/index.js';
import { announce } from '../internal/announcer.js';
import { Gestures } from '../scan-viewer/gestures.js';
import { HALF_ANGLE, sidesOf, type Sight } from '../scan-viewer/scene/orbit.js';
import { Stage } from '../scan-viewer/stage.js';
import type { PlanFiles } from './plan-files.js';
import { planReviewMachine } from './plan-review.machine.js';
import { millimetres, type PlanWords, toothWords } from './plan-words.js';
import { scrubberView, stageTitle } from './scrubber-view.js';
import { stageTables } from './stage-tables.js';
import { drawOverlay, marksAt, type StageMark } from './stage/marks.js';
import { modelsOf } from './stage/models.js';
import { PlanViewing } from './stage/plan-viewing.js';
import { stageSection } from './stage/stage-section.js';
import { stillOf } from './stage/still.js';

type Host = ReactiveControllerHost & HTMLElement;

/** What a person sees of a plan in stages: which stage, from where, and where he was led to. */
export class PlanStage implements ReactiveController {
  readonly #host: Host;
  readonly #files: PlanFiles;
  readonly #tapped: (tooth: ToothCode) => void;
  readonly actor: Actor<typeof planReviewMachine> = createActor(planReviewMachine);
  readonly #viewing: PlanViewing;
  readonly #stage: Stage;
  readonly #gestures: Gestures;
  #plan: PlanVersion | undefined;
  #words: PlanWords | undefined;
  /** of what the scene was filled */
  #filled = '';
  #marks: readonly StageMark[] = [];
  #arrows: 'turn' | 'move' = 'turn';
  #isOfStage = false;
  /** the stage and the side of the still picture that was drawn last */
  #still: unknown;
  /** the tooth that a person was led to, or pointed to */
  place: ToothCode | undefined;

  constructor(host: Host, files: PlanFiles, tapped: (tooth: ToothCode) => void) {
    this.#host = host;
    this.#files = files;
    this.#tapped = tapped;
    this.#viewing = new PlanViewing(
      host,
      () => this.#stage.scene,
      (tooth) => this.#point(tooth),
    );
    this.#stage = new Stage(
      host,
      () => this.#viewing.begin(),
      (points, sight) => this.#drawn(points, sight),
    );
    this.#gestures = new Gestures(this.#viewing);
    this.actor.subscribe(() => host.requestUpdate());
    this.actor.start();
    host.addController(this);
  }

  hostDisconnected(): void {
    this.actor.send({ type: 'motion.stop' });
    this.#filled = '';
    this.#viewing.fill(undefined, 0, false);
  }

  get stage(): number {
    return this.actor.getSnapshot().context.stage;
  }

  get isPlaying(): boolean {
    return this.actor.getSnapshot().matches({ motion: 'playing' });
  }

  /** The last stage of the plan that is shown; none where it has no stages. */
  get last(): number | undefined {
    const stages = this.#plan?.staging?.stages.length;
    return stages ? stages - 1 : undefined;
  }

  #point(tooth: ToothCode): void {
    this.place = tooth;
    this.#host.requestUpdate();
    this.#tapped(tooth);
  }

  /** Before each rendering: another plan, more models, another stage. */
  show(plan: PlanVersion, words: PlanWords): void {
    this.#words = words;
    const isSame = plan.digest === this.#plan?.digest && plan.version === this.#plan.version;
    if (!isSame) {
      this.place = undefined;
      this.#plan = plan;
      this.actor.send({ type: 'plan.shown', last: this.last ?? 0, stage: this.stage });
    }
    if (plan.staging) this.#fill(plan.staging, plan.digest);
  }

  /** No plan is there any more, or another case's. */
  clear(): void {
    this.#plan = undefined;
    this.place = undefined;
    if (this.#filled) {
      this.#filled = '';
      this.#viewing.fill(undefined, 0, false);
    }
    this.actor.send({ type: 'plan.shown', last: 0, stage: 0 });
  }

  #fill(staging: Staging, digest: string): void {
    const isWaiting = this.#isWaiting(staging);
    const meshes = staging.models.flatMap((model) => {
      const file = this.#files.of(model);
      return file && 'mesh' in file ? [model.id] : [];
    });
    // not one by one: a mouth that fills itself tooth by tooth says nothing, and costs as often
    const filled = isWaiting ? '' : `${digest} ${meshes.join(' ')}`;
    if (filled !== this.#filled) {
      const isSamePlan = this.#filled.split(' ')[0] === digest;
      this.#filled = filled;
      const models = isWaiting
        ? undefined
        : modelsOf(staging, (model) => {
            const file = this.#files.of(model);
            return file && 'mesh' in file ? file.mesh : undefined;
          });
      this.#viewing.fill(models, this.stage, isSamePlan);
    }
    this.#viewing.showStage(this.stage);
    this.#mark();
  }

  #isWaiting({ models }: Staging): boolean {
    return models.some((model) => this.#files.of(model) === undefined);
  }

  #mark(): void {
    const models = this.#viewing.models;
    const words = this.#words!;
    this.#marks = models
      ? marksAt(models, {
          stage: this.stage,
          isShown: (tooth) => this.#viewing.isShown(archOf(tooth)),
          place: this.place,
          toothWords: (tooth) => toothWords(tooth, words),
          figure: (value) => millimetres(value, words),
        })
      : [];
    this.#viewing.setMarks(this.#marks);
  }

  go(stage: number): void {
    this.actor.send({ type: 'stage.go', stage });
  }

  #toggle(): void {
    this.actor.send({ type: 'motion.toggle' });
  }

  /** Leads to a place of the plan: its stage is shown, its tooth marked. */
  async lead({ stage, tooth }: Pick<PlanPlace, 'stage' | 'tooth'>): Promise<void> {
    this.place = tooth;
    // another one than was named would be taken for it
    if (stage !== undefined && stage <= (this.last ?? -1)) this.go(stage);
    if (isToothCode(tooth) && !this.#viewing.isShown(archOf(tooth))) this.#viewing.setArches('both');
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const root = this.#host.shadowRoot;
    root?.querySelector('.view')?.scrollIntoView({ block: 'nearest' });
    const target =
      root?.querySelector<HTMLElement>('#stage-title') ?? root?.querySelector<HTMLElement>('[data-rest]');
    target?.focus({ preventScroll: true });
    if (this.#words && this.last !== undefined) announce(stageTitle(this.stage, this.last, this.#words));
  }

  /** Over each picture: the grid, the marks, and on which side is which. */
  #drawn(points: readonly (readonly [number, number])[], sight: Sight): void {
    this.#viewing.drawn(sight);
    const root = this.#host.shadowRoot;
    const overlay = root?.querySelector<SVGElement>('#overlay');
    const height = overlay?.getBoundingClientRect().height ?? 0;
    if (overlay) drawOverlay(overlay, points, height / (2 * Math.tan(HALF_ANGLE) * sight.distance));
    const sides = sidesOf(sight);
    const { side } = this.#words!.messages.viewer;
    for (const [i, id] of ['side-start', 'side-end'].entries()) {
      const place = root?.querySelector(`#${id}`);
      if (place) place.textContent = sides ? side[sides[i]!] : '';
    }
  }

  hostUpdated(): void {
    const canvas = this.#host.shadowRoot?.querySelector<HTMLCanvasElement>('#still');
    const { models, standard = 'front', arches } = this.#viewing;
    if (!canvas || !models) {
      this.#still = undefined;
      return;
    }
    const wanted = `${this.#filled} ${this.stage} ${standard} ${arches}`;
    if (this.#still === wanted) return;
    this.#still = wanted;
    const picture = stillOf({ models, stage: this.stage, arches, view: standard });
    const context = canvas.getContext('2d');
    context?.clearRect(0, 0, canvas.width, canvas.height);
    if (picture) context?.putImageData(picture, 0, 0);
  }

  /** The view, the stages and their tables. */
  render(): TemplateResult | typeof nothing {
    const words = this.#words;
    const staging = this.#plan?.staging;
    if (!staging?.stages.length || !words) return nothing;
    const { stage } = this;
    const onStage = (to: number) => this.go(to);
    const isLoading = this.#isWaiting(staging);
    const models = this.#viewing.models?.meshes.size ?? 0;
    return html`${
      isLoading || models
        ? stageSection({
            words,
            state: this.#stage.state,
            viewing: this.#viewing,
            gestures: this.#gestures,
            arrows: this.#arrows,
            marks: this.#marks,
            isLoading,
            title: stageTitle(stage, staging.stages.length - 1, words),
            models: staging.stages[stage]?.shows.length ?? 0,
            onArrows: (does) => {
              this.#arrows = does;
              this.#host.requestUpdate();
            },
            onAgain: () => this.#stage.again(),
          })
        : nothing
    }
    ${scrubberView({
      staging,
      stage,
      isPlaying: this.isPlaying,
      words,
      onStage,
      onStep: (by) => this.go(this.stage + by),
      onToggle: () => this.#toggle(),
    })}
    ${stageTables({
      staging,
      stage,
      isOfStage: this.#isOfStage,
      words,
      onOfStage: (isOfStage) => {
        this.#isOfStage = isOfStage;
        this.#host.requestUpdate();
      },
      onStage: (to) => void this.lead({ stage: to }),
    })}`;
  }
}
