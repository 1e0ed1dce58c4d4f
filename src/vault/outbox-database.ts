import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import { keyIfMade, keyOf } from './keyring.ts';
import { outboxKey } from './names.ts';
import { seal, unseal } from './seal.ts';

/** What waits to be sent, sealed; the vault it came from is named so that it can be destroyed with it. */
interface OutboxRow {
  readonly id: string;
  readonly vault: string;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/** What lets one organisation be sent readings while the vault is locked: a token that creates and changes, and reads nothing. */
export interface SendPass {
  /** Base URL of the organisation's service: the token is good nowhere else. */
  readonly base: string;
  readonly accessToken: string;
  /** What the token may do there. Not there in passes from before answers could be sent. */
  readonly scope?: string;
  /** Milliseconds since the epoch. */
  readonly untilMs: number;
  /** Whose readings it lets be sent. */
  readonly nhsNumber: string;
  /** The key that the token is bound to; it cannot be read out of this browser. */
  readonly keyPair: CryptoKeyPair;
}

interface PassRow {
  readonly id: string;
  readonly vault: string;
  readonly to: string;
  readonly keyPair: CryptoKeyPair;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/** What becomes of one text; undefined is none. */
export interface TextChange {
  readonly name: string;
  readonly how: (now: string | undefined) => string | undefined;
}

class OutboxDatabase extends Dexie {
  declare readonly rows: Table<OutboxRow, string>;
  /** What each organisation is allowed: whoever sends has to know it while the vault is locked. */
  declare readonly permissions: Table<OutboxRow, string>;
  declare readonly passes: Table<PassRow, string>;
  constructor() {
    super('outbox');
    this.version(1).stores({ rows: 'id,vault' });
    this.version(2).stores({ passes: 'id,vault' });
    this.version(3).stores({ permissions: 'id,vault' });
  }
}

const database = new OutboxDatabase();

/**
 * What waits to be sent of one vault, as texts by name. It is sealed with a key that nobody has to unlock, so that it can be
 * sent while the vault is locked; that key opens nothing else, cannot be read out of this browser, and dies with the vault.
 */
export class OutboxStore {
  readonly #vault: string;

  constructor(vault: string) {
    this.#vault = vault;
  }

  list(): Promise<readonly string[]> {
    return this.#listOf(database.rows);
  }

  /**
   * Changes texts of different names, each as it is at that moment and in the order given: all of them are written in one go,
   * or none. When somebody else was faster, `how` is asked again.
   */
  changeAll(changes: readonly TextChange[]): Promise<void> {
    return untilWritten(() => this.prepare(changes));
  }

  /**
   * Reads and seals for a change that is to be written later, as fast as can be. Writes nothing and resolves with false when
   * one of the texts is no longer what it was. What stays as it is is not written.
   */
  prepare(changes: readonly TextChange[]): Promise<() => Promise<boolean>> {
    return this.#prepareIn(database.rows, changes);
  }

  /** What organisations are allowed, as texts. */
  permissions(): Promise<readonly string[]> {
    return this.#listOf(database.permissions);
  }

