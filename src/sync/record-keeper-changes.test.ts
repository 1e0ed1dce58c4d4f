import { beforeEach, describe, expect, test } from 'vitest';
import { logOf, shelf } from '#/vault/names.ts';
import type { SealedStore } from '#/vault/sealed-store.ts';
import { readShelf } from '#/vault/shelves.ts';
import { newVault } from '#/vault/vault.test-setup.ts';
import type { SourceRow } from './held-source.ts';
import { makeCourier } from './courier.ts';
import { RecordKeeper } from './record-keeper.ts';
import { changesSince, earlierVersions, recordAt } from './record-views.ts';
import {
  abilities,
  condition,
  ERRAND,
  json,
  NHS_NUMBER,
  patient,
  PLATFORM,
  pointer,
  SERVICES,
  smallWorld,
} from './small-world.test-setup.ts';

type Resource = { readonly resourceType: string; readonly id: string } & Record<string, unknown>;

const active = (id: string, text: string, lastUpdated: string): Resource => ({
  ...condition(id, text),
  meta: { lastUpdated },
  clinicalStatus: { coding: [{ code: 'active' }] },
});

const CUT_SHORT = {
  resource: { resourceType: 'OperationOutcome', issue: [{ severity: 'warning', code: 'timeout' }] },
  search: { mode: 'outcome' },
};

/** A platform that keeps conditions and tells what has changed, by a clock of its own. */
class Platform {
  clock = 1;
  readonly held = new Map<string, Resource>();
  readonly removed = new Map<string, string>();
  tellsChanges = true;
  /** It says of what it tells as changed that something is missing. */
  isCutShort = false;

  put(id: string, text: string): void {
    this.clock += 1;
    this.held.set(id, active(id, text, this.now()));
  }
  remove(id: string): void {
    this.clock += 1;
    this.held.delete(id);
    this.removed.set(id, this.now());
  }
  now(): string {
    return `2026-11-20T10:00:${String(this.clock).padStart(2, '0')}.000Z`;
  }
  answer(path: string): Response {
    const meta = { lastUpdated: this.now() };
    const searchset = (...resources: readonly unknown[]): Response =>
      json({
        resourceType: 'Bundle',
        type: 'searchset',
        meta,
        entry: resources.map((resource) => ({ resource })),
      });
    if (path === 'metadata') return abilities(...(this.tellsChanges ? ['history-system'] : []));
    if (path.startsWith('Patient/_search')) return searchset(patient());
    if (path.startsWith('_history')) return this.#history(path, meta);
    return searchset(...this.held.values());
  }
  #history(path: string, meta: unknown): Response {
    const since = new URLSearchParams(path.split('?')[1]).get('_since') ?? '';
    const changed = [...this.held.values()].filter(
      (one) => (one['meta'] as { lastUpdated: string }).lastUpdated >= since,
    );
    const gone = [...this.removed].filter(([, at]) => at >= since);
    const entry = [
      ...changed.map((resource) => ({
        resource,
        request: { method: 'PUT', url: `Condition/${resource.id}` },
      })),
      ...gone.map(([id]) => ({ request: { method: 'DELETE', url: `Condition/${id}` } })),
      ...(this.isCutShort ? [CUT_SHORT] : []),
    ];
    return json({ resourceType: 'Bundle', type: 'history', meta, entry });
  }
}

let platform: Platform;
let minute = 0;
const called: string[] = [];
const outside = smallWorld({
  called,
  located: () => [pointer],
  platform: (path) => platform.answer(path),
  now: () => new Date(Date.UTC(2026, 10, 20, 10, minute)),
});
const courier = makeCourier(ERRAND, outside);

let vault: SealedStore;
let keeper: RecordKeeper;
const titles = (of = keeper): string[] => of.entries.map(({ title }) => title).sort();
async function pull(): Promise<void> {
  minute += 1;
  called.length = 0;
  expect(await keeper.pull(courier, () => undefined)).toBeUndefined();
  await keeper.settled();
}
async function reopened(): Promise<RecordKeeper> {
  const again = new RecordKeeper(vault, NHS_NUMBER);
  await again.open();
  return again;
}
const platformCalls = (): string[] => called.filter((url) => url.startsWith(PLATFORM));

beforeEach(async () => {
  minute = 0;
  platform = new Platform();
  platform.put('c1', 'Asthma');
  platform.put('c2', 'Eczema');
  vault = await newVault();
  keeper = new RecordKeeper(vault, NHS_NUMBER, () => undefined, outside.now);
  await keeper.open();
  await pull();
});

