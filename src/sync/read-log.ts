import type { Fact } from '#/record/fact.ts';
import type { SetAside, SetAsideReason } from '#/record/reading-of-source.ts';
import { redactWithheld } from '#/services/fhir/read-source.ts';
import { readR4 } from '#/services/platform-r4/read.ts';
import { readStu3 } from '#/services/platform-stu3/read.ts';
import { overtaken, type LogPage } from '#/vault/originals.ts';

/** What reading a source gives: facts and accounts, what was withheld, and how much was about somebody else. */
export type Read = ReturnType<typeof readR4>;

/** What to read: a source's log, and who it is to be about. */
export interface ToRead {
  readonly source: string;
  readonly dialect: 'r4' | 'stu3';
  readonly nhsNumber: string;
  readonly patientIds: readonly string[];
  readonly base: string;
  readonly pages: readonly LogPage[];
}

/** Reads a source's log into facts: the latest of each resource; what was left out counts for its reason. */
export function readLogPages(given: ToRead): Read {
  const skip = overtaken(given.pages);
  const pages = given.pages.map(({ page, resources }) => ({ page, resources, ...skipping(skip.get(page)) }));
  const fetchedAt = given.pages[0]?.fetchedAt ?? '';
  const read = (given.dialect === 'r4' ? readR4 : readStu3)({ ...given, fetchedAt, pages });
  return reasonsRestored(datedByPage(read, given.pages, fetchedAt), given.pages);
}

const skipping = (skip: ReadonlySet<number> | undefined): { skip?: ReadonlySet<number> } =>
  skip === undefined ? {} : { skip };

/** Each fact was fetched when its page was. */
function datedByPage(read: Read, pages: readonly LogPage[], first: string): Read {
  const later = new Map(
    pages.filter(({ fetchedAt }) => fetchedAt !== first).map(({ page, fetchedAt }) => [page, fetchedAt]),
  );
  if (later.size === 0) return read;
  const facts = read.facts.map((fact): Fact => {
    const fetchedAt = later.get(fact.provenance.original.page);
    return fetchedAt === undefined ? fact : { ...fact, provenance: { ...fact.provenance, fetchedAt } };
  });
  return { ...read, facts };
}

function reasonsRestored(read: Read, pages: readonly LogPage[]): Read {
  const left = new Map(pages.map((page) => [page.page, page.left] as const));
  if ([...left.values()].every((one) => Object.keys(one).length === 0)) return read;
  const setAside = read.setAside.map((item): SetAside => {
    const reason = item.original && left.get(item.original.page)?.[item.original.index];
    return reason === undefined ? item : { type: '', reason };
  });
  return {
    ...read,
    setAside,
    withheld: read.withheld || setAside.some(({ reason }) => reason === 'not-for-you'),
    anotherPerson: setAside.filter(({ reason }) => reason === 'another-person').length,
  };
}

const LEFT_OUT: ReadonlySet<SetAsideReason> = new Set(['another-person', 'not-for-you']);

/**
 * What of a log may be stored: the resources as received, but nothing of another person, nothing that is not for the
 * patient, and no reference that would tell of it.
 */
export function keepable(pages: readonly LogPage[], read: Read): LogPage[] {
  const leftOut = read.setAside.filter(
    ({ reason, original }) => original !== undefined && LEFT_OUT.has(reason),
  );
  return pages.map((page) => {
    const left: Record<number, SetAsideReason> = { ...page.left };
    for (const { reason, original } of leftOut)
      if (original?.page === page.page) left[original.index] = reason;
    const resources = page.resources.map((resource, index) =>
      left[index] !== undefined ? null : redacted(resource, read),
    );
    return { ...page, resources, left };
  });
}

/** Nothing is withheld in most answers, and then only what came inside another resource needs a look. */
function redacted(resource: unknown, { withheldRefs }: Read): unknown {
  const plain = typeof resource !== 'object' || resource === null || !('contained' in resource);
  return plain && withheldRefs.size === 0 ? resource : redactWithheld(resource, withheldRefs);
}
