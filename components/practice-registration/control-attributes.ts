import { noChange } from 'lit';
import { directive, Directive, type ElementPart } from 'lit/directive.js';
import { describedBy, type FieldOptions } from '../internal/field.js';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Sets attributes on the element that it stands in; one without a value is taken off. */
class SetAttributes extends Directive {
  override render(_attributes: Attributes): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [attributes]: [Attributes]): typeof noChange {
    for (const [name, value] of Object.entries(attributes))
      if (value === undefined) element.removeAttribute(name);
      else if (element.getAttribute(name) !== `${value}`) element.setAttribute(name, `${value}`);
    return noChange;
  }
}

const setAttributes = directive(SetAttributes);

/**
 * What every control of a form about a person has, whether it is a line, some lines or a choice: its id and name, what the
 * browser may fill in, and what assistive technology says of it.
 * @param more what this one has besides
 */
export function controlAttributes(options: FieldOptions, autocomplete: string, more: Attributes = {}) {
  const { id, error, isRequired } = options;
  const described = describedBy(options);
  return setAttributes({
    id,
    name: id,
    part: 'control',
    autocomplete,
    'aria-invalid': error ? 'true' : undefined,
    'aria-required': isRequired ? 'true' : undefined,
    'aria-describedby': typeof described === 'string' ? described : undefined,
    ...more,
  });
}
