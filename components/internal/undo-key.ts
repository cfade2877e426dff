/** Ctrl+Z or Cmd+Z. With Shift it is the opposite; with Alt it is the system's. */
export const isUndoChord = (event: KeyboardEvent): boolean =>
  event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;

/** The same, but not where it takes back typing: fields have an undo of their own. */
export const isUndoKey = (event: KeyboardEvent): boolean =>
  isUndoChord(event) &&
  !event
    .composedPath()
    .some((node) => node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement);
