import type { Text } from './text.js';
import type { ToothKind } from './teeth.js';

export interface Material {
  readonly label: Text;
  /** tooth-coloured work asks for a shade, full metal does not */
  readonly shaded: boolean;
}

export interface Product {
  readonly label: Text;
  readonly materials: readonly string[];
  readonly toothKinds: readonly ToothKind[];
  /** `arch`: made for whole arches; upper, lower or both are chosen instead of teeth */
  readonly per?: 'tooth' | 'arch';
  /** the lab's services in which it is offered; absent = in all */
  readonly services?: readonly string[];
  /** the lab's working days from receipt to shipping */
  readonly workingDays: number;
}

/** What a slot expects of a mesh; lengths in millimetres along the longest side of its bounding box. */
export interface SlotExpectation {
  readonly extent: readonly [min: number, max: number];
  readonly triangles: readonly [min: number, max: number];
  readonly maxBytes: number;
}

/** A place for one file. */
export interface FileSlot {
  readonly label: Text;
  readonly hint: Text;
  readonly need: 'required' | 'recommended' | 'optional';
  readonly accept: readonly string[];
  /** the lab's services that ask for it; absent = all */
  readonly services?: readonly string[];
  readonly expects: SlotExpectation;
}

/** What a lab makes and asks for. */
export interface Catalogue {
  readonly products: Readonly<Record<string, Product>>;
  readonly materials: Readonly<Record<string, Material>>;
  /** guide name -> its codes in the maker's order */
  readonly shades: Readonly<Record<string, { readonly label: string; readonly codes: readonly string[] }>>;
  readonly slots: Readonly<Record<string, FileSlot>>;
}

/** What belongs to a service: everything that does not name others. */
export const isOffered = (
  { services }: { readonly services?: readonly string[] },
  service: string,
): boolean => !services || services.includes(service);
