import { expect } from '@open-wc/testing';
import { toHex } from '../../src/domain/digest.js';
import { decodeStl } from '../../src/scan-codec/scan-codec.js';
import { readFrame } from '../support/scan-coding-reader.js';
import { frozenFrames } from './frozen-frames.js';

const sha256 = async (bytes: Uint8Array): Promise<string> =>
  toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.slice())));

describe('a frame of version 1 is read for ever', () => {
  for (const { name, bytes, sha256: known, frame } of frozenFrames)
    it(name, async () => {
      const coded = Uint8Array.from(atob(frame.join('')), (char) => char.charCodeAt(0));
      for (const original of [await decodeStl(coded), await readFrame(coded)]) {
        expect(original.length).to.equal(bytes);
        expect(await sha256(original)).to.equal(known);
      }
    });
});
