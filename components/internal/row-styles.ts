import { css } from 'lit';

/** A row's main action: it reads as a link and is as large as a thumb. */
export const linkStyles = css`
  .link {
    min-block-size: 24px;
    min-inline-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font: 600 15px/1.45 var(--_font);
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .link:hover {
    text-decoration-thickness: 2px;
  }
`;

/** A button that stretches over its row: all of it opens the case. The row has to be positioned. */
export const wholeRowStyles = css`
  .open::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  .open:focus-visible {
    outline: none;
  }

  .open:focus-visible::after {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
    border-radius: var(--_radius);
  }
`;

/** The mark of what nobody has read yet. */
export const newMarkStyles = css`
  .new {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    color: var(--_accent);
    font-size: 13px;
    font-weight: 500;
  }

  .new::before {
    content: '';
    inline-size: 8px;
    block-size: 8px;
    /* a border is seen in forced colours, a background is not */
    border: 4px solid;
    border-radius: 50%;
  }
`;
