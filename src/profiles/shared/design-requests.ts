import type { LabProfile } from '../../domain/profile.js';

/** What a dentist asks to be changed in the design of a restoration, tooth by tooth. "S1 · design approval", "S2 · design preview" */
export const designRequests: NonNullable<LabProfile['planRequests']> = {
  margin: { en: 'Margin', de: 'Präparationsgrenze' },
  contacts: { en: 'Contacts to the neighbours', de: 'Kontakte zu den Nachbarzähnen' },
  occlusion: { en: 'Occlusion', de: 'Okklusion' },
  contour: { en: 'Contour or shape', de: 'Kontur oder Form' },
  emergence: { en: 'Emergence profile', de: 'Emergenzprofil' },
  thickness: { en: 'Thickness', de: 'Stärke' },
  shade: { en: 'Shade', de: 'Farbe' },
  other: { en: 'Something else', de: 'Etwas anderes' },
};
