import * as v from 'valibot';
import { NHS_NUMBER } from '#/record/coding.ts';
import { failed, ok, type Outcome } from '#/kit/outcome.ts';
import type { Bytes } from './bytes.ts';
import { nameOf, observationOf, othersIn, readingOf, type FileObservation } from './fhir-observation.ts';
import type { FileAnswer, FileFault, FileOptions } from './file-answer.ts';
import { Sink } from './sink.ts';

/** What is held in memory at once, in characters: a Bundle, or one line of NDJSON. */
const LARGEST = 64 * 1024 * 1024;

/**
 * Reads a file of FHIR (JSON): a Bundle, a list, one resource, or NDJSON line by line. Of what is in it only Observations
 * become readings. Where it says whose they are, those of somebody else or of several people are not read.
 */
export async function readFhir(
  name: string,
  bytes: Bytes,
  options: FileOptions,
): Promise<Outcome<FileAnswer, FileFault>> {
  const sink = new Sink(options);
  const resources = new ResourceReader(name, sink, options);
  const decoder = new TextDecoder();
  const lines = new Lines(resources);
  for await (const piece of bytes.take()) {
    if (!lines.add(decoder.decode(piece, { stream: true }))) return failed('too-large');
    await sink.flush();
    if (resources.fault !== undefined) return failed(resources.fault);
  }
  if (bytes.isStopped) return failed('stopped');
  if (!lines.end(decoder.decode())) return failed('broken');
  if (resources.fault !== undefined) return failed(resources.fault);
  await sink.flush(true);
  return bytes.isStopped ? failed('stopped') : ok(sink.told('fhir'));
}

/** Text in pieces: lines that are resources by themselves, or one JSON that is laid out over several lines. */
class Lines {
  readonly #resources: ResourceReader;
  /** What has not been read yet. */
  #held: string[] = [];
  #size = 0;
  /** A line was no resource by itself: then there is only the whole. */
  #isLaidOut = false;

  constructor(resources: ResourceReader) {
    this.#resources = resources;
  }

  /** False when more is held than may be. */
  add(piece: string): boolean {
    this.#hold(piece);
    if (!this.#isLaidOut && piece.includes('\n')) this.#readLines();
    return this.#size <= LARGEST;
  }

  /** False when the rest is no JSON. */
  end(piece: string): boolean {
    this.#hold(piece);
    const rest = this.#held.join('').trim();
    return rest === '' || readJson(rest, this.#resources);
  }

  #hold(piece: string): void {
    this.#held.push(piece);
    this.#size += piece.length;
  }

  #readLines(): void {
    const lines = this.#held.join('').split('\n');
    const last = lines.pop() ?? '';
    const other = lines.findIndex((line) => line.trim() !== '' && !readLine(line, this.#resources));
    this.#isLaidOut = other >= 0;
    this.#held = [this.#isLaidOut ? [...lines.slice(other), last].join('\n') : last];
    this.#size = this.#held[0]?.length ?? 0;
  }
}

/** Laid out, the first line is a bracket alone. */
const readLine = (line: string, resources: ResourceReader): boolean =>
  line.trim().length > 1 && readJson(line, resources);

function readJson(text: string, resources: ResourceReader): boolean {
  try {
    resources.read(JSON.parse(text));
    return true;
  } catch {
    return false;
  }
}

const bundleSchema = v.looseObject({
  resourceType: v.literal('Bundle'),
  entry: v.optional(v.array(v.looseObject({ resource: v.optional(v.unknown()) })), []),
});
const resourceSchema = v.looseObject({ resourceType: v.string(), id: v.optional(v.string()) });
const patientSchema = v.looseObject({
  resourceType: v.literal('Patient'),
  identifier: v.optional(
    v.array(v.looseObject({ system: v.optional(v.string()), value: v.optional(v.string()) })),
    [],
  ),
});

/** Makes readings of what is in the file, one resource after the other. */
class ResourceReader {
  readonly #file: string;
  readonly #sink: Sink;
  readonly #options: Pick<FileOptions, 'timeZone' | 'nhsNumber'>;
  readonly #subjects = new Set<string>();
  #place = 0;
  #fault: FileFault | undefined;

  constructor(file: string, sink: Sink, options: Pick<FileOptions, 'timeZone' | 'nhsNumber'>) {
    this.#file = file;
    this.#sink = sink;
    this.#options = options;
  }

  /** Why none of the file is to be kept. */
  get fault(): FileFault | undefined {
    return this.#fault;
  }

  read(value: unknown): void {
    if (Array.isArray(value)) {
      for (const one of value) this.read(one);
      return;
    }
    const bundle = v.safeParse(bundleSchema, value);
    if (bundle.success) for (const { resource } of bundle.output.entry) this.read(resource);
    else this.#one(value);
  }

  #one(value: unknown): void {
    this.#place += 1;
    this.#sink.receive();
    const { resourceType = 'row', id } = v.is(resourceSchema, value) ? value : {};
    const row = id ?? String(this.#place);
    const patient = v.safeParse(patientSchema, value);
    if (patient.success) for (const one of patient.output.identifier) this.#isTheirs(one.system, one.value);
    const observation = observationOf(value);
    if (observation === undefined) {
      this.#sink.leftOut('not-kept', resourceType, row);
      return;
    }
    this.#isAbout(observation);
    const { timeZone } = this.#options;
    const reading = readingOf(value, observation, { file: this.#file, row, timeZone });
    if (typeof reading === 'string') this.#sink.leftOut(reading, nameOf(observation), row);
    else {
      this.#sink.reading(reading, row);
      for (let left = othersIn(observation, reading); left > 0; left -= 1) {
        this.#sink.receive();
        this.#sink.leftOut('not-kept', nameOf(observation), row);
      }
    }
  }

  #isAbout({ subject }: FileObservation): void {
    const { reference, identifier } = subject ?? {};
    this.#isTheirs(identifier?.system, identifier?.value);
    const named =
      reference === undefined ? identifier?.value : reference.slice(reference.lastIndexOf('/') + 1);
    if (named !== undefined) this.#subjects.add(named);
    if (this.#subjects.size > 1) this.#fault ??= 'several-people';
  }

  #isTheirs(system: string | undefined, value: string | undefined): void {
    const { nhsNumber } = this.#options;
    if (system !== NHS_NUMBER || value === undefined || nhsNumber === undefined) return;
    if (value.replaceAll(/\s/g, '') !== nhsNumber) this.#fault ??= 'another-person';
  }
}
