import { failed, type Outcome } from '#/kit/outcome.ts';
import { Bytes, type ByteStream } from './bytes.ts';
import type { FileAnswer, FileFault, FileOptions } from './file-answer.ts';
import { readApple } from './read-apple.ts';
import { readFhir } from './read-fhir.ts';
import { readCsv } from './read-csv.ts';

/** How much of a file shows what it is. An Apple Health export begins with a DOCTYPE that names it. */
const BEGINNING = 4096;

/**
 * Reads a file of measurements that somebody exported from an app or a device, and tells by its beginning what it is: an
 * Apple Health export.xml, FHIR (JSON or NDJSON), or a table (CSV). Gives its readings to `take`, and answers how everything in it was accounted
 * for, or asks what only the person knows. `name`: the file's name, which the readings keep.
 */
export async function readReadingFile(
  name: string,
  stream: ByteStream,
  options: FileOptions,
): Promise<Outcome<FileAnswer, FileFault>> {
  const bytes = new Bytes(stream, options.signal, options.onProgress);
  try {
    const beginning = await bytes.beginning(BEGINNING);
    if (bytes.isStopped) return failed('stopped');
    switch (formOf(beginning)) {
      case 'apple-health':
        return await readApple(name, bytes, options);
      case 'table':
        return await readCsv(name, bytes, options);
      case 'fhir':
        return await readFhir(name, bytes, options);
      case 'packed':
        return failed('packed');
      case 'unknown':
        return failed('not-known');
    }
  } catch (error) {
    if (error !== bytes.failure) throw error;
    return failed('broken');
  } finally {
    bytes.leave();
  }
}

function formOf(beginning: Uint8Array): 'apple-health' | 'table' | 'fhir' | 'packed' | 'unknown' {
  const [first, second, third, fourth] = beginning;
  if (first === 0x50 && second === 0x4b && third === 0x03 && fourth === 0x04) return 'packed';
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isWide) return 'table';
  if (beginning.includes(0)) return 'unknown';
  const text = new TextDecoder().decode(beginning).trimStart();
  if (/^\uFEFF?[[{]/.test(text)) return /"resourceType"/.test(text) ? 'fhir' : 'unknown';
  if (!text.startsWith('<')) return 'table';
  return /<(!DOCTYPE )?HealthData[\s>[]/.test(text) ? 'apple-health' : 'unknown';
}
