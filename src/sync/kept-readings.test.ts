import { expect, it } from 'vitest';
import { ok, failed } from '#/kit/outcome.ts';
import type { Reading } from '#/record/readings/reading.ts';
import { OutboxStore } from '#/vault/outbox-database.ts';
import { newVault } from '#/vault/vault.test-setup.ts';
import { KeptReadings, type KeptReading } from './kept-readings.ts';
import { deliver, type Send, type SendPermission } from './outbox.ts';

const weight = (kilograms: number, hour = 8): Reading => ({
  kind: 'weight',
  values: { weight: kilograms },
  takenAt: `2026-03-02T0${hour}:00:00+00:00`,
  how: {},
  origin: { is: 'typed' },
});

const keyOf = (all: readonly KeptReading[], kilograms: number): string | undefined =>
  all.find(({ versions }) => versions[0]?.reading.values.weight === kilograms)?.key;

/** Readings of a new person, what has been put on the wire of them, and a switch that breaks the outbox. */
async function setUp() {
  const vault = await newVault();
  const outbox = new OutboxStore(vault.name);
  const wire: string[] = [];
  const broken = { is: false };
  const writings: number[] = [];
  const write = vault.write.bind(vault);
  vault.write = async (writing) => {
    writings.push(writing.put.length);
    return write(writing);
  };
  const changes: string[] = [];
  const prepare = outbox.prepare.bind(outbox);
  outbox.prepare = async (given) => {
    if (broken.is) throw new Error('killed');
    changes.push(...given.map(({ name }) => name));
    return prepare(given);
  };
  /** Happens while something is on the wire. */
  const meanwhile: { doing?: () => Promise<unknown> } = {};
  let now = 0;
  const readings = new KeptReadings(vault, outbox, () => new Date(Date.UTC(2026, 2, 2, 9) + (now += 1)));
  const permitted: string[] = [];
  const send = (
    answer: Awaited<ReturnType<Send>> = ok(undefined),
    permission: Awaited<ReturnType<SendPermission>> = ok(undefined),
  ) => {
    const at = (now += 10_000_000);
    const began = performance.now();
    return deliver({
      rows: readings.rows,
      permissions: readings.permissions.rows,
      sendPermission: async ({ kinds, delivery }, step) => {
        const said = kinds.map(({ kind, until }) => `${kind}${until === undefined ? '' : ' taken back'}`);
        permitted.push(`${step} ${delivery.to.replace('\n', ' for ')} ${said.join(', ')}`);
        return permission;
      },
      send: async ({ reading, delivery }, step) => {
        wire.push(`${step} ${reading.values.weight}${delivery.isWithdrawn ? ' taken back' : ''}`);
        await meanwhile.doing?.();
        return answer;
      },
      lock: (work) => work(),
      now: () => at + performance.now() - began,
      random: () => 0,
    });
  };
  return { vault, readings, outbox, wire, permitted, broken, writings, changes, meanwhile, send };
}

it('a reading that was kept is sent, and leaves the outbox when it has arrived', async () => {
  const { readings, outbox, wire, send } = await setUp();
  await readings.keep(weight(80), ['A']);
  expect(await outbox.list()).toHaveLength(1);
  await send();
  await readings.catchUp();
  expect(wire).toEqual(['create 80']);
  expect(await outbox.list()).toEqual([]);
  expect(await readings.list()).toMatchObject([{ deliveries: [{ to: 'A', wanted: 1, arrived: 1 }] }]);
  await send();
  expect(wire).toHaveLength(1);
});

it('many are kept in one writing: each with a key of its own, after those that are there, and sent in their order', async () => {
  const { readings, wire, writings, send } = await setUp();
  await readings.keep(weight(79, 7), ['A']);
  const before = writings.length;
  const kept = await readings.keepMany([weight(80), weight(81), weight(82)], ['A']);
  const keys = kept.map(({ key }) => key);
  expect(writings.slice(before)).toEqual([1]);
  const all = await readings.list();
  expect(keys).toEqual([80, 81, 82].map((kilograms) => keyOf(all, kilograms)));
  expect(new Set(keys).size).toBe(3);
  expect(all.map(({ place }) => place)).toEqual([4, 3, 2, 1]);
  await send();
  expect(wire).toEqual(['create 79', 'create 80', 'create 81', 'create 82']);
  await readings.catchUp();
  // That the permission has arrived, and then each reading.
  expect(writings.slice(before)).toEqual([1, 1, 4]);
  expect(await readings.keepMany([], ['A'])).toEqual([]);
});