describe('a second pull', () => {
  test('with nothing changed asks the locator and each source once', async () => {
    platform.clock += 5;
    await pull();
    await pull();
    // The register answers nobody here, so it is asked again.
    const asked = called.filter((url) => !url.startsWith(SERVICES.demographics));
    expect(asked.map((url) => new URL(url).pathname)).toEqual([
      '/R4/DocumentReference/_search',
      '/FHIR/R4/_history',
    ]);
    expect(titles()).toEqual(['Asthma', 'Eczema']);
    expect(await changesSince(vault, '')).toEqual([]);
    expect(await vault.names(logOf('Y1'))).toHaveLength(1);
  });

  test('brings what changed, says so, and keeps what it said before', async () => {
    const before = keeper.entries.find(({ title }) => title === 'Asthma');
    const sawAt = outside.now().toISOString();
    platform.clock += 5;
    await pull();
    platform.put('c1', 'Severe asthma');
    platform.put('c3', 'Hay fever');
    platform.remove('c2');
    await pull();
    expect(platformCalls()).toHaveLength(1);
    expect(titles()).toEqual(['Hay fever', 'Severe asthma']);
    expect(titles(await reopened())).toEqual(['Hay fever', 'Severe asthma']);
    const changes = await changesSince(vault, sawAt);
    expect(changes.map(({ is, title }) => `${is}: ${title}`).sort()).toEqual([
      'amended: Severe asthma',
      'new: Hay fever',
      'removed: Eczema',
    ]);
    const earlier = await earlierVersions(vault, [before?.id ?? '']);
    expect(earlier.map(({ fact, removed }) => [fact.title, removed])).toEqual([['Asthma', false]]);
    const then = await recordAt(vault, keeper.memory, { instant: sawAt, kinds: ['condition'], layer: [] });
    expect(then.map(({ title }) => title).sort()).toEqual(['Asthma', 'Eczema']);
    const [row] = (await readShelf<SourceRow[]>(vault, 'sources')) ?? [];
    expect(row?.coverage).toMatchObject({
      state: 'up-to-date',
      counts: { received: 3, shown: 3, folded: 0, setAside: {} },
    });
  });

  test('whose answer is said to be short leaves the older copy, and what is missing is asked for again', async () => {
    platform.clock += 5;
    platform.put('c3', 'Hay fever');
    platform.isCutShort = true;
    await pull();
    expect(titles()).toEqual(['Asthma', 'Eczema']);
    const [row] = (await readShelf<SourceRow[]>(vault, 'sources')) ?? [];
    expect(row?.coverage).toMatchObject({ state: 'older-copy', failure: { kind: 'incomplete' } });
    platform.isCutShort = false;
    await pull();
    expect(titles()).toEqual(['Asthma', 'Eczema', 'Hay fever']);
  });

  test('of a platform that cannot tell changes brings everything again, and what is gone is gone', async () => {
    platform.tellsChanges = false;
    vault = await newVault();
    keeper = new RecordKeeper(vault, NHS_NUMBER, () => undefined, outside.now);
    await keeper.open();
    await pull();
    platform.remove('c2');
    await pull();
    expect(platformCalls().some((url) => url.includes('_history'))).toBe(false);
    expect(titles()).toEqual(['Asthma']);
    expect((await changesSince(vault, '')).map(({ is }) => is)).toEqual(['removed']);
  });

  test('about somebody else in the changes: everything is asked for anew, and nothing of theirs is kept', async () => {
    platform.clock += 5;
    await pull();
    platform.clock += 1;
    platform.held.set('c9', {
      ...active('c9', 'Not theirs', platform.now()),
      subject: { identifier: { system: 'https://fhir.nhs.uk/Id/nhs-number', value: '9990000026' } },
    });
    await pull();
    expect(titles()).toEqual(['Asthma', 'Eczema']);
    const stored = (await vault.readAll('')).map(({ text }) => text).join('\n');
    expect(stored).not.toContain('Not theirs');
  });
});

describe('a kill between storing what a source sent and storing its entries', () => {
  test('the next opening makes the entries again from what was sent', async () => {
    await vault.write({ put: [], clear: ['entries/', shelf('entries-of')] });
    const again = await reopened();
    expect(titles(again)).toEqual(['Asthma', 'Eczema']);
    await again.settled();
    expect(await vault.names('entries/')).toHaveLength(1);
  });
});

describe("the person's own layer", () => {
  test('is there again after opening, and after a pull', async () => {
    const [a, b] = keeper.entries.map(({ id }) => id);
    await keeper.say({ is: 'same', id: 'i1', at: '2026-11-21', refs: [a ?? '', b ?? ''] });
    expect(keeper.entries).toHaveLength(1);
    expect((await reopened()).entries).toHaveLength(1);
    platform.put('c3', 'Hay fever');
    await pull();
    expect(keeper.entries.map(({ facts }) => facts.length).sort()).toEqual([1, 2]);
    await keeper.unsay('i1');
    expect((await reopened()).entries).toHaveLength(3);
  });
});

test('after opening again and a pull that brought nothing, every entry is still found', async () => {
  const again = await reopened();
  const [entry] = again.entries;
  platform.clock += 5;
  minute += 1;
  await again.pull(courier, () => undefined);
  expect(again.memory.entryOf(entry?.id ?? '')).toEqual(entry);
  platform.put('c3', 'Hay fever');
  await again.pull(courier, () => undefined);
  expect(again.memory.entryOf(entry?.id ?? '')).toEqual(entry);
  expect(titles(again)).toEqual(['Asthma', 'Eczema', 'Hay fever']);
});
