import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { failed, ok, type Outcome } from '#/kit/outcome.ts';
import { ApplePressures } from './apple-pressures.ts';
import {
  instantOf,
  kindOfType,
  mealOf,
  numberOf,
  readingOf,
  rowOf,
  type AppleRecord,
} from './apple-record.ts';
import { AppleSteps } from './apple-steps.ts';
import type { Bytes } from './bytes.ts';
import { copied } from './copied.ts';
import type { FileAnswer, FileFault, FileOptions } from './file-answer.ts';
import { Sink } from './sink.ts';

const PRESSURES = 'HKCorrelationTypeIdentifierBloodPressure';
const MEAL = 'HKBloodGlucoseMealTime';

/**
 * Reads the export.xml of Apple Health, piece by piece, however large it is: what stays in memory is one Record, the
 * blood pressures until they are paired, and one sum for each day and source of steps.
 */
export async function readApple(
  name: string,
  bytes: Bytes,
  options: FileOptions,
): Promise<Outcome<FileAnswer, FileFault>> {
  const sink = new Sink(options);
  const export_ = new AppleExport(name, sink);
  const decoder = new TextDecoder();
  for await (const piece of bytes.take()) {
    if (!export_.write(decoder.decode(piece, { stream: true }))) return failed('broken');
    await sink.flush();
  }
  if (bytes.isStopped) return failed('stopped');
  if (!export_.end(decoder.decode())) return failed('broken');
  await sink.flush(true);
  return bytes.isStopped ? failed('stopped') : ok(sink.told('apple-health'));
}

class AppleExport {
  readonly #parser = new SaxesParser({ xmlns: false, position: false } as const);
  readonly #file: string;
  readonly #sink: Sink;
  readonly #pressures: ApplePressures;
  readonly #steps: AppleSteps;
  #place = 0;
  #record: AppleRecord | undefined;
  /** The pressures of the Correlation that is open. */
  #correlated: AppleRecord[] | undefined;
  #isWhole = true;

  constructor(file: string, sink: Sink) {
    this.#file = file;
    this.#sink = sink;
    this.#pressures = new ApplePressures(file, sink);
    this.#steps = new AppleSteps(file, sink);
    this.#parser.on('opentag', (tag) => this.#open(tag));
    this.#parser.on('closetag', ({ name }) => this.#close(name));
    this.#parser.on('error', () => {
      this.#isWhole = false;
    });
  }

  /** False once something is no XML. */
  write(text: string): boolean {
    this.#parser.write(text);
    return this.#isWhole;
  }

  /** False when the file breaks off. */
  end(text: string): boolean {
    this.#parser.write(text).close();
    if (!this.#isWhole) return false;
    this.#pressures.finish();
    this.#steps.finish();
    return true;
  }

  #open({ name, attributes }: SaxesTagPlain): void {
    if (!this.#isWhole) return;
    switch (name) {
      case 'Correlation':
        if (attributes['type'] === PRESSURES) this.#correlated = [];
        break;
      case 'Record':
        this.#record = this.#recordOf(attributes);
        break;
      case 'MetadataEntry': {
        const meal = attributes['key'] === MEAL ? mealOf(attributes['value']) : undefined;
        if (meal !== undefined && this.#record !== undefined) this.#record = { ...this.#record, meal };
        break;
      }
    }
  }

  #recordOf(attributes: Readonly<Record<string, string>>): AppleRecord {
    this.#sink.receive();
    this.#place += 1;
    // Most records are not kept, and need no memory of their own.
    const isKept = kindOfType(attributes['type'] ?? '') !== undefined;
    const said = (name: string): string =>
      isKept ? copied(attributes[name] ?? '') : (attributes[name] ?? '');
    const device = said('device');
    return {
      type: said('type'),
      place: this.#place,
      source: said('sourceName'),
      ...(device !== '' && { device }),
      unit: said('unit'),
      value: said('value'),
      start: said('startDate'),
      end: said('endDate'),
    };
  }

  #close(name: string): void {
    if (!this.#isWhole) return;
    if (name === 'Record' && this.#record !== undefined) {
      this.#deal(this.#record);
      this.#record = undefined;
    } else if (name === 'Correlation' && this.#correlated !== undefined) {
      if (this.#correlated.length > 0) this.#pressures.correlated(this.#correlated);
      this.#correlated = undefined;
    }
  }

  #deal(record: AppleRecord): void {
    const known = kindOfType(record.type);
    if (known === undefined) return this.#sink.leftOut('not-kept', record.type, rowOf(record));
    switch (known.kind) {
      case 'blood-pressure':
        if (this.#correlated === undefined) this.#pressures.alone(record);
        else this.#correlated.push(record);
        return;
      case 'steps':
        return this.#steps.add(record);
      default: {
        const number = numberOf(known.part, record);
        if (typeof number === 'string') return this.#sink.leftOut(number, record.type, rowOf(record));
        const takenAt = instantOf(record.start);
        if (takenAt === undefined) return this.#sink.leftOut('no-time', record.type, rowOf(record));
        const reading = readingOf(this.#file, known.kind, takenAt, record, { [known.part]: number });
        this.#sink.reading(reading, rowOf(record));
      }
    }
  }
}
