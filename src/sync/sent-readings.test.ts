import { expect, it } from 'vitest';
import type { Failure } from '#/kit/failure.ts';
import { failed, ok, type Outcome } from '#/kit/outcome.ts';
import type { Asked } from '#/record/readings/asked.ts';
import type { Grant, GrantThere } from '#/record/readings/grant.ts';
import { reading } from '#/record/readings/reading-example.test-setup.ts';
import { SEND_SCOPE } from '#/services/reading-inbox/requests.ts';
import { OutboxStore } from '#/vault/outbox-database.ts';
import { newVault } from '#/vault/vault.test-setup.ts';
import type { Courier } from './courier.ts';
import type { HeldSource } from './held-source.ts';
import { KeptReadings } from './kept-readings.ts';
import { askedOf, learnInboxes, learnSharing, sendWaiting } from './sent-readings.ts';

const NOW = Date.parse('2026-03-02T10:00:00Z');
const NOTHING: Asked = { readings: [], questions: [], plans: [], unreadable: 0 };
const THEIRS: GrantThere = { key: 'theirs', kinds: ['weight'], issued: '2026-03-01T08:00:00.000Z' };

/** A person with records at A and B, which take readings, and at C, which does not. */
async function setUp() {
  const store = await newVault();
  const outbox = new OutboxStore(store.name);
  const readings = new KeptReadings(store, outbox);
  const calls: string[] = [];
  const said = new Map<string, readonly GrantThere[]>();
  const asked = new Map<string, Outcome<Asked, Failure>>();
  const sent: Grant[] = [];
  const answers: Outcome<undefined, Failure>[] = [];
  const note = (call: string): void => void calls.push(call);
  const courier = {
    takesReadings: async (base: string) => ok(base !== 'C'),
    passFor: async () => undefined,
    async permissions(base: string) {
      note(`permissions ${base}`);
      return ok(said.get(base) ?? []);
    },
    async reviews(base: string) {
      note(`reviews ${base}`);
      return ok(new Map());
    },
    asked: async (base: string) => asked.get(base) ?? ok(NOTHING),
    async sendPermission(base: string, grant: Grant, how: string) {
      note(`${how} permission ${base}`);
      sent.push(grant);
      return answers.shift() ?? ok(undefined);
    },
    async sendReading(base: string) {
      note(`reading ${base}`);
      return ok(undefined);
    },
  } as Partial<Courier> as Courier;
  const sources = new Map(['A', 'B', 'C'].map((source) => [source, { source, base: source } as HeldSource]));
  const sending = { store, readings, outbox, courier, sources };
  return { sending, store, readings, calls, said, asked, sent, answers };
}

it('asks all that take readings what they are allowed, then those only that are; another device may have said so', async () => {
  const { sending, readings, calls, said } = await setUp();
  said.set('B', [THEIRS]);
  await learnInboxes(sending, NOW);
  expect(calls).toEqual(['permissions A', 'permissions B', 'reviews B']);
  expect((await readings.permissions.all()).get('B')).toMatchObject({
    others: [{ there: ['weight'], delivery: { key: 'theirs' } }],
  });
  calls.length = 0;
  await learnInboxes(sending, NOW + 1000);
  expect(calls).toEqual(['permissions B', 'reviews B']);
  calls.length = 0;
  expect(await learnSharing(sending)).toBe(true);
  expect(calls).toEqual(['permissions A', 'permissions B']);
});

it('keeps what is asked for, of one that does not answer what it asked for before', async () => {
  const { sending, store, said, asked } = await setUp();
  said.set('A', [THEIRS]);
  const wish: Asked = { ...NOTHING, readings: [{ id: '1', words: 'Again', at: '2026-03-02T09:00:00Z' }] };
  asked.set('A', ok(wish));
  await learnInboxes(sending, NOW);
  expect(await askedOf(store)).toEqual([{ ...wish, from: 'A' }]);
  asked.set('A', failed({ kind: 'unreachable' }));
  await learnInboxes(sending, NOW);
  expect(await askedOf(store)).toEqual([{ ...wish, from: 'A' }]);
  asked.set('A', ok(NOTHING));
  await learnInboxes(sending, NOW);
  expect(await askedOf(store)).toEqual([{ ...NOTHING, from: 'A' }]);
});

it('tells an organisation what it is allowed before it sends, and one that is no longer in the record nothing', async () => {
  const { sending, readings, calls } = await setUp();
  await readings.keep(reading('weight', { weight: 80 }, '2026-03-02T08:00:00+00:00'), ['A', 'gone']);
  await sendWaiting(sending);
  expect(calls).toEqual(['permissions A', 'create permission A', 'reading A']);
  const gone = (await readings.permissions.all()).get('gone');
  expect(gone?.delivery.problem?.kind).toBe('no-longer-pointed-at');
});

it('takes back what another device has allowed since, of which it hears just before it says so', async () => {
  const { sending, readings, said, sent } = await setUp();
  said.set('A', [{ key: 'here', kinds: ['weight'], issued: '2026-03-01T07:00:00.000Z' }]);
  await learnInboxes(sending, NOW);
  said.set('A', [...(said.get('A') ?? []), THEIRS]);
  await readings.takeBack('A', ['weight']);
  await sendWaiting(sending);
  expect(sent.map(({ delivery, kinds }) => [delivery.key, kinds[0]?.until !== undefined])).toEqual([
    ['here', true],
    ['theirs', true],
  ]);
});

it('asks again before it says again what somebody has changed meanwhile', async () => {
  const { sending, readings, said, calls, answers } = await setUp();
  said.set('A', [THEIRS]);
  await learnInboxes(sending, NOW);
  await readings.takeBack('A', ['weight']);
  const later = new Date(Date.now() + 3_600_000).toISOString();
  answers.push(failed({ kind: 'overtaken' }));
  calls.length = 0;
  expect(await sendWaiting(sending)).toBeGreaterThan(Date.now());
  said.set('A', [{ ...THEIRS, kinds: ['weight', 'pulse'], issued: later }]);
  await readings.tryAgain();
  await sendWaiting(sending);
  expect(calls).toEqual(['permissions A', 'replace permission A', 'permissions A', 'replace permission A']);
  const [grant] = (await readings.permissions.all()).get('A')?.others ?? [];
  expect(grant).toMatchObject({ there: ['pulse'] });
  expect(Date.parse(grant?.issued ?? '')).toBeGreaterThan(Date.parse(later));
});

it('gets a pass that can send answers too in place of one from before there were any, and keeps a good one', async () => {
  const { sending } = await setUp();
  const keyPair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']);
  const pass = { base: 'A', accessToken: 'old', untilMs: NOW + 1e9, nhsNumber: '9990000018', keyPair };
  await sending.outbox.keepPass('A', pass);
  await sending.outbox.keepPass('B', { ...pass, base: 'B', scope: SEND_SCOPE });
  const courier: Courier = {
    ...sending.courier,
    passFor: async (base) => ({ ...pass, base, accessToken: 'new', scope: SEND_SCOPE }),
  };
  await learnInboxes({ ...sending, courier }, NOW);
  const tokens = [...(await sending.outbox.passes())].map(([to, { accessToken }]) => [to, accessToken]);
  expect(tokens).toEqual([
    ['A', 'new'],
    ['B', 'old'],
  ]);
});
