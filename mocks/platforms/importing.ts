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
import type { Person, PlatformId, World } from '../kit/world.ts';

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
  const { nhsNumber, known } = whose(world, database, patient, options);
  setNhsNumber(patient, nhsNumber, resources);

  const platforms = fitting(options.platforms ?? [homeOf(dialect)], dialect.version, resources);
  const shares = spread(resources, patient, platforms);
  if (options.overlap) {
    repeatOn(shares, options.overlap, patient, (from) => neighbour(from, platforms, dialect.version));
  }
  const surgery = PLATFORMS.find(({ id, type }) => shares.has(id) && type === 'GP practice');
  const gp = surgery && { gpOds: surgery.ods };
  const person = known
    ? { ...gp, ...known }
    : personOf(patient, nhsNumber, {
        version: dialect.version,
        records: {},
        ...(options.source !== undefined && { source: options.source }),
        ...gp,
      });
  store.transaction(() => {
    storeShares(world, store, shares, nhsNumber, patient);
    // The digest stays that of the first import: by it a file that is named at every start is known again.
    database
      .prepare(
        'INSERT INTO imported VALUES (?, ?, ?) ON CONFLICT (person) DO UPDATE SET json = excluded.json',
      )
      .run(nhsNumber, digest, JSON.stringify(person));
  });
  world.people.add({ ...person, records: recordsOf(store, nhsNumber) });
  return { nhsNumber, resources: countAll(store, nhsNumber) };
}

/** Under which number the record goes, and the imported person who has it already. */
function whose(
  world: World,
  database: DatabaseSync,
  patient: Named,
  options: ImportOptions,
): { nhsNumber: string; known?: Person } {
  const own = ownNhsNumber(patient);
  if (own === undefined) return { nhsNumber: world.people.freshNhsNumber() };
  const known = importedBefore(database, own, options);
  if (known) return { nhsNumber: own, known };
  return { nhsNumber: world.people.find(own) ? world.people.freshNhsNumber() : own };
}

/**
 * The imported person to whom this import adds: one with the same number, when the one platform it goes to is named. In
 * every other case a number that somebody has is not used again.
 */
function importedBefore(
  database: DatabaseSync,
  nhsNumber: string,
  { platforms, overlap }: ImportOptions,
): Person | undefined {
  if (platforms?.length !== 1 || overlap) return undefined;
  const row = database.prepare('SELECT json FROM imported WHERE person = ?').get(nhsNumber);
  return row && (JSON.parse(String(row.json)) as Person);
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
    // Whom the platform knew before it goes on knowing under the same id.
    const registered = store.patientId(platform, nhsNumber) ?? main?.id ?? patient.id;
    place(world, store, platform, nhsNumber, held, registered, false);
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
