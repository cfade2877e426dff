import { css } from 'lit';

/** What was found in scans, with its pictures; small pictures of files; the view in three dimensions below a file. */
export const findingStyles = css`
  .findings {
    display: grid;
    gap: 12px;
    inline-size: 100%;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .finding {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px 12px;
    align-items: start;
  }

  .finding:has(> .finding-picture) {
    grid-template-columns: 96px minmax(0, 1fr);
  }

  .finding-picture {
    inline-size: 96px;
    block-size: 64px;
    padding: 4px;
    border-radius: var(--_radius);
    background: var(--_needs-you-tint);
    color: var(--_needs-you);
  }

  .finding.pass .finding-picture {
    background: var(--_sunken);
    color: var(--_quiet);
  }

  .finding-words {
    display: grid;
    gap: 8px;
    justify-items: start;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .thumb {
    flex: none;
    inline-size: 96px;
    block-size: 72px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_sunken);
    overflow: hidden;
  }

  .file-name:has(> .thumb) {
    display: flex;
    gap: 12px;
    align-items: center;
  }

  .print {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  .print.scan {
    object-fit: contain;
  }

  .look {
    inline-size: 100%;
    min-inline-size: 0;
    padding-block: 8px;
  }

  @container (inline-size < 560px) {
    .finding:has(> .finding-picture) {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
