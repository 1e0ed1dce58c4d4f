import { beforeEach, expect, it } from 'vitest';
import { told } from '#/record/readings/permission.test-setup.ts';
import type { Reading } from '#/record/readings/reading.ts';
import { eraseOutboxes, OutboxStore, vaultsWithOutbox, type SendPass } from '#/vault/outbox-database.ts';
import { newVault } from '#/vault/vault.test-setup.ts';
import { KeptReadings } from './kept-readings.ts';
import { sendLocked } from './locked-sender.ts';

const NOW = Date.parse('2026-03-02T10:00:00Z');
const weight = (kilograms: number): Reading => ({
  kind: 'weight',
  values: { weight: kilograms },
  takenAt: '2026-03-02T08:00:00+00:00',
  how: {},
  origin: { is: 'typed' },
});

const passTo = async (base: string, given: Partial<SendPass> = {}): Promise<SendPass> => ({
  base,
  accessToken: `pass for ${base}`,
  untilMs: NOW + 1000,
  nhsNumber: '9990000018',
  keyPair: await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']),
  ...given,
});

interface Call {
  readonly method: string;
  readonly url: string;
  readonly pass: string;
  readonly body: { readonly valueQuantity?: { readonly value: number } };
}

/** A device on which readings of one person wait that may be sent, and organisations that answer with a status, or not at all. */
async function setUp(to: readonly string[]) {
  const vault = await newVault();
  const outbox = new OutboxStore(vault.name);
  const readings = new KeptReadings(vault, outbox, () => new Date(NOW));
  await readings.keep(weight(80), to);
  for (const one of to) await readings.permissions.rows.change(one, (now) => now && told(now));
  const calls: Call[] = [];
  let status: number | 'no network' = 201;
  const send = (now = NOW, meanwhile: () => Promise<void> = async () => undefined) =>
    sendLocked({
      fetch: async (url, init) => {
        if (status === 'no network') throw new TypeError('no network');
        const request = new Request(url, init);
        calls.push({
          method: request.method,
          url: request.url,
          pass: request.headers.get('authorization') ?? '',
          body: (await request.json()) as Call['body'],
        });
        return new Response(null, { status });
      },
      now: () => new Date(now),
      sleep: meanwhile,
      random: () => 0,
      locks: navigator.locks,
    });
  const answer = (next: typeof status): void => {
    status = next;
  };
  return { outbox, readings, calls, send, answer };
}

beforeEach(async () => eraseOutboxes(await vaultsWithOutbox()));

it('sends what waits with the pass for each organisation, and the owner finds it sent', async () => {
  const { outbox, readings, calls, send } = await setUp(['A']);
  await outbox.keepPass('A', await passTo('https://a.example/FHIR'));
  expect(await send()).toBe(false);
  expect(calls).toMatchObject([
    {
      method: 'POST',
      url: 'https://a.example/FHIR/Observation',
      pass: 'DPoP pass for https://a.example/FHIR',
      body: { valueQuantity: { value: 80 } },
    },
  ]);
  await readings.catchUp();
  expect(await readings.list()).toMatchObject([{ deliveries: [{ wanted: 1, arrived: 1 }] }]);
  expect(await outbox.list()).toEqual([]);
});

it('asks nobody for anything but to take a reading', async () => {
  const { outbox, calls, send, readings } = await setUp(['A']);
  await outbox.keepPass('A', await passTo('https://a.example/FHIR'));
  await send();
  const [kept] = await readings.list();
  await readings.change(kept?.key ?? '', weight(81));
  await send();
  expect(calls.map(({ method, url }) => `${method} ${new URL(url).pathname}`)).toEqual([
    'POST /FHIR/Observation',
    'PUT /FHIR/Observation',
  ]);
});

it('leaves alone what it has no pass for, or one that has run out', async () => {
  const { outbox, calls, send, readings } = await setUp(['A', 'B']);
  await outbox.keepPass('B', await passTo('https://b.example/FHIR', { untilMs: NOW - 1 }));
  expect(await send()).toBe(false);
  expect(calls).toEqual([]);
  expect(await readings.list()).toMatchObject([
    {
      deliveries: [
        { attempted: 0, tries: 0 },
        { attempted: 0, tries: 0 },
      ],
    },
  ]);
});

it('asks to be woken again while there is no network, and sends once there is', async () => {
  const { outbox, calls, send, answer } = await setUp(['A']);
  await outbox.keepPass('A', await passTo('https://a.example/FHIR', { untilMs: NOW + 1e9 }));
  answer('no network');
  expect(await send()).toBe(true);
  answer(201);
  expect(await send(NOW + 60_000)).toBe(false);
  expect(calls).toHaveLength(1);
});

it('a pass that is turned away is thrown away; the reading waits for its owner and is no problem of theirs', async () => {
  const { outbox, calls, send, answer, readings } = await setUp(['A']);
  await outbox.keepPass('A', await passTo('https://a.example/FHIR'));
  answer(401);
  await send();
  expect((await outbox.passes()).size).toBe(0);
  const [delivery] = (await readings.list()).flatMap(({ deliveries }) => deliveries);
  expect(delivery?.problem).toBeUndefined();
  expect(delivery).toMatchObject({ wanted: 1, arrived: 0 });
  answer(201);
  await send(NOW + 3_600_000);
  expect(calls).toHaveLength(1);
});

it('sends nothing more once its owner has signed out, also between two tries', async () => {
  const { outbox, calls, answer, send } = await setUp(['A']);
  await outbox.keepPass('A', await passTo('https://a.example/FHIR', { untilMs: NOW + 1e9 }));
  answer('no network');
  await send(NOW, async () => {
    await eraseOutboxes(await vaultsWithOutbox());
    answer(201);
  });
  expect(calls).toEqual([]);
});

it('what one person cannot send holds up nobody else', async () => {
  const broken = await setUp(['A']);
  await broken.outbox.keepPass('A', await passTo('https://a.example/FHIR'));
  await broken.outbox.changeAll([{ name: 'not a row', how: () => 'not JSON' }]);
  const other = await setUp(['A']);
  await other.outbox.keepPass('A', await passTo('https://a.example/FHIR'));
  await other.send();
  expect(other.calls).toHaveLength(1);
});

it('a pass goes with its vault, and can be opened by nobody once the key is gone', async () => {
  const { outbox } = await setUp(['A']);
  await outbox.keepPass('A', await passTo('https://a.example/FHIR'));
  const [vault = ''] = await vaultsWithOutbox();
  await eraseOutboxes([vault]);
  expect((await outbox.passes()).size).toBe(0);
  expect(await vaultsWithOutbox()).toEqual([]);
});

it('sends nothing that is not known to be permitted there, and gives no permission; it waits without being woken', async () => {
  const { outbox, readings, calls, send } = await setUp(['A']);
  await outbox.keepPass('A', await passTo('https://a.example/FHIR'));
  await readings.keep({ ...weight(0), kind: 'pulse', values: { pulse: 70 } }, ['A']);
  expect(await send()).toBe(false);
  expect(calls).toHaveLength(1);
  await readings.keep(weight(81), ['A']);
  await readings.takeBack('A', ['weight']);
  expect(await send()).toBe(false);
  expect(calls).toHaveLength(1);
  expect((await readings.list()).map(({ deliveries: [one] }) => one?.tries)).toEqual([0, 0, 0]);
});
