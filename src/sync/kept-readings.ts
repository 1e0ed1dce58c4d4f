import { must } from '#/kit/must.ts';
import { newDelivery, nextStep, triedAgain, wantedAnew, type Delivery } from '#/record/readings/delivery.ts';
import type { GrantThere } from '#/record/readings/grant.ts';
import {
  allowed,
  closed,
  grantKey,
  grantsOf,
  learnt,
  noPermission,
  partyName,
  partyOf,
  takenBack,
  within,
  type Party,
  type Permission,
} from '#/record/readings/permission.ts';
import type { Reading, ReadingKind } from '#/record/readings/reading.ts';
import type { Review } from '#/record/readings/review.ts';
import { photoChunk, READING_LOTS, READINGS, readingChunk } from '#/vault/names.ts';
import type { OutboxStore } from '#/vault/outbox-database.ts';
import type { ChunkToPut, SealedStore } from '#/vault/sealed-store.ts';
import { chunkOf, keptIn, newestFirst, nextPlace, type KeptReading } from './kept-chunks.ts';
import { KeptPermissions, type Permissions } from './kept-permissions.ts';
import type { OutboxRows, RowChange, Waiting } from './outbox.ts';
import { rowOf, rowsIn } from './outbox-rows.ts';

export type { KeptReading } from './kept-chunks.ts';

/** So many are written in one go, before whoever else waits for the vault has a turn. */
const AT_ONCE = 300;

/**
 * Readings of one person, and who may have them: kept in their vault, and, as long as they have to be sent, in the outbox
 * too.
 */
export class KeptReadings {
  /** Rows as whoever sends them sees them. */
  readonly rows: OutboxRows;
  readonly permissions: KeptPermissions;
  readonly #store: SealedStore;
  readonly #now: () => Date;
  readonly #locks: Pick<LockManager, 'request'>;

  constructor(
    store: SealedStore,
    outbox: OutboxStore,
    now: () => Date = () => new Date(),
    locks: Pick<LockManager, 'request'> = navigator.locks,
  ) {
    this.#store = store;
    this.rows = rowsIn(outbox);
    this.permissions = new KeptPermissions(store, outbox);
    this.#now = now;
    this.#locks = locks;
  }

  /** Every reading, newest first, with how far it has come by now. */
  async list(): Promise<readonly KeptReading[]> {
    return this.#listWith(await this.rows.list());
  }