  /** What one organisation is allowed; undefined when nothing is known of it. */
  async permission(to: string): Promise<string | undefined> {
    const row = await database.permissions.get(this.#idOf(database.permissions, to));
    return row && this.#open(row, this.#keyOnce());
  }

  /** Changes what one organisation is allowed, as `changeAll` does. */
  changePermission(to: string, how: TextChange['how']): Promise<void> {
    return untilWritten(() => this.#prepareIn(database.permissions, [{ name: to, how }]));
  }

  async #listOf(table: Table<OutboxRow, string>): Promise<readonly string[]> {
    const rows = await table.where({ vault: this.#vault }).toArray();
    const key = this.#keyOnce();
    return Promise.all(rows.map((row) => this.#open(row, key)));
  }

  async #prepareIn(
    table: Table<OutboxRow, string>,
    changes: readonly TextChange[],
  ): Promise<() => Promise<boolean>> {
    const ids = changes.map(({ name }) => this.#idOf(table, name));
    const [rows, made] = await Promise.all([table.bulkGet(ids), keyIfMade(outboxKey(this.#vault))]);
    const key = this.#keyOnce(made);
    const before = await Promise.all(rows.map(async (row) => row && this.#open(row, key)));
    const after = changes.map(({ how }, at) => how(before[at]));
    const gone = ids.filter((_, at) => before[at] !== undefined && after[at] === undefined);
    const put = await Promise.all(
      ids.flatMap((id, at) => {
        const text = after[at];
        return text === undefined || text === before[at] ? [] : [this.#row(id, text, key)];
      }),
    );
    if (gone.length === 0 && put.length === 0) return async () => true;
    return () =>
      database.transaction('rw', table, async () => {
        const now = await table.bulkGet(ids);
        if (!now.every((row, at) => isSame(row, rows[at]))) return false;
        if (gone.length > 0) await table.bulkDelete(gone);
        if (put.length > 0) await table.bulkPut(put);
        return true;
      });
  }

  /** What is sealed is bound to its id: no two tables may share one. */
  #idOf(table: Table<OutboxRow, string>, name: string): string {
    return table === database.rows ? `${this.#vault}/${name}` : `${this.#vault}/${table.name}/${name}`;
  }

  /** Keeps what lets an organisation be sent to; undefined takes it away. */
  async keepPass(to: string, pass: SendPass | undefined): Promise<void> {
    const id = `${this.#vault}/pass/${to}`;
    if (pass === undefined) {
      await database.passes.delete(id);
      return;
    }
    const { keyPair, ...rest } = pass;
    const sealed = await seal(await keyOf(outboxKey(this.#vault)), this.#place(id), JSON.stringify(rest));
    await database.passes.put({ id, vault: this.#vault, to, keyPair, sealed });
  }

  /** What lets each organisation be sent to, by its code. */
  async passes(): Promise<ReadonlyMap<string, SendPass>> {
    const rows = await database.passes.where({ vault: this.#vault }).toArray();
    const key = this.#keyOnce();
    const passes = rows.map(async ({ id, to, keyPair, sealed }) => {
      const rest = JSON.parse(await this.#open({ id, sealed }, key)) as Omit<SendPass, 'keyPair'>;
      return [to, { ...rest, keyPair }] as const;
    });
    return new Map(await Promise.all(passes));
  }

  /** The key, looked up when it is first needed: a vault that has been destroyed gets none for a mere question. */
  #keyOnce(made?: CryptoKey): () => Promise<CryptoKey> {
    let key = made && Promise.resolve(made);
    return () => (key ??= keyOf(outboxKey(this.#vault)));
  }

  async #open(
    { id, sealed }: Pick<OutboxRow, 'id' | 'sealed'>,
    key: () => Promise<CryptoKey>,
  ): Promise<string> {
    return unseal(await key(), this.#place(id), sealed);
  }

  async #row(id: string, text: string, key: () => Promise<CryptoKey>): Promise<OutboxRow> {
    return { id, vault: this.#vault, sealed: await seal(await key(), this.#place(id), text) };
  }

  readonly #place = (name: string) => ({ vault: outboxKey(this.#vault), name, sequence: 0 });
}

/** Makes a change ready again and again until nobody was faster. */
async function untilWritten(prepare: () => Promise<() => Promise<boolean>>): Promise<void> {
  let isDone = false;
  while (!isDone) {
    const write = await prepare();
    isDone = await write();
  }
}

/** Whether a row is still what was read: whoever writes one seals it with another nonce. */
function isSame(now: OutboxRow | undefined, before: OutboxRow | undefined): boolean {
  if (now === undefined || before === undefined) return now === before;
  return (
    now.sealed.length === before.sealed.length && now.sealed.every((byte, at) => byte === before.sealed[at])
  );
}

/** Forgets everything that waits of some vaults, and what could send it. */
export async function eraseOutboxes(vaults: readonly string[]): Promise<void> {
  const { rows, permissions, passes } = database;
  await database.transaction('rw', rows, permissions, passes, async () => {
    for (const table of [rows, permissions, passes]) await table.where('vault').anyOf(vaults).delete();
  });
}

/** The vaults of which something waits or could be sent, or somebody is allowed something. */
export async function vaultsWithOutbox(): Promise<readonly string[]> {
  const { rows, permissions, passes } = database;
  const keys = await Promise.all(
    [rows, permissions, passes].map((table) => table.orderBy('vault').uniqueKeys()),
  );
  return [...new Set(keys.flat().map(String))];
}
