import type { Resource, World } from '../kit/world.ts';
import { openConditionalBook, type ConditionalBook } from './conditional-book.ts';
import type { Inbox } from './inbox.ts';
import { isAbout, verdictOf, type Verdict } from './judge-consent.ts';
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

/** What the people allow at one platform at this moment: its organisation, or the one that is named by ODS code. */
export interface Permissions {
  /** Whether it may know of the person at all. */
  ofPerson(nhsNumber: string, organisation?: string): Verdict;
  /** Whether it may have that reading of theirs. */
  ofReading(nhsNumber: string, reading: Resource, organisation?: string): Verdict;
}

/**
 * Permissions at one platform. Where it does not ask for them (`needsPermission`), sending a reading stands for one to its
 * own organisation, as long as the person has said nothing else of it: what somebody says holds everywhere. Another
 * organisation sees what the person has allowed it here, of what this one may have itself.
 */
export function permissionsOf(
  { world, manner }: { world: Pick<World, 'nowMs'>; manner: Manner },
  { inbox, consents }: { inbox: Pick<Inbox, 'list'>; consents: Pick<Consents, 'list'> },
): Permissions {
  const { id: platform, ods } = manner.platform;
  const said = (nhsNumber: string, organisation: string) =>
    consents
      .list(platform, nhsNumber)
      .map(({ resource }) => resource)
      .filter((consent) => isAbout(consent, organisation));
  const isSilent = (all: readonly Resource[], organisation: string) =>
    organisation === ods && !manner.needsPermission && all.length === 0;
  const permissions: Permissions = {
    ofPerson(nhsNumber, organisation = ods) {
      const own = organisation === ods ? 'permitted' : permissions.ofPerson(nhsNumber);
      if (own !== 'permitted') return own;
      const all = said(nhsNumber, organisation);
      if (!isSilent(all, organisation)) return verdictOf(all, world.nowMs(platform));
      return inbox.list(platform, nhsNumber).length > 0 ? 'permitted' : 'none';
    },
    ofReading(nhsNumber, reading, organisation = ods) {
      const own = organisation === ods ? 'permitted' : permissions.ofReading(nhsNumber, reading);
      if (own !== 'permitted') return own;
      const all = said(nhsNumber, organisation);
      return isSilent(all, organisation) ? 'permitted' : verdictOf(all, world.nowMs(platform), reading);
    },
  };
  return permissions;
}
