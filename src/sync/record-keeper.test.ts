import { beforeEach, describe, expect, test } from 'vitest';
import { logOf } from '#/vault/names.ts';
import type { SealedStore } from '#/vault/sealed-store.ts';
import { readShelf, toShelf } from '#/vault/shelves.ts';
import { newVault } from '#/vault/vault.test-setup.ts';
import type { SourceRow } from './held-source.ts';
import { makeCourier } from './courier.ts';
import type { Outside } from './outside.ts';
import { RecordKeeper } from './record-keeper.ts';
import {
  abilities,
  bundle,
  condition,
  ERRAND,
  json,
  NHS_NUMBER,
  patient,
  PLATFORM,
  pointer,
  smallWorld,
} from './small-world.test-setup.ts';

const OTHER = '9990000026';

/** Each test says what the platform answers and what the locator knows. */
let platform: (path: string) => Response | undefined;
let located: readonly unknown[];
const called: string[] = [];
const outside = smallWorld({
  called,
  located: () => located,
  platform: (path) => (path === 'metadata' ? abilities() : platform(path)),
  now: () => new Date('2026-11-20T10:00:00Z'),
});
const courier = makeCourier(ERRAND, outside);

const healthy = (path: string): Response =>
  path.startsWith('Patient/_search') ? bundle(patient()) : bundle(condition('c1', 'Asthma'));
let vault: SealedStore;
let keeper: RecordKeeper;
const pull = () => keeper.pull(courier, () => undefined);
const coverage = async () =>
  ((await readShelf<SourceRow[]>(vault, 'sources')) ?? []).map((row) => row.coverage);
const everythingStored = async () => (await vault.readAll('')).map(({ text }) => text).join('\n');

beforeEach(async () => {
  called.length = 0;
  located = [pointer];
  platform = healthy;
  vault = await newVault();
  keeper = new RecordKeeper(vault, NHS_NUMBER, () => undefined, outside.now);
  await keeper.open();
});

describe('one pull', () => {
  test('brings entries, an account that adds up and a source that is up to date', async () => {
    expect(await pull()).toBeUndefined();
    expect(keeper.entries.map(({ title }) => title)).toEqual(['Asthma']);
    expect(await coverage()).toMatchObject([
      { source: 'Y1', state: 'up-to-date', counts: { received: 2, shown: 2, folded: 0, setAside: {} } },
    ]);
  });

  test('a second keeper opens what the first stored, with nobody to ask', async () => {
    await pull();
    const again = new RecordKeeper(vault, NHS_NUMBER, () => undefined, outside.now);
    await again.open();
    expect(again.entries).toEqual(keeper.entries);
  });

  test('what was stored under other rules is read anew, with nobody to ask', async () => {
    await pull();
    await keeper.settled();
    const [entry] = keeper.entries;
    const [row] = await vault.readAll('entries/condition/');
    const old = { ...entry, title: 'As it was read before' };
    await vault.write({ put: [{ name: row?.name ?? '', text: JSON.stringify({ put: [old], gone: [] }) }] });
    const opened = async () => {
      const again = new RecordKeeper(vault, NHS_NUMBER, () => undefined, outside.now);
      await again.open();
      await again.settled();
      return again.entries.map(({ title }) => title);
    };
    expect(await opened()).toEqual(['As it was read before']);
    await vault.write({ put: [toShelf('rules', 1)] });
    expect(await opened()).toEqual(['Asthma']);
    expect(await opened()).toEqual(['Asthma']);
  });

  test('while it is opened again, the record is never told in part', async () => {
    await pull();
    const told: number[] = [];
    const look = setInterval(() => told.push(keeper.entries.length));
    const opening = keeper.open().finally(() => clearInterval(look));
    await opening;
    expect(new Set([...told, keeper.entries.length])).toEqual(new Set([1]));
  });

  test('a pointer that leads elsewhere is refused and never called', async () => {
    located = [
      {
        ...pointer,
        content: [
          { attachment: { url: 'https://evil.example/FHIR/R4', contentType: 'application/fhir+json' } },
        ],
      },
    ];
    await pull();
    expect(await coverage()).toMatchObject([{ state: 'refused', failure: { kind: 'not-vouched' } }]);
    expect(called.filter((url) => url.includes('evil') || url.startsWith(PLATFORM))).toEqual([]);
  });
});

