import { askedOf, type Case, type FieldDefinition, type LabProfile, ownEntry } from '../../src/index.js';
import { caseGroups } from './rx-words.js';

/** A patient as the lab was told of him, where it was. */
export interface PatientName {
  readonly first: string;
  readonly last: string;
}

type Told = Pick<Case, 'prescription' | 'origin'>;
const known = new WeakMap<Case['prescription'], { readonly lab: LabProfile; readonly name: PatientName }>();

/** The name that goes to the lab with the order; empty where the lab gets a code alone, or asks for none. "A5.28" */
export function patientName(lab: LabProfile, { prescription: rx, origin }: Told): PatientName {
  const found = known.get(rx);
  if (found?.lab === lab) return found.name;
  const order = { rx, followUp: origin?.kind };
  // one that was typed before somebody chose a code is not asked for any more, and does not count
  const asked = askedOf(caseGroups(lab), order).flatMap(({ questions }) => questions);
  const part = (names: 'given' | 'family') =>
    asked
      .filter(({ question }) => question.names === names)
      .map(({ key }) => (ownEntry(rx.answers, key) ?? '').replace(/\s+/g, ' ').trim())
      .filter(Boolean)
      .join(' ');
  const name = { first: part('given'), last: part('family') };
  known.set(rx, { lab, name });
  return name;
}

const plain = (text: string): string => text.normalize('NFKC').toLocaleLowerCase();
const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Whether a name stands in a text as words of its own. Names of one letter are no names in a text. */
function stands(name: string, text: string): boolean {
  if ([...name].length < 2) return false;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = [...text.slice(0, at)].at(-1) ?? '';
    const [after = ''] = text.slice(at + name.length);
    // a genitive is the same name: "Millers", "Miller's"
    const rest = text.slice(at + name.length);
    if (!LETTER.test(before) && (!LETTER.test(after) || /^s(?![\p{L}\p{M}\p{N}])/u.test(rest))) return true;
  }
  return false;
}

/**
 * The part of the patient's name that stands in what somebody writes to the lab; nothing where none does.
 * "S3 · in all talk with the lab use the case id, not the name"
 */
export function nameIn({ first, last }: PatientName, text: string): string | undefined {
  const words = plain(text);
  return [last, first].find((name) => name && stands(plain(name), words));
}

/** The same of a field that somebody types. */
export function namedPatient(
  { lab, subject }: { readonly lab: LabProfile | undefined; readonly subject: Case | undefined },
  definition: FieldDefinition | undefined,
  text = '',
): string | undefined {
  const isTyped = definition?.kind === 'text' || definition?.kind === 'line';
  return lab && subject && isTyped && text ? nameIn(patientName(lab, subject), text) : undefined;
}
