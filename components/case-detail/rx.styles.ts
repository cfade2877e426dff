import { css } from 'lit';
import { questionStyles } from '../internal/question-styles.js';
import { signatureStyles } from '../internal/signature-styles.js';

/** The prescription: to read, and in its fields. */
const ownStyles = css`
  .rx-read,
  .fields-of-rx {
    display: grid;
    gap: 16px;
  }

  .piece {
    display: grid;
    gap: 8px;
  }

  .lock {
    display: grid;
    gap: 4px;
    padding: 12px 16px;
    border-radius: var(--_radius);
    background: var(--_sunken);
    font-size: 13px;
  }

  .lock .action-panel {
    margin-block-start: 8px;
  }

  .send-bar {
    display: grid;
    gap: 4px;
  }

  .send-bar.bottom {
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
  }

  .save {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    align-items: center;
    min-block-size: 20px;
  }

  .save.failed {
    color: var(--_problem);
    font-weight: 500;
  }

  .summary-box {
    display: grid;
    gap: 8px;
    padding: 16px;
    border: 2px solid var(--_problem);
    border-radius: var(--_radius);
  }

  .summary-box a {
    color: var(--_problem);
    font-weight: 500;
  }

  .pieces,
  .slots {
    display: grid;
    gap: 16px;
    justify-items: stretch;
  }

  .pieces > .button {
    justify-self: start;
  }

  .piece-form {
    display: grid;
    gap: 12px;
    min-inline-size: 0;
    padding-inline-start: 16px;
    border-inline-start: 2px solid var(--_line);
  }

  .piece-form > .button {
    justify-self: start;
  }

  .pair,
  .row-of-fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr));
    gap: 16px;
    align-items: end;
  }

  .slot {
    display: grid;
    gap: 8px;
  }

  .slot-name {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 8px;
  }

  .slot .label {
    font-weight: 500;
  }

  /* what the lab asks about stands out: a bar and a sentence */
  .asked-about {
    display: grid;
    gap: 8px;
    padding-inline-start: 16px;
    border-inline-start: 4px solid var(--_problem);
  }

  .asked-about .mark {
    display: flex;
    align-items: center;
    gap: 8px;
    inline-size: fit-content;
    padding: 2px 10px;
    border-radius: 999px;
    background: var(--_problem-tint);
    color: var(--_problem);
    font-size: 13px;
    font-weight: 500;
  }

  .questions {
    display: grid;
    gap: 16px;
    min-inline-size: 0;
  }

  .units {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
  }

  .arches {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
  }

  .arch {
    display: flex;
    gap: 12px;
    align-items: center;
    min-block-size: 44px;
  }

  .sent-changes {
    display: grid;
    gap: 8px;
    max-block-size: 40vh;
    overflow: auto;
    padding: 12px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  /* on paper stands what is filled in, not what could be chosen */
  @media print {
    .send-bar,
    .fields-of-rx .button,
    .fields-of-rx .hint,
    .fields-of-rx .optional,
    .fields-of-rx .field:has(> textarea[data-empty]),
    .fields-of-rx .slot:not(:has([part='file'])),
    .fields-of-rx .option:not(:has(input:checked)),
    .fields-of-rx [role='radiogroup']:not(:has(input:checked)),
    .fields-of-rx .field:has(> select > option[value='']:checked),
    .fields-of-rx
      .group:not(
        :has(
          :is(
            input:checked,
            input[type='text'],
            input[type='date'],
            option:checked:not([value='']),
            textarea:not([data-empty])
          )
        )
      ) {
      display: none;
    }

    .fields-of-rx .field,
    .fields-of-rx .slot {
      break-inside: avoid;
    }

    /* all that is written, where the browser knows how */
    .fields-of-rx textarea {
      field-sizing: content;
    }
  }
`;

/** With the questions of the lab and the signature. */
export const rxStyles = [ownStyles, questionStyles, signatureStyles];
