import type { Failure } from '#/kit/failure.ts';
import type { Outcome } from '#/kit/outcome.ts';
import type { Delegation } from '#/record/delegation.ts';
import type { Entry } from '#/record/entry.ts';
import type { Attachment, Fact, FactRef, Kind, Provenance } from '#/record/fact.ts';
import type { ConditionLinks } from '#/record/condition-links.ts';
import type { Chapter } from '#/record/medicine-story.ts';
import type { Opening } from '#/record/opening.ts';
import type { EmergencyView } from '#/record/overview/arrange-home.ts';
import type { LayerItem } from '#/record/person-layer.ts';
import type { TrendOf } from '#/record/measurements.ts';
import type { AskedBy } from '#/record/readings/asked.ts';
import type { Party, Permission } from '#/record/readings/permission.ts';
import type { Reading, ReadingKind } from '#/record/readings/reading.ts';
import type { Related } from '#/record/related.ts';
import type { SetAside } from '#/record/reading-of-source.ts';
import type { Change } from '#/record/what-changed.ts';
import type { SearchQuery } from '#/record/search/search-query.ts';
import type { Access } from '#/services/fhir/door.ts';
import type { SignedInDevice } from '#/services/identity/devices.ts';
import type { WorkerOutside } from './courier-worker-api.ts';
import type { KeptLetter, LetterPlace } from './kept-letters.ts';
import type { KeptReading } from './kept-readings.ts';
import type { OpenedAttachment } from './open-attachment.ts';
import type { PullNews } from './record-keeper.ts';
import type { FoundEntries } from './record-search.ts';

/** A letter, and how it is kept on this device; nothing of that when it is a part of its entry or there is no room. */
export interface LetterView extends OpenedAttachment {
  readonly kept?: KeptLetter;
}

/** Where a fact's original lies. */
export type OriginalPlace = Pick<Provenance, 'source' | 'original'>;

/** An entry with everything in the record that belongs to it. */
export interface EntryView {
  readonly entry: Entry;
  readonly related: Related;
  /** Entries that its parts point at, by ref. */
  readonly mentioned: readonly (readonly [FactRef, Entry])[];
  readonly trends: readonly TrendOf[];
}

/** An earlier version of a fact, as the source sent it then. */
export interface EarlierVersion {
  readonly fact: Fact;
  /** Until when it stood: the instant at which this device learned of the next. */
  readonly until: string;
  /** What came after it was that the source no longer holds it. */
  readonly removed: boolean;
}

/** Results that measure one thing, which `key` names. */
export interface TrendView {
  readonly key: string;
  readonly entries: readonly Entry[];
}

/** What the rest of the record says about one thing. */
export type Story =
  | { readonly is: 'medicine'; readonly chapters: readonly Chapter[] }
  | ({ readonly is: 'condition' } & ConditionLinks);

