import { css } from 'lit';
import { newMarkStyles } from '../internal/row-styles.js';

/** Files, comments and linked cases. */
export const sectionStyles = css`
  .files,
  .thread,
  .links,
  .follow-ups,
  .intents {
    display: grid;
    gap: 12px;
  }

  .file {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 4px 16px;
  }

  .file > .file-name {
    flex: 1 1 200px;
  }

  .file-name,
  .said,
  .meta > * {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .file-facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
  }

  /* what can be done with a file stays together, in a line of its own where the first one is full */
  .file-acts {
    display: flex;
    flex-wrap: wrap;
  }

  .file-acts > .button:last-child {
    padding-inline-end: 0;
  }

  .file-acts:empty {
    display: none;
  }

  /* its border is seen there */
  @media (forced-colors: active) {
    .file-acts > .button:last-child {
      padding-inline-end: 8px;
    }
  }

  .files > li > .meta {
    margin-block-start: 4px;
  }

  .uploading {
    display: inline-grid;
    gap: 4px;
    min-inline-size: 120px;
  }

  .add-document,
  .taking {
    display: grid;
    gap: 8px;
    justify-items: start;
  }

  .taking progress {
    max-inline-size: 320px;
  }

  .pick {
    position: relative;
    display: inline-block;
  }

  .pick input:focus-visible + label {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .attached {
    gap: 4px;
    inline-size: 100%;
    max-inline-size: 520px;
  }

  .fetched {
    flex-basis: 100%;
  }

  .button.place {
    min-block-size: 28px;
    padding: 0 4px;
    margin-inline-start: -4px;
    font-size: 13px;
    text-align: start;
    overflow-wrap: anywhere;
  }

  ${newMarkStyles}

  h3 .new {
    margin-inline-start: 8px;
  }

  .comment {
    min-inline-size: 0;
    display: grid;
    gap: 4px;
    justify-items: start;
  }

  .said {
    max-inline-size: 64ch;
    padding: 8px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    border-start-start-radius: 0;
    background: var(--_sunken);
  }

  .comment.own .said {
    background: var(--_tint);
    border-color: transparent;
  }

  .links li,
  .intents li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 16px;
  }

  .follow-ups {
    gap: 20px;
  }

  .follow-up {
    display: grid;
    gap: 4px;
  }

  .follow-up .action-panel,
  .follow-up > .actions {
    margin-block-start: 4px;
  }

  h5 {
    margin: 0;
    font-size: 15px;
    line-height: 1.25;
    font-weight: 600;
  }
`;
