import { html, nothing, type TemplateResult } from 'lit';
import { lineOf, positionOnLine, say } from '../../src/index.js';
import { headlineOf, interruptions, shownState, stateMark } from '../internal/state-mark.js';
import { dueView, type Present } from './now-view.js';

/** The main line as one thin track, for the head of a page. */
export function compactView(present: Omit<Present, 'future' | 'actionsFor'>): TemplateResult {
  const { lab, subject, messages, language } = present;
  const line = lineOf(lab, subject);
  const here = positionOnLine(lab, subject);
  const isOnLine = line.includes(subject.status.stage);
  const headline = headlineOf(lab.lifecycle, subject.status);
  const others = interruptions(lab.lifecycle, subject.status).filter(
    ({ region }) => region !== headline.region,
  );
  return html`
    <div part="base" class="compact">
      <p part="headline" class="headline">
        ${[headline, ...others].map(({ tone, label }) => stateMark(tone, say(label, language)))}
        ${isOnLine ? html`<span class="quiet small">${messages.timeline.step(here + 1, line.length)}</span>` : nothing}
        ${dueView(present)}
      </p>
      <ol part="line" class="track" aria-label=${messages.timeline.course}>
        ${line.map((key, index) => {
          const isNow = isOnLine && index === here;
          const isPast = index < here || (index === here && !isOnLine);
          const when = isNow
            ? messages.timeline.now
            : isPast
              ? messages.timeline.done
              : messages.timeline.toCome;
          return html`<li
            class=${isNow ? 'here' : isPast ? 'passed' : 'ahead'}
            aria-current=${isNow ? 'step' : nothing}
          >
            <span class="visually-hidden">${when}: </span
            ><span class="name">${say(shownState(lab.lifecycle, 'stage', key).label, language)}</span>
          </li>`;
        })}
      </ol>
    </div>
  `;
}
