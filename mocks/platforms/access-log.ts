import { randomUUID } from 'node:crypto';
import { openStore } from '../kit/store.ts';
import type { PlatformId, World } from '../kit/world.ts';
import { auditEventOf, type Look } from './audit-event.ts';
import type { Placed } from './list-page.ts';
import { mannerOf } from './manner.ts';

/** Who of the staff has looked at whom, at all platforms. It is only added to. */
export interface AccessLog {
  add(platform: PlatformId, look: Look): void;
  /** What concerns one person, with its place in time. */
  of(platform: PlatformId, nhsNumber: string): Placed[];
  clear(): void;
  close(): void;
}

/** Opens the log in the sandbox's data folder. */
export function openAccessLog(world: Pick<World, 'dataDir' | 'nowMs' | 'service'>): AccessLog {
  const store = openStore(world, 'access-log');
  let last = store.entries().length;
  return {
    add(platform, look) {
      const at = new Date(world.nowMs(platform)).toISOString();
      last += 1;
      const place = `${at}_${String(last).padStart(9, '0')}`;
      const { name, ods } = mannerOf(platform).platform;
      const { baseUrl: base } = world.service(platform);
      const resource = auditEventOf(look, { base, name, ods, at, id: randomUUID() });
      store.set(`${platform} ${look.nhsNumber} ${place}`, { place, resource });
    },
    of: (platform, nhsNumber) =>
      store.entries<Placed>(`${platform} ${nhsNumber} `).map(([, placed]) => placed),
    clear() {
      store.clear();
      last = 0;
    },
    close: () => store.close(),
  };
}
