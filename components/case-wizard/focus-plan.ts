/** Where the focus goes when the next rendering stands; nowhere when nothing was planned. */
export class FocusPlan {
  /** an element's id */
  next: string | undefined;

  apply(root: ParentNode): void {
    const id = this.next;
    this.next = undefined;
    const target = id && root.querySelector<HTMLElement>(`[id="${CSS.escape(id)}"]`);
    if (!target) return;
    // what lies in a folded part cannot be focused
    target.closest('details')?.setAttribute('open', '');
    target.focus();
    // the label belongs to what was wrong: bring it into view with the control
    (target.closest('.field, .check, .slot') ?? target).scrollIntoView({ block: 'nearest' });
  }
}
