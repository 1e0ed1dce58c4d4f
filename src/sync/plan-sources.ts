import type { Failure } from '#/kit/failure.ts';
import type { CoverageNote } from '#/record/coverage.ts';
import type { Listing } from '#/services/directory/requests.ts';
import { liesUnder } from '#/services/fhir/door.ts';
import type { Pointer } from '#/services/locator/read.ts';

/** What to do about one organisation that the locator names. */
export interface SourcePlan {
  readonly source: string;
  readonly listing: Listing;
  /** Pointers to single things under the vouched address, to be checked once the record is read. */
  readonly things: readonly { readonly path: string; readonly title: string }[];
  readonly notes: readonly CoverageNote[];
  /** Nothing can be fetched, and why. */
  readonly failure?: Failure;
  /** Everything this organisation points at is for staff systems only. */
  readonly staffOnly: boolean;
}

/**
 * Turns pointers and directory listings into one plan a source. A pointer that leads outside the address which the
 * directory vouches for becomes a source of its own that is refused: it is shown, and never called.
 */
export function planSources(
  pointers: readonly Pointer[],
  listings: ReadonlyMap<string, Listing>,
  unreadable = 0,
): readonly SourcePlan[] {
  const plans: SourcePlan[] = [];
  for (const ods of new Set(pointers.map((pointer) => pointer.custodian))) {
    const theirs = pointers.filter((pointer) => pointer.custodian === ods);
    const listing = listings.get(ods);
    if (listing === undefined) {
      plans.push({
        ...bare(ods, { ods, name: { en: ods } }),
        notes: notesOf(theirs),
        failure: { kind: 'not-in-directory' },
      });
      continue;
    }
    const records = theirs.filter((pointer) => pointer.leadsTo === 'record');
    const vouched = records.filter(
      (pointer) => listing.address !== undefined && liesUnder(pointer.url, listing.address),
    );
    const astray = records.filter((pointer) => !vouched.includes(pointer));
    if (vouched.length > 0 || astray.length === 0) plans.push(planOne(ods, listing, theirs, vouched));
    for (const pointer of astray) {
      plans.push({ ...bare(`${ods} ${pointer.id}`, listing), failure: { kind: 'not-vouched' } });
    }
  }
  if (unreadable > 0) plans.push({ ...bare('NRL', INDEX), failure: { kind: 'unreadable' } });
  return plans;
}

/** Stands for pointers that could not be read: somebody holds something, and we do not know who. */
const INDEX: Listing = {
  ods: 'NRL',
  name: { en: 'The national index of records', cy: 'Y mynegai cenedlaethol o gofnodion' },
};

function bare(source: string, listing: Listing): SourcePlan {
  return { source, listing, things: [], notes: [], staffOnly: false };
}

function planOne(
  ods: string,
  listing: Listing,
  theirs: readonly Pointer[],
  vouched: readonly Pointer[],
): SourcePlan {
  const base = listing.address ?? '';
  const things = vouched
    .map((pointer) => ({ path: pathUnder(pointer.url, base), title: pointer.title }))
    .filter(({ path }) => path !== '');
  const plan = { ...bare(ods, listing), things, notes: notesOf(theirs), staffOnly: vouched.length === 0 };
  return listing.dialect === undefined && vouched.length > 0
    ? { ...plan, failure: { kind: 'unsupported' } }
    : plan;
}

function pathUnder(url: string, base: string): string {
  const to = new URL(url);
  return to.pathname.replace(/\/+$/, '').slice(new URL(base).pathname.length + 1) + to.search;
}

function notesOf(pointers: readonly Pointer[]): CoverageNote[] {
  return pointers.flatMap((pointer): CoverageNote[] => {
    if (pointer.leadsTo === 'staff-only') return [{ is: 'staff-only', title: pointer.title }];
    if (pointer.leadsTo === 'contact-page')
      return [{ is: 'contact-page', title: pointer.title, url: pointer.url }];
    return [];
  });
}
