import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useMemo } from 'react';
import { sortKey } from '#/record/clinical-date.ts';
import type { Coverage } from '#/record/coverage.ts';
import type { Entry } from '#/record/entry.ts';
import type { Fact, FactRef, HeldDetails, Kind, Statement } from '#/record/fact.ts';
import type { SetAside } from '#/record/reading-of-source.ts';
import { readOriginal } from '#/vault/originals.ts';
import { unpack } from '#/vault/pack.ts';
import type { ShelfRow } from '#/vault/record-database.ts';
import { useLanguage } from './language.tsx';
import { useStore } from './record-store.tsx';

/** Entries of some kinds (or all), newest first and undated last, live from the device; undefined while loading. */
export function useEntries(kinds: readonly Kind[] | 'all'): readonly Entry[] | undefined {
  const store = useStore();
  const wanted = kinds === 'all' ? 'all' : kinds.join(' ');
  return useLiveQuery(async () => {
    if (store === undefined) return undefined;
    const rows =
      kinds === 'all'
        ? await store.entries.toArray()
        : await store.entries
            .where('kind')
            .anyOf([...kinds])
            .toArray();
    const entries = unpack(store.name, rows);
    return new Set(rows.map((row) => row.kind)).size > 1 ? [...entries].sort(newestFirst) : entries;
  }, [store, wanted]);
}

function newestFirst(a: Entry, b: Entry): number {
  const [left, right] = [sortKey(a.when), sortKey(b.when)];
  return left === right ? (a.id < b.id ? -1 : 1) : left < right ? 1 : -1;
}

/** One entry by id (any of its facts' refs will do); null when there is none. */
export function useEntry(id: string): Entry | undefined | null {
  const entries = useEntries('all');
  return useMemo(
    () =>
      entries &&
      (entries.find((entry) => entry.id === id) ??
        entries.find((entry) => entry.facts.some((fact) => fact.ref === id)) ??
        null),
    [entries, id],
  );
}

/** The coverage of every source the locator knows, by name; undefined until the device's store is open. */
export function useCoverage(): readonly Coverage[] | undefined {
  const store = useStore();
  return useLiveQuery(async () => {
    if (store === undefined) return undefined;
    const rows = await store.sources.toArray();
    return rows.map((row) => row.coverage).sort((a, b) => a.name.en.localeCompare(b.name.en));
  }, [store]);
}

function useShelf<T>(name: ShelfRow['name']): T | undefined {
  const store = useStore();
  const text = useLiveQuery(
    async () => (store === undefined ? undefined : ((await store.shelves.get(name))?.text ?? null)),
    [store, name],
  );
  return useMemo(
    () => (text === undefined ? undefined : text === null ? undefined : (JSON.parse(text) as T)),
    [text],
  );
}

/** Statements of sources about whole parts of the record ("asked, nothing there", "withheld" …). */
export function useStatements(about?: Kind): readonly Statement[] | undefined {
  const all = useShelf<readonly Statement[]>('statements');
  return useMemo(
    () => (about === undefined ? all : all?.filter((one) => one.about === about || one.about === 'record')),
    [all, about],
  );
}

/** What each source holds about who the person is. */
export function useHeldDetails(): readonly HeldDetails[] | undefined {
  return useShelf<readonly HeldDetails[]>('details');
}

/** What the national register holds about who the person is; undefined while unknown. */
export function useRegister(): HeldDetails | undefined {
  return useShelf<HeldDetails>('register');
}

/** What was set aside of a source's answer, and why. */
export function useSetAside(source: string): readonly SetAside[] | undefined {
  const all = useShelf<Record<string, readonly SetAside[]>>('set-aside');
  return useMemo(() => (all === undefined ? undefined : (all[source] ?? [])), [all, source]);
}

/** Which resources are told inside which fact. */
export function useFolded(): ReadonlyMap<FactRef, readonly FactRef[]> | undefined {
  const pairs = useShelf<readonly (readonly [FactRef, FactRef])[]>('folded');
  return useMemo(() => {
    if (pairs === undefined) return undefined;
    const map = new Map<FactRef, FactRef[]>();
    for (const [into, ref] of pairs) {
      const list = map.get(into);
      if (list === undefined) map.set(into, [ref]);
      else list.push(ref);
    }
    return map;
  }, [pairs]);
}

/** A fact's data as received, as indented JSON. */
export function useOriginal(fact: Fact): { text: string } | 'missing' | undefined {
  const store = useStore();
  const { source, original } = fact.provenance;
  return useLiveQuery(async () => {
    if (store === undefined) return undefined;
    const resource = await readOriginal(store, source, original);
    return resource === undefined || resource === null
      ? ('missing' as const)
      : { text: JSON.stringify(resource, null, 2) };
  }, [store, source, original.page, original.index]);
}

/** Names organisations in the language in use; an organisation without a name is called by its code. */
export function useOrganisationName(): (source: string) => string {
  const coverage = useCoverage();
  const { language } = useLanguage();
  return useCallback(
    (source: string) => {
      const name = coverage?.find((one) => one.source === source)?.name;
      return (language === 'cy' ? name?.cy : undefined) ?? name?.en ?? source;
    },
    [coverage, language],
  );
}