  async #listWith(rows: readonly Waiting[]): Promise<readonly KeptReading[]> {
    const chunks = await this.#store.readAll(READINGS);
    const underWay = new Map(rows.map(({ delivery }) => [rowOf(delivery), delivery]));
    return newestFirst(keptIn(chunks).map((kept) => asFarAs(kept, underWay)));
  }

  /**
   * Keeps a reading, and a photo of its display (base64, JPEG), to be sent to some organisations, which may have readings of
   * its kind from now on. Resolves with it when it is on the device.
   */
  async keep(reading: Reading, to: readonly string[], photo?: string): Promise<KeptReading> {
    const { whole, put } = withPhoto(reading, photo);
    const [kept] = await this.#alone(() => this.#keepNow([whole], to, put));
    return must(kept, 'every reading that was kept');
  }

  /** A photo of a reading by its name (base64, JPEG). */
  photo(name: string): Promise<string | undefined> {
    return this.#store.read(photoChunk(name));
  }

  /**
   * Keeps readings in one writing, all of them or none. First in the vault, then in the outbox: after a kill in between they
   * are put there by `catchUp`. Resolves with them, in their order.
   */
  keepMany(readings: readonly Reading[], to: readonly string[]): Promise<readonly KeptReading[]> {
    return this.#alone(async () => this.#keepNow(readings, to));
  }

  async #keepNow(
    readings: readonly Reading[],
    to: readonly string[],
    photos: readonly ChunkToPut[] = [],
  ): Promise<readonly KeptReading[]> {
    const place = nextPlace(await this.#store.names(READINGS));
    const issued = this.#now().toISOString();
    const all = readings.map((reading, index): KeptReading => {
      const key = crypto.randomUUID();
      return {
        key,
        versions: [{ reading, issued }],
        isWithdrawn: false,
        place: place + index,
        deliveries: to.map((one) => newDelivery(key, one)),
        reviews: {},
      };
    });
    const kinds = readings.map(({ kind }) => kind);
    await this.#permit(
      to,
      (one) => allowed(one, kinds, issued),
      all.length > 0 ? [chunkOf(all), ...photos] : [],
    );
    await this.#send(all);
    return all;
  }

  /** Sends a reading that is kept to more organisations, which may have readings of its kind from now on. */
  sendAlso(key: string, to: readonly string[]): Promise<void> {
    return this.#alone(async () => {
      const before = await this.#find(key);
      const last = before?.versions.at(-1);
      if (before === undefined || last === undefined || before.isWithdrawn) return;
      const isNew = (one: string): boolean => before.deliveries.every((delivery) => delivery.to !== one);
      const added = to
        .filter(isNew)
        .map((one) => ({ ...newDelivery(key, one), wanted: before.versions.length }));
      const kept = { ...before, deliveries: [...before.deliveries, ...added] };
      const at = this.#now().toISOString();
      await this.#permit(to, (one) => allowed(one, [last.reading.kind], at), [chunkOf([kept])]);
      await this.#send([kept]);
    });
  }

  /** Lets another organisation look at readings of some kinds where they were sent. */
  letLook(party: Party, kinds: readonly ReadingKind[]): Promise<void> {
    const at = this.#now().toISOString();
    return this.#alone(() => this.#permit([partyName(party)], (one) => allowed(one, kinds, at)));
  }

  /** Another organisation may not look at anything there any more. */
  stopLook(party: Party): Promise<void> {
    const at = this.#now().toISOString();
    return this.#alone(() => this.#permit([partyName(party)], (one) => closed(one, at)));
  }

  /** Takes back that an organisation may have readings of some kinds. What it has, it keeps. */
  takeBack(to: string, kinds: readonly ReadingKind[]): Promise<void> {
    const at = this.#now().toISOString();
    return this.#alone(() => this.#permit([to], (one) => takenBack(one, kinds, at)));
  }

  /** Takes over what an organisation says is allowed there: another device may have said more. */
  learnPermissions(from: string, said: readonly GrantThere[]): Promise<void> {
    return this.#alone(async () => {
      const known = [...(await this.permissions.all()).keys()].map(partyOf).filter(({ at }) => at === from);
      const parties = [...known, ...said.map(({ reader }) => ({ at: from, reader }))];
      await this.#permit([from, ...parties.map(partyName)], (one) => learnt(one, said));
    });
  }

  /**
   * What parties are allowed once something is said of some of them; undefined when that changes nothing. Nobody looks at what
   * the organisation itself may not have any more.
   */
  async #permitting(
    names: readonly string[],
    how: (before: Permission) => Permission,
  ): Promise<Permissions | undefined> {
    if (names.length === 0) return undefined;
    const before = await this.permissions.all();
    const all = new Map(before);
    for (const name of new Set(names)) {
      const after = how(before.get(name) ?? noPermission(grantKey(crypto.randomUUID(), name), name));
      if (grantsOf(after).some(({ kinds }) => kinds.length > 0)) all.set(name, after);
    }
    for (const [name, one] of all) {
      const own = all.get(partyOf(name).at);
      if (own !== undefined && own !== one) all.set(name, within(one, own));
    }
    return [...all].every(([name, one]) => one === before.get(name)) ? undefined : all;
  }

  /** `put`: what is kept in the same writing. */
  async #permit(
    names: readonly string[],
    how: (before: Permission) => Permission,
    put: readonly ChunkToPut[] = [],
  ): Promise<void> {
    const permitted = await this.#permitting(names, how);
    const all = [...put, ...(permitted === undefined ? [] : [this.permissions.toKeep(permitted)])];
    if (all.length > 0) await this.#store.write({ put: all });
    if (permitted !== undefined) await this.permissions.bring(permitted);
  }

  /** Puts another version in place of a reading, wherever it has been sent. */
  change(key: string, reading: Reading, photo?: string): Promise<void> {
    const { whole, put } = withPhoto(reading, photo);
    return this.#anew(
      key,
      (kept) => ({
        ...kept,
        versions: [...kept.versions, { reading: whole, issued: this.#now().toISOString() }],
      }),
      put,
    );
  }

  /** Takes a reading back: whoever has it is told that it was entered in error. */
  withdraw(key: string): Promise<void> {
    return this.#anew(key, (kept) => {
      const last = kept.versions.at(-1);
      return {
        ...kept,
        isWithdrawn: true,
        versions:
          last === undefined ? [] : [...kept.versions, { ...last, issued: this.#now().toISOString() }],
      };
    });
  }

  /** Tries at once what has to wait or stands as a problem: of one reading, or of all. */
  async tryAgain(key?: string): Promise<void> {
    const theirs = key === undefined ? undefined : await this.#find(key);
    await this.permissions.tryAgain(theirs?.deliveries.map(({ to }) => to));
    await this.#changeAll(
      (await this.rows.list())
        .filter(({ delivery }) => key === undefined || delivery.key === key)
        .filter(({ delivery }) => delivery.problem !== undefined || delivery.notBefore > 0)
        .map(({ delivery }) => ({
          name: delivery,
          how: (now) => now && { ...now, delivery: triedAgain(now.delivery) },
        })),
    );
  }

  /** Takes over what has arrived, and puts into the outbox what a kill has kept out of it. */
  catchUp(): Promise<void> {
    return this.#alone(async () => this.#catchUpNow());
  }

  async #catchUpNow(): Promise<void> {
    await this.permissions.catchUp();
    const list = await this.rows.list();
    const rows = new Map(list.map((row) => [rowOf(row.delivery), row]));
    const all = await this.#listWith(list);
    const arrived = all.flatMap((kept) => {
      const theirs = kept.deliveries.flatMap((delivery) => rows.get(rowOf(delivery)) ?? []);
      const done = theirs.filter(({ delivery }) => nextStep(delivery, 0).is === 'done');
      return done.length === 0 ? [] : [{ kept, done }];
    });
    for (let at = 0; at < arrived.length; at += AT_ONCE) {
      const some = arrived.slice(at, at + AT_ONCE);
      await this.#put(some.map(({ kept }) => kept));
      await this.#changeAll(
        some
          .flatMap(({ done }) => done)
          .map(({ delivery }) => ({
            name: delivery,
            how: (now) => (now?.delivery.wanted === delivery.wanted ? undefined : now),
          })),
      );
    }
    await this.#send(all.filter((kept) => isAhead(kept, rows)));
  }

  /** Takes over what an organisation says of the readings that it was sent. */
  learnReviews(from: string, reviews: ReadonlyMap<string, Review>): Promise<void> {
    return this.#alone(async () => {
      const reviewed = (await this.list()).flatMap((kept) => {
        const review = reviews.get(kept.key);
        return review === undefined || JSON.stringify(kept.reviews[from]) === JSON.stringify(review)
          ? []
          : [{ ...kept, reviews: { ...kept.reviews, [from]: review } }];
      });
      for (let at = 0; at < reviewed.length; at += AT_ONCE) await this.#put(reviewed.slice(at, at + AT_ONCE));
    });
  }

  #anew(
    key: string,
    how: (kept: KeptReading) => KeptReading,
    photos: readonly ChunkToPut[] = [],
  ): Promise<void> {
    return this.#alone(async () => {
      const before = await this.#find(key);
      if (before === undefined || before.isWithdrawn) return;
      const changed = how(before);
      const kept = {
        ...changed,
        deliveries: changed.deliveries.map((delivery) => wantedAnew(delivery, changed.isWithdrawn)),
      };
      await this.#put([kept], photos, photosLeft(before, kept));
      await this.#send([kept]);
    });
  }

  /** Whoever reads a reading to write it again does so alone, of all tabs: what was written in between would be lost. */
  #alone<T>(work: () => Promise<T>): Promise<T> {
    return this.#locks.request(`readings ${this.#store.name}`, work);
  }

  /** Brings the outbox to what is wanted; what it knows of tries stays, for it is nearer to the wire. */
  async #send(all: readonly KeptReading[]): Promise<void> {
    const photos = await this.#photosOf(all);
    await this.#changeAll(
      all.flatMap(({ key, versions, place, isWithdrawn, deliveries }) => {
        const last = versions.at(-1);
        if (last === undefined) return [];
        return deliveries.map((wanted): RowChange => ({
          name: { key, to: wanted.to },
          how(now) {
            if (now === undefined && nextStep(wanted, 0).is === 'done') return undefined;
            if (now !== undefined && now.delivery.wanted >= wanted.wanted) return now;
            const photo = photos.get(key);
            return {
              ...last,
              ...(photo !== undefined && { photo }),
              place,
              delivery: { ...together(wanted, now?.delivery), isWithdrawn },
            };
          },
        }));
      }),
    );
  }

  /** The photos that go with some readings, by key. Of one that was taken back none goes. */
  async #photosOf(all: readonly KeptReading[]): Promise<ReadonlyMap<string, string>> {
    const photos = new Map<string, string>();
    for (const { key, versions, isWithdrawn } of all) {
      const name = versions.at(-1)?.reading.photo;
      const photo = name === undefined || isWithdrawn ? undefined : await this.photo(name);
      if (photo !== undefined) photos.set(key, photo);
    }
    return photos;
  }

  async #changeAll(changes: readonly RowChange[]): Promise<void> {
    for (let at = 0; at < changes.length; at += AT_ONCE)
      await this.rows.changeAll(changes.slice(at, at + AT_ONCE));
  }

  async #find(key: string): Promise<KeptReading | undefined> {
    const one = await this.#store.read(readingChunk(key));
    const chunks =
      one === undefined ? await this.#store.readAll(READING_LOTS) : [{ name: readingChunk(key), text: one }];
    const kept = keptIn(chunks).find((each) => each.key === key);
    const rows = await this.rows.list();
    return kept && asFarAs(kept, new Map(rows.map(({ delivery }) => [rowOf(delivery), delivery])));
  }

  async #put(
    all: readonly KeptReading[],
    photos: readonly ChunkToPut[] = [],
    remove: readonly string[] = [],
  ): Promise<void> {
    await this.#store.write({ put: [...all.map((kept) => chunkOf([kept])), ...photos], remove });
  }
}

