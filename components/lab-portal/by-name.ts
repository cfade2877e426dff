import { html, type TemplateResult } from 'lit';

/** Lower-case letters, digits, dots, underscores and hyphens: what a custom element's name can be, without a way to write markup. */
const NAME = /^[a-z][a-z0-9._]*-[a-z0-9._-]*$/;

/** An element's name where a template has a tag: a portal under a prefix has its parts under the same one. */
export class TagName {
  readonly name: string;

  /** @throws {RangeError} it is no custom element's name */
  constructor(name: string) {
    if (!NAME.test(name)) throw new RangeError(`no custom element can be called “${name}”`);
    this.name = name;
  }
}

/** By the template's literal, then by the names that stand in it: Lit knows a template by its strings. */
const known = new WeakMap<TemplateStringsArray, Map<string, TemplateStringsArray>>();

function withNames(strings: TemplateStringsArray, values: readonly unknown[]): TemplateStringsArray {
  const names = values.map((value) => (value instanceof TagName ? value.name : ''));
  const ofLiteral = known.get(strings) ?? new Map<string, TemplateStringsArray>();
  known.set(strings, ofLiteral);
  const key = names.join(' ');
  const made = ofLiteral.get(key);
  if (made) return made;
  const parts = [strings[0]!];
  names.forEach((name, i) => {
    if (name) parts.push(parts.pop()! + name + strings[i + 1]!);
    else parts.push(strings[i + 1]!);
  });
  const joined = Object.assign(parts, { raw: parts }) as TemplateStringsArray;
  ofLiteral.set(key, joined);
  return joined;
}

/** `html` whose tags may be a `TagName`: byName`<${tags.list}></${tags.list}>` */
export const byName = (strings: TemplateStringsArray, ...values: unknown[]): TemplateResult =>
  html(withNames(strings, values), ...values.filter((value) => !(value instanceof TagName)));
