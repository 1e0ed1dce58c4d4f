import { formsOf } from './codes/concept.ts';
import type { Random } from './random.ts';
import type { Telling } from './tell/telling.ts';

/**
 * One way in which a copy of a fact comes to differ from the first telling. Of one `about` at most one is used; undefined
 * when this telling cannot be altered so.
 */
export interface Alteration<Told extends Telling> {
  readonly about: 'code' | 'date' | 'words' | 'status' | 'note' | 'unit' | 'dosage' | 'end' | 'shape';
  readonly tag: string;
  change(told: Told, random: Random): Told | undefined;
}

/** Alters a telling in one to three ways at once; the tags name them. */
export function alter<Told extends Telling>(
  first: Told,
  alterations: readonly Alteration<Told>[],
  random: Random,
): { told: Told; tags: string[] } {
  const wanted = random.int(1, 3);
  const tags: string[] = [];
  const about = new Set<string>();
  let told = first;
  for (const one of random.shuffled(alterations)) {
    if (tags.length === wanted) break;
    if (about.has(one.about)) continue;
    // A local code says nothing by itself: words and day then have to stay, so that something still agrees.
    if (tags.includes('local-code') && (one.about === 'words' || one.about === 'date')) continue;
    if (one.tag === 'local-code' && (about.has('words') || about.has('date'))) continue;
    const changed = one.change(told, random);
    if (changed === undefined) continue;
    told = changed;
    tags.push(one.tag === 'other-code' ? `code-${changed.form}` : one.tag);
    about.add(one.about);
  }
  return { told, tags: tags.length === 0 ? ['as-it-was'] : tags };
}

const hasTime = (when: string): boolean => when.includes('T');
const hasDay = (when: string): boolean => when.length >= 10;

type Any = Alteration<Telling>;

/** Another of the codes that are published for the same concept. */
export const OTHER_CODE: Any = {
  about: 'code',
  tag: 'other-code',
  change(told, random) {
    const others = formsOf(told.concept).filter((form) => form !== told.form && form !== 'amp');
    return others.length === 0 ? undefined : { ...told, form: random.pick(others) };
  },
};

/** The same product by its brand's code. */
export const BRAND_CODE: Any = {
  about: 'code',
  tag: 'code-of-brand',
  change: (told) =>
    told.concept.amp === undefined || told.text !== undefined ? undefined : { ...told, form: 'amp' },
};

/** A code of the source's own, with the words of the first. */
export const LOCAL_CODE: Any = {
  about: 'code',
  tag: 'local-code',
  change: (told) =>
    told.form === 'snomed' && told.text === undefined && hasDay(told.when)
      ? { ...told, form: 'local', text: told.concept.snomed[1] }
      : undefined,
};

/** The day without the time. */
export const DAY_ONLY: Any = {
  about: 'date',
  tag: 'day-only',
  change: (told) => (hasTime(told.when) ? { ...told, when: told.when.slice(0, 10) } : undefined),
};

/** The month without the day. */
export const MONTH_ONLY: Any = {
  about: 'date',
  tag: 'month-only',
  change: (told) => (hasDay(told.when) ? { ...told, when: told.when.slice(0, 7) } : undefined),
};

/** The year without the month. */
export const YEAR_ONLY: Any = {
  about: 'date',
  tag: 'year-only',
  change: (told) => (hasDay(told.when) ? { ...told, when: told.when.slice(0, 4) } : undefined),
};

/** The same moment, told in another zone's offset. */
export const OTHER_OFFSET: Any = {
  about: 'date',
  tag: 'other-offset',
  change(told, random) {
    if (!hasTime(told.when)) return undefined;
    const hours = random.pick([0, 1, 2, -5]);
    const when = inOffset(told.when, hours);
    return when === told.when ? undefined : { ...told, when };
  },
};

/** The moment as a clock that many hours ahead of UTC shows it. */
export function inOffset(when: string, hours: number): string {
  const shown = new Date(Date.parse(when) + hours * 3_600_000).toISOString().slice(0, 19);
  if (hours === 0) return `${shown}Z`;
  return `${shown}${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`;
}

const wordsOf = (told: Telling): string => told.text ?? told.concept.snomed[1];
const isCoded = (told: Telling): boolean => told.form !== 'words' && told.form !== 'local';

/** Words of the source's own that differ from the code's in capitals, spaces or order; the code stays. */
export const OTHER_WORDS: readonly Any[] = [
  {
    about: 'words',
    tag: 'words-in-capitals',
    change: (told) => (isCoded(told) ? { ...told, text: wordsOf(told).toUpperCase() } : undefined),
  },
  {
    about: 'words',
    tag: 'words-spaced',
    change: (told) =>
      isCoded(told) ? { ...told, text: `${wordsOf(told).replaceAll(' ', '  ')}.` } : undefined,
  },
  {
    about: 'words',
    tag: 'words-reordered',
    change(told) {
      const [first, ...rest] = wordsOf(told).split(' ');
      return !isCoded(told) || first === undefined || rest.length === 0
        ? undefined
        : { ...told, text: `${rest.join(' ')}, ${first.toLowerCase()}` };
    },
  },
];

/** A note that only this source has. */
export const EXTRA_NOTE: Any = {
  about: 'note',
  tag: 'extra-note',
  change: (told) => ({ ...told, note: 'Copied from correspondence received' }),
};

/** A later version of the same. */
export const AMENDED: readonly Any[] = (['amended', 'corrected'] as const).map((status) => ({
  about: 'status',
  tag: status,
  change: (told: Telling) => (told.status === 'final' ? { ...told, status } : undefined),
}));

/** The alterations of all kinds, for one kind's tellings. */
export const forAll = <Told extends Telling>(...all: readonly (Any | readonly Any[])[]): Alteration<Told>[] =>
  // They change the common part only and keep the rest of the telling.
  all.flat() as unknown as Alteration<Told>[];
