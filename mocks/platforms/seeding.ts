import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from './database.ts';
import { place, recordsOf } from './held.ts';
import { ownNhsNumber } from './import-person.ts';
import { digestOf, settleReferences } from './import-rows.ts';
import type { Named } from './import-rows.ts';
import type { RecordStore } from './record-store.ts';
import { PLATFORMS } from '../kit/world.ts';
import type { Person, Resource, World } from '../kit/world.ts';

/** Keeps what is there if it began with the same people; otherwise begins anew. */
export function restoreOrSeed(world: World, database: DatabaseSync, store: RecordStore): void {
  const before = database.prepare("SELECT value FROM note WHERE name = 'seed'").get()?.value;
  if (before !== fingerprint(world.people.all())) {
    inTransaction(database, () => seed(database, store, world, world.people.all()));
    return;
  }
  for (const { json } of database.prepare('SELECT json FROM imported').all()) {
    const person = JSON.parse(String(json)) as Person;
    world.people.add({ ...person, records: recordsOf(store, person.nhsNumber) });
  }
}

/** Says which people and resources there are, without their contents, whose dates may follow the calendar. */
function fingerprint(people: readonly Person[]): string {
  const parts = people.map(({ nhsNumber, records }) => [
    nhsNumber,
    Object.entries(records).map(([platform, held]) => [platform, held.length, held[0]?.id, held.at(-1)?.id]),
  ]);
  return digestOf(JSON.stringify(parts));
}

/** Puts the seed people's records back as they were and drops those that were imported. */
export function reseed(world: World, database: DatabaseSync, store: RecordStore): void {
  const imported = new Set(
    database
      .prepare('SELECT person FROM imported')
      .all()
      .map(({ person }) => person),
  );
  const people = world.people.all().filter(({ nhsNumber }) => !imported.has(nhsNumber));
  inTransaction(database, () => seed(database, store, world, people));
}

function seed(database: DatabaseSync, store: RecordStore, world: World, people: readonly Person[]): void {
  store.clear();
  database.exec('DELETE FROM imported; DELETE FROM note');
  for (const person of people) {
    for (const { id: platform } of PLATFORMS) {
      const resources = person.records[platform];
      if (!resources || resources.length === 0) continue;
      const named = areNamed(resources)
        ? resources
        : settleReferences(resources.map((resource) => ({ resource })));
      const patient =
        named.find((resource) => ownNhsNumber(resource) === person.nhsNumber) ??
        named.find(({ resourceType }) => resourceType === 'Patient');
      place(world, store, platform, person.nhsNumber, named, patient?.id ?? person.nhsNumber, true);
    }
  }
  const note = database.prepare('INSERT INTO note VALUES (?, ?)');
  note.run('seed', fingerprint(people));
  note.run('began', String(Date.now()));
}

/** Whether all have ids of their own already, as generated records do; then nothing needs to be settled. */
function areNamed(resources: Resource[]): resources is Named[] {
  const names = new Set(resources.map(({ resourceType, id }) => id !== undefined && `${resourceType}/${id}`));
  return names.size === resources.length && !names.has(false);
}
