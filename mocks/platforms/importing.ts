import type { DatabaseSync } from 'node:sqlite';
import { countAll, place, recordsOf } from './held.ts';
import { digestOf, settleReferences, unpack } from './import-rows.ts';
import type { Named } from './import-rows.ts';
import { mainPatient, ownNhsNumber, personOf, setNhsNumber } from './import-person.ts';
import { repeatOn, spread } from './import-spread.ts';
import type { Shares } from './import-spread.ts';
import { dialectOf, homeOf } from './import-version.ts';
import { mannerOf } from './manner.ts';
import type { RecordStore } from './record-store.ts';
import { PLATFORMS } from '../kit/world.ts';
import type { PlatformId, World } from '../kit/world.ts';

/** What may be said about an import. */
export interface ImportOptions {
  platforms?: PlatformId[];
  /** Share of the clinical resources, 0 to 1, that a second platform also has. */
  overlap?: number;
  /** File it comes from. */
  source?: string;
}

/** Takes in one person's record; throws an Error with a plain reason if it is not FHIR. */
export function importBundle(
  world: World,
  database: DatabaseSync,
  store: RecordStore,
  bundle: unknown,
  options: ImportOptions,
): { nhsNumber: string; resources: number } {
  const digest = digestOf(JSON.stringify([bundle, options]));
  if (options.source !== undefined) {
    // The same file named at each start is one person, not one more each time.
    const before = database.prepare('SELECT person FROM imported WHERE digest = ?').get(digest)?.person;
    if (typeof before === 'string') return { nhsNumber: before, resources: countAll(store, before) };
  }
  const resources = settleReferences(unpack(bundle));
  const dialect = dialectOf(resources);
  const patient = mainPatient(resources);
  const own = ownNhsNumber(patient);
  const free = own !== undefined && world.people.find(own) === undefined;
  const nhsNumber = free ? own : world.people.freshNhsNumber();
  setNhsNumber(patient, nhsNumber, resources);

  const platforms = fitting(options.platforms ?? [homeOf(dialect)], dialect.version, resources);
  const shares = spread(resources, patient, platforms);
  if (options.overlap) {
    repeatOn(shares, options.overlap, patient, (from) => neighbour(from, platforms, dialect.version));
  }
  const surgery = PLATFORMS.find(({ id, type }) => shares.has(id) && type === 'GP practice');
  const person = personOf(patient, nhsNumber, {
    version: dialect.version,
    records: {},
    ...(options.source !== undefined && { source: options.source }),
    ...(surgery && { gpOds: surgery.ods }),
  });
  store.transaction(() => {
    storeShares(world, store, shares, nhsNumber, patient);
    database
      .prepare('INSERT OR REPLACE INTO imported VALUES (?, ?, ?)')
      .run(nhsNumber, digest, JSON.stringify(person));
  });
  world.people.add({ ...person, records: recordsOf(store, nhsNumber) });
  return { nhsNumber, resources: countAll(store, nhsNumber) };
}

function storeShares(
  world: World,
  store: RecordStore,
  shares: Shares,
  nhsNumber: string,
  patient: Named,
): void {
  for (const [platform, held] of shares) {
    const main = held.find((resource) => resource === patient || ownNhsNumber(resource) === nhsNumber);
    place(world, store, platform, nhsNumber, held, main?.id ?? patient.id, false);
  }
}

/** Of the platforms asked for, those that speak the record's release; a reason is thrown if none does. */
function fitting(
  asked: readonly PlatformId[],
  version: 'R4' | 'STU3',
  resources: readonly Named[],
): PlatformId[] {
  const wanted = version === 'R4' ? '4.0.1' : '3.0.2';
  const fit = asked.filter((id) => mannerOf(id).version === wanted);
  if (fit.length === 0) {
    throw new Error(`The record is FHIR ${version}, which ${asked.join(', ')} does not speak`);
  }
  if (fit.every((id) => id === 'eastfield')) {
    const other = resources.find(
      ({ resourceType }) => !/^(Patient|DocumentReference|Binary)$/.test(resourceType),
    );
    if (other) throw new Error(`eastfield holds documents only, and the record has a ${other.resourceType}`);
  }
  return fit;
}

/** Where the repeated share of a platform's part goes: the next of those named, or one that speaks the same. */
function neighbour(from: PlatformId, named: readonly PlatformId[], version: 'R4' | 'STU3'): PlatformId {
  const whole: readonly PlatformId[] = named.filter((id) => id !== 'eastfield');
  const next = whole[(whole.indexOf(from) + 1) % whole.length];
  if (next !== undefined && next !== from) return next;
  if (version === 'STU3') return from === 'calder' ? 'hightown' : 'calder';
  return from === 'northgate' ? 'riverside' : 'northgate';
}
