import { css } from 'lit';

/** Making a link, the link itself, the list of links, and the neutral page of somebody whose link opens nothing. */
export const shareStyles = css`
  .share,
  .share .links,
  .share .links ul {
    display: grid;
    gap: 12px;
    align-content: start;
    min-inline-size: 0;
  }

  .share > p,
  .share .sees {
    max-inline-size: 64ch;
  }

  .share .sees {
    display: grid;
    gap: 4px;
    padding-inline-start: 20px;
    list-style: disc;
  }

  .share .lives {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 24px;
    min-inline-size: 0;
  }

  .share .lives .check {
    align-items: center;
  }

  .share .links {
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_line);
  }

  .share .link {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
    overflow-wrap: anywhere;
  }

  .share .link > p {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
  }

  .share .ask {
    flex-basis: 100%;
  }

  /* nobody decides here: the plan has the whole width */
  @container (width >= 820px) {
    .columns:not(:has(> .side-column > *)) {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  /* as wide as what is decided above it */
  @container (width < 820px) {
    .sharing > .button {
      justify-self: start;
    }
  }

  .guest-banner {
    display: grid;
    gap: 4px;
  }

  .guest-none {
    display: grid;
    gap: 12px;
    justify-items: start;
    max-inline-size: 64ch;
  }
`;
