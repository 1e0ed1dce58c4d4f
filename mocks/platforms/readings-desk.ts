import type { World } from '../kit/world.ts';
import { openAccessLog, type AccessLog } from './access-log.ts';
import { openConditionalBook, type ConditionalBook } from './conditional-book.ts';
import type { Desk } from './desk.ts';
import { openInbox, type Inbox } from './inbox.ts';
import { openConsents, permissionsOf, type Consents, type Permissions } from './permissions.ts';
import type { RecordStore } from './record-store.ts';
import { reviewsOf, type Reviews } from './reviews.ts';

/** What lies beside the records of all platforms: what people send, allow and are asked for, and who has looked. */
export interface ReadingsBooks {
  inbox: Inbox;
  consents: Consents;
  /** CommunicationRequest and CarePlan, from staff to a person. */
  requests: ConditionalBook;
  plans: ConditionalBook;
  log: AccessLog;
  reviews: Reviews;
  clear(): void;
  close(): void;
}

/** Opens all of them in the sandbox's data folder. */
export function openReadingsBooks(world: World, store: RecordStore): ReadingsBooks {
  const inbox = openInbox(world);
  const consents = openConsents(world);
  const fromStaff = { fresh: {}, madeAt: () => '' };
  const requests = openConditionalBook(world, 'communication-requests', fromStaff);
  const plans = openConditionalBook(world, 'care-plans', fromStaff);
  const log = openAccessLog(world);
  const books = [inbox, consents, requests, plans, log];
  return {
    inbox,
    consents,
    requests,
    plans,
    log,
    reviews: reviewsOf(world, store, inbox),
    clear: () => books.forEach((book) => book.clear()),
    close: () => books.forEach((book) => book.close()),
  };
}

/** What the routes about readings share, at one platform. */
export interface ReadingsDesk extends Desk {
  books: ReadingsBooks;
  permissions: Permissions;
}

/** The desk of one platform with what lies beside its records. */
export function readingsDeskOf(desk: Desk, books: ReadingsBooks): ReadingsDesk {
  return { ...desk, books, permissions: permissionsOf(desk, books) };
}