it('one of many is changed and taken back like any other, and later ones come after all of them', async () => {
  const { readings, wire, send } = await setUp();
  const key = (await readings.keepMany([weight(80), weight(81), weight(82)], ['A']))[1]?.key ?? '';
  await send();
  await readings.catchUp();
  await readings.change(key, weight(91));
  await readings.keepMany([weight(70), weight(71)], []);
  await readings.withdraw(key);
  await readings.change('of nobody', weight(1));
  await send();
  await readings.catchUp();
  const all = await readings.list();
  expect(all).toHaveLength(5);
  expect(new Set(all.map(({ place }) => place)).size).toBe(5);
  expect(all.slice(0, 2).map(({ versions }) => versions[0]?.reading.values.weight)).toEqual([71, 70]);
  expect(all.find((kept) => kept.key === key)).toMatchObject({
    isWithdrawn: true,
    versions: [81, 91, 91].map((kilograms) => ({ reading: { values: { weight: kilograms } } })),
  });
  expect(wire.slice(3)).toEqual(['replace 91 taken back']);
});

it('a kill among many leaves all of them on the device, and all are sent', async () => {
  const { readings, wire, broken, send } = await setUp();
  broken.is = true;
  await expect(readings.keepMany([weight(80), weight(81)], ['A'])).rejects.toThrow('killed');
  broken.is = false;
  expect(await readings.list()).toHaveLength(2);
  await readings.catchUp();
  await send();
  expect(wire).toEqual(['create 80', 'create 81']);
});

it('what has arrived is not looked at again in the outbox', async () => {
  const { readings, changes, send } = await setUp();
  await readings.keepMany([weight(80), weight(81)], ['A']);
  await send();
  await readings.catchUp();
  const before = changes.length;
  await readings.catchUp();
  expect(changes).toHaveLength(before);
});

it('a change replaces what was sent, a reading taken back is told to have been an error, and all versions stay', async () => {
  const { readings, wire, send } = await setUp();
  const { key } = await readings.keep(weight(80), ['A']);
  await send();
  await readings.catchUp();
  await readings.change(key, weight(81));
  await send();
  await readings.withdraw(key);
  await readings.change(key, weight(82));
  await send();
  await readings.catchUp();
  expect(wire).toEqual(['create 80', 'replace 81', 'replace 81 taken back']);
  expect(await readings.list()).toMatchObject([
    { isWithdrawn: true, deliveries: [{ wanted: 3, arrived: 3 }] },
  ]);
  expect((await readings.list())[0]?.versions.map(({ reading }) => reading.values.weight)).toEqual([
    80, 81, 81,
  ]);
});

it('one that was never on the wire is taken back without a word to anybody', async () => {
  const { readings, outbox, wire, send } = await setUp();
  const { key } = await readings.keep(weight(80), ['A']);
  await readings.withdraw(key);
  await send();
  await readings.catchUp();
  expect(wire).toEqual([]);
  expect(await outbox.list()).toEqual([]);
});

it('a kill between the vault and the outbox loses neither a reading, nor a change, nor that it is taken back', async () => {
  const { readings, wire, broken, send } = await setUp();
  const killed = async (work: () => Promise<unknown>): Promise<void> => {
    broken.is = true;
    await expect(work()).rejects.toThrow('killed');
    broken.is = false;
    await readings.catchUp();
  };
  await killed(() => readings.keep(weight(80), ['A']));
  await send(failed({ kind: 'unreachable' }));
  const key = (await readings.list())[0]?.key ?? '';
  await killed(() => readings.change(key, weight(81)));
  await send();
  await killed(() => readings.withdraw(key));
  await send();
  await readings.catchUp();
  expect(wire).toEqual(['create 80', 'replace 81', 'replace 81 taken back']);
});

it('what stands as a problem is tried again when somebody asks, and not before', async () => {
  const { readings, wire, send } = await setUp();
  const { key } = await readings.keep(weight(80), ['A']);
  await send(failed({ kind: 'not-allowed', status: 403 }));
  await send();
  expect(await readings.list()).toMatchObject([{ deliveries: [{ problem: { kind: 'not-allowed' } }] }]);
  await readings.tryAgain(key);
  await send();
  expect(wire).toEqual(['create 80', 'create 80']);
});

it('all that stand as problems are tried again together', async () => {
  const { readings, wire, send } = await setUp();
  await readings.keepMany([weight(80), weight(81)], ['A']);
  await send(failed({ kind: 'not-allowed', status: 403 }));
  await readings.tryAgain();
  await send();
  expect(wire.slice(2)).toEqual(['create 80', 'create 81']);
});