describe('a platform that answers about somebody else', () => {
  test('with the wrong Patient: nothing of the other person is stored, and the coverage says so', async () => {
    platform = (path) =>
      path.startsWith('Patient/_search')
        ? bundle(patient(OTHER, 'p9'))
        : bundle(condition('c9', 'Not theirs', 'Patient/p9'));
    await pull();
    expect(await coverage()).toMatchObject([
      { state: 'could-not-be-read-in-full', failure: { kind: 'another-person' } },
    ]);
    expect(await everythingStored()).not.toMatch(new RegExp(`${OTHER}|Not theirs`));
  });

  test('in the middle of a good answer: the rest stands, theirs is dropped, also after opening again', async () => {
    platform = (path) =>
      path.startsWith('Patient/_search')
        ? bundle(patient())
        : bundle(
            condition('c1', 'Asthma'),
            patient(OTHER, 'p9'),
            condition('c9', 'Not theirs', 'Patient/p9'),
          );
    await pull();
    const [line] = await coverage();
    expect(line).toMatchObject({
      state: 'could-not-be-read-in-full',
      counts: { received: 4, shown: 2, folded: 0, setAside: { 'another-person': 2 } },
    });
    expect(await everythingStored()).not.toMatch(new RegExp(`${OTHER}|Not theirs`));
    keeper = new RecordKeeper(vault, NHS_NUMBER, () => undefined, outside.now);
    await keeper.open();
    expect(keeper.entries.map(({ title }) => title)).toEqual(['Asthma']);
    expect(keeper.sources.get('Y1')?.told?.anotherPerson).toBe(2);
  });
});

describe('a platform in trouble', () => {
  test('never reached: said so, nothing invented', async () => {
    platform = () => undefined;
    await pull();
    expect(await coverage()).toMatchObject([{ state: 'could-not-be-reached' }]);
  });

  test('after a good pull: the older copy stays, and says from when', async () => {
    await pull();
    platform = () => undefined;
    await pull();
    expect(keeper.entries.map(({ title }) => title)).toEqual(['Asthma']);
    expect(await coverage()).toMatchObject([{ state: 'older-copy', readAt: '2026-11-20T10:00:00.000Z' }]);
  });

  test('one type of several fails: what came is shown, and not taken for all there is', async () => {
    platform = (path) =>
      path.startsWith('Patient/_search') ? bundle(patient()) : new Response('{}', { status: 500 });
    await pull();
    expect(await coverage()).toMatchObject([
      { state: 'could-not-be-read-in-full', failure: { kind: 'broken' } },
    ]);
  });

  const cutShort = (path: string): Response =>
    path.startsWith('Patient/_search')
      ? bundle(patient())
      : json({
          resourceType: 'Bundle',
          type: 'searchset',
          entry: [
            { resource: condition('c2', 'Eczema'), search: { mode: 'match' } },
            {
              resource: {
                resourceType: 'OperationOutcome',
                issue: [{ severity: 'warning', code: 'incomplete' }],
              },
              search: { mode: 'outcome' },
            },
          ],
        });

  test('it says that its answer is not complete: what came is shown, and not taken for all there is', async () => {
    platform = cutShort;
    await pull();
    expect(keeper.entries.map(({ title }) => title)).toEqual(['Eczema']);
    expect(await coverage()).toMatchObject([
      { state: 'could-not-be-read-in-full', failure: { kind: 'incomplete' }, counts: { received: 2 } },
    ]);
  });

  test('it says so after a good pull: the older copy stays', async () => {
    await pull();
    platform = cutShort;
    await pull();
    expect(keeper.entries.map(({ title }) => title)).toEqual(['Asthma']);
    expect(await coverage()).toMatchObject([{ state: 'older-copy', failure: { kind: 'incomplete' } }]);
  });

  test('the locator fails: sources keep their older copies', async () => {
    await pull();
    const failing: Outside = { ...outside, fetch: async () => Promise.reject(new TypeError('refused')) };
    expect(await keeper.pull(makeCourier(ERRAND, failing), () => undefined)).toMatchObject({
      kind: 'unreachable',
    });
    expect(await coverage()).toMatchObject([{ state: 'older-copy' }]);
  });

  test.each([
    ['names it no longer', () => (located = [])],
    ['names it in a way that cannot be read', () => (located = [{ ...pointer, content: 'nonsense' }])],
  ])(
    'the locator %s: the older copy stays, and the coverage says that something is amiss',
    async (_what, happens) => {
      await pull();
      happens();
      await pull();
      expect(keeper.entries.map(({ title }) => title)).toEqual(['Asthma']);
      expect(await coverage()).toContainEqual(expect.objectContaining({ source: 'Y1', state: 'older-copy' }));
      expect(await vault.names(logOf('Y1'))).toHaveLength(1);
    },
  );

  test.each([
    [
      'about somebody else',
      (path: string) =>
        path.startsWith('Patient/_search')
          ? bundle(patient())
          : bundle(condition('c9', 'Not theirs', 'Patient/p9')),
    ],
    ['with nobody', () => bundle()],
    [
      'with a Patient that cannot be read',
      () => bundle({ resourceType: 'Patient', id: 5, identifier: [{ value: 7 }] }),
    ],
  ])('it answers %s: the older copy stays', async (_what, answers) => {
    await pull();
    platform = answers;
    await pull();
    expect(keeper.entries.map(({ title }) => title)).toEqual(['Asthma']);
    expect(await coverage()).toMatchObject([{ state: 'older-copy', readAt: '2026-11-20T10:00:00.000Z' }]);
    const again = new RecordKeeper(vault, NHS_NUMBER, () => undefined, outside.now);
    await again.open();
    expect(again.entries.map(({ title }) => title)).toEqual(['Asthma']);
  });
});