/** A reading that names its new photo, and what keeps that. */
function withPhoto(
  reading: Reading,
  photo: string | undefined,
): { readonly whole: Reading; readonly put: readonly ChunkToPut[] } {
  if (photo === undefined) return { whole: reading, put: [] };
  const name = crypto.randomUUID();
  return { whole: { ...reading, photo: name }, put: [{ name: photoChunk(name), text: () => photo }] };
}

/** Photos that somebody has taken out or put another in place of: a photo of the wrong thing must not stay. */
function photosLeft(before: KeptReading, after: KeptReading): readonly string[] {
  const [was, is] = [before, after].map(({ versions }) => versions.at(-1)?.reading.photo);
  return was === undefined || was === is ? [] : [photoChunk(was)];
}

/** Whether more is wanted of a reading than the outbox knows: of thousands that wait or have arrived, none is written again. */
function isAhead({ deliveries }: KeptReading, rows: ReadonlyMap<string, Waiting>): boolean {
  return deliveries.some((one) => {
    const row = rows.get(rowOf(one));
    return row === undefined ? nextStep(one, 0).is !== 'done' : row.delivery.wanted < one.wanted;
  });
}

/** A reading as it was written, and how far it has come by now. */
function asFarAs(kept: KeptReading, underWay: ReadonlyMap<string, Delivery>): KeptReading {
  return {
    ...kept,
    deliveries: kept.deliveries.map((delivery) => together(delivery, underWay.get(rowOf(delivery)))),
  };
}

/** The outbox is nearer to the wire; the vault is nearer to the person, whose last wish a kill may have kept out of it. */
function together(kept: Delivery, row: Delivery | undefined): Delivery {
  if (row === undefined) return kept;
  if (row.wanted >= kept.wanted) return row;
  return {
    ...kept,
    attempted: Math.max(kept.attempted, row.attempted),
    arrived: Math.max(kept.arrived, row.arrived),
  };
}
