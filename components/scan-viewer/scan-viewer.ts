import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { placeWords } from '../internal/scan-place.js';
import type { ViewerMessages } from '../i18n/viewer-messages.js';
import { announce } from '../internal/announcer.js';
import { CaseElement } from '../internal/case-element.js';
import { findingsAt } from '../internal/findings-at.js';
import { controls } from '../theme/controls.js';
import { tokens } from '../theme/tokens.js';
import { Gestures } from './gestures.js';
import { drawMeasure, lengthOf } from './measure.js';
import { meshesIn, ScanSource, type ViewerScan } from './scan-source.js';
import { scanViewerStyles } from './scan-viewer.styles.js';
import { scansView, summaryOf } from './scans-view.js';
import { sidesOf, type Sight, type StandardView } from './scene/orbit.js';
import type { MeshRole, SceneMesh } from './scene/pose.js';
import { Stage } from './stage.js';
import { stageView } from './stage-view.js';
import { ALL_VIEWS, type Tools, toolsView, viewsView } from './tools-view.js';
import { viewerToolsStyles } from './viewer-tools.styles.js';
import { Viewing } from './viewing.js';

/** A mesh that a page hands over: three coordinates a vertex in mm, three vertices a triangle. */
export interface ViewerMesh {
  readonly label: string;
  readonly role: MeshRole;
  readonly positions: Float32Array;
  readonly indices: Uint32Array;
}

/**
 * The scans of a case in three dimensions: seen from every side, seen through, cut and measured, by mouse, touch, keyboard
 * and buttons. It shows thinned meshes, which are made when a scan is taken in; the lab gets the whole. Where the browser
 * has no 3D, pictures and figures stand in its place. The code that draws is loaded with the first use.
 *
 * @csspart base - everything
 * @csspart stage - the picture with what lies on it
 * @csspart steer - the buttons that turn, move and zoom
 * @csspart views - the standard views
 * @csspart tools - measuring, mesh lines and cutting
 * @csspart measure - what is measured
 * @csspart cut - what is cut away
 * @csspart scans - the scans by name
 * @csspart scan - one scan
 * @csspart picture - the picture of a scan, where there is no 3D
 * @csspart state - a mark with its word
 * @cssprop --pontic-viewer-height - how high the picture is; 62 % of the width unless told, between 280 and 560 px
 */
export class ScanViewer extends CaseElement {
  static override tag = 'scan-viewer';
  static override styles = [tokens, controls, scanViewerStyles, viewerToolsStyles];

