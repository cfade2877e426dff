import { html, nothing, type TemplateResult } from 'lit';
import { findingsView } from '../case-wizard/file-list.js';
import type { Messages } from '../i18n/messages.js';
import { stateMark } from '../internal/state-mark.js';
import type { MeshLook } from './scene/mesh-group.js';
import type { ViewerScan } from './scan-source.js';

export interface ScansScene {
  readonly messages: Messages;
  readonly language: string;
  readonly scans: readonly ViewerScan[];
  /** in three dimensions, where each can be hidden and seen through; else pictures */
  readonly isLive: boolean;
  readonly lookOf: (key: string) => MeshLook;
  readonly onLook: (key: string, look: MeshLook) => void;
}

/** Sides of the box around a mesh, mm. */
function sidesOf({ report, mesh }: ViewerScan): readonly number[] | undefined {
  if (report?.box) return report.box.max.map((max, axis) => max - report.box!.min[axis]!);
  if (!mesh) return undefined;
  const { positions } = mesh;
  return [0, 1, 2].map((axis) => {
    let [low, high] = [Infinity, -Infinity];
    for (let i = axis; i < positions.length; i += 3) {
      low = Math.min(low, positions[i]!);
      high = Math.max(high, positions[i]!);
    }
    return high - low;
  });
}

/** "65 × 50 × 23 mm · 250,128 triangles" */
export function factsOf(
  scan: ViewerScan,
  { messages, language }: Pick<ScansScene, 'messages' | 'language'>,
): string {
  const { slots } = messages.wizard;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const sides = sidesOf(scan)?.map((side) => number.format(side));
  const triangles = scan.report?.triangles ?? (scan.mesh ? scan.mesh.indices.length / 3 : undefined);
  return [
    ...(sides ? [slots.extent(sides[0]!, sides[1]!, sides[2]!)] : []),
    ...(triangles === undefined ? [] : [slots.triangles(number.format(triangles))]),
  ].join(' · ');
}

/** Everything that the picture shows, in words: which scans, how large, what to look at. */
export const summaryOf = (scene: Pick<ScansScene, 'messages' | 'language' | 'scans'>): string =>
  scene.scans
    .map((scan) => {
      const count = scan.findings.length;
      const parts = [
        scan.label,
        factsOf(scan, scene),
        ...(count ? [scene.messages.viewer.notes(count)] : []),
      ];
      return `${parts.filter(Boolean).join(': ')}.`;
    })
    .join(' ');

function controlsView(scan: ViewerScan, { messages, language, lookOf, onLook }: ScansScene): TemplateResult {
  const { viewer } = messages;
  const { key, label } = scan;
  const look = lookOf(key);
  const percent = new Intl.NumberFormat(language).format(Math.round(look.opacity * 100));
  return html`<div class="solid">
    <label for="opacity-${key}" aria-label=${viewer.opacity(label)}>${viewer.opacityShort}</label>
    <input
      id="opacity-${key}"
      type="range"
      min="10"
      max="100"
      step="5"
      aria-label=${viewer.opacity(label)}
      aria-valuetext=${viewer.percent(percent)}
      ?disabled=${!look.isShown}
      .value=${`${Math.round(look.opacity * 100)}`}
      @input=${(event: Event) =>
        onLook(key, { ...look, opacity: (event.target as HTMLInputElement).valueAsNumber / 100 })}
    />
  </div>`;
}

function stillView(scan: ViewerScan, { messages: { viewer } }: ScansScene): TemplateResult | typeof nothing {
  return scan.picture
    ? html`<img
        class="still"
        part="picture"
        width="320"
        height="240"
        src=${scan.picture}
        alt=${viewer.picture(scan.label)}
      />`
    : nothing;
}

function scanView(scan: ViewerScan, scene: ScansScene): TemplateResult {
  const { messages, isLive, lookOf, onLook } = scene;
  const { key, label, role, findings, mesh } = scan;
  const look = lookOf(key);
  const canShow = isLive && !!mesh;
  const swatch = html`<span class="swatch ${role}" aria-hidden="true"></span>`;
  const words = { messages, language: scene.language };
  return html`<li class="scan" part="scan">
    ${
      canShow
        ? html`<label class="name">
            <input
              type="checkbox"
              aria-label=${messages.viewer.show(label)}
              .checked=${look.isShown}
              @change=${(event: Event) =>
                onLook(key, { ...look, isShown: (event.target as HTMLInputElement).checked })}
            />
            ${swatch}<span>${label}</span>
          </label>`
        : html`<p class="name">${label}</p>`
    }
    ${isLive ? nothing : stillView(scan, scene)}
    <p class="facts small quiet number">${factsOf(scan, scene)}</p>
    ${mesh === null ? html`<p class="small">${messages.viewer.noPreview}</p>` : nothing}
    ${canShow ? controlsView(scan, scene) : nothing}
    ${
      findings.length
        ? html`<details class="notes">
            <summary>${stateMark('needs-you', messages.viewer.notes(findings.length))}</summary>
            ${findingsView(findings, words)}
          </details>`
        : nothing
    }
  </li>`;
}

/** The scans by name, with their figures. Beside the picture it is its legend; without it, it stands in its place. */
export function scansView(scene: ScansScene): TemplateResult {
  return html`<section class="scans" part="scans" aria-labelledby="scans-heading">
    <h3 id="scans-heading">${scene.messages.viewer.scans}</h3>
    <ul class=${scene.isLive ? '' : 'stills'}>
      ${scene.scans.map((scan) => scanView(scan, scene))}
    </ul>
  </section>`;
}
