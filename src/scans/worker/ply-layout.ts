import { bytesOf, type PlyElement, type PlyHeader, type PlyProperty } from './ply-header.js';

/** What a property is to us: a coordinate, a list of corners, or nothing. */
export type Role = 0 | 1 | 2 | 'corners' | undefined;

export interface Column {
  readonly property: PlyProperty;
  readonly role: Role;
}

export interface Block {
  readonly name: 'vertex' | 'face' | 'other';
  readonly count: number;
  readonly columns: readonly Column[];
  /** bytes of one of them; nothing where there are lists */
  readonly size: number | undefined;
}

/** The shapes of PLY that are no mesh of faces; they are refused by name. */
export type PlyForm = 'tristrips' | 'faces-first';

export interface Layout {
  readonly blocks: readonly Block[];
  readonly vertices: number;
  readonly faces: number;
  readonly colour: boolean;
  readonly form?: PlyForm;
  /** bytes that the file has at least behind its head */
  readonly least: number;
}

const AXES: Readonly<Record<string, Role>> = { x: 0, y: 1, z: 2 };
const CORNERS: readonly string[] = ['vertex_indices', 'vertex_index'];
const COLOURS: readonly string[] = ['red', 'diffuse_red', 'r'];

function roleOf(block: Block['name'], { name, count }: PlyProperty): Role {
  if (block === 'vertex') return count || !Object.hasOwn(AXES, name) ? undefined : AXES[name];
  return block === 'face' && count && CORNERS.includes(name) ? 'corners' : undefined;
}

function blockOf({ name: word, count, properties }: PlyElement): Block {
  const name = word === 'vertex' || word === 'face' ? word : 'other';
  const columns = properties.map((property) => ({ property, role: roleOf(name, property) }));
  const hasLists = properties.some((property) => property.count);
  const size = hasLists ? undefined : properties.reduce((sum, { type }) => sum + bytesOf(type), 0);
  return { name, count, columns, size };
}

/** Bytes of one at least: lists may be empty; in text every number has a digit and a blank. */
const leastOf = ({ columns }: Block, isText: boolean): number =>
  isText
    ? 2 * columns.length
    : columns.reduce((sum, { property: { type, count } }) => sum + bytesOf(count ?? type), 0);

function formOf(blocks: readonly Block[], elements: readonly PlyElement[]): PlyForm | undefined {
  const at = (name: Block['name']) => blocks.findIndex((block) => block.name === name && block.count > 0);
  if (elements.some(({ name, count }) => name === 'tristrips' && count > 0)) return 'tristrips';
  return at('face') >= 0 && at('vertex') > at('face') ? 'faces-first' : undefined;
}

const isRight = ({ name, columns }: Block): boolean =>
  name !== 'vertex' || [0, 1, 2].every((axis) => columns.filter(({ role }) => role === axis).length === 1);

/** @returns nothing where vertices have no place, or stand twice */
export function layoutOf({ encoding, elements }: PlyHeader): Layout | undefined {
  const blocks = elements.map(blockOf);
  const countOf = (name: Block['name']) =>
    blocks.reduce((sum, block) => sum + (block.name === name ? block.count : 0), 0);
  const once = (name: Block['name']) => blocks.filter((block) => block.name === name).length <= 1;
  if (!once('vertex') || !once('face') || !blocks.every(isRight)) return undefined;
  const form = formOf(blocks, elements);
  return {
    blocks,
    vertices: countOf('vertex'),
    faces: countOf('face'),
    colour: blocks.some(
      ({ name, columns }) =>
        name !== 'other' && columns.some(({ property }) => COLOURS.includes(property.name)),
    ),
    least: blocks.reduce((sum, block) => sum + block.count * leastOf(block, encoding === 'ascii'), 0),
    ...(form && { form }),
  };
}
