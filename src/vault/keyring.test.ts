import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { must } from '#/kit/must.ts';
import {
  addWay,
  canBeOpened,
  destroyKeys,
  heldVaults,
  lockVault,
  removeWay,
  shownWhenLocked,
  showWhenLocked,
  unlockVault,
} from './keyring.ts';
import { seal, unseal } from './seal.ts';
import { MOST_TRIES } from './tries.ts';
import { newRecoveryCode, type UnlockWay } from './unlock-way.ts';

const pin = (digits: string): UnlockWay => ({ method: 'pin', pin: digits });
const passkey: UnlockWay = {
  method: 'passkey',
  credential: 'AbC',
  secret: crypto.getRandomValues(new Uint8Array(32)),
};
const PLACE = { vault: 'v', name: 'n', sequence: 1 };
const HOUR = 3_600_000;

let vault = '';
let sealed: Uint8Array<ArrayBuffer>;

/** Whether a way opens what was sealed when the vault was made. */
async function reads(way: UnlockWay, now?: number): Promise<boolean> {
  const opening = await unlockVault(vault, way, now);
  return opening.is === 'open' && (await unseal(opening.key, PLACE, sealed)) === 'text';
}

beforeEach(async () => {
  vault = `record-${crypto.randomUUID()}`;
  sealed = await seal(must(await lockVault(vault, pin('482913')), 'a new vault'), PLACE, 'text');
});

