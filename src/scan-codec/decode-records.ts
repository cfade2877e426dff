import { ScanCodingFault } from './fault.js';
import { completed, largestOf, NormalRule } from './normals.js';
import { Patch } from './patch.js';
import {
  ATTRIBUTE_AT,
  COLUMN,
  type Columns,
  CORNERS_AT,
  FACES,
  FIRST_REFERENCE,
  NEXT_REFERENCE,
  RECORD_BYTES,
} from './records.js';
import { fromOrdered, ResidualReader, toOrdered } from './residual.js';

/**
 * Turns columns back into records. Every column has the size that `columnBytes` tells for it.
 * @param view exactly the records, to be filled
 * @throws {ScanCodingFault} `malformed`: a corner that does not exist, counts that do not come out
 */
export function decodeRecords(source: Columns, view: DataView): void {
  const { triangles, vertices, references, columns, isUnit } = source;
  const patch = new Patch(vertices);
  const normals = new NormalRule(patch.floats, source.normalRule);
  const column = (index: number): Uint8Array => columns[index]!;
  const faces = column(COLUMN.face);
  const planes = [0, 1, 2, 3].map((plane) => column(COLUMN.reference + plane));
  const [plane0, plane1, plane2, plane3] = planes as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
  const lanes = [0, 1, 2].map((lane) => column(COLUMN.position + lane));
  const [laneX, laneY, laneZ] = lanes as [Uint8Array, Uint8Array, Uint8Array];
  const normalLanes = [0, 1, 2].map((lane) => column(COLUMN.normal + lane));
  const positionBits = new ResidualReader(column(COLUMN.positionBits));
  const normalBits = new ResidualReader(column(COLUMN.normalBits));
  const attributeLow = column(COLUMN.attribute);
  const attributeHigh = column(COLUMN.attribute + 1);
  let referenced = 0;
  let known = 0;

  const create = (): number => {
    if (known === vertices) throw new ScanCodingFault('malformed');
    return ++known;
  };
  const refer = (): number => {
    if (referenced === references) throw new ScanCodingFault('malformed');
    const i = referenced++;
    const back = (plane0[i]! | (plane1[i]! << 8) | (plane2[i]! << 16) | (plane3[i]! << 24)) >>> 0;
    if (back >= known) throw new ScanCodingFault('malformed');
    return known - back;
  };
  const guessed = (vertex: number): number => {
    if (vertex === 0) throw new ScanCodingFault('malformed');
    return vertex;
  };

  const place = (v: number, x: number, y: number): void => {
    patch.predict(v, x, y);
    const { bits, predicted } = patch;
    bits[3 * v] = fromOrdered((toOrdered(predicted[0]!) + positionBits.take(laneX[v - 1]!)) | 0);
    bits[3 * v + 1] = fromOrdered((toOrdered(predicted[1]!) + positionBits.take(laneY[v - 1]!)) | 0);
    bits[3 * v + 2] = fromOrdered((toOrdered(predicted[2]!) + positionBits.take(laneZ[v - 1]!)) | 0);
  };

  const takeNormal = (triangle: number, at: number, a: number, b: number, c: number): void => {
    normals.predict(a, b, c);
    const { predicted, numbers } = normals;
    const last = isUnit ? largestOf(numbers) : 2;
    for (let lane = 0; lane < 3; lane++) {
      const axis = (last + 1 + lane) % 3;
      if (lane === 2 && isUnit)
        numbers[axis] = completed(
          numbers[axis]!,
          view.getFloat32(at + 4 * ((axis + 1) % 3), true),
          view.getFloat32(at + 4 * ((axis + 2) % 3), true),
        );
      const difference = normalBits.take(normalLanes[lane]![triangle]!);
      view.setInt32(at + 4 * axis, fromOrdered((toOrdered(predicted[axis]!) + difference) | 0), true);
    }
  };

  const putCorner = (at: number, v: number): void => {
    const { bits } = patch;
    view.setInt32(at, bits[3 * v]!, true);
    view.setInt32(at + 4, bits[3 * v + 1]!, true);
    view.setInt32(at + 8, bits[3 * v + 2]!, true);
  };

  for (let triangle = 0; triangle < triangles; triangle++) {
    const face = faces[triangle]!;
    if (face >= FACES) throw new ScanCodingFault('malformed');
    const third = face % (NEXT_REFERENCE + 1);
    const rest = (face - third) / (NEXT_REFERENCE + 1);
    const second = rest % (NEXT_REFERENCE + 1);
    const first = (rest - second) / (NEXT_REFERENCE + 1);

    const a = first === 0 ? create() : first === FIRST_REFERENCE ? refer() : guessed(patch.first(first));
    const b =
      second === 0
        ? create()
        : second === NEXT_REFERENCE
          ? refer()
          : guessed(patch.second(second, a, first === 0));
    const c = third === 0 ? create() : third === NEXT_REFERENCE ? refer() : guessed(patch.third(third, a, b));

    if (first === 0) place(a, b, c);
    if (second === 0) place(b, c, a);
    if (third === 0) place(c, a, b);
    const at = triangle * RECORD_BYTES;
    putCorner(at + CORNERS_AT, a);
    putCorner(at + CORNERS_AT + 12, b);
    putCorner(at + CORNERS_AT + 24, c);
    takeNormal(triangle, at, a, b, c);
    view.setUint8(at + ATTRIBUTE_AT, attributeLow[triangle]!);
    view.setUint8(at + ATTRIBUTE_AT + 1, attributeHigh[triangle]!);
    patch.link(a, b, c);
  }
  const isSpent = positionBits.isDone && normalBits.isDone;
  if (known !== vertices || referenced !== references || !isSpent) throw new ScanCodingFault('malformed');
}
