import { describe, expect, it } from 'vitest';
import type { Store } from '../store.ts';
import { LEEWAY_MS, persistentAdapter } from './adapter.ts';

function memoryStore(): Store {
  const rows = new Map<string, string>();
  return {
    get<T>(key: string) {
      const row = rows.get(key);
      return row === undefined ? undefined : (JSON.parse(row) as T);
    },
    set: (key, value) => void rows.set(key, JSON.stringify(value)),
    delete: (key) => void rows.delete(key),
    entries<T>(prefix = '') {
      return [...rows]
        .filter(([key]) => key.startsWith(prefix))
        .map(([key, row]): [string, T] => [key, JSON.parse(row) as T]);
    },
    clear: () => rows.clear(),
    close: () => undefined,
  };
}

function setup() {
  const store = memoryStore();
  const clock = { now: 1_000_000 };
  const Adapter = persistentAdapter(store, () => clock.now);
  return { store, clock, Adapter };
}

describe('the persistent adapter', () => {
  it('finds what was put until it ends', async () => {
    const { clock, Adapter } = setup();
    const tokens = new Adapter('RefreshToken');
    await tokens.upsert('a', { accountId: 'x' }, 60);
    expect(await tokens.find('a')).toEqual({ accountId: 'x' });
    clock.now += 60_000;
    expect(await tokens.find('a')).toBeUndefined();
  });

  it('marks what was used', async () => {
    const { clock, Adapter } = setup();
    const tokens = new Adapter('RefreshToken');
    await tokens.upsert('a', { accountId: 'x' }, 120);
    await tokens.consume('a');
    clock.now += LEEWAY_MS;
    expect(await tokens.find('a')).toEqual({ accountId: 'x', consumed: 1000 });
  });

  it('takes a spent refresh token once more for a moment, counted from when it was spent, and no code', async () => {
    const { clock, Adapter } = setup();
    const [tokens, codes] = [new Adapter('RefreshToken'), new Adapter('AuthorizationCode')];
    for (const model of [tokens, codes]) {
      await model.upsert('a', { accountId: 'x' }, 120);
      await model.consume('a');
    }
    clock.now += LEEWAY_MS - 1000;
    expect(await codes.find('a')).toHaveProperty('consumed');
    expect(await tokens.find('a')).toEqual({ accountId: 'x' });
    await tokens.consume('a');
    clock.now += 1000;
    expect(await tokens.find('a')).toHaveProperty('consumed');
  });

  it('ends everything of a grant and nothing else', async () => {
    const { Adapter } = setup();
    const refresh = new Adapter('RefreshToken');
    const codes = new Adapter('AuthorizationCode');
    await refresh.upsert('a', { grantId: 'g1' }, 60);
    await refresh.upsert('b', { grantId: 'g2' }, 60);
    await codes.upsert('c', { grantId: 'g1' }, 60);
    await refresh.revokeByGrantId('g1');
    expect(await refresh.find('a')).toBeUndefined();
    expect(await codes.find('c')).toBeUndefined();
    expect(await refresh.find('b')).toEqual({ grantId: 'g2' });
  });

  it('finds a session by its uid', async () => {
    const { Adapter } = setup();
    const sessions = new Adapter('Session');
    await sessions.upsert('id', { uid: 'u' }, 60);
    expect(await sessions.findByUid('u')).toEqual({ uid: 'u' });
    await sessions.destroy('id');
    expect(await sessions.findByUid('u')).toBeUndefined();
  });

  it('drops what has ended when it is opened again', async () => {
    const { store, clock, Adapter } = setup();
    await new Adapter('RefreshToken').upsert('a', { grantId: 'g' }, 60);
    clock.now += 61_000;
    persistentAdapter(store, () => clock.now);
    expect(store.entries()).toEqual([]);
  });
});
