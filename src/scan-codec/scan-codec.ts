/**
 * `pontic/scan-codec`: a byte-exact coding of binary STL, for the browser, its workers and Node from 20 on. The format is
 * specified in docs/scan-coding.md.
 */
export { decodeStl, type DecodeLimits } from './decode.js';
export { encodeStl, encodeVerified, plainFrame, type EncodeOptions } from './encode.js';
export { ScanCodingFault, type ScanCodingFaultCode } from './fault.js';
export { frameInfo, type FrameInfo, HEAD_BYTES } from './frame.js';
export { firstRecordAt } from './records.js';
export { decodeStlStream } from './stream.js';
export { decodePart, encodePart, type PartToCode } from './part.js';
export { type CodedPart, PART_CODINGS, type PartCoding } from './part-codings.js';
