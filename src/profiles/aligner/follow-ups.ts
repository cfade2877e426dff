import type { LabProfile } from '../../domain/profile.js';

/** What grows out of an order that was made, each with its own rule on impressions. "S3 · follow-ups" */
export const followUps: LabProfile['followUps'] = {
  refinement: {
    label: { en: 'Refinement', de: 'Refinement' },
    meaning: {
      en: 'More aligners to finish this treatment. The lab plans them from new impressions.',
      de: 'Weitere Aligner, um diese Behandlung abzuschließen. Das Labor plant sie nach neuen Abformungen.',
    },
    from: ['shipped'],
    impressions: 'required',
    products: ['clear-aligners'],
    service: 'full',
  },
  phase2: {
    label: { en: 'Phase 2', de: 'Phase 2' },
    meaning: {
      en: 'The next phase of a treatment in several phases. The lab plans it from new impressions.',
      de: 'Die nächste Phase einer Behandlung in mehreren Phasen. Das Labor plant sie nach neuen Abformungen.',
    },
    from: ['shipped'],
    impressions: 'required',
    products: ['clear-aligners'],
    service: 'full',
  },
  'removable-retainer': {
    label: { en: 'Removable retainer', de: 'Herausnehmbarer Retainer' },
    meaning: {
      en: 'Holds the result. New impressions are better; the scans on file can do.',
      de: 'Hält das Ergebnis. Neue Abformungen sind besser; die vorhandenen Scans können genügen.',
    },
    from: ['production', 'shipped'],
    impressions: 'recommended',
    products: ['removable-retainer'],
    service: 'direct',
  },
  'fixed-retainer': {
    label: { en: 'Fixed lingual retainer', de: 'Fester Lingualretainer' },
    meaning: {
      en: 'Is bonded behind the front teeth. It needs new impressions.',
      de: 'Wird hinter den Frontzähnen geklebt. Er braucht neue Abformungen.',
    },
    from: ['shipped'],
    impressions: 'required',
    products: ['fixed-retainer'],
    service: 'direct',
  },
  /** the lab makes the new case itself, and without planning it again */
  remake: {
    label: { en: 'Remake', de: 'Neuanfertigung' },
    meaning: {
      en: 'The lab makes single aligners again as they were planned.',
      de: 'Das Labor fertigt einzelne Aligner so wie geplant neu an.',
    },
    from: ['shipped'],
    impressions: 'reuse',
    service: 'direct',
    by: 'remake.request',
  },
};
