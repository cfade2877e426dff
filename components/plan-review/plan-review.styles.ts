import { css } from 'lit';

export const planReviewStyles = css`
  :host {
    container-type: inline-size;
  }

  .review {
    display: grid;
    gap: 24px;
  }

  .empty {
    display: grid;
    gap: 4px;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: 12px 32px;
  }

  .title > p {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
  }

  .id {
    color: var(--_text);
    font-weight: 500;
    letter-spacing: 0.04em;
    white-space: nowrap;
  }

  .to-decision {
    flex: 1 0 100%;
  }

  .to-decision a {
    display: inline-block;
    padding-block: 4px;
  }

  .versions {
    flex: 0 1 300px;
    min-inline-size: 0;
  }

  .columns {
    display: grid;
    gap: 32px;
    min-inline-size: 0;
  }

  .note blockquote {
    font-size: 17px;
    line-height: 1.4;
  }

  .decision {
    display: grid;
    gap: 12px;
    align-content: start;
    min-inline-size: 0;
    padding-block-start: 20px;
    border-block-start: 1px solid var(--_line);
  }

  .decided {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 8px;
    align-items: start;
    color: var(--_c);
    font-weight: 500;
  }

  .decided .icon {
    margin-block-start: 3px;
  }

  @container (width >= 820px) {
    .columns {
      grid-template-columns: minmax(0, 1fr) minmax(300px, 30%);
      gap: 32px;
    }

    /* it stands beside the plan here */
    .to-decision {
      display: none;
    }

    /* the verdict stays beside what it is about */
    .side-column {
      position: sticky;
      inset-block-start: 16px;
      align-self: start;
      padding-inline-start: 32px;
      border-inline-start: 1px solid var(--_line);
    }

    .decision {
      padding-block-start: 0;
      border-block-start: 0;
    }

    .decision .actions {
      display: grid;
      justify-items: stretch;
    }
  }

  @media print {
    .review :is(.to-decision, .versions, .actions) {
      display: none;
    }
  }
`;
