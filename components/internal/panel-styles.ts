import { css } from 'lit';

/** What the action panel, its forms and its dialog look like, and how other people's words are set. */
export const panelStyles = css`
  .action-panel,
  .action-form,
  .dialog {
    display: grid;
    gap: 12px;
    align-content: start;
    min-inline-size: 0;
  }

  .dialog {
    gap: 16px;
  }

  /* what is neither a state word nor a message box, in the tone of a state */
  .toned {
    --_c: var(--_neutral);
    --_t: var(--_neutral-tint);
  }

  .toned.progress {
    --_c: var(--_progress);
    --_t: var(--_progress-tint);
  }

  .toned.needs-you {
    --_c: var(--_needs-you);
    --_t: var(--_needs-you-tint);
  }

  .toned.problem {
    --_c: var(--_problem);
    --_t: var(--_problem-tint);
  }

  .toned.held {
    --_c: var(--_held);
    --_t: var(--_held-tint);
  }

  .toned.done {
    --_c: var(--_done);
    --_t: var(--_done-tint);
  }

  .toned.late {
    --_c: var(--_late);
    --_t: var(--_late-tint);
  }

  /* text as somebody wrote it: their line breaks stay, long words break */
  .words {
    display: block;
    overflow-wrap: anywhere;
    white-space: pre-line;
    max-inline-size: 64ch;
  }

  blockquote {
    margin: 0;
  }
`;
