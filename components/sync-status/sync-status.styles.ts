import { css } from 'lit';

export const syncStatusStyles = css`
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
    min-block-size: 32px;
    color: var(--_quiet);
    font-size: 13px;
  }

  .line > p {
    flex: 0 1 auto;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .line.sign-in {
    color: var(--_needs-you);
  }

  .button {
    min-block-size: 32px;
    padding-block: 4px;
    font-size: 13px;
  }

  /* the icon stays with the first words when the line breaks */
  .line > .icon + p {
    max-inline-size: calc(100% - 24px);
  }
`;
