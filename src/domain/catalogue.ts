import { ownEntry } from './own.js';
import type { NeedRule, When } from './order.js';
import type { Prescription, ShadeRegion } from './prescription.js';
import { slotOf } from './prescription.js';
import type { FormPage, QuestionGroup } from './question.js';
import type { Text } from './text.js';
import type { Arch, ToothKind } from './teeth.js';

export interface Material {
  readonly label: Text;
  /** tooth-coloured work asks for a shade, full metal does not */
  readonly shaded: boolean;
}

export interface Product {
  readonly label: Text;
  readonly materials: readonly string[];
  readonly toothKinds: readonly ToothKind[];
  /**
   * `arch`: made for whole arches; upper, lower or both are chosen instead of teeth · `span`: a bridge, neighbouring
   * teeth of which each is an abutment or a pontic
   */
  readonly per?: 'tooth' | 'arch' | 'span';
  /** a key of the catalogue's `categories` */
  readonly category?: string;
  /** what lies on or under other work of the same tooth: a core, an abutment, a provisional; absent = the work itself */
  readonly layer?: string;
  /** what it is seated on, so that work on a missing tooth is noticed; absent = it makes no difference */
  readonly seat?: 'tooth' | 'implant';
  /** the catalogue's `groups` whose questions are asked of each piece */
  readonly groups?: readonly string[];
  /** regions beside the body for which a shade is asked, where the material is tooth-coloured */
  readonly shades?: Readonly<Partial<Record<Exclude<ShadeRegion, 'body'>, NeedRule>>>;
  /** the lab's services in which it is offered; absent = in all */
  readonly services?: readonly string[];
  /** the lab's working days from receipt to shipping */
  readonly workingDays: number;
  /** as rush service; absent = not offered */
  readonly rushDays?: number;
  /** codes of the lab's own price list or of a code system that it is licensed for; Pontic ships none */
  readonly externalCodes?: Readonly<Record<string, string>>;
}

/** `arch`: one jaw · `bite`: both jaws in occlusion, from the side · `part`: a die, a crown, a scan body */
export type MeshKind = 'arch' | 'bite' | 'part';

/**
 * What a mesh is looked at for (standards C8), beside what makes it unreadable. Each is also the code of the finding. The
 * second half looks at the scans of a case together.
 */
export type MeshRule =
  | 'trailing-bytes'
  | 'uncounted'
  | 'unit-metres'
  | 'unit-centimetres'
  | 'unit-inches'
  | 'too-large'
  | 'too-small'
  | 'few-triangles'
  | 'many-triangles'
  | 'coarse'
  | 'over-sampled'
  | 'heavy-file'
  | 'several-pieces'
  | 'non-manifold'
  | 'flipped-normals'
  | 'based-model'
  | 'other-jaw'
  | 'jaws-swapped'
  | 'same-mesh'
  | 'not-in-occlusion'
  | 'bite-apart';

/** `off`: not looked for · `info`: said, and nothing is asked · `warn`: a person looks · `block`: the file is not taken */
export type RuleLevel = 'off' | 'info' | 'warn' | 'block';

/** Where the rules draw the line; what is absent is as for every lab. */
export interface MeshLimits {
  /** triangles a square millimetre: below `coarse`, above `over-sampled` */
  readonly density?: readonly [min: number, max: number];
  /** share of the area from which on a second piece is a large one */
  readonly largePiece?: number;
  /** share of the edges that may be of three triangles and more */
  readonly nonManifold?: number;
  /** share of the edges whose two triangles may disagree about the outside */
  readonly flipped?: number;
}

/** What a slot expects of a mesh; lengths in millimetres along the longest side of its bounding box. */
export interface SlotExpectation {
  readonly extent: readonly [min: number, max: number];
  readonly triangles: readonly [min: number, max: number];
  /** above this many bytes the file is unusually heavy */
  readonly maxBytes: number;
  /** absent: only size, number of triangles and weight are looked at */
  readonly kind?: MeshKind;
  /** where this lab wants it otherwise */
  readonly rules?: Readonly<Partial<Record<MeshRule, RuleLevel>>>;
  readonly limits?: MeshLimits;
}

