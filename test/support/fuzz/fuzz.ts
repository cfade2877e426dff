import { Random } from '../random.js';
import { Allocations } from './allocations.js';
import { check } from './check.js';
import { corpus } from './corpus.js';
import { spoiled } from './spoil.js';

/** Buffers that one input may cost: some blocks to begin with, and a multiple of its bytes. */
const FIXED_BYTES = 512 * 1024;
const PER_BYTE = 64;

const FILES = corpus();

/** The input with this number, out of a seed. */
export function inputOf(seed: number, number: number): { bytes: Uint8Array<ArrayBuffer>; random: Random } {
  const random = new Random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number, 0x85ebca6b));
  // the first numbers are all alike for neighbours
  random.next();
  return { bytes: spoiled(random.of(FILES), random, FILES), random };
}

export interface FuzzResult {
  /** how many inputs ended how */
  readonly ends: ReadonlyMap<string, number>;
  /** bytes of buffers that the dearest input cost */
  readonly dearest: number;
  readonly failures: readonly { readonly number: number; readonly what: string }[];
}

/** Takes inputs `from` to `to`, without it, through everything that reads a mesh. */
export function fuzz(seed: number, from: number, to: number): FuzzResult {
  const ends = new Map<string, number>();
  const failures: { number: number; what: string }[] = [];
  const allocations = new Allocations();
  let dearest = 0;
  allocations.start();
  try {
    for (let number = from; number < to; number++) {
      const { bytes, random } = inputOf(seed, number);
      allocations.bytes = 0;
      try {
        const end = check(bytes, random);
        ends.set(end, (ends.get(end) ?? 0) + 1);
      } catch (error) {
        failures.push({ number, what: String(error) });
      }
      const cost = allocations.bytes;
      dearest = Math.max(dearest, cost);
      if (cost > FIXED_BYTES + PER_BYTE * bytes.length)
        failures.push({ number, what: `${cost} bytes of buffers for ${bytes.length} bytes` });
    }
  } finally {
    allocations.stop();
  }
  return { ends, dearest, failures };
}