/** The record's keeper as the page sees it, on the other side of a worker boundary. */
export interface RecordWorkerApi {
  /** Where the thread that asks the outside answers. To be said first. */
  meet(courier: MessagePort): Promise<void>;
  /** Opens a person's record on this device; `base` gives the sign-in's token. */
  open(
    given: { vault: string; key: CryptoKey; nhsNumber: string; outside: WorkerOutside },
    base: () => Promise<Outcome<Access, Failure>>,
  ): Promise<void>;
  /** Pulls every source, or waits for the tab that is already doing so. Resolves with what kept it from running. */
  pull(tell: (news: PullNews) => void): Promise<Failure | undefined>;
  stop(): Promise<void>;
  /** Where the signed-in person is signed in, and how to end it there. */
  devices(): Promise<Outcome<readonly SignedInDevice[], Failure>>;
  endDevice(id: string): Promise<Outcome<undefined, Failure>>;
  /** For whom the signed-in person may act, as the national service says now. */
  delegations(): Promise<Outcome<readonly Delegation[], Failure>>;
  /** Entries of some kinds, newest first and undated last, as JSON arrays of a few hundred each. */
  entries(kinds: readonly Kind[]): Promise<readonly string[]>;
  /** The same as lines, in messages that `unpackLines` reads. */
  outline(kinds: readonly Kind[] | 'all'): Promise<readonly string[]>;
  /** The beginning of the same. */
  outlineStart(kinds: readonly Kind[] | 'all'): Promise<readonly string[]>;
  /** Entries by their ids; those that are no more are left out. */
  entriesById(ids: readonly FactRef[]): Promise<readonly Entry[]>;
  /** The course of one of an entry's measurements (`place`); null when it is in none. */
  trend(ref: FactRef, place: number): Promise<TrendView | null>;
  /** How many results measure each thing. */
  trendCounts(): Promise<ReadonlyMap<string, number>>;
  /** What whoever helps in an emergency needs first; undefined while no record is open. */
  emergency(): Promise<{ readonly view: EmergencyView; readonly madeAt: string } | undefined>;
  /** One entry by id or by any of its facts' refs; null when there is none. */
  entry(ref: FactRef): Promise<EntryView | null>;
  /** The whole story of a medicine, or what belongs to a condition; null for everything else. */
  story(ref: FactRef): Promise<Story | null>;
  setAside(source: string): Promise<readonly SetAside[]>;
  search(query: SearchQuery): Promise<FoundEntries>;
  /** Makes the record ready to be searched, before anybody asks. */
  prepareSearch(): Promise<void>;
  attachment(place: OriginalPlace, attachment: Attachment): Promise<Outcome<LetterView, Failure>>;
  /** Keeps a letter that is on this device for good, or no longer for good; false when it could not. */
  keepLetter(place: LetterPlace, isChosen: boolean): Promise<boolean>;
  /** Fetches the newest letters, so that they can be read without a network, and lets go of those that are no more. */
  bringLetters(): Promise<void>;
  /** Readings that the person took, newest first. */
  readings(): Promise<readonly KeptReading[]>;
  /**
   * Keeps a reading, and a photo of its display (base64, JPEG), to be sent to these organisations, which may have readings of
   * its kind from now on; resolves with it when it is on the device.
   */
  keepReading(reading: Reading, to: readonly string[], photo?: string): Promise<KeptReading>;
  /** The photo of a reading by its name (base64, JPEG). */
  readingPhoto(name: string): Promise<string | undefined>;
  /** Keeps many in one writing. Of several writings that belong together only the `last` is told to the pages. */
  keepReadings(
    readings: readonly Reading[],
    to: readonly string[],
    which: 'one-more' | 'last',
  ): Promise<void>;
  changeReading(key: string, reading: Reading, photo?: string): Promise<void>;
  /** Sends it to more organisations, which may have readings of its kind from now on. */
  sendReadingAlso(key: string, to: readonly string[]): Promise<void>;
  withdrawReading(key: string): Promise<void>;
  /** What organisations are allowed to have of the person's readings. */
  permissions(): Promise<readonly Permission[]>;
  /** Lets another organisation look at readings of some kinds where they were sent. */
  letLook(party: Party, kinds: readonly ReadingKind[]): Promise<void>;
  /** Another organisation may not look at anything there any more. */
  stopLook(party: Party): Promise<void>;
  /** Takes back that an organisation may have readings of some kinds. */
  takeBackPermission(to: string, kinds: readonly ReadingKind[]): Promise<void>;
  /** Asks every organisation that takes readings what it is allowed; resolves with whether all have answered. */
  learnSharing(): Promise<boolean>;
  /** What the people of organisations ask the person for. */
  asked(): Promise<readonly AskedBy[]>;
  /** Tries at once what waits or stands as a problem: of one reading, or of all. */
  retryReading(key?: string): Promise<void>;
  /** Sends what waits; resolves with when there is something to do again (milliseconds since the epoch). */
  sendReadings(): Promise<number | undefined>;
  /** Organisations that take readings, as far as is known. */
  inboxes(): Promise<readonly string[]>;
  /** Asks which organisations take readings, and what they have done with those they were sent. */
  learnInboxes(): Promise<void>;
  /** What the person says about their record. */
  say(item: LayerItem): Promise<void>;
  unsay(id: string): Promise<void>;
  /** When the person opened their record, now and before; undefined while none is open. */
  opened(): Promise<Opening | undefined>;
  /** What sources changed after an instant, newest first. */
  changesSince(instant: string): Promise<readonly Change[]>;
  /** Entries of some kinds as the record stood at an instant; by today's rules. */
  recordAt(instant: string, kinds: readonly Kind[]): Promise<readonly Entry[] | undefined>;
  /** Earlier versions of an entry's facts, newest first. */
  earlier(refs: readonly FactRef[]): Promise<readonly EarlierVersion[]>;
  close(): Promise<void>;
}