/** Views of which a sample picture is drawn, in the photo guide. */
export type PhotoView =
  | 'frontal-bite'
  | 'upper-occlusal'
  | 'lower-occlusal'
  | 'left-lateral'
  | 'right-lateral'
  | 'face-frontal'
  | 'face-smile'
  | 'face-profile'
  | 'shade-tab';

/** A place for one file, or for several of a kind. */
export interface FileSlot {
  readonly label: Text;
  readonly hint: Text;
  readonly need: NeedRule;
  /** endings, lower case with the dot; the content decides, not the ending */
  readonly accept: readonly string[];
  /** the heading under which it stands; `scans` where absent */
  readonly section?: 'scans' | 'photos' | 'radiographs' | 'other';
  /** the lab's services that ask for it; absent = all */
  readonly services?: readonly string[];
  /** asked for only where this holds */
  readonly when?: When;
  /** of a scan: the arch that it shows */
  readonly arch?: Arch;
  /** so many files lie in it at most; one where absent */
  readonly many?: number;
  /** bytes of one file at most; 50 MB where absent, of a mesh there is `expects` */
  readonly mostBytes?: number;
  /** a sample picture is shown */
  readonly picture?: PhotoView;
  /** a mesh, which is inspected; absent: a document or a photo */
  readonly expects?: SlotExpectation;
}

export interface ShadeGuide {
  readonly label: string;
  /** in the maker's order */
  readonly codes: readonly string[];
  /** the regions that it is made for; absent = all but the stump */
  readonly regions?: readonly ShadeRegion[];
}

/** What a lab makes and asks for. */
export interface Catalogue {
  readonly products: Readonly<Record<string, Product>>;
  /** headings of the list of products, in their order */
  readonly categories?: Readonly<Record<string, Text>>;
  readonly materials: Readonly<Record<string, Material>>;
  readonly shades: Readonly<Record<string, ShadeGuide>>;
  readonly slots: Readonly<Record<string, FileSlot>>;
  /** design groups: what is asked of each piece of work, by the products that name them */
  readonly groups?: Readonly<Record<string, QuestionGroup>>;
  /** what is asked of the case as a whole, by the page on which it is asked */
  readonly asks?: Readonly<Partial<Record<FormPage, readonly QuestionGroup[]>>>;
  /** what is known about each tooth is asked for, too: of every order, or of those for which this holds */
  readonly charts?: boolean | When;
  /** when something comes by post, such as an impression, and what is in the parcel: it gets a packing slip */
  readonly parcel?: {
    readonly when: When;
    readonly contents: readonly { readonly label: Text; readonly when?: When }[];
    /** keys of the questions whose answers stand on the slip: carrier, tracking number */
    readonly answers?: readonly string[];
  };
}

/** What belongs to a service: everything that does not name others. */
export const isOffered = (
  { services }: { readonly services?: readonly string[] },
  service: string,
): boolean => !services || services.includes(service);

/** The slot of a place in a prescription's `scans`. */
export const slotAt = ({ slots }: Catalogue, place: string): FileSlot | undefined =>
  ownEntry(slots, slotOf(place));

export const shadesFor = (
  { shades }: Catalogue,
  region: ShadeRegion,
): readonly (readonly [system: string, guide: ShadeGuide])[] =>
  Object.entries(shades).filter(([, { regions }]) =>
    regions ? regions.includes(region) : region !== 'stump',
  );

/** Working days from receipt to shipping of the slowest piece. */
export const workingDaysFor = (
  { products }: Catalogue,
  items: readonly { readonly product: string }[],
  priority: Prescription['priority'] = 'routine',
): number =>
  Math.max(
    0,
    ...items.map(({ product }) => {
      const known = ownEntry(products, product);
      return (priority === 'urgent' ? known?.rushDays : undefined) ?? known?.workingDays ?? 0;
    }),
  );

/** Whether everything that is ordered can be had faster. */
export const isRushOffered = (
  { products }: Catalogue,
  items: readonly { readonly product: string }[],
): boolean =>
  items.length > 0 &&
  items.every(({ product }) => Object.hasOwn(products, product) && products[product]!.rushDays !== undefined);
