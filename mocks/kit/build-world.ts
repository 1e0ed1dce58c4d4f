import { createFaultBook, skewMs } from './faults.ts';
import { freshNhsNumber } from './nhs-number.ts';
import { createTrafficBook } from './traffic.ts';
import { PLATFORMS } from './world.ts';
import type { Person, ServiceEntry, StaffMember, World, WriteEntry } from './world.ts';

/** What a sandbox is built from; the services take the ports after `appPort` in a fixed order. */
export interface WorldOptions {
  appPort: number;
  dataDir: string;
  people: readonly Person[];
  staff?: readonly StaffMember[];
}

/** Builds the world of one sandbox: its addresses, its people and its empty books. Nothing listens yet. */
export function buildWorld(options: WorldOptions): World {
  const services = serviceEntries(options.appPort);
  const faults = createFaultBook();
  return {
    appOrigin: `http://localhost:${options.appPort}`,
    dataDir: options.dataDir,
    services,
    service(id) {
      const entry = services.find((service) => service.id === id);
      if (!entry) throw new Error(`There is no service ${id}`);
      return entry;
    },
    people: peopleBook(options.people),
    staff: options.staff ?? [],
    faults,
    traffic: createTrafficBook(),
    writes: writesBook(),
    nowMs: (service) => Date.now() + skewMs(faults, service),
  };
}

function serviceEntries(appPort: number): ServiceEntry[] {
  const entry = (id: string, kind: ServiceEntry['kind'], offset: number, path = ''): ServiceEntry => ({
    id,
    kind,
    baseUrl: `http://localhost:${appPort + offset}${path}`,
    port: appPort + offset,
  });
  return [
    entry('control', 'control', 1),
    entry('nhs-login', 'nhs-login', 2),
    entry('identity', 'identity', 3),
    { ...entry('locator', 'locator', 4, '/record-locator/consumer/FHIR/R4'), fhirVersion: '4.0.1' },
    { ...entry('directory', 'directory', 5, '/FHIR/R4'), fhirVersion: '4.0.1' },
    { ...entry('demographics', 'demographics', 6, '/personal-demographics/FHIR/R4'), fhirVersion: '4.0.1' },
    ...PLATFORMS.map(({ id, basePath }, index): ServiceEntry => ({
      ...entry(id, 'platform', 7 + index, basePath),
      fhirVersion: basePath === '/FHIR/R4' ? '4.0.1' : '3.0.2',
    })),
    { ...entry('unvouched', 'platform', 7 + PLATFORMS.length, '/FHIR/R4'), fhirVersion: '4.0.1' },
    {
      ...entry('relationships', 'relationships', 8 + PLATFORMS.length, '/validated-relationships/FHIR/R4'),
      fhirVersion: '4.0.1',
    },
    entry('staff-identity', 'staff-identity', 9 + PLATFORMS.length),
  ];
}

function peopleBook(seed: readonly Person[]): World['people'] {
  let people = new Map(seed.map((person) => [person.nhsNumber, person]));
  return {
    all: () => [...people.values()],
    find: (nhsNumber) => people.get(nhsNumber),
    add: (person) => void people.set(person.nhsNumber, person),
    reset() {
      people = new Map(seed.map((person) => [person.nhsNumber, person]));
    },
    freshNhsNumber: () => freshNhsNumber((nhsNumber) => people.has(nhsNumber)),
  };
}

function writesBook(): World['writes'] {
  let writes: WriteEntry[] = [];
  return {
    add: (write) => void writes.push(write),
    list: (nhsNumber) => writes.filter((write) => nhsNumber === undefined || write.nhsNumber === nhsNumber),
    clear() {
      writes = [];
    },
  };
}