it('a change that is made while answers are taken over is not lost', async () => {
  const { readings, send } = await setUp();
  const { key } = await readings.keep(weight(80), ['A']);
  await send();
  const review = { is: 'filed', at: '2026-03-02T10:00:00Z' } as const;
  await Promise.all([
    readings.catchUp(),
    readings.learnReviews('A', new Map([[key, review]])),
    readings.change(key, weight(81)),
    readings.catchUp(),
    readings.keep(weight(82), ['A']),
    readings.keep(weight(83), ['A']),
  ]);
  const all = await readings.list();
  const changed = all.find((kept) => kept.key === key);
  expect(changed?.versions.map(({ reading }) => reading.values.weight)).toEqual([80, 81]);
  expect(changed?.reviews).toEqual({ A: review });
  expect(new Set(all.map(({ place }) => place)).size).toBe(3);
});

it('says what an organisation has done with it, newest reading first', async () => {
  const { readings } = await setUp();
  const { key } = await readings.keep(weight(80, 7), ['A', 'B']);
  await readings.keep(weight(81, 8), ['A']);
  const review = { is: 'declined', at: '2026-03-02T10:00:00Z', reason: 'Too early' } as const;
  await readings.learnReviews('A', new Map([[key, review]]));
  const [first, second] = await readings.list();
  expect(first?.reviews).toEqual({});
  expect(second?.reviews).toEqual({ A: review });
});

it('whom a reading goes to may have readings of its kind from then on: told first, once, and kept with the reading in one writing', async () => {
  const { readings, wire, permitted, writings, send } = await setUp();
  await readings.keep(weight(80), ['A', 'B']);
  await readings.keep(weight(81), ['A']);
  expect(writings).toEqual([2, 1]);
  await send();
  await send();
  // Each is told by itself, so either may be first.
  expect(permitted.toSorted()).toEqual(['create A weight', 'create B weight']);
  expect(wire).toEqual(expect.arrayContaining(['create 80', 'create 81']));
  expect(wire).toHaveLength(3);
  await readings.keep({ ...weight(0), kind: 'pulse', values: { pulse: 70 } }, ['A']);
  await send();
  expect(permitted.slice(2)).toEqual(['replace A weight, pulse']);
});

it('one that went to nobody is sent later, as it is by then, and to each organisation once', async () => {
  const { readings, send, wire, permitted } = await setUp();
  const { key } = await readings.keep(weight(80), []);
  await readings.change(key, weight(81));
  await send();
  expect(wire).toEqual([]);
  await readings.sendAlso(key, ['Y99901']);
  await readings.sendAlso(key, ['Y99901', 'Y99902']);
  await send();
  expect(wire).toEqual(['create 81', 'create 81']);
  expect(permitted.sort()).toEqual(['create Y99901 weight', 'create Y99902 weight']);
  await readings.catchUp();
  expect((await readings.list())[0]?.deliveries.map(({ to, arrived }) => [to, arrived])).toEqual([
    ['Y99901', 2],
    ['Y99902', 2],
  ]);
  await readings.withdraw(key);
  await readings.sendAlso(key, ['RZ901']);
  await send();
  expect(wire.slice(2)).toEqual(['replace 81 taken back', 'replace 81 taken back']);
});

it('as long as the permission cannot be told, nothing goes to that organisation, and it is told once it can', async () => {
  const { readings, wire, permitted, send } = await setUp();
  await readings.keep(weight(80), ['A']);
  await send(ok(undefined), failed({ kind: 'unreachable' }));
  await send(ok(undefined), failed({ kind: 'refused', status: 422 }));
  await send();
  expect(wire).toEqual([]);
  // The same one each time, by its key; what was refused waits for the person.
  expect(permitted).toEqual(['create A weight', 'create A weight']);
  expect((await readings.permissions.all()).get('A')?.delivery.problem?.kind).toBe('refused');
  const [kept] = await readings.list();
  await readings.tryAgain(kept?.key);
  await send();
  expect(permitted).toHaveLength(3);
  expect(wire).toEqual(['create 80']);
});

it('that one more kind is refused holds back that kind, and not what is known to be permitted', async () => {
  const { readings, wire, send } = await setUp();
  await readings.keep(weight(80), ['A']);
  await send();
  await readings.keep({ ...weight(70), kind: 'pulse' }, ['A']);
  await readings.keep(weight(81), ['A']);
  await send(ok(undefined), failed({ kind: 'refused', status: 422 }));
  expect(wire).toEqual(['create 80', 'create 81']);
});

