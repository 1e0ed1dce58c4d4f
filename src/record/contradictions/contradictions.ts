import type { Entry } from '../entry.ts';
import type { HeldDetails, Kind, Statement } from '../fact.ts';
import { countedTwice } from './counted-twice.ts';
import { detailsDiffer, type DetailsDiffer } from './details-differ.ts';
import type { Differs } from './differs.ts';
import { disputed, type Disputed } from './disputed.ts';
import { doseDiffers } from './dose-differs.ts';
import { listedTwice } from './listed-twice.ts';
import { noneKnownBeside, type NoneKnownBeside } from './none-known-beside.ts';
import { sameIngredient } from './same-ingredient.ts';
import { severityDiffers } from './severity-differs.ts';
import type { Said } from './side.ts';
import { valueDiffers } from './value-differs.ts';

/** Sources that do not agree. Nothing is decided here about who is right; both sides stay on screen. */
export type Contradiction = NoneKnownBeside | Disputed | Differs | DetailsDiffer;

/** Kinds of which sources contradict each other, beside results that are withdrawn. */
const SAID_OF: ReadonlySet<Kind> = new Set(['medicine', 'allergy', 'condition', 'vaccination']);

/** Finds what sources say against each other, within one entry as between entries. */
export function contradictions(
  entries: readonly Entry[],
  statements: readonly Statement[],
  details: readonly HeldDetails[] = [],
  register?: HeldDetails,
): readonly Contradiction[] {
  const { few, results, copied } = sorted(entries);
  const all = saidIn(few);
  return [
    ...noneKnownBeside(few, statements),
    ...disputed(results.some(isWithdrawn) ? [...all, ...saidIn(results)] : all),
    ...doseDiffers(all),
    ...sameIngredient(all),
    ...listedTwice(all),
    ...severityDiffers(all),
    ...countedTwice(all),
    ...valueDiffers(copied),
    ...detailsDiffer(details, register),
  ];
}

/** Most of a record is results, of which few can contradict anything: the rest is not looked at twice. */
function sorted(entries: readonly Entry[]): Readonly<Record<'few' | 'results' | 'copied', readonly Entry[]>> {
  const parts = { few: [] as Entry[], results: [] as Entry[], copied: [] as Entry[] };
  for (const entry of entries) {
    if (SAID_OF.has(entry.kind)) parts.few.push(entry);
    else if (entry.kind === 'result') parts.results.push(entry);
    if (entry.facts.length > 1) parts.copied.push(entry);
  }
  return parts;
}

const isWithdrawn = (entry: Entry): boolean =>
  entry.facts.some((fact) => fact.status.standing === 'withdrawn');

const saidIn = (entries: readonly Entry[]): Said[] =>
  entries.flatMap((entry) => entry.facts.map((fact) => ({ entry, fact })));

/** The disputes in which an entry stands on either side. */
export function disputesOf(id: string, all: readonly Contradiction[]): readonly Disputed[] {
  return all.filter((one) => one.is === 'disputed').filter((one) => one.entry === id || one.byEntry === id);
}
