import { type AttachOutcome, say } from '../../src/index.js';
import { announce } from '../internal/announcer.js';
import { FileTasks } from '../internal/file-tasks.js';
import type { Draft } from './draft.js';
import type { Form } from './form.js';

/** The files that are being taken into the slots of a draft. */
export class ScanTasks extends FileTasks {
  /** Takes a file in and says how that ended. @returns whether it lies in the slot now */
  async pick({ draft, profile, messages, language }: Form, slot: string, file: File): Promise<boolean> {
    const { slots } = messages.wizard;
    const label = say(profile.catalogue.slots[slot]?.label ?? { en: slot }, language);
    const outcome = await this.#attach(draft, slot, file);
    if (outcome) announce(outcome.ok ? slots.kept(label) : slots.refused(file.name));
    return outcome?.ok ?? false;
  }

  #attach(draft: Draft, slot: string, file: File): Promise<AttachOutcome | undefined> {
    return this.take(slot, file, async (options) => {
      const outcome = await draft.client.attach(await draft.ready(), slot, file, options);
      if (outcome.ok) draft.filled(slot);
      return outcome;
    });
  }
}
