import type { Store } from '../kit/store.ts';
import type { StaffMember, World } from '../kit/world.ts';

/** How long a sign-in of staff lives, in seconds: a long shift. Nothing renews it. */
export const SESSION_S = 12 * 3600;

/** Who signed in, by grant. */
export interface StaffSignIns {
  keep(grantId: string, staffId: string): void;
  find(grantId: string): StaffMember | undefined;
}

/** Opens the book of sign-ins on a store; those whose time is over are dropped when it is opened. */
export function staffSignInsIn(world: World, store: Store): StaffSignIns {
  const prefix = 'sign-in:';
  const nowMs = () => world.nowMs('staff-identity');
  const isOver = (at: number) => at + SESSION_S * 1000 <= nowMs();
  for (const [key, { at }] of store.entries<{ at: number }>(prefix)) if (isOver(at)) store.delete(key);
  return {
    keep: (grantId, staffId) => store.set(prefix + grantId, { staffId, at: nowMs() }),
    find(grantId) {
      const kept = store.get<{ staffId: string; at: number }>(prefix + grantId);
      if (!kept || isOver(kept.at)) return undefined;
      return world.staff.find(({ staffId }) => staffId === kept.staffId);
    },
  };
}
