import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Contradiction } from '#/record/contradictions/contradictions.ts';
import type { Coverage } from '#/record/coverage.ts';
import type { EntryLine } from '#/record/entry-line.ts';
import type { Entry } from '#/record/entry.ts';
import type { Fact, HeldDetails, Kind, Statement } from '#/record/fact.ts';
import type { HomeView } from '#/record/overview/arrange-home.ts';
import type { SetAside } from '#/record/reading-of-source.ts';
import type { SourceRow } from '#/sync/held-source.ts';
import { type ReadLines, unpackLines } from '#/sync/outline.ts';
import type {
  EarlierVersion,
  EntryView,
  RecordWorkerApi,
  Story,
  TrendView,
} from '#/sync/record-worker-api.ts';

import { readOriginal } from '#/vault/originals.ts';
import { breathing } from './breathing.ts';
import { useDesk } from './desk.tsx';
import { useLanguage } from './language.tsx';
import { useShelf, useStore } from './record-store.tsx';

export type { EarlierVersion, EntryView, Story };

/** What changes whenever the record on this device does; undefined until something is stored. */
export function useRecordVersion(): string | undefined {
  return useShelf<string>('version') ?? undefined;
}

/** What the keeper answers without changing anything. */
type Questions = Pick<
  RecordWorkerApi,
  | 'changesSince'
  | 'earlier'
  | 'emergency'
  | 'entries'
  | 'entriesById'
  | 'entry'
  | 'opened'
  | 'outline'
  | 'outlineStart'
  | 'recordAt'
  | 'setAside'
  | 'story'
  | 'trend'
  | 'trendCounts'
>;

/**
 * Asks the record's keeper, again whenever the record changes. What it said before stands until it answers anew;
 * undefined until the first answer.
 */
export function useAnswer<Name extends keyof Questions>(
  name: Name,
  ...given: Parameters<Questions[Name]>
): Awaited<ReturnType<Questions[Name]>> | undefined {
  type Answer = Awaited<ReturnType<Questions[Name]>>;
  const desk = useDesk();
  const store = useStore();
  const version = useRecordVersion();
  const question = JSON.stringify([name, given]);
  const asked = JSON.stringify([version ?? '', question]);
  const [answer, setAnswer] = useState<{ readonly to: string; readonly said: Answer }>();
  useEffect(() => {
    let left = false;
    if (store === undefined) return undefined;
    const [, to] = JSON.parse(asked) as [string, string];
    const [method, parameters] = JSON.parse(to) as [Name, Parameters<Questions[Name]>];
    const ask = desk.worker()[method] as unknown as (...all: Parameters<Questions[Name]>) => Promise<Answer>;
    void ask(...parameters).then((said) => {
      if (!left) setAnswer({ to, said });
    });
    return () => {
      left = true;
    };
  }, [desk, store, asked]);
  return answer?.to === question ? answer.said : undefined;
}

/** Entries of some kinds, newest first and undated last; undefined while loading. */
export function useEntries(kinds: readonly Kind[]): readonly Entry[] | undefined {
  return useMessages<Entry>(useAnswer('entries', kinds));
}

/** A long list as far as it has been read; `lines` is undefined until its beginning is. */
export interface Outline {
  readonly lines: readonly EntryLine[] | undefined;
  readonly isWhole: boolean;
}

/** Every entry of a long list as one line, in order: its beginning first, then all. The same list while no line differs. */
export function useOutline(kinds: readonly Kind[] | 'all'): Outline {
  const start = useLines(useAnswer('outlineStart', kinds));
  const all = useLines(useAnswer('outline', kinds));
  return all === undefined ? { lines: start, isWhole: false } : { lines: all, isWhole: true };
}

function useLines(packed: readonly string[] | undefined): readonly EntryLine[] | undefined {
  const [read, setRead] = useState<ReadLines>();
  const last = useRef<ReadLines>(undefined);
  useEffect(() => {
    let left = false;
    if (packed === undefined) return undefined;
    const breathe = breathing(() => left);
    void unpackLines(packed, last.current, breathe).then((lines) => {
      if (left) return;
      last.current = lines;
      setRead(lines);
    });
    return () => {
      left = true;
    };
  }, [packed]);
  return read?.lines;
}

/** Reads messages one by one, letting the page breathe between them. What was read before stands meanwhile. */
function useMessages<Item>(messages: readonly string[] | undefined): readonly Item[] | undefined {
  const [items, setItems] = useState<readonly Item[]>();
  useEffect(() => {
    let left = false;
    if (messages === undefined) return undefined;
    const breathe = breathing(() => left);
    void readSlowly<Item>(messages, breathe).then((read) => {
      if (!left) setItems(read);
    });
    return () => {
      left = true;
    };
  }, [messages]);
  return items;
}

async function readSlowly<Item>(
  messages: readonly string[],
  breathe: ReturnType<typeof breathing>,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (const message of messages) {
    for (const item of JSON.parse(message) as readonly Item[]) items.push(item);
    await breathe();
  }
  return items;
}

/** One entry and what belongs to it, by id (any of its facts' refs will do); null when there is none. */
export function useEntry(ref: string): EntryView | undefined | null {
  return useAnswer('entry', ref);
}

/** The course of one of an entry's measurements; undefined while loading, null when there is none. */
export function useTrend(ref: string, place: number): TrendView | undefined | null {
  return useAnswer('trend', ref, place);
}

/** What stands on the first page; there as soon as the device's store is open. */
export function useHome(): HomeView | undefined {
  return useShelf<HomeView>('home') ?? undefined;
}

/** What sources say against each other. */
export function useContradictions(): readonly Contradiction[] | undefined {
  return useShelf<readonly Contradiction[]>('contradictions') ?? undefined;
}

/** The coverage of every source the locator knows, by name; undefined until the device's store is open. */
export function useCoverage(): readonly Coverage[] | undefined {
  const rows = useShelf<readonly SourceRow[]>('sources');
  return useMemo(
    () => rows?.map((row) => row.coverage).sort((a, b) => a.name.en.localeCompare(b.name.en)),
    [rows],
  );
}

/** Statements of sources about whole parts of the record ("asked, nothing there", "withheld" …). */
export function useStatements(about?: Kind): readonly Statement[] | undefined {
  const all = useShelf<readonly Statement[]>('statements') ?? undefined;
  return useMemo(
    () => (about === undefined ? all : all?.filter((one) => one.about === about || one.about === 'record')),
    [all, about],
  );
}

/** What each source holds about who the person is. */
export function useHeldDetails(): readonly HeldDetails[] | undefined {
  return useShelf<readonly HeldDetails[]>('details') ?? undefined;
}

/** What the national register holds about who the person is; undefined while unknown. */
export function useRegister(): HeldDetails | undefined {
  return useShelf<HeldDetails>('register') ?? undefined;
}

/** What was set aside of a source's answer, and why. */
export function useSetAside(source: string): readonly SetAside[] | undefined {
  return useAnswer('setAside', source);
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
