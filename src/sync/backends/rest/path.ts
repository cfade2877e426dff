import { TransportFault } from '../../backend.js';

/**
 * An id as one part of a path. Nothing and dots stay what they are in every coding, and a browser resolves them: to end the
 * link ".." would be to delete its case.
 * @throws {TransportFault} `gone`: no lab has anything under such an id
 */
export function pathPart(id: string): string {
  try {
    if (!/^\.{0,2}$/.test(id)) return encodeURIComponent(id);
  } catch {
    // half a character: no id either
  }
  throw new TransportFault('gone');
}
