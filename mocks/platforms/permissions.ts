import type { Resource, World } from '../kit/world.ts';
import { openConditionalBook, type ConditionalBook } from './conditional-book.ts';
import type { Inbox } from './inbox.ts';
import { verdictOf, type Verdict } from './judge-consent.ts';
import type { Manner } from './manner.ts';

/** The Consents that people gave to the organisations. */
export type Consents = ConditionalBook;

/** Opens the Consents in the sandbox's data folder. */
export function openConsents(world: Pick<World, 'dataDir' | 'nowMs'>): Consents {
  return openConditionalBook(world, 'consents', {
    fresh: {},
    madeAt: ({ dateTime }) => new Date(String(dateTime)).toISOString(),
  });
}

/** What the people allow one platform's organisation at this moment. */
export interface Permissions {
  /** Whether it may know of the person at all. */
  ofPerson(nhsNumber: string): Verdict;
  /** Whether it may have that reading of theirs. */
  ofReading(nhsNumber: string, reading: Resource): Verdict;
}

/**
 * Permissions at one platform. Where it does not ask for them (`needsPermission`), sending a reading stands for one,
 * as long as the person has said nothing else: what somebody says holds everywhere.
 */
export function permissionsOf(
  { world, manner }: { world: Pick<World, 'nowMs'>; manner: Manner },
  { inbox, consents }: { inbox: Pick<Inbox, 'list'>; consents: Pick<Consents, 'list'> },
): Permissions {
  const platform = manner.platform.id;
  const said = (nhsNumber: string) => consents.list(platform, nhsNumber).map(({ resource }) => resource);
  const isSilent = (all: readonly Resource[]) => !manner.needsPermission && all.length === 0;
  return {
    ofPerson(nhsNumber) {
      const all = said(nhsNumber);
      if (!isSilent(all)) return verdictOf(all, world.nowMs(platform));
      return inbox.list(platform, nhsNumber).length > 0 ? 'permitted' : 'none';
    },
    ofReading(nhsNumber, reading) {
      const all = said(nhsNumber);
      return isSilent(all) ? 'permitted' : verdictOf(all, world.nowMs(platform), reading);
    },
  };
}
