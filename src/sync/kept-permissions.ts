import {
  partyOf,
  permissionOfBoth,
  permissionTriedAgain,
  type Permission,
} from '#/record/readings/permission.ts';
import type { OutboxStore } from '#/vault/outbox-database.ts';
import type { Chunk, SealedStore } from '#/vault/sealed-store.ts';
import { readShelf, toShelf } from '#/vault/shelves.ts';
import type { PermissionRows } from './outbox.ts';
import { permissionsIn } from './outbox-rows.ts';

/** What a person allows each party, by its name (`partyName`): what an organisation may have itself, by its code. */
export type Permissions = ReadonlyMap<string, Permission>;

/**
 * What a person allows each organisation: kept in their vault, and in the outbox, where whoever sends readings looks. Whoever
 * changes it does so alone of all tabs (`KeptReadings`): first `toKeep` is written, then `bring` puts it into the outbox.
 */
export class KeptPermissions {
  /** Permissions as whoever sends them sees them. */
  readonly rows: PermissionRows;
  readonly #store: SealedStore;

  constructor(store: SealedStore, outbox: OutboxStore) {
    this.#store = store;
    this.rows = permissionsIn(outbox);
  }

  /** What organisations are allowed, with how far that has come by now. */
  async all(): Promise<Permissions> {
    const [kept = [], rows] = await Promise.all([
      readShelf<readonly Permission[]>(this.#store, 'permissions'),
      this.rows.list(),
    ]);
    const byTo = new Map(kept.map((one) => [one.delivery.to, one]));
    for (const row of rows) byTo.set(row.delivery.to, permissionOfBoth(byTo.get(row.delivery.to), row));
    return byTo;
  }

  /** All of them as the vault keeps them. */
  toKeep(all: Permissions): Chunk {
    return toShelf('permissions', [...all.values()]);
  }

  /** Brings the outbox to what is wanted; what it knows of tries stays, for it is nearer to the wire. */
  async bring(all: Permissions): Promise<void> {
    const rows = new Map((await this.rows.list()).map((row) => [row.delivery.to, row]));
    for (const [to, wanted] of all) {
      const row = rows.get(to);
      // What is there already is not sealed anew.
      if (row !== undefined && permissionOfBoth(wanted, row) === row) continue;
      await this.rows.change(to, (now) => (now === undefined ? wanted : permissionOfBoth(wanted, now)));
    }
  }

  /** Takes over how far they have come, and puts into the outbox what a kill has kept out of it. */
  async catchUp(): Promise<void> {
    const all = await this.all();
    if (all.size === 0) return;
    const { name, text } = this.toKeep(all);
    if ((await this.#store.read(name)) !== text) await this.#store.write({ put: [{ name, text }] });
    await this.bring(all);
  }

  /** Tries at once what has to wait or stands as a problem: at one organisation, or at all. */
  async tryAgain(to?: readonly string[]): Promise<void> {
    for (const { delivery } of await this.rows.list())
      if (to === undefined || to.includes(partyOf(delivery.to).at))
        await this.rows.change(delivery.to, (now) => now && permissionTriedAgain(now));
  }
}
