import type { SaveOutcome } from '../client.js';
import { templateOf, type Template } from '../domain/preset.js';
import type { Prescription } from '../domain/prescription.js';
import type { Watch } from '../domain/watch.js';
import { TEMPLATES } from '../store/settings.js';
import { watchSetting } from '../store/views.js';
import { mapped } from './case-view.js';
import { type EngineContext, guarded } from './context.js';

const listed = (value: unknown): readonly Template[] => (value as readonly Template[] | undefined) ?? [];

/** By name. */
export const watchTemplates = ({ store }: EngineContext): Watch<readonly Template[]> =>
  mapped(watchSetting(store, TEMPLATES), listed);

function change(
  { store, at }: EngineContext,
  changed: (templates: readonly Template[]) => readonly Template[],
): Promise<SaveOutcome> {
  const savedAt = at();
  return guarded(() =>
    store.write('strict', [], async (db): Promise<SaveOutcome> => {
      const known = listed((await db.meta.get(TEMPLATES))?.value);
      await db.meta.put({ name: TEMPLATES, value: changed(known) });
      return { ok: true, savedAt };
    }),
  );
}

export function saveTemplate(context: EngineContext, name: string, from: Prescription): Promise<SaveOutcome> {
  const template: Template = {
    id: context.newId(),
    name: name.trim(),
    savedAt: context.at(),
    content: templateOf(context.profile, from),
  };
  return change(context, (known) =>
    [...known.filter((one) => one.name !== template.name), template].sort((a, b) =>
      a.name.localeCompare(b.name),
    ),
  );
}

export const removeTemplate = (context: EngineContext, id: string): Promise<SaveOutcome> =>
  change(context, (known) => known.filter((one) => one.id !== id));
