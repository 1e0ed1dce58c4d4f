import type { Failure } from '#/kit/failure.ts';
import { ok, type Outcome } from '#/kit/outcome.ts';
import type { Delegation } from '#/record/delegation.ts';
import { dayInLondon } from '#/record/london-day.ts';
import type { Attachment, HeldDetails } from '#/record/fact.ts';
import type { Page } from '#/services/fhir/platform-client.ts';
import type { PlatformChanges } from '#/services/fhir/pull-changes.ts';
import { askDelegations } from '#/services/relationships/requests.ts';
import { doorTo, type Outside } from './outside.ts';
import {
  askTheRegister,
  findSources,
  LOCATOR_SCOPE,
  type Found,
  type Looked,
  type Services,
} from './find-sources.ts';
import { fetchAttachment, type OpenedAttachment } from './open-attachment.ts';
import { pullChangesOf, pullSource, type Pullable, type PulledSource } from './pull-source.ts';

/** A page as it is handed over: its resources as a JSON array, which crosses to another thread far faster than objects. */
export type PackedPage = Omit<Page, 'resources'> & { readonly resources: string };

/**
 * Brings what others hold about one person. It knows nothing of the record and keeps nothing, so it can work on a thread
 * of its own: the next page is asked for while the last one is still being read.
 */
export interface Courier {
  /** Where records are; `before` is what the directory said last time. */
  find(before: Looked | undefined): Promise<Outcome<Found, Failure>>;
  /** What the national register says of who the person is; undefined when it does not answer. */
  register(): Promise<HeldDetails | undefined>;
  /** For whom the signed-in person may act; asked for their own record only. */
  delegations(): Promise<Outcome<readonly Delegation[], Failure>>;
  /** Everything that one source holds, handed over page by page; every page has been before this resolves. */
  whole(plan: Pullable, onPage: (page: PackedPage) => unknown): Promise<PulledSource>;
  /** What has changed at one source since an instant of its own clock. */
  changes(plan: Pullable, since: string): Promise<Outcome<PlatformChanges, Failure>>;
  /** The bytes of an attachment that lies at a source; no other address is asked. */
  attachment(attachment: Attachment, base: string): Promise<Outcome<OpenedAttachment, Failure>>;
  /** Gives up whatever is on its way. What is asked after that is done. */
  stop(): void;
}

/** A courier with the outside world passed in. `isActing`: the record is not the signed-in person's own. */
export function makeCourier(
  services: Services,
  outside: Outside,
  nhsNumber: string,
  isActing = false,
): Courier {
  let stopping = new AbortController();
  // One page at a time, of all sources: whoever takes them has other things to answer in between.
  let handed: Promise<unknown> = Promise.resolve();
  const given = () => ({ services, outside, nhsNumber, signal: stopping.signal });
  return {
    async find(before) {
      // Whether the person may still act is asked anew before each pull: tokens that are kept would not say.
      const access = isActing ? await outside.tokenFor(services.locator, LOCATOR_SCOPE, true) : undefined;
      return access?.ok === false ? access : findSources({ ...given(), before });
    },
    register: () => askTheRegister(given()),
    async delegations() {
      const { relationships } = services;
      if (relationships === undefined) return ok([]);
      return askDelegations({
        base: relationships,
        door: doorTo(outside, relationships, 'relationships.read'),
        nhsNumber,
        newId: outside.newId,
        today: dayInLondon(outside.now()),
      });
    },
    async whole(plan, onPage) {
      const own: Promise<unknown>[] = [];
      const handOver = (page: Page): void => {
        const packed = { ...page, resources: JSON.stringify(page.resources) };
        const taken = handed.then(() => onPage(packed));
        own.push(taken);
        // A page that is not taken is its own source's trouble, not that of the next in the row.
        handed = taken.catch(() => undefined);
      };
      const pulled = await pullSource(plan, given(), handOver);
      await Promise.all(own);
      return pulled;
    },
    changes: (plan, since) => pullChangesOf(plan, since, given()),
    attachment: (attachment, base) => fetchAttachment(attachment, base, doorTo(outside, base)),
    stop() {
      stopping.abort();
      stopping = new AbortController();
    },
  };
}
