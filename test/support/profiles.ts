import { aligner } from '../../src/profiles/aligner.js';
import { appliance } from '../../src/profiles/appliance.js';
import { digitalLab } from '../../src/profiles/digital-lab.js';
import { restorative } from '../../src/profiles/restorative.js';
import type { LabProfile } from '../../src/index.js';
import { dentureLab } from './denture-lab.js';

/** The four labs that we ship, and one that a customer wrote. */
export const SHIPPED: readonly LabProfile[] = [appliance, restorative, digitalLab, aligner];
export const PROFILES: readonly LabProfile[] = [...SHIPPED, dentureLab];
