import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { newSealKey } from './seal.ts';
import { SessionStore, type SessionOwner } from './session-store.ts';

const USER = 'user.tokens';
let ann: SessionOwner;
let ben: SessionOwner;

async function lying(): Promise<string> {
  const database = await new Dexie('session').open();
  const rows = await database.table<{ key: string; value: Uint8Array }>('items').toArray();
  database.close();
  return rows.map(({ key, value }) => `${key} ${new TextDecoder().decode(value)}`).join('\n');
}

beforeEach(async () => {
  ann = { name: `vault-${crypto.randomUUID()}`, key: await newSealKey() };
  ben = { name: `vault-${crypto.randomUUID()}`, key: await newSealKey() };
  await new SessionStore<string>().forget('');
});

describe('where a sign-in rests', () => {
  it('keeps tokens in memory until there is a vault to seal them for, and then for that one only', async () => {
    const store = new SessionStore<string>();
    await store.setItem(USER, 'tokens of Ann');
    expect(await lying()).toBe('');
    expect(await new SessionStore<string>().getItem(USER)).toBe(null);
    await store.keepFor(ann);
    expect(await lying()).toContain(`${ann.name}/${USER}`);
    expect(await lying()).not.toContain('tokens of Ann');
    const later = new SessionStore<string>();
    await later.keepFor(ben);
    expect(await later.getItem(USER)).toBe(null);
    await later.keepFor(ann);
    expect(await later.getItem(USER)).toBe('tokens of Ann');
  });

  it('opens nothing with another key, and nothing once it has let go', async () => {
    const store = new SessionStore<string>();
    await store.keepFor(ann);
    await store.setItem(USER, 'tokens of Ann');
    store.letGo();
    expect(await store.getItem(USER)).toBe(null);
    await store.keepFor({ name: ann.name, key: ben.key });
    expect(await store.getItem(USER)).toBe(null);
  });

  it('gives each journey a proof key of its own, which becomes its owner’s', async () => {
    const store = new SessionStore<string>();
    await store.keepFor(ann);
    await store.proofs.set('client', 'proof of Ann');
    store.proofs.onJourney(true);
    expect(await store.proofs.getAllKeys()).toEqual([]);
    await store.proofs.set('client', 'proof of Ben');

    const after = new SessionStore<string>();
    expect(await after.proofs.get('client')).toBe('proof of Ben');
    await after.setItem(USER, 'tokens of Ben');
    await after.keepFor(ben);
    expect(await after.proofs.get('client')).toBe('proof of Ben');
    await after.keepFor(ann);
    expect(await after.proofs.get('client')).toBe('proof of Ann');
  });

  it('forgets one owner and leaves the other', async () => {
    const store = new SessionStore<string>();
    await store.keepFor(ann);
    await store.setItem(USER, 'tokens of Ann');
    await store.keepFor(ben);
    await store.setItem(USER, 'tokens of Ben');
    await store.clear();
    expect(await store.getItem(USER)).toBe(null);
    expect(await lying()).not.toContain(ben.name);
    await store.keepFor(ann);
    expect(await store.getItem(USER)).toBe('tokens of Ann');
  });

  it('keeps what is renewed for whom it is renewed, though they lock and somebody else unlocks meanwhile', async () => {
    const store = new SessionStore<string>();
    await store.keepFor(ann);
    await store.setItem(USER, 'tokens of Ann');
    await store.renewing(async () => {
      store.letGo();
      await store.keepFor(ben);
      expect(await store.getItem(USER)).toBe(null);
      await store.setItem(USER, 'renewed tokens of Ann');
      await store.proofs.set('client', 'proof of Ann');
    });
    expect(await store.getItem(USER)).toBe(null);
    expect(await store.proofs.get('client')).toBeUndefined();
    await store.keepFor(ann);
    expect(await store.getItem(USER)).toBe('renewed tokens of Ann');
    expect(await store.proofs.get('client')).toBe('proof of Ann');
  });

  it('keeps nothing that is renewed for somebody who was forgotten meanwhile', async () => {
    const store = new SessionStore<string>();
    await store.keepFor(ann);
    await store.renewing(async () => {
      await store.forget(ann.name);
      await store.setItem(USER, 'renewed tokens of Ann');
    });
    await store.keepFor(ben);
    expect(await store.getItem(USER)).toBe(null);
    expect(await lying()).not.toContain(ann.name);
    expect(await lying()).not.toContain(ben.name);
  });
});
