import { completed, largestOf, NORMAL_RULES, NormalRule } from './normals.js';
import { Patch } from './patch.js';
import {
  ATTRIBUTE_AT,
  COLUMN_COUNT,
  COLUMN,
  type Columns,
  CORNERS_AT,
  FIRST_REFERENCE,
  NEXT_REFERENCE,
  RECORD_BYTES,
} from './records.js';
import { ResidualWriter, toOrdered } from './residual.js';
import { Weld } from './weld.js';

/** Triangles that are looked at before a rule for the normals is chosen. */
const SAMPLE = 512;

/** What a normal costs under a rule: about its bits. */
const cost = (difference: number): number => 32 - Math.clz32((difference << 1) ^ (difference >> 31));

interface Normals {
  readonly rule: number;
  readonly isUnit: boolean;
}

/** The rule that comes closest on some of the triangles; any is exact, this one is short. */
function chooseNormals(view: DataView, triangles: number): Normals {
  const corners = new Float32Array(12);
  const step = Math.max(1, Math.floor(triangles / SAMPLE));
  let best: Normals = { rule: 0, isUnit: false };
  let least = Infinity;
  for (let rule = 0; rule < NORMAL_RULES; rule++) {
    const normals = new NormalRule(corners, rule);
    let plain = 0;
    let unit = 0;
    for (let triangle = 0; triangle < triangles; triangle += step) {
      const at = triangle * RECORD_BYTES;
      for (let i = 0; i < 9; i++) corners[3 + i] = view.getFloat32(at + CORNERS_AT + 4 * i, true);
      normals.predict(1, 2, 3);
      const largest = largestOf(normals.numbers);
      for (let axis = 0; axis < 3; axis++) {
        const actual = toOrdered(view.getInt32(at + 4 * axis, true));
        const difference = cost((actual - toOrdered(normals.predicted[axis]!)) | 0);
        plain += difference;
        if (axis !== largest) unit += difference;
      }
      unit += completedCost(view, at, normals, largest);
    }
    if (plain < least) [best, least] = [{ rule, isUnit: false }, plain];
    if (unit < least) [best, least] = [{ rule, isUnit: true }, unit];
  }
  return best;
}

const scratch = new Float32Array(1);
const scratchBits = new Int32Array(scratch.buffer);

function completedCost(view: DataView, at: number, normals: NormalRule, largest: number): number {
  const one = view.getFloat32(at + 4 * ((largest + 1) % 3), true);
  const other = view.getFloat32(at + 4 * ((largest + 2) % 3), true);
  scratch[0] = completed(normals.numbers[largest]!, one, other);
  const actual = toOrdered(view.getInt32(at + 4 * largest, true));
  return cost((actual - toOrdered(scratchBits[0]!)) | 0);
}

/** Bytes of numbers, plane by plane: the lowest bytes of all, then the next. */
function planesOf(values: Int32Array, count: number, planes: number): Uint8Array<ArrayBuffer>[] {
  return Array.from({ length: planes }, (_, plane) => {
    const bytes = new Uint8Array(count);
    for (let i = 0; i < count; i++) bytes[i] = values[i]! >>> (8 * plane);
    return bytes;
  });
}