  #source = new ScanSource(this);
  #viewing = new Viewing(
    this,
    () => this.#stage.scene,
    (isMissed) => this.#tell(isMissed),
  );
  #stage: Stage = new Stage(
    this,
    () => this.#viewing.begin(),
    (points, sight) => this.#drawn(points, sight),
  );
  #gestures = new Gestures(this.#viewing);
  #scans: readonly ViewerScan[] = [];
  /** what the scene was filled with */
  #filled: readonly SceneMesh[] = [];

  /** meshes to show as they are, without a client */
  @property({ attribute: false })
  meshes: readonly ViewerMesh[] | undefined;

  /** what the four arrows do */
  @state() private arrows: 'turn' | 'move' = 'turn';
  /** a point was asked for where nothing is */
  @state() private isMissed = false;

  get #words(): ViewerMessages {
    return this.messages.viewer;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#scans = this.#handedOver() ?? this.#ofCase();
    const meshes = this.#scans.flatMap(({ mesh }) => mesh ?? []);
    const isSame =
      meshes.length === this.#filled.length && meshes.every((mesh, i) => mesh === this.#filled[i]);
    if (isSame) return;
    this.#filled = meshes;
    this.#viewing.fill(meshes);
  }

  #handedOver(): readonly ViewerScan[] | undefined {
    return this.meshes?.map(({ label, role, positions, indices }, index) => {
      const key = `${index}`;
      const mesh = this.#kept({ key, label, role, positions, indices });
      return { key, label, role, report: undefined, findings: [], mesh, picture: undefined };
    });
  }

  /** The same mesh stays the same object: the scene is not filled anew because a word has changed. */
  #kept(mesh: SceneMesh): SceneMesh {
    const known = this.#scans.find((scan) => scan.key === mesh.key)?.mesh;
    const isSame =
      known?.positions === mesh.positions && known.indices === mesh.indices && known.role === mesh.role;
    return isSame ? known : mesh;
  }

  #ofCase(): readonly ViewerScan[] {
    const { client, subject, lab, messages, language } = this;
    const rx = this.view?.revising ?? subject?.prescription;
    if (!rx || !lab) return [];
    const placed = meshesIn(rx, lab);
    const ids = placed.map(({ id }) => id);
    const read = this.#source.of(client, ids);
    const reports = this.view?.reports ?? {};
    const findingsOf = (place: string) =>
      findingsAt(place, { profile: lab, rx, reports }).filter(({ verdict }) => verdict !== 'pass');
    return placed.map(({ id, place, role }, at) => {
      const label = placeWords(place, { messages, language, profile: lab, rx });
      const { preview, picture } = read[at]!;
      const mesh =
        preview &&
        this.#kept({ key: id, label, role, positions: preview.positions, indices: preview.indices });
      return { key: id, label, role, report: reports[id], findings: findingsOf(place), mesh, picture };
    });
  }

  #figure(millimetres: number): string {
    const format = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
    return new Intl.NumberFormat(this.language, format).format(millimetres);
  }

  #tell(isMissed: boolean): void {
    this.isMissed = isMissed;
    announce(this.#measured);
  }

  /** What was measured, or what to do next. */
  get #measured(): string {
    const { points } = this.#viewing;
    if (this.isMissed) return this.#words.noSurface;
    const length = lengthOf(points);
    if (length !== undefined) return this.#words.distance(this.#figure(length));
    return points.length ? this.#words.firstPoint : '';
  }

  /** Over each picture: the points that were measured, and on which side is which. */
  #drawn(points: readonly (readonly [number, number])[], sight: Sight): void {
    this.#viewing.drawn(sight);
    const root = this.shadowRoot;
    const marks = root?.querySelector<SVGElement>('#marks');
    const length = lengthOf(this.#viewing.points);
    const label = length === undefined ? '' : this.#words.millimetres(this.#figure(length));
    if (marks) drawMeasure(marks, points, label);
    const sides = sidesOf(sight);
    for (const [i, id] of ['side-start', 'side-end'].entries()) {
      const place = root?.querySelector(`#${id}`);
      if (place) place.textContent = sides ? this.#words.side[sides[i]!] : '';
    }
  }

  get #views(): readonly StandardView[] {
    const roles = this.#scans.map(({ role }) => role);
    const isThere = (role: 'upper' | 'lower') => roles.includes(role);
    return ALL_VIEWS.filter((view) => (view === 'upper' || view === 'lower' ? isThere(view) : true));
  }

  get #tools(): Tools {
    const viewing = this.#viewing;
    const { standard, isWire, isMeasuring, cut, points } = viewing;
    return {
      words: this.#words,
      view: standard,
      views: this.#views,
      isWire,
      isMeasuring,
      measured: this.#measured,
      hasPoints: points.length > 0,
      cut,
      onView: (view) => viewing.see(view),
      onReset: () => viewing.reset(),
      onWire: () => viewing.toggleWire(),
      onMeasure: () => viewing.toggleMeasure(),
      onPoint: () => viewing.press(),
      onClear: () => viewing.clear(),
      onCut: (value) => viewing.setCut(value),
    };
  }

  #renderStage(): TemplateResult {
    const words = this.#words;
    const viewing = this.#viewing;
    return html`<div class="main">
      ${viewsView(this.#tools)}
      ${stageView({
        words,
        state: this.#stage.state,
        isLoading: this.#scans.some(({ mesh }) => mesh === undefined),
        isMeasuring: viewing.isMeasuring,
        arrows: this.arrows,
        gestures: this.#gestures,
        steer: viewing,
        onArrows: (does) => (this.arrows = does),
        onAgain: () => this.#stage.again(),
      })}
      <p id="keys" class="small quiet">${words.touch} ${words.keys} ${words.sideHint}</p>
    </div>`;
  }

  #renderStill(): TemplateResult | typeof nothing {
    const { state } = this.#stage;
    if (state === 'no-webgl') return html`<p class="notice" part="still">${this.#words.noWebgl}</p>`;
    if (state !== 'failed') return nothing;
    return html`<div class="notice needs-you" role="status">
      <p>${this.#words.failed}</p>
      <div class="actions">
        <button type="button" class="button" @click=${() => this.#stage.again()}>${this.#words.retry}</button>
      </div>
    </div>`;
  }

  protected override render() {
    const { messages, language } = this;
    const viewing = this.#viewing;
    const scans = this.#scans;
    if (!this.meshes && this.isMissing)
      return html`<p part="base" class="quiet">${messages.timeline.missing}</p>`;
    if (!this.meshes && (!this.subject || !this.lab))
      return html`<p part="base" class="quiet" aria-busy="true">${messages.common.loading}</p>`;
    const heading = html`<h2 data-rest tabindex="-1">${this.#words.heading}</h2>`;
    if (!scans.length)
      return html`<section part="base" class="viewer">
        ${heading}
        <p>${this.#words.empty}</p>
        <p class="quiet">${this.#words.emptyBody}</p>
      </section>`;
    const { state } = this.#stage;
    // nothing to draw, nothing to load
    const isLive = state !== 'no-webgl' && state !== 'failed' && scans.some(({ mesh }) => mesh !== null);
    const scene = {
      messages,
      language,
      scans,
      isLive,
      lookOf: (key: string) => viewing.lookOf(key),
      onLook: viewing.setLook.bind(viewing),
    };
    return html`<section part="base" class="viewer">
      ${heading}
      <p id="summary" class="visually-hidden">${summaryOf(scene)}</p>
      ${this.#renderStill()}
      <div class="body ${isLive ? 'live' : ''}">
        ${isLive ? this.#renderStage() : nothing}
        <div class="beside">${scansView(scene)} ${isLive ? toolsView(this.#tools) : nothing}</div>
      </div>
    </section>`;
  }
}
