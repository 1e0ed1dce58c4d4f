import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** Where on a disk a word was found, and in what form. */
export interface Found {
  readonly word: string;
  readonly file: string;
  readonly as: string;
}

/** Searches every file below a folder byte by byte for words, in every way a browser writes text; opens what is packed. */
export function searchDisk(folder: string, words: readonly string[]): readonly Found[] {
  const found: Found[] = [];
  for (const file of filesBelow(folder)) {
    for (const { bytes, as } of readings(readFileSync(join(folder, file)))) {
      for (const word of words) {
        if (bytes.includes(Buffer.from(word, 'utf8'))) found.push({ word, file, as });
        else if (bytes.includes(Buffer.from(word, 'utf16le')))
          found.push({ word, file, as: `${as}, UTF-16` });
      }
    }
  }
  return found;
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(folder.length + 1));
}

interface Reading {
  readonly bytes: Buffer;
  readonly as: string;
}

/** The bytes as they are, and opened in each way that fits. */
function* readings(bytes: Buffer): Generator<Reading> {
  yield { bytes, as: 'plain' };
  for (const block of snappyBlocks(bytes)) yield { bytes: block, as: 'LevelDB block' };
  for (const at of placesOf(bytes, Buffer.from([0x1f, 0x8b, 0x08])))
    yield* opened(() => gunzipSync(bytes.subarray(at), LENIENT), 'gzip');
  for (const head of [0x01, 0x5e, 0x9c, 0xda])
    for (const at of placesOf(bytes, Buffer.from([0x78, head])))
      yield* opened(() => inflateSync(bytes.subarray(at), LENIENT), 'zlib');
  yield* opened(() => brotliDecompressSync(bytes), 'brotli');
  yield* opened(() => inflateRawSync(bytes), 'deflate');
}

/** What follows what is packed is not part of it, and may be cut off. */
const LENIENT = { finishFlush: 2 };

function* opened(open: () => Buffer, as: string): Generator<Reading> {
  try {
    yield { bytes: open(), as };
  } catch {
    // Not packed in this way.
  }
}

function* placesOf(bytes: Buffer, mark: Buffer): Generator<number> {
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) yield at;
}

const TABLE_MAGIC = Buffer.from('57fb808b247547db', 'hex');
const FOOTER_BYTES = 48;
const SNAPPY = 1;

/** The packed blocks of a LevelDB table (its table format: footer, index, blocks); none of any other file. */
function* snappyBlocks(file: Buffer): Generator<Buffer> {
  if (file.length < FOOTER_BYTES || !file.subarray(-8).equals(TABLE_MAGIC)) return;
  const footer = file.subarray(-FOOTER_BYTES);
  const [, afterMeta] = handleAt(footer, 0);
  const [index] = handleAt(footer, afterMeta);
  for (const value of valuesOf(blockAt(file, index))) yield blockAt(file, handleAt(value, 0)[0]);
}

type Handle = readonly [offset: number, size: number];

function handleAt(bytes: Buffer, at: number): readonly [Handle, number] {
  const [offset, then] = varint(bytes, at);
  const [size, end] = varint(bytes, then);
  return [[offset, size], end];
}

function blockAt(file: Buffer, [offset, size]: Handle): Buffer {
  const block = file.subarray(offset, offset + size);
  return file[offset + size] === SNAPPY ? unsnappy(block) : block;
}

/** The values of a block's entries; keys share beginnings and are not needed here. */
function* valuesOf(block: Buffer): Generator<Buffer> {
  const restarts = block.readUInt32LE(block.length - 4);
  const end = block.length - 4 - restarts * 4;
  for (let at = 0; at < end;) {
    const [, afterShared] = varint(block, at);
    const [unshared, afterUnshared] = varint(block, afterShared);
    const [length, keyAt] = varint(block, afterUnshared);
    const valueAt = keyAt + unshared;
    yield block.subarray(valueAt, valueAt + length);
    at = valueAt + length;
  }
}

function varint(bytes: Buffer, from: number): readonly [value: number, next: number] {
  let [value, shift, at] = [0, 1, from];
  for (;;) {
    const byte = bytes[at] ?? 0;
    at += 1;
    value += (byte & 0x7f) * shift;
    if (byte < 0x80) return [value, at];
    shift *= 128;
  }
}

/** Opens a block packed by Snappy (its raw format description, sections 1 and 2). */
function unsnappy(packed: Buffer): Buffer {
  const [size, start] = varint(packed, 0);
  const out = Buffer.alloc(size);
  let [at, to] = [start, 0];
  while (at < packed.length) {
    const tag = packed[at] ?? 0;
    at += 1;
    if ((tag & 3) === 0) {
      let length = tag >> 2;
      if (length >= 60) {
        const bytes = length - 59;
        length = packed.readUIntLE(at, bytes);
        at += bytes;
      }
      packed.copy(out, to, at, at + length + 1);
      at += length + 1;
      to += length + 1;
      continue;
    }
    const isShort = (tag & 3) === 1;
    const length = isShort ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
    const bytes = isShort ? 1 : (tag & 3) === 2 ? 2 : 4;
    const back = packed.readUIntLE(at, bytes) + (isShort ? (tag >> 5) << 8 : 0);
    at += bytes;
    for (let copied = 0; copied < length; copied += 1, to += 1) out[to] = out[to - back] ?? 0;
  }
  return out;
}
