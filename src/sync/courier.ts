import type { Failure } from '#/kit/failure.ts';
import { ok, type Outcome } from '#/kit/outcome.ts';
import type { Delegation } from '#/record/delegation.ts';
import { dayInLondon } from '#/record/london-day.ts';
import type { Attachment, HeldDetails } from '#/record/fact.ts';
import type { Page } from '#/services/fhir/platform-client.ts';
import type { PlatformChanges } from '#/services/fhir/pull-changes.ts';
import { askDevices, endDevice, type SignedInDevice } from '#/services/identity/devices.ts';
import { askForAsked } from '#/services/reading-inbox/asked.ts';
import { askPermissions } from '#/services/reading-inbox/read-permissions.ts';
import { askReviews, PERMIT_SCOPE, SEND_SCOPE, takesReadings } from '#/services/reading-inbox/requests.ts';
import type { Asked } from '#/record/readings/asked.ts';
import type { Grant, GrantThere } from '#/record/readings/grant.ts';
import type { Review } from '#/record/readings/review.ts';
import { askDelegations } from '#/services/relationships/requests.ts';
import type { SendPass } from '#/vault/outbox-database.ts';
import type { Waiting } from './outbox.ts';
import { doorTo, doorToIssuer, type Outside } from './outside.ts';
import {
  askTheRegister,
  findSources,
  LOCATOR_SCOPE,
  type Found,
  type Looked,
  type Services,
} from './find-sources.ts';
import { fetchAttachment, type OpenedAttachment } from './open-attachment.ts';
import { sendOne, sendOneGrant } from './send-one.ts';
import { pullChangesOf, pullSource, type Pullable, type PulledSource } from './pull-source.ts';

/** A page as it is handed over: its resources as a JSON array, which crosses to another thread far faster than objects. */
export type PackedPage = Omit<Page, 'resources'> & { readonly resources: string };

/** So many characters take a noticeable while to read. */
const LARGE = 1_000_000;

/** A page that takes a noticeable while to read. */
export const isLarge = ({ resources }: PackedPage): boolean => resources.length > LARGE;

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
  /** Whether an organisation takes readings. */
  takesReadings(base: string): Promise<Outcome<boolean, Failure>>;
  /** Puts a reading into an organisation's inbox. */
  sendReading(
    base: string,
    waiting: Waiting,
    how: 'create' | 'replace',
  ): Promise<Outcome<undefined, Failure>>;
  /** Lays down at an organisation what it is allowed; fails with `overtaken` when that was changed there since. */
  sendPermission(base: string, grant: Grant, how: 'create' | 'replace'): Promise<Outcome<undefined, Failure>>;
  /** What an organisation is allowed, as it has it. */
  permissions(base: string, source: string): Promise<Outcome<readonly GrantThere[], Failure>>;
  /** What lets this device send readings to an organisation while the record is locked; undefined when there is none to be had. */
  passFor(base: string): Promise<SendPass | undefined>;
  /** How far an organisation has come with the readings that it was sent, by key. */
  reviews(base: string): Promise<Outcome<ReadonlyMap<string, Review>, Failure>>;
  /** What the people of an organisation ask the person for: readings, plans. */
  asked(base: string): Promise<Outcome<Asked, Failure>>;
  /** Where the signed-in person is signed in. */
  devices(): Promise<Outcome<readonly SignedInDevice[], Failure>>;
  /** Ends the sign-in of another device. */
  endDevice(id: string): Promise<Outcome<undefined, Failure>>;
  /** Gives up whatever is on its way. What is asked after that is done. */
  stop(): void;
}

/** For whom a courier goes, and where. */
export interface Errand {
  readonly services: Services;
  readonly issuer: string;
  readonly nhsNumber: string;
  /** The record is not the signed-in person's own. */
  readonly isActing: boolean;
}

/** A courier with the outside world passed in. */
export function makeCourier({ services, issuer, nhsNumber, isActing }: Errand, outside: Outside): Courier {
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
        // A large page may have to wait until others' first ones have been seen, so nobody waits for it.
        const taken = handed.then(() => onPage(packed));
        own.push(taken);
        // A page that is not taken is its own source's trouble, not that of the next in the row.
        if (!isLarge(packed)) handed = taken.catch(() => undefined);
      };
      const pulled = await pullSource(plan, given(), handOver);
      await Promise.all(own);
      return pulled;
    },
    changes: (plan, since) => pullChangesOf(plan, since, given()),
    attachment: (attachment, base) => fetchAttachment(attachment, base, doorTo(outside, base)),
    takesReadings: (base) => takesReadings(doorTo(outside, base), base),
    sendReading: (base, waiting, how) =>
      sendOne(waiting, how, { door: doorTo(outside, base, SEND_SCOPE), base, nhsNumber }),
    sendPermission: (base, grant, how) =>
      sendOneGrant(grant, how, { door: doorTo(outside, base, PERMIT_SCOPE), base, nhsNumber }),
    permissions: (base, source) => askPermissions(doorTo(outside, base, PERMIT_SCOPE), base, source),
    async passFor(base) {
      // Whether somebody may still act for another is asked anew each time: a pass would outlive it.
      if (isActing) return undefined;
      const access = await outside.tokenFor(base, SEND_SCOPE, true);
      if (!access.ok || access.value.untilMs === undefined) return undefined;
      const { accessToken, keyPair, untilMs } = access.value;
      return { base, accessToken, scope: SEND_SCOPE, keyPair, untilMs, nhsNumber };
    },
    reviews: (base) => askReviews(doorTo(outside, base), base),
    asked: (base) => askForAsked(doorTo(outside, base), base),
    devices: () => askDevices(doorToIssuer(outside, issuer), issuer),
    endDevice: (id) => endDevice(doorToIssuer(outside, issuer), issuer, id),
    stop() {
      stopping.abort();
      stopping = new AbortController();
    },
  };
}
