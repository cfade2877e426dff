import type { LabProfile } from '../../domain/profile.js';

/** What a doctor asks to be changed in a treatment plan, one by one. "S3 · modification request" */
export const planRequests: NonNullable<LabProfile['planRequests']> = {
  rotate: { en: 'Rotate or angulate differently', de: 'Anders rotieren oder angulieren' },
  move: { en: 'Move further in or out', de: 'Weiter nach innen oder außen bewegen' },
  height: { en: 'Extrude or intrude differently', de: 'Anders extrudieren oder intrudieren' },
  'do-not-move': { en: 'Do not move this tooth', de: 'Diesen Zahn nicht bewegen' },
  'less-reduction': { en: 'Less reduction here, or none', de: 'Hier weniger oder keine Schmelzreduktion' },
  'more-reduction': { en: 'More reduction here', de: 'Hier mehr Schmelzreduktion' },
  'add-attachment': { en: 'Add an attachment', de: 'Attachment hinzufügen' },
  'remove-attachment': { en: 'Leave the attachment out', de: 'Attachment weglassen' },
  'arch-form': { en: 'Another arch form', de: 'Andere Zahnbogenform' },
  midline: { en: 'Correct the midline', de: 'Mittellinie korrigieren' },
  bite: { en: 'Correct the bite', de: 'Biss korrigieren' },
  'fewer-stages': { en: 'Fewer stages', de: 'Weniger Stufen' },
  'more-stages': { en: 'More and smaller stages', de: 'Mehr und kleinere Stufen' },
  other: { en: 'Something else', de: 'Etwas anderes' },
};
