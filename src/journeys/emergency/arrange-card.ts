import type { CardLine, CardSection, CardText } from '#/hooks/emergency-card.ts';
import type { Language, Words } from '#/kit/words.ts';
import { sentenceOf } from '#/record/contradictions/disputes.ts';
import type { Coverage } from '#/record/coverage.ts';
import type { Emptiness } from '#/record/emptiness.ts';
import type { Fact, FactRef } from '#/record/fact.ts';
import type { EmergencyView, Part } from '#/record/overview/arrange-home.ts';
import { EMERGENCY_KINDS, type EmergencyKind } from '#/record/overview/emergency-kinds.ts';
import { dayInLondon } from '#/record/london-day.ts';
import { isPastItsEnd } from '#/record/medicine-end.ts';
import type { Row } from '#/record/overview/arrange-rows.ts';
import { sourceName } from '#/record-view/coverage-name.ts';
import { COVERAGE_WORDS } from '#/record-view/coverage.words.ts';
import { linesOf } from '#/record-view/entry-lines.ts';
import { wordsStanding } from '#/record-view/entry-words.ts';
import { formatClinicalDate, formatClinicalDay, formatInstantDay } from '#/record-view/format-date.ts';
import { wordsTitle } from '#/record-view/label.words.ts';
import { languageOfSource } from '#/record-view/source-language.ts';
import { CARD_WORDS } from './emergency.words.ts';

export interface CardGiven {
  readonly view: EmergencyView;
  readonly coverage: readonly Coverage[];
  /** Facts that the person says are not right. */
  readonly disputed: ReadonlySet<FactRef>;
  /** ISO 8601. */
  readonly madeAt: string;
}

/** What somebody who helps needs to know of a fact beside its name; the rest stands in the record. */
const NEEDED: ReadonlySet<string> = new Set([
  'dose',
  'held',
  'taken-until',
  'reaction',
  'criticality',
  'type',
  'severity',
  'significance',
  'body-site',
]);

/** The card in words, whole in each language: it is kept as words, so that reading it needs nothing of the record. */
export function arrangeCard(given: CardGiven): Words<CardText> {
  return { en: inLanguage(given, 'en'), cy: inLanguage(given, 'cy') };
}

function inLanguage(given: CardGiven, language: Language): CardText {
  const names = new Map(given.coverage.map((one) => [one.source, nameIn(one, language)]));
  const nameOf = (source: string): string =>
    sourceName(source, names.get(source) ?? source, COVERAGE_WORDS[language]);
  return {
    madeAt: formatClinicalDate({ known: 'time', text: given.madeAt }, language),
    sections: EMERGENCY_KINDS.map((kind) => arrangeSection(kind, given, language, nameOf)),
    coverage: given.coverage.map((one) => {
      const readAt = one.readAt === undefined ? undefined : formatInstantDay(new Date(one.readAt), language);
      const { earlier, state } = COVERAGE_WORDS[language];
      return `${nameOf(one.source)}: ${state[one.state](readAt ?? earlier)}`;
    }),
  };
}

const nameIn = ({ name }: Coverage, language: Language): string =>
  language === 'cy' ? (name.cy ?? name.en) : name.en;

type NameOf = (source: string) => string;

function arrangeSection(
  kind: EmergencyKind,
  { view, disputed, madeAt }: CardGiven,
  language: Language,
  nameOf: NameOf,
): CardSection {
  const words = CARD_WORDS[language];
  const part = view[kind];
  const today = dayInLondon(new Date(madeAt));
  return {
    kind,
    warnings: part.contradicts ? [words.contradicts] : [],
    lines: part.first.map((row) => arrangeLine(row, { disputed, today }, language, nameOf)),
    notes: [
      ...part.absences.map(({ says, source, said }) => words.absence[says](nameOf(source), said)),
      ...(part.emptiness === undefined ? [] : [emptyText(part.emptiness, language, nameOf)]),
      ...(part.supplied === undefined ? [] : [words.supplied(part.supplied.map(({ entry }) => entry.title))]),
      ...othersText(part.others, language),
      ...[...new Set(part.notices.map(({ source }) => source))].map((source) =>
        words.keptBack(nameOf(source)),
      ),
    ],
  };
}

function arrangeLine(
  { entry, entries, sources, disputes, differs }: Row,
  { disputed, today }: Pick<CardGiven, 'disputed'> & { readonly today: string },
  language: Language,
  nameOf: NameOf,
): CardLine {
  const words = CARD_WORDS[language];
  const facts = entries.flatMap((one) => one.facts);
  const standings = entries
    .filter(({ status }) => status.standing !== 'current')
    .map(({ kind, status }) => wordsStanding(kind, status, language));
  const said = facts.map((fact) => neededOf(fact, language)).filter((text) => text !== '');
  const [only] = entries.length === 1 ? entries : [];
  const from = sources.map(nameOf).join('; ');
  const theirs = languageOfSource(entry.facts[0].provenance.source);
  return {
    name: wordsTitle(entry, language),
    ...(entry.nameless === undefined && theirs !== undefined && theirs !== language && { lang: theirs }),
    says: [...new Set([...said, ...standings])],
    from: only === undefined ? from : `${from}, ${words.recorded(formatClinicalDay(only.when, language))}`,
    warnings: [
      // Where one entry goes on, so does the medicine.
      ...(entries.every((one) => isPastItsEnd(one, today)) ? [words.endPassed] : []),
      ...disputes.map(({ by, standing, when }) =>
        words.disputed(
          nameOf(by),
          wordsStanding(entry.kind, { standing, said: '' }, language),
          when.known === 'not-recorded' ? '' : formatClinicalDay(when, language),
        ),
      ),
      ...differs.map((one) =>
        words.differs[sentenceOf(one)](
          one.sides.map(({ source, says = '' }) =>
            says === '' ? nameOf(source) : `${nameOf(source)}: ${says}`,
          ),
        ),
      ),
      ...(facts.some(({ ref }) => disputed.has(ref)) ? [words.notRight] : []),
    ],
  };
}

function neededOf(fact: Fact, language: Language): string {
  return linesOf(fact, language)
    .filter(({ key, brief }) => brief && NEEDED.has(key))
    .map(({ name, text }) => `${name}: ${text}`)
    .join('. ');
}

function emptyText(emptiness: Emptiness, language: Language, nameOf: NameOf): string {
  const { empty } = CARD_WORDS[language];
  switch (emptiness.is) {
    case 'looking':
      return empty.looking();
    case 'none-recorded':
      return empty['none-recorded'](emptiness.answered.map(nameOf));
    case 'not-checked':
      return empty['not-checked'](emptiness.notChecked.map(nameOf));
    case 'not-shown':
      return empty['not-shown'](emptiness.notShown.map(nameOf));
    case 'nobody-asked':
      return empty['nobody-asked']();
  }
}

function othersText(others: Part['others'], language: Language): readonly string[] {
  const words = CARD_WORDS[language].others;
  return (['onHold', 'notConfirmed', 'statusUnknown'] as const).flatMap((which) =>
    others[which] === 0 ? [] : [words[which](others[which])],
  );
}

/** The card as it may be read while the record is locked: parts that are not to be shown are named, never silently gone. */
export function withOnly(text: CardText, kinds: readonly EmergencyKind[], language: Language): CardText {
  return {
    ...text,
    sections: text.sections.map((section) =>
      kinds.includes(section.kind)
        ? section
        : { kind: section.kind, warnings: [], lines: [], notes: [CARD_WORDS[language].leftOut] },
    ),
  };
}