it('what is taken back is told, and no reading of that kind goes any more until it is allowed anew', async () => {
  const { readings, wire, permitted, send } = await setUp();
  const { key } = await readings.keep(weight(80), ['A']);
  await send();
  await readings.keep(weight(81), ['A']);
  await readings.takeBack('A', ['weight']);
  await readings.takeBack('A', ['weight']);
  await send();
  expect(permitted).toEqual(['create A weight', 'replace A weight taken back']);
  expect(wire).toEqual(['create 80']);
  // That what they have was a mistake may still be said.
  await readings.withdraw(key);
  await send();
  expect(wire.slice(1)).toEqual(['replace 80 taken back']);
  await readings.keep(weight(82), ['A']);
  await send();
  expect(permitted.slice(2)).toEqual(['replace A weight']);
  expect(wire.slice(2)).toEqual(['create 81', 'create 82']);
});

it('what is taken back while one is on its way stops the next, that was made ready already', async () => {
  const { readings, wire, meanwhile, send } = await setUp();
  await readings.keepMany([weight(80), weight(81), weight(82)], ['A']);
  meanwhile.doing = async () => {
    // Long enough for the next one to be made ready, and for what was seen then to be old.
    await new Promise((resolve) => setTimeout(resolve, 60));
    await readings.takeBack('A', ['weight']);
  };
  await send();
  expect(wire).toEqual(['create 80']);
});

it('a kill between the vault and the outbox loses no permission and no taking back', async () => {
  const { readings, outbox, permitted, send } = await setUp();
  const change = outbox.changePermission.bind(outbox);
  const killed = async (work: () => Promise<unknown>): Promise<void> => {
    outbox.changePermission = () => Promise.reject(new Error('killed'));
    await expect(work()).rejects.toThrow('killed');
    outbox.changePermission = change;
    await readings.catchUp();
  };
  await killed(() => readings.keep(weight(80), ['A']));
  await send();
  await killed(() => readings.takeBack('A', ['weight']));
  await send();
  expect(permitted).toEqual(['create A weight', 'replace A weight taken back']);
});

it('how far a permission has come is known again when what waits is lost', async () => {
  const { vault, readings, send } = await setUp();
  await readings.keep(weight(80), ['A']);
  await send();
  await readings.catchUp();
  const elsewhere = new KeptReadings(vault, new OutboxStore('another'));
  expect((await elsewhere.permissions.all()).get('A')).toMatchObject({
    there: ['weight'],
    delivery: { wanted: 1, arrived: 1 },
  });
});

it('what an organisation was allowed from another device stands beside what is said here, and ends with it', async () => {
  const { readings, permitted, send } = await setUp();
  await readings.keep(weight(80), ['A']);
  await readings.learnPermissions('A', [
    { key: 'theirs', kinds: ['pulse'], issued: '2026-01-01T00:00:00.000Z' },
  ]);
  await send();
  expect(permitted).toEqual(['create A weight']);
  await readings.takeBack('A', ['weight', 'pulse']);
  await send();
  expect(permitted.slice(1)).toEqual(['replace A weight taken back', 'replace A pulse taken back']);
});

it('a photo is kept with its reading, waits with it, and goes no more once it is taken out or the reading taken back', async () => {
  const { readings } = await setUp();
  const kept = await readings.keep(weight(80), ['A'], 'photo');
  const name = kept.versions[0]?.reading.photo ?? '';
  const waiting = async () => (await readings.rows.list()).map(({ photo }) => photo);
  expect(await readings.photo(name)).toBe('photo');
  expect(await waiting()).toEqual(['photo']);
  await readings.change(kept.key, { ...weight(81), photo: name });
  expect(await waiting()).toEqual(['photo']);
  await readings.change(kept.key, weight(81), 'another');
  expect(await waiting()).toEqual(['another']);
  const last = (await readings.list())[0]?.versions.at(-1)?.reading.photo ?? '';
  expect([await readings.photo(last), await readings.photo(name)]).toEqual(['another', undefined]);
  await readings.change(kept.key, weight(81));
  expect(await waiting()).toEqual([undefined]);
  await readings.change(kept.key, weight(81), 'again');
  await readings.withdraw(kept.key);
  expect(await waiting()).toEqual([undefined]);
});

it('another organisation is let look where readings were sent, and what ends there ends for it too', async () => {
  const { readings, wire, permitted, send } = await setUp();
  await readings.keep(weight(80), ['A']);
  await readings.letLook({ at: 'A', reader: 'B' }, ['weight']);
  await readings.letLook({ at: 'A', reader: 'B' }, ['weight']);
  await readings.letLook({ at: 'A', reader: 'C' }, ['weight']);
  await send();
  expect([...permitted].sort()).toEqual([
    'create A for B weight',
    'create A for C weight',
    'create A weight',
  ]);
  expect(wire).toEqual(['create 80']);
  await readings.stopLook({ at: 'A', reader: 'B' });
  await send();
  expect(permitted.slice(3)).toEqual([expect.stringMatching(/^replace A for B .*weight taken back/)]);
  await readings.takeBack('A', ['weight']);
  await send();
  expect(permitted.slice(4).sort()).toEqual([
    'replace A for C weight taken back',
    'replace A weight taken back',
  ]);
});

