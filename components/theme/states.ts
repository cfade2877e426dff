import { css } from 'lit';

/** How the seven states look wherever one is shown: a word with its mark, a message, a row. */
export const states = css`
  /* a state is a mark, a word and a tint */
  .state {
    --_c: var(--_neutral);
    --_t: var(--_neutral-tint);
    display: inline-flex;
    align-items: center;
    gap: 8px;
    padding: 2px 10px;
    border-radius: 999px;
    background: var(--_t);
    color: var(--_c);
    font-size: 13px;
    font-weight: 500;
    white-space: nowrap;
  }

  .state > svg {
    flex: none;
  }

  /* a message box: what happened, what it means, what to do */
  .notice {
    --_c: var(--_neutral);
    --_t: var(--_neutral-tint);
    display: grid;
    gap: 8px;
    padding: 12px 16px;
    border-inline-start: 4px solid var(--_c);
    border-radius: var(--_radius);
    background: var(--_t);
  }

  :is(.state, .notice, .entry, .need).progress {
    --_c: var(--_progress);
    --_t: var(--_progress-tint);
  }

  :is(.state, .notice, .entry, .need).needs-you {
    --_c: var(--_needs-you);
    --_t: var(--_needs-you-tint);
  }

  :is(.state, .notice, .entry, .need).problem {
    --_c: var(--_problem);
    --_t: var(--_problem-tint);
  }

  :is(.state, .notice, .entry, .need).held {
    --_c: var(--_held);
    --_t: var(--_held-tint);
  }

  :is(.state, .notice, .entry, .need).done {
    --_c: var(--_done);
    --_t: var(--_done-tint);
  }

  :is(.state, .notice, .entry, .need).late {
    --_c: var(--_late);
    --_t: var(--_late-tint);
  }

  .notice > h2,
  .notice > h3,
  .notice > h4 {
    color: var(--_c);
  }

  @media (forced-colors: active) {
    .state,
    .notice {
      border: 1px solid CanvasText;
    }
  }
`;
