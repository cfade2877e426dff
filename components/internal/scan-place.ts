import { filesIn, type LabProfile, type Prescription, say, slotAt, slotOf } from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';

/** What is needed to speak of files. */
export interface FileWords {
  readonly messages: Messages;
  readonly language: string;
  readonly profile?: LabProfile | undefined;
  readonly rx?: Prescription | undefined;
}

/** "X-rays", or where several lie there "X-rays, file 2" */
export function placeWords(place: string, { messages, language, profile, rx }: FileWords): string {
  const slot = slotOf(place);
  const label = say((profile && slotAt(profile.catalogue, slot)?.label) ?? { en: slot }, language);
  const at = rx ? filesIn(rx, slot).findIndex(([other]) => other === place) : -1;
  return place === slot || at < 0 ? label : messages.wizard.slots.one(label, at + 1);
}