it('that others cannot be let look yet keeps no reading back, and a word for one says nothing of another', async () => {
  const { readings, wire, outbox } = await setUp();
  await readings.keep(weight(80), ['A']);
  await readings.letLook({ at: 'A', reader: 'B' }, ['weight']);
  await deliver({
    rows: readings.rows,
    permissions: readings.permissions.rows,
    sendPermission: async ({ delivery: { to } }) =>
      to === 'A' ? ok(undefined) : failed({ kind: 'refused', status: 422 }),
    send: async ({ reading }, step) => {
      wire.push(`${step} ${reading.values.weight}`);
      return ok(undefined);
    },
    lock: (work) => work(),
    now: () => 0,
    random: () => 0,
  });
  expect(wire).toEqual(['create 80']);
  expect(await outbox.permissions()).toHaveLength(2);
  // Of B there is nothing here, neither from this device nor from another.
  await readings.keep(weight(81), ['B']);
  await readings.learnPermissions('A', [
    { key: 'theirs', kinds: ['pulse'], issued: '2026-01-01T00:00:00.000Z', reader: 'C' },
  ]);
  const all = [...(await readings.permissions.all()).values()];
  const standing = all.map(({ delivery, kinds, others = [] }) => [
    delivery.to,
    [...kinds, ...others.flatMap((one) => one.kinds)].map(({ kind }) => kind).join(),
  ]);
  expect(standing).toEqual([
    ['A', 'weight'],
    ['A\nB', 'weight'],
    ['B', 'weight'],
    ['A\nC', 'pulse'],
  ]);
});

it('what another device let others look at ends with what is taken back here, heard of before or after', async () => {
  const { readings, permitted, send } = await setUp();
  const theirs = { key: 'theirs', issued: '2026-01-01T00:00:00.000Z', reader: 'B' };
  await readings.keep(weight(80), ['A']);
  await send();
  await readings.takeBack('A', ['weight']);
  await readings.learnPermissions('A', [{ ...theirs, kinds: ['weight', 'pulse'] }]);
  await send();
  expect(permitted.slice(1).sort()).toEqual([
    'replace A for B weight taken back, pulse',
    'replace A weight taken back',
  ]);
});

it('whoever is stopped looking is stopped for all that any device has allowed before', async () => {
  const { readings, permitted, send } = await setUp();
  await readings.letLook({ at: 'A', reader: 'B' }, ['weight']);
  await send();
  await readings.stopLook({ at: 'A', reader: 'B' });
  await readings.learnPermissions('A', [
    { key: 'theirs', kinds: ['pulse'], issued: '2026-01-01T00:00:00.000Z', reader: 'B' },
  ]);
  await send();
  const [, ...after] = permitted;
  expect(after.filter((one) => one.includes('pulse'))).toHaveLength(2);
  expect(after.every((one) => one.includes('taken back') && !/(weight|pulse)(,|$)/.test(one))).toBe(true);
});

it('a kill between the vault and the outbox loses neither that somebody may look nor that they may not', async () => {
  const { readings, outbox, permitted, send } = await setUp();
  const change = outbox.changePermission.bind(outbox);
  /** So many rows are written, and then no more. */
  const killedAfter = async (rows: number, work: () => Promise<unknown>): Promise<void> => {
    let left = rows;
    outbox.changePermission = (...given) =>
      left-- > 0 ? change(...given) : Promise.reject(new Error('killed'));
    await expect(work()).rejects.toThrow('killed');
    outbox.changePermission = change;
    await readings.catchUp();
  };
  await readings.keep(weight(80), ['A']);
  await killedAfter(0, () => readings.letLook({ at: 'A', reader: 'B' }, ['weight']));
  await killedAfter(0, () => readings.letLook({ at: 'A', reader: 'C' }, ['weight']));
  await send();
  await killedAfter(1, () => readings.takeBack('A', ['weight']));
  await send();
  expect([...permitted].sort()).toEqual([
    'create A for B weight',
    'create A for C weight',
    'create A weight',
    'replace A for B weight taken back',
    'replace A for C weight taken back',
    'replace A weight taken back',
  ]);
});
