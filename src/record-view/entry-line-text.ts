import type { Language } from '#/kit/words.ts';
import type { ClinicalDate } from '#/record/clinical-date.ts';
import type { Dispute } from '#/record/contradictions/disputes.ts';
import type { FactRef } from '#/record/fact.ts';
import type { EntryLine, MeasuredInLine } from '#/record/entry-line.ts';
import { hasPassed } from '#/record/medicine-end.ts';
import { isDatedAhead, needsStatus } from './arrange-item.ts';
import { MARK_WORDS } from './dispute-mark.words.ts';
import { wordsDispute } from './entry-disputes.words.ts';
import type { Line } from './entry-line.ts';
import { linesOfHarm, linesOfTaking } from './entry-lines.ts';
import { linesOfJudgement } from './entry-lines-measured.ts';
import { LINE_WORDS } from './entry-lines.words.ts';
import { KIND_WORDS, wordsLineStatus } from './entry-words.ts';
import { formatClinicalDate } from './format-date.ts';
import { formatValue } from './format-value.ts';

/** What the lines of a list are said with. */
export interface Telling {
  readonly language: Language;
  readonly nameOf: (source: string) => string;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Says what kind of entry it is, on pages that mix kinds. */
  readonly showKind?: boolean | undefined;
  /** What sources say against each other, by entry. */
  readonly disputes?: ReadonlyMap<string, readonly Dispute[]> | undefined;
  /** Facts that the person says are not right. */
  readonly disputed?: ReadonlySet<FactRef> | undefined;
}

/**
 * What stands under an entry's name in a line of text: what and when and where it stands, what must be known of it
 * (values, dose, reactions, notes), who holds it. On paper it is all there is of most entries of a long list.
 */
export function tellLine(line: EntryLine, telling: Telling): string {
  const { language, nameOf } = telling;
  const words = LINE_WORDS[language];
  const facts = [
    telling.showKind === true ? KIND_WORDS[language][line.kind].one : '',
    tellDate(line.when, language),
    needsStatus(line) ? wordsLineStatus(line, language) : '',
  ].filter((text) => text !== '');
  const measured = (line.measured ?? []).map((one) => tellMeasured(one, language));
  const count = line.sources.length;
  const from = `${count > 1 ? words.heldBy(count) : words.from}: ${line.sources.map(nameOf).join('; ')}`;
  return [
    // An entry is called after one of its facts, and what disputes it names all of them.
    ...(telling.disputed?.has(line.id) === true ? [MARK_WORDS[language].mark] : []),
    facts.join(' · '),
    ...(isDatedAhead(line, telling.today) ? [words.future] : []),
    ...(hasPassed(line.ends, telling.today) ? [words.endPassed] : []),
    ...(telling.disputes?.get(line.id) ?? []).map((one) => wordsDispute(one, line.kind, nameOf, language)),
    ...(measured.length === 0 ? [] : [measured.join('; ')]),
    ...detailsOf(line, language).map(tellOne),
    ...(line.notes ?? []).map(
      ({ text, isCut }) => `${words.notes}: ${text}${isCut === true ? `… ${words.noteGoesOn}` : ''}`,
    ),
    from,
  ].join('\n');
}

const tellOne = ({ name, text }: Line): string => `${name}: ${text}`;

function detailsOf({ taking, harm, status }: EntryLine, language: Language): readonly Line[] {
  if (taking !== undefined)
    return linesOfTaking(taking, status.standing, language).filter(({ brief }) => brief);
  return harm === undefined ? [] : linesOfHarm(harm, language);
}

function tellMeasured(one: MeasuredInLine, language: Language): string {
  const name = one.name === '' ? LINE_WORDS[language].result : one.name;
  const value = `${name}: ${formatValue(one.value, language)}`;
  const judged = linesOfJudgement(one, '', language).map(tellOne).join('; ');
  return judged === '' ? value : `${value} (${judged})`;
}

/**
 * As `formatClinicalDate`, for tens of thousands of lines: the browser's calendar is asked about a month and not about
 * each moment of it. Only in the months in which the clocks change is every moment asked about.
 */
export function tellDate(when: ClinicalDate, language: Language): string {
  if (when.known !== 'time' || !when.text.endsWith('Z')) return formatClinicalDate(when, language);
  const ahead = hoursAhead(when.text.slice(0, 7));
  const at = Date.parse(when.text);
  if (ahead === undefined || Number.isNaN(at)) return formatClinicalDate(when, language);
  // Without its zone the text is told as written, which is London's time already.
  const text = new Date(at + ahead * 3_600_000).toISOString().slice(0, 16);
  return formatClinicalDate({ known: 'time', text }, language);
}

const LONDON_HOUR = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  hour: 'numeric',
});

const known = new Map<string, number | undefined>();

/** By how many hours London is ahead of UTC in a month of UTC; undefined when that may change in the course of it. */
function hoursAhead(month: string): number | undefined {
  if (!known.has(month)) {
    const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
    const [first, next] = [Date.UTC(year, number - 1), Date.UTC(year, number)];
    const [start, end] = [hourIn(first), (hourIn(next - 3_600_000) + 1) % 24];
    // A summer that began and ended within one month would be missed; there has been none.
    known.set(month, start === end ? start : undefined);
  }
  return known.get(month);
}

function hourIn(at: number): number {
  return Number(LONDON_HOUR.format(at));
}
