import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type CaseId, type CaseSummary, type LabClient, say } from '../../src/index.js';
import { type Row, type RowLanguage, rowOf } from '../case-list/rows.js';
import { icons, toneIcon } from '../internal/icons.js';
import type { WindowOf } from './window-of.js';

export interface RowsOptions extends RowLanguage {
  readonly client: LabClient;
  readonly list: WindowOf;
  readonly onOpen: (id: CaseId) => void;
}

export interface NeedsOptions extends RowsOptions {
  readonly onAll: () => void;
}

/** Who it is about, as short as it can be told: "L-2041 · PX-118". */
const nameOf = ({ summary }: Row, { messages, hasNames }: NeedsOptions): TemplateResult => {
  const { caseNumber, patientCode, patientName, initials } = summary;
  const who = hasNames ? patientName : initials;
  const names = [caseNumber, patientCode || messages.list.noPatient, who].filter(Boolean);
  return html`${names.map((name) => html`<bdi class="number">${name}</bdi>${' '}`)}`;
};

function needView(row: Row, options: NeedsOptions): TemplateResult {
  const { language, messages } = options;
  const [need] = row.needs;
  const tone = need?.tone ?? row.state.tone;
  return html`<li class="need-row" part="need">
    <span class="mark toned ${tone}">${toneIcon(tone)}</span>
    <div class="need-text">
      <p>
        <button
          type="button"
          class="open"
          data-open=${row.id}
          aria-describedby="need-${row.id}"
          @click=${() => options.onOpen(row.id)}
        >
          ${need?.words ?? say(row.state.label, language)}
        </button>
      </p>
      <p class="names small quiet" id="need-${row.id}">
        ${nameOf(row, options)}${row.late && need?.tone !== 'late' ? html`<span>${messages.dates.lateBy(row.late)}</span>` : nothing}
      </p>
      ${need?.reason ? html`<p class="reason"><bdi>${need.reason}</bdi></p>` : nothing}
    </div>
  </li>`;
}

/** What waits for the dentist, the loudest first, each with its reason. "S0 · ISSUE!", "S1 · on_hold" */
export function needsView(options: NeedsOptions): TemplateResult {
  const { client, list, messages, onAll } = options;
  const { needs } = messages.dashboard;
  const rows = (list.rows ?? []).filter((summary): summary is CaseSummary => !!summary);
  const found = list.found ?? rows.length;
  return html`<section class="needs" part="needs" aria-labelledby="needs" aria-busy=${!list.rows}>
    <h3 id="needs" data-rest="needs" tabindex="-1">
      ${needs.heading}${found ? html` <span class="count" part="needs-count">${found}</span>` : nothing}
    </h3>
    ${
      list.rows && !rows.length
        ? html`<p class="calm quiet">${icons.check} ${needs.none}</p>`
        : html`<ol role="list">
            ${repeat(
              rows,
              ({ id }) => id,
              (summary) =>
                needView(
                  rowOf(summary, { profile: client.profile, today: client.today() }, options),
                  options,
                ),
            )}
          </ol>`
    }
    ${
      found > rows.length && rows.length
        ? html`<button type="button" class="button plain" part="all-needs" @click=${onAll}>
            ${needs.all(found)}
          </button>`
        : nothing
    }
  </section>`;
}
