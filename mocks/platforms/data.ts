import { openDatabase } from './database.ts';
import { countAll, resourcesOf, scopeOf } from './held.ts';
import { importBundle } from './importing.ts';
import type { ImportOptions } from './importing.ts';
import { listOf, textOf } from './json-walk.ts';
import { mannerOf } from './manner.ts';
import { newResult } from './new-result.ts';
import { recordActs } from './record-acts.ts';
import { createRecordStore } from './record-store.ts';
import type { RecordStore } from './record-store.ts';
import { reseed, restoreOrSeed } from './seeding.ts';
import type { PlatformId, Resource, World } from '../kit/world.ts';

/** What happens to the records behind the platforms, other than by the platforms' own APIs. */
export interface PlatformData {
  /** Everything the platform holds of the person, labelled things included, removed ones not. */
  resources(platformId: PlatformId, nhsNumber: string): Resource[];
  /** How many resources a full read of all platforms brings this person; letters' pages opened singly are not in it. */
  count(nhsNumber: string): number;
  /** Takes in one person's record; throws an Error with a plain reason if it is not FHIR. */
  importBundle(bundle: unknown, options: ImportOptions): { nhsNumber: string; resources: number };
  /** A new laboratory result comes in where the person has a record, at Northgate if there. */
  addResult(nhsNumber: string): void;
  /** Corrects the resource wherever it is held; false when nobody holds it. */
  amend(nhsNumber: string, resourceType: string, id: string): boolean;
  /** Takes the resource away wherever it is held; reading it gives 410 from then on. */
  remove(nhsNumber: string, resourceType: string, id: string): boolean;
  /** Labels the resource as not for the patient wherever it is held; false when nobody holds it. */
  restrict(nhsNumber: string, resourceType: string, id: string): boolean;
  /** Corrects that share of what is held about the person, evenly spread over places and time; answers how many. */
  churn(nhsNumber: string, share: number): number;
  /** Back to the seed people and their records. */
  reset(): void;
}

/** The data together with the store that the servers read, and a way to close the file. */
export interface OpenData extends PlatformData {
  store: RecordStore;
  close(): void;
}

/** Opens the database under the world's data directory and fills it with the seed people if they are not there. */
export function openPlatformData(world: World): OpenData {
  const database = openDatabase(world.dataDir);
  const store = createRecordStore(database);
  restoreOrSeed(world, database, store);
  return {
    store,
    close: () => database.close(),
    resources: (platformId, nhsNumber) => resourcesOf(store, scopeOf(platformId, nhsNumber, true)),
    count: (nhsNumber) => countAll(store, nhsNumber),
    importBundle: (bundle, options) => importBundle(world, database, store, bundle, options),
    addResult: (nhsNumber) => addResult(world, store, nhsNumber),
    ...recordActs(world, store),
    reset: () => reseed(world, database, store),
  };
}

const RESULTS_GO_TO: readonly PlatformId[] = ['northgate', 'riverside', 'broafon', 'calder', 'hightown'];

function addResult(world: World, store: RecordStore, nhsNumber: string): void {
  const platform = RESULTS_GO_TO.find((id) => store.patientId(id, nhsNumber) !== undefined);
  const patient = platform && store.patientId(platform, nhsNumber);
  if (platform === undefined || patient === undefined) {
    throw new Error(`${nhsNumber} has no record that results could be added to`);
  }
  const { version, platform: organisation } = mannerOf(platform);
  const known = resourcesOf(store, scopeOf(platform, nhsNumber, true), 'Observation');
  const count = known.filter((item) =>
    listOf(item.code).some((code) => textOf(code, 'text') === 'HbA1c'),
  ).length;
  const nowMs = world.nowMs(platform);
  const result = newResult({ version, patient, organisation, nowMs, count });
  store.transaction(() => store.put(platform, nhsNumber, result, nowMs));
}