describe('the keyring', () => {
  it('opens a vault by its PIN and by no other', async () => {
    expect(await reads(pin('482913'))).toBe(true);
    expect(await unlockVault(vault, pin('482914'))).toEqual({ is: 'wrong', left: MOST_TRIES - 1, waitMs: 0 });
    expect(await reads(pin('482913'))).toBe(true);
  });

  it('tries no PIN while the device is too full to count it, and a passkey all the same', async () => {
    await addWay(vault, { by: pin('482913'), added: passkey });
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(await unlockVault(vault, pin('482913'))).toEqual({ is: 'no-room' });
    expect(await unlockVault(vault, pin('000000'))).toEqual({ is: 'no-room' });
    expect(await reads(passkey)).toBe(true);
    put.mockRestore();
    expect(await reads(pin('482913'))).toBe(true);
  });

  it('shows what its owner lets be seen while locked, until they take it back', async () => {
    await showWhenLocked(vault, 'card one');
    await showWhenLocked(vault, 'card two');
    expect(await shownWhenLocked()).toContain('card two');
    expect(await shownWhenLocked()).not.toContain('card one');
    await showWhenLocked(vault, undefined);
    expect(await shownWhenLocked()).not.toContain('card two');
  });

  it('shows nothing of a vault whose key is destroyed, nor takes anything more of it', async () => {
    await showWhenLocked(vault, 'a card that must go');
    await destroyKeys([vault]);
    await showWhenLocked(vault, 'a card that comes late');
    expect((await shownWhenLocked()).join()).not.toMatch(/must go|comes late/);
  });

  it('gives out keys that cannot be read out of the browser', async () => {
    const opening = await unlockVault(vault, pin('482913'));
    if (opening.is !== 'open') throw new Error('It must open');
    expect(opening.key.extractable).toBe(false);
  });

  it('makes wait after some wrong ones, hears nothing meanwhile, and forgets them once it is right', async () => {
    for (let wrong = 0; wrong < 3; wrong += 1) await unlockVault(vault, pin('000000'), HOUR);
    expect(await unlockVault(vault, pin('000000'), HOUR)).toMatchObject({ is: 'wrong', waitMs: 30_000 });
    expect(await unlockVault(vault, pin('482913'), HOUR + 29_000)).toEqual({ is: 'wait', waitMs: 1000 });
    expect(await reads(pin('482913'), HOUR + 30_000)).toBe(true);
    expect(await unlockVault(vault, pin('000000'), HOUR + 31_000)).toMatchObject({ left: MOST_TRIES - 1 });
  });

  it('destroys the PIN after too many, and the vault with it where nothing else opens it', async () => {
    const tries: unknown[] = [];
    for (let wrong = 1; wrong <= MOST_TRIES; wrong += 1)
      tries.push(await unlockVault(vault, pin('000000'), wrong * 2 * HOUR));
    expect(tries.at(-1)).toEqual({ is: 'destroyed', vaultToo: true });
    expect(await reads(pin('482913'), 100 * HOUR)).toBe(false);
    expect(await canBeOpened(vault)).toBe(false);
  });

  it('leaves the vault to its passkey when the PIN is destroyed', async () => {
    await addWay(vault, { by: pin('482913'), added: passkey });
    for (let wrong = 1; wrong < MOST_TRIES; wrong += 1)
      await unlockVault(vault, pin('000000'), wrong * 2 * HOUR);
    expect(await unlockVault(vault, pin('000000'), 100 * HOUR)).toEqual({ is: 'destroyed', vaultToo: false });
    expect(await reads(passkey)).toBe(true);
  });

  it('changes a PIN without sealing anything anew; the old one opens nothing any more', async () => {
    expect(await addWay(vault, { by: pin('111111'), added: pin('222222') })).toMatchObject({ is: 'wrong' });
    await addWay(vault, { by: pin('482913'), added: pin('777213') });
    expect(await reads(pin('777213'))).toBe(true);
    expect(await reads(pin('482913'))).toBe(false);
  });

  it('opens by passkey or recovery code as well, and each can be taken away but the last', async () => {
    const code = newRecoveryCode();
    await addWay(vault, { by: pin('482913'), added: passkey });
    await addWay(vault, { by: passkey, added: { method: 'recovery', code } });
    expect(await reads(passkey)).toBe(true);
    expect(await reads({ method: 'recovery', code: code.toLowerCase().replaceAll('-', ' ') })).toBe(true);
    expect(await reads({ method: 'recovery', code: newRecoveryCode() })).toBe(false);
    expect(await reads({ ...passkey, secret: new Uint8Array(32) })).toBe(false);
    const waysOf = async () => (await heldVaults()).find((one) => one.vault === vault)?.ways ?? [];
    expect((await waysOf()).map(({ method }) => method).sort()).toEqual(['passkey', 'pin', 'recovery']);
    for (const { id } of await waysOf()) await removeWay(vault, id);
    expect(await waysOf()).toHaveLength(1);
  });

  it('keeps vaults apart: a wrapped key that is put in another place opens nothing', async () => {
    const other = `record-${crypto.randomUUID()}`;
    await lockVault(other, pin('482913'));
    const rows = await new Dexie('keyring').open();
    const mine = (await rows.table('ways').where({ vault }).first()) as object;
    await rows.table('ways').where({ vault: other }).delete();
    await rows.table('ways').put({ ...mine, vault: other });
    rows.close();
    expect(await unlockVault(other, pin('482913'))).toMatchObject({ is: 'wrong' });
  });

  it('opens nothing once the keys are destroyed', async () => {
    await destroyKeys([vault]);
    expect(await reads(pin('482913'))).toBe(false);
    expect((await heldVaults()).some((one) => one.vault === vault)).toBe(false);
  });

  it('counts a try before it is made, so that a kill in the middle of it is no free try', async () => {
    const rows = await new Dexie('keyring').open();
    const trying = unlockVault(vault, pin('000000'));
    await expect
      .poll(
        async () =>
          ((await rows.table('ways').where({ vault }).first()) as { tries: { wrong: number } }).tries.wrong,
        { interval: 1 },
      )
      .toBe(1);
    await trying;
    rows.close();
  });

  it('makes no second key for a vault that has one: two tabs may choose at once', async () => {
    expect(await lockVault(vault, pin('111222'))).toBeUndefined();
    expect(await reads(pin('482913'))).toBe(true);
    expect(await unlockVault(vault, pin('111222'))).toMatchObject({ is: 'wrong' });
    const fresh = `record-${crypto.randomUUID()}`;
    const keys = await Promise.all([lockVault(fresh, pin('482913')), lockVault(fresh, pin('111222'))]);
    expect(keys.filter((key) => key !== undefined)).toHaveLength(1);
  });

  /** What happens while a way is being opened, after its try was counted. */
  function meanwhile(what: () => Promise<unknown>): void {
    const unwrap = crypto.subtle.unwrapKey.bind(crypto.subtle);
    vi.spyOn(crypto.subtle, 'unwrapKey').mockImplementationOnce(async (...given) => {
      await what();
      return unwrap(...given);
    });
  }

  it('brings back no key that is destroyed while a PIN is being tried', async () => {
    meanwhile(() => destroyKeys([vault]));
    expect(await unlockVault(vault, pin('482913'))).toEqual({ is: 'wrong', waitMs: 0 });
    expect(await canBeOpened(vault)).toBe(false);
  });

  it('adds no way to a vault that is destroyed meanwhile', async () => {
    meanwhile(() => destroyKeys([vault]));
    expect(await addWay(vault, { by: pin('482913'), added: passkey })).toEqual({ is: 'wrong', waitMs: 0 });
    expect(await canBeOpened(vault)).toBe(false);
  });

  it('has one PIN whatever is tried while it is changed', async () => {
    await Promise.all([
      addWay(vault, { by: pin('482913'), added: pin('111222') }),
      unlockVault(vault, pin('482913')),
      unlockVault(vault, pin('482913')),
    ]);
    expect((await heldVaults()).find((one) => one.vault === vault)?.ways).toHaveLength(1);
    expect(await reads(pin('111222'))).toBe(true);
  });
});
