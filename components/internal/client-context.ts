import { createContext } from '@lit/context';
import type { LabClient } from '../../src/index.js';

/** How `lab-context` hands its client to the elements below it, through shadow roots and slots. */
export const clientContext = createContext<LabClient | undefined>(Symbol.for('pontic.client'));
