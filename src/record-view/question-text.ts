import type { Language } from '#/kit/words.ts';
import type { DetailsDiffer } from '#/record/contradictions/details-differ.ts';
import { type Disagreement, sentenceOf } from '#/record/contradictions/disputes.ts';
import type { Side } from '#/record/contradictions/side.ts';
import type { Entry } from '#/record/entry.ts';
import type { Kind } from '#/record/fact.ts';
import { wordsEntryStatus, wordsStanding } from './entry-words.ts';
import { formatClinicalDay } from './format-date.ts';
import { nameOfSide, tellDetail } from './held-detail-text.ts';
import { wordsTitle } from './label.words.ts';
import { QUESTION_TEXT_WORDS } from './question-text.words.ts';

export interface QuestionGiven {
  readonly language: Language;
  readonly nameOf: (source: string) => string;
}

/** A question about what sources say against each other: each side by name, with its date, and what to decide. */
export function questionOfDisagreement(
  disagreement: Disagreement,
  { language, nameOf }: QuestionGiven,
): string {
  const words = QUESTION_TEXT_WORDS[language];
  const first =
    disagreement.is === 'none-known-beside'
      ? [
          words.says(
            nameOf(disagreement.source),
            disagreement.said === '' ? words.noneKnown : `“${disagreement.said}”`,
          ),
        ]
      : [];
  const sides = disagreement.sides.map((side) =>
    words.says(nameOf(side.source), inWords(side, disagreement.about, language)),
  );
  return [...first, ...new Set(sides), words.ask[sentenceOf(disagreement)]].join(' ');
}

/** A question about a detail of the person that not everybody holds alike: who says what, and what to put right. */
export function questionOfDetails(
  { detail, sides }: DetailsDiffer,
  { language, nameOf }: QuestionGiven,
): string {
  const words = QUESTION_TEXT_WORDS[language];
  const each = sides.map((side) =>
    words.says(nameOfSide(side, nameOf, language), tellDetail(side, detail, language).join('; ')),
  );
  return [words.details[detail], ...each, words.putRight[detail === 'died' ? 'died' : 'other']].join(' ');
}

/** A question about one entry; what the person says against it comes along. */
export function questionOfEntry(
  entry: Entry,
  { language, nameOf, disputed = '' }: QuestionGiven & { readonly disputed?: string },
): string {
  const words = QUESTION_TEXT_WORDS[language];
  const status = lower(wordsEntryStatus(entry, language));
  const what = `${wordsTitle(entry, language)} (${[status, dated(entry.when, language)].filter(Boolean).join(', ')})`;
  return [
    words.record(what, entry.sources.map(nameOf)),
    ...(disputed === '' ? [] : [words.notRight(disputed)]),
    words.check,
  ].join(' ');
}

/** Whom a question can go to: every organisation that says something in it. */
export function organisationsIn(disagreement: Disagreement): readonly string[] {
  const sides = disagreement.sides.map(({ source }) => source);
  return [...new Set(disagreement.is === 'none-known-beside' ? [disagreement.source, ...sides] : sides)];
}

function inWords(side: Side, kind: Kind, language: Language): string {
  const says = side.says === undefined || side.says === side.title ? '' : `, ${side.says}`;
  const about = [lower(wordsStanding(kind, side.status, language)), dated(side.when, language)];
  return `${wordsTitle(side, language)}${says} (${about.filter(Boolean).join(', ')})`;
}

function dated(when: Entry['when'], language: Language): string {
  const text = formatClinicalDay(when, language);
  return when.known === 'not-recorded' || when.known === 'unreadable' ? lower(text) : text;
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
