import { noChange } from 'lit';
import { directive, Directive, type PropertyPart } from 'lit/directive.js';
import { setCommittedValue } from 'lit/directive-helpers.js';

/**
 * The value of a field that is read before it is kept: teeth, numbers. While what stands there reads as what is kept, it
 * stays as it was typed, else a comma would be gone before the next tooth follows it.
 */
class TypedText extends Directive {
  render(kept: string, _read: (text: string) => string, write: (kept: string) => string): string {
    return write(kept);
  }

  override update(
    part: PropertyPart,
    [kept, read, write]: Parameters<TypedText['render']>,
  ): string | typeof noChange {
    const { value } = part.element as HTMLInputElement;
    if (value !== '' && read(value) === kept) return noChange;
    // what a person typed is not what was written here last: it is compared with the field itself
    setCommittedValue(part);
    return write(kept);
  }
}

export const typedText = directive(TypedText);
