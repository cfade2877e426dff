import { html } from 'lit';
import { itemsOf } from '../../src/index.js';
import type { FieldOptions } from '../internal/field.js';
import { formatsFor } from '../internal/format.js';
import { type Form, setField } from './form.js';

/**
 * Another doctor signs: the licence of the one before does not stay. One that was typed by hand is nobody's yet, and stays
 * while the name is put right.
 */
export function enterDoctor(form: Form, name: string): void {
  const { draft } = form;
  const { doctorName, licenceNumber } = draft.prescription;
  const { past, copied } = draft;
  // a draft that repeats a case begins with its doctor, who may have ordered last a long time ago
  const { doctorName: copiedName, licenceNumber: copiedLicence = '' } = copied?.initial ?? {};
  const isAnothers = past.isKnownLicence(licenceNumber) || licenceNumber === copiedLicence;
  setField(form, 'doctorName', name);
  if (name.trim() === doctorName.trim() || (licenceNumber && !isAnothers)) return;
  const own = past.licenceOf(name) ?? (name.trim() === copiedName?.trim() ? copiedLicence : '');
  if (own !== licenceNumber) setField(form, 'licenceNumber', own);
}

/** The doctors, other than the one who signs, whose preferences stand in the pieces. */
function preferringDoctors({ draft, rx }: Form): readonly string[] {
  const { past, pieces } = draft;
  const others = new Set([...pieces.doctors, ...(past.doctor ? [past.doctor] : [])]);
  others.delete(rx.doctorName);
  return [...others].filter((other) =>
    itemsOf(rx).some(({ product, answers = {} }) => {
      const own = past.preferred(rx.doctorName, product);
      return Object.entries(past.preferred(other, product)).some(
        ([key, answer]) => answers[key] === answer && own[key] !== answer,
      );
    }),
  );
}

/** Says whose preferences the pieces carry, where that is not the doctor who signs. */
export function otherPreferences(form: Form, id: string): NonNullable<FieldOptions['below']> {
  const doctors = preferringDoctors(form);
  if (!doctors.length) return [];
  const words = form.messages.kept.preferencesOf(formatsFor(form.language).list(doctors));
  return [[id, html`<p class="hint" part="hint" role="status" id=${id}>${words}</p>`]];
}
