import { randomUUID } from 'node:crypto';
import { openStore } from '../kit/store.ts';
import type { World } from '../kit/world.ts';

/** Something that happened in the world of the sandbox, as `POST /act` asked for it; `at` is an ISO instant. */
export interface Happening {
  id: string;
  at: string;
  kind: string;
  nhsNumber: string;
  [detail: string]: unknown;
}

/** An append-only book of happenings that outlives the process; `clear` is for going back to the seed data. */
export interface Happenings {
  add(kind: string, nhsNumber: string, details: Record<string, unknown>): Happening;
  list(nhsNumber?: string): Happening[];
  clear(): void;
  close(): void;
}

/** Opens the book in the sandbox's data folder. */
export function openHappenings(world: World): Happenings {
  const store = openStore(world, 'happenings');
  let last = store.entries().length;
  return {
    add(kind, nhsNumber, details) {
      const happening = { ...details, id: randomUUID(), at: new Date().toISOString(), kind, nhsNumber };
      last += 1;
      store.set(String(last).padStart(9, '0'), happening);
      return happening;
    },
    list: (nhsNumber) =>
      store
        .entries<Happening>()
        .map(([, happening]) => happening)
        .filter((happening) => nhsNumber === undefined || happening.nhsNumber === nhsNumber),
    clear() {
      store.clear();
      last = 0;
    },
    close: () => store.close(),
  };
}