test('what a pointer names is brought when the searches did not', async () => {
  located = [
    pointer,
    {
      ...pointer,
      id: 'Y1-2',
      content: [{ attachment: { url: `${PLATFORM}/Condition/extra`, contentType: 'application/fhir+json' } }],
    },
  ];
  platform = (path) => (path === 'Condition/extra' ? json(condition('extra', 'Hay fever')) : healthy(path));
  await pull();
  expect(keeper.entries.map(({ title }) => title).sort()).toEqual(['Asthma', 'Hay fever']);
});

test('a resource cannot pretend to have been left out', async () => {
  platform = (path) =>
    path.startsWith('Patient/_search')
      ? bundle(patient())
      : bundle({ notKept: 'another-person' }, condition('c1', 'Asthma'));
  await pull();
  expect((await coverage())[0]?.counts).toEqual({
    received: 3,
    shown: 2,
    folded: 0,
    setAside: { unreadable: 1 },
  });
});

test('a second keeper of the same record starts from what the first one stored', async () => {
  const second = new RecordKeeper(vault, NHS_NUMBER, () => undefined, outside.now);
  await second.open();
  await pull();
  platform = () => undefined;
  await second.open();
  await second.pull(courier, () => undefined);
  expect(second.entries.map(({ title }) => title)).toEqual(['Asthma']);
});

test('a full device is said to be full, and nothing is left "on its way"', async () => {
  const full = new DOMException('no room', 'QuotaExceededError');
  const write = vault.write.bind(vault);
  vault.write = (writing) =>
    writing.put.some(({ name }) => name.startsWith(logOf('Y1'))) ? Promise.reject(full) : write(writing);
  expect(await pull()).toEqual({ kind: 'storage-full' });
  expect((await coverage()).map(({ fetching, failure }) => [fetching, failure?.kind])).toEqual([
    [false, 'storage-full'],
  ]);
});

test('a keeper that is closed writes nothing more', async () => {
  const pulling = pull();
  await keeper.close();
  courier.stop();
  await pulling;
  expect(await vault.names(logOf('Y1'))).toEqual([]);
});
