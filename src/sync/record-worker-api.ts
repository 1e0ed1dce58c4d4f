import type { Failure } from '#/kit/failure.ts';
import type { Outcome } from '#/kit/outcome.ts';
import type { Attachment, Provenance } from '#/record/fact.ts';
import type { SearchQuery } from '#/record/search/search-query.ts';
import type { Access } from '#/services/fhir/door.ts';
import type { OpenedAttachment } from './open-attachment.ts';
import type { PullNews, Services } from './record-keeper.ts';
import type { FoundEntries } from './record-search.ts';

/** What the worker needs to reach the outside: addresses, and a way to ask the page for the sign-in's token. */
export interface WorkerOutside {
  readonly services: Services;
  readonly tokenEndpoint: string;
  readonly clientId: string;
}

/** Where a fact's original lies. */
export type OriginalPlace = Pick<Provenance, 'source' | 'original'>;

/** The record's keeper as the page sees it, on the other side of a worker boundary. */
export interface RecordWorkerApi {
  /** Opens a person's record on this device. */
  open(
    given: { database: string; nhsNumber: string; outside: WorkerOutside },
    base: () => Promise<Access | undefined>,
  ): Promise<void>;
  /** Pulls every source, or waits for the tab that is already doing so. Resolves with what kept it from running. */
  pull(tell: (news: PullNews) => void): Promise<Failure | undefined>;
  stop(): Promise<void>;
  search(query: SearchQuery): Promise<FoundEntries>;
  attachment(place: OriginalPlace, attachment: Attachment): Promise<Outcome<OpenedAttachment, Failure>>;
  close(): Promise<void>;
}