/** Turns whole records into columns. @param view exactly the records */
export function encodeRecords(view: DataView, triangles: number): Columns {
  const most = 3 * triangles;
  const patch = new Patch(most);
  const weld = new Weld(patch.bits, triangles);
  const { rule, isUnit } = chooseNormals(view, triangles);
  const normals = new NormalRule(patch.floats, rule);
  const faces = new Uint8Array(triangles);
  const references = new Int32Array(most);
  const attributesLow = new Uint8Array(triangles);
  const attributesHigh = new Uint8Array(triangles);
  const positions = new ResidualWriter(3, most);
  const normalLanes = new ResidualWriter(3, triangles);
  const [laneX, laneY, laneZ] = positions.symbols as [Uint8Array, Uint8Array, Uint8Array];
  let referenced = 0;
  let known = 0;

  const [laneU, laneV, laneW] = normalLanes.symbols as [Uint8Array, Uint8Array, Uint8Array];
  const { bits, predicted } = patch;
  const { predicted: normal, numbers } = normals;

  for (let triangle = 0; triangle < triangles; triangle++) {
    const at = triangle * RECORD_BYTES;
    const corner = at + CORNERS_AT;
    let x = view.getInt32(corner, true);
    let y = view.getInt32(corner + 4, true);
    let z = view.getInt32(corner + 8, true);
    let first = patch.firstCode(x, y, z);
    const a = first < FIRST_REFERENCE ? patch.first(first) : weld.find(x, y, z);
    if (first === FIRST_REFERENCE) {
      if (a > known) {
        first = 0;
        known = a;
      } else references[referenced++] = known - a;
    }

    x = view.getInt32(corner + 12, true);
    y = view.getInt32(corner + 16, true);
    z = view.getInt32(corner + 20, true);
    let second = patch.secondCode(x, y, z, a, first === 0);
    const b = second < NEXT_REFERENCE ? patch.second(second, a, first === 0) : weld.find(x, y, z);
    if (second === NEXT_REFERENCE) {
      if (b > known) {
        second = 0;
        known = b;
      } else references[referenced++] = known - b;
    }

    x = view.getInt32(corner + 24, true);
    y = view.getInt32(corner + 28, true);
    z = view.getInt32(corner + 32, true);
    let third = patch.thirdCode(x, y, z, a, b);
    const c = third < NEXT_REFERENCE ? patch.third(third, a, b) : weld.find(x, y, z);
    if (third === NEXT_REFERENCE) {
      if (c > known) {
        third = 0;
        known = c;
      } else references[referenced++] = known - c;
    }

    faces[triangle] = (first * (NEXT_REFERENCE + 1) + second) * (NEXT_REFERENCE + 1) + third;

    // new vertices, in the order of the corners; in most triangles there is one or none
    for (let turn = 0; turn < 3; turn++) {
      if ((turn === 0 ? first : turn === 1 ? second : third) !== 0) continue;
      const v = turn === 0 ? a : turn === 1 ? b : c;
      patch.predict(v, turn === 0 ? b : turn === 1 ? c : a, turn === 0 ? c : turn === 1 ? a : b);
      const i = 3 * v;
      positions.put(laneX, v - 1, (toOrdered(bits[i]!) - toOrdered(predicted[0]!)) | 0);
      positions.put(laneY, v - 1, (toOrdered(bits[i + 1]!) - toOrdered(predicted[1]!)) | 0);
      positions.put(laneZ, v - 1, (toOrdered(bits[i + 2]!) - toOrdered(predicted[2]!)) | 0);
    }

    normals.predict(a, b, c);
    // of a unit normal, the largest component comes last and from the others
    const last = isUnit ? largestOf(numbers) : 2;
    const u = last === 2 ? 0 : last + 1;
    const v = u === 2 ? 0 : u + 1;
    const actualU = view.getInt32(at + 4 * u, true);
    const actualV = view.getInt32(at + 4 * v, true);
    const actualW = view.getInt32(at + 4 * last, true);
    normalLanes.put(laneU, triangle, (toOrdered(actualU) - toOrdered(normal[u]!)) | 0);
    normalLanes.put(laneV, triangle, (toOrdered(actualV) - toOrdered(normal[v]!)) | 0);
    if (isUnit)
      numbers[last] = completed(
        numbers[last]!,
        view.getFloat32(at + 4 * u, true),
        view.getFloat32(at + 4 * v, true),
      );
    normalLanes.put(laneW, triangle, (toOrdered(actualW) - toOrdered(normal[last]!)) | 0);

    attributesLow[triangle] = view.getUint8(at + ATTRIBUTE_AT);
    attributesHigh[triangle] = view.getUint8(at + ATTRIBUTE_AT + 1);
    patch.link(a, b, c);
  }

  const columns: Uint8Array<ArrayBuffer>[] = new Array<Uint8Array<ArrayBuffer>>(COLUMN_COUNT);
  const keep = (first: number, kept: readonly Uint8Array<ArrayBuffer>[]): void =>
    kept.forEach((column, i) => (columns[first + i] = column));
  keep(COLUMN.face, [faces]);
  keep(COLUMN.reference, planesOf(references, referenced, 4));
  keep(
    COLUMN.position,
    positions.symbols.map((lane) => lane.subarray(0, known)),
  );
  keep(COLUMN.positionBits, [positions.bits()]);
  keep(COLUMN.normal, normalLanes.symbols);
  keep(COLUMN.normalBits, [normalLanes.bits()]);
  keep(COLUMN.attribute, [attributesLow, attributesHigh]);
  return { triangles, vertices: known, references: referenced, normalRule: rule, isUnit, columns };
}
