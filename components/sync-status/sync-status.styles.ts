import { css } from 'lit';

export const syncStatusStyles = css`
  .line {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 16px;
    min-block-size: 32px;
    padding-inline-start: 24px;
    color: var(--_quiet);
    font-size: 13px;
  }

  /* beside the first words, also when the line breaks */
  .line > .icon {
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 8px;
  }

  .line > p {
    min-inline-size: 0;
    padding-block: 6px;
    overflow-wrap: anywhere;
  }

  .line.sign-in {
    color: var(--_needs-you);
  }

  .button.plain {
    min-block-size: 32px;
    padding: 4px 0;
    font-size: 13px;
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  @media (pointer: coarse) {
    .button.plain {
      min-block-size: 44px;
    }
  }
`;
