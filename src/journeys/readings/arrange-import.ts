import type { FoundInFile, WhyLeftOut } from '#/hooks/reading-file.ts';
import { groupBy } from '#/kit/group-by.ts';
import { isScore, KIND_PARTS } from '#/record/readings/kinds.ts';
import { MEASURED_KINDS, type ReadingKind } from '#/record/readings/reading.ts';

/**
 * Kinds that are taken unless the person says otherwise: not pulse and steps, which watches and phones write all day, so that
 * a few blood pressures would drown among hundreds of thousands. The pulse of a blood pressure belongs to that.
 */
export const KINDS_AT_FIRST: readonly ReadingKind[] = [
  'blood-pressure',
  'glucose',
  'weight',
  'oxygen-saturation',
  'temperature',
  'peak-flow',
  'height',
  'hba1c',
];

/** Every kind that is found in files: all that is measured or counted. */
export const KINDS_IN_FILES = MEASURED_KINDS.filter((kind) => !KIND_PARTS[kind].needed.some(isScore));

/** How many readings were found, and how many of them are here already. */
export function countsOf({ kinds, leftOut }: Pick<FoundInFile, 'kinds' | 'leftOut'>) {
  const all = kinds.reduce((sum, { count }) => sum + count, 0);
  const same = kinds.reduce((sum, one) => sum + one.same, 0);
  return { all, same, new: all - same, leftOut: leftOut.reduce((sum, { count }) => sum + count, 0) };
}

/** What was left out for one reason. */
export interface LeftOutLine {
  readonly reason: WhyLeftOut;
  readonly count: number;
  /** By the file's own name for it; without a name where the file gives it none. */
  readonly of: readonly {
    readonly what?: string;
    readonly count: number;
    /** Numbers of the first rows of a table. */
    readonly rows: readonly string[];
    /** There are more rows than those. */
    readonly isMore: boolean;
  }[];
}

/** What has no name in the file. */
const NAMELESS: ReadonlySet<string> = new Set(['row', 'event']);

/** What was left out, by reason, most first. */
export function leftOutLines({
  leftOut,
  form,
}: Pick<FoundInFile, 'leftOut' | 'form'>): readonly LeftOutLine[] {
  return [...groupBy(leftOut, ({ reason }) => [reason])]
    .map(([reason, all]) => ({
      reason,
      count: all.reduce((sum, { count }) => sum + count, 0),
      of: all.map(({ what, count, rows }) => ({
        ...(!NAMELESS.has(what) && { what: what.replace(/^HK[A-Za-z]+?Identifier/, '') }),
        count,
        // Nobody counts the records of an export.xml; a table opens in any program with its rows numbered.
        rows: form === 'csv' ? [...new Set(rows.map((row) => row.replace(/ .*$/s, '')))] : [],
        isMore: count > rows.length,
      })),
    }))
    .sort((a, b) => b.count - a.count);
}

/** A date that can be read in two ways, as the two days (YYYY-MM-DD) that it may be; undefined when it is none. */
export function twoDays(
  example: string,
): { readonly dayFirst: string; readonly monthFirst: string } | undefined {
  const [, first, second, year] = /(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})/.exec(example) ?? [];
  if (first === undefined || second === undefined || year === undefined) return undefined;
  const [a, b] = [first.padStart(2, '0'), second.padStart(2, '0')];
  return { dayFirst: `${year}-${b}-${a}`, monthFirst: `${year}-${a}-${b}` };
}

/** How far a file has been read, in tenths: a screen reader says every step of it. */
export const tenthsOf = (bytes: number, size: number): number =>
  size === 0 ? 0 : Math.min(10, Math.floor((bytes / size) * 10));
