import { sameJson } from '#/kit/same-json.ts';
import type { SetAsideReason } from '#/record/reading-of-source.ts';
import { lastOf, logOf, logPage } from './names.ts';
import type { Chunk, ChunkToPut, SealedStore } from './sealed-store.ts';

const PER_ROW = 100;

/** Where an original lies in its source's log. */
export interface Place {
  readonly page: number;
  readonly index: number;
}

/**
 * One page of a source's log: what it sent, word for word, in the order it came. Pages are only ever added; a resource
 * that comes again stands for its earlier versions, which stay as the record's history.
 */
export interface LogPage {
  readonly page: number;
  readonly fetchedAt: string;
  /** As received; what is not for the person, or not about them, is left out. */
  readonly resources: readonly unknown[];
  /** Index → why the place is empty: nothing of another person, nothing that is not for the patient. */
  readonly left: Readonly<Record<number, SetAsideReason>>;
  /** `Type/id` of what the source said, with this page, that it no longer holds. */
  readonly removed: readonly string[];
}

/** Cuts what a source sent into pages of its log; the order is kept. */
export function toPages(
  resources: readonly unknown[],
  at: { readonly from: number; readonly fetchedAt: string; readonly removed?: readonly string[] },
): LogPage[] {
  const pages: LogPage[] = [];
  for (let start = 0; start === 0 || start < resources.length; start += PER_ROW) {
    pages.push({
      page: at.from + pages.length,
      fetchedAt: at.fetchedAt,
      resources: resources.slice(start, start + PER_ROW),
      left: {},
      removed: start === 0 ? (at.removed ?? []) : [],
    });
  }
  return pages;
}

/** Puts a page into its chunk. */
export function toChunk(source: string, { page, ...rest }: LogPage): ChunkToPut {
  return { name: logPage(source, page), text: () => JSON.stringify(rest) };
}

function toPage({ name, text }: Chunk): LogPage {
  return { page: Number(lastOf(name)), ...(JSON.parse(text) as Omit<LogPage, 'page'>) };
}

/** Reads a source's log, page by page. */
export async function readLog(store: SealedStore, source: string): Promise<LogPage[]> {
  return (await store.readAll(logOf(source))).map(toPage);
}

/** `Type/id` of a resource that says both. */
export function nameOf(resource: unknown): string | undefined {
  if (typeof resource !== 'object' || resource === null) return undefined;
  const { resourceType, id } = resource as { resourceType?: unknown; id?: unknown };
  return typeof resourceType === 'string' && typeof id === 'string' ? `${resourceType}/${id}` : undefined;
}

/**
 * The places that later pages have overtaken: a resource that came again, or that the source removed. Within one answer
 * nothing overtakes anything: what was sent twice at once is for the reader to judge.
 */
export function overtaken(pages: readonly LogPage[]): ReadonlyMap<number, ReadonlySet<number>> {
  const skip = new Map<number, Set<number>>();
  const held = new Map<string, (Place & { readonly fetchedAt: string })[]>();
  const overtake = (name: string, fetchedAt: string): void => {
    const places = held.get(name) ?? [];
    for (const place of places.filter((one) => one.fetchedAt !== fetchedAt)) {
      const indexes = skip.get(place.page) ?? new Set();
      indexes.add(place.index);
      skip.set(place.page, indexes);
    }
    held.set(
      name,
      places.filter((one) => one.fetchedAt === fetchedAt),
    );
  };
  for (const { page, fetchedAt, resources, removed } of pages) {
    for (const name of removed) overtake(name, fetchedAt);
    resources.forEach((resource, index) => {
      const name = nameOf(resource);
      if (name === undefined) return;
      overtake(name, fetchedAt);
      held.set(name, [...(held.get(name) ?? []), { page, index, fetchedAt }]);
    });
  }
  return skip;
}

/** What of some changes is not in the log yet: a platform may tell again what it told last time. */
export function notYetIn(
  pages: readonly LogPage[],
  changes: { readonly resources: readonly unknown[]; readonly removed: readonly string[] },
): { readonly resources: readonly unknown[]; readonly removed: readonly string[] } {
  const skip = overtaken(pages);
  const latest = new Map<string, unknown>();
  for (const { page, resources } of pages)
    resources.forEach((resource, index) => {
      const name = nameOf(resource);
      if (name !== undefined && skip.get(page)?.has(index) !== true) latest.set(name, resource);
    });
  return {
    resources: changes.resources.filter((one) => !sameJson(latest.get(nameOf(one) ?? ''), one)),
    removed: changes.removed.filter((name) => latest.has(name)),
  };
}

/** One original as received; undefined when it is not kept. */
export async function readOriginal(store: SealedStore, source: string, place: Place): Promise<unknown> {
  const name = logPage(source, place.page);
  const text = await store.read(name);
  return text === undefined ? undefined : toPage({ name, text }).resources[place.index];
}
