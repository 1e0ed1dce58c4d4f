import type { Language } from '#/kit/words.ts';
import type { Harm, Taking } from '#/record/entry-line.ts';
import type { ClinicalDate } from '#/record/clinical-date.ts';
import type { Fact, Standing } from '#/record/fact.ts';
import { NOTED } from '#/record/notes-in-list.ts';
import { formatClinicalDate } from './format-date.ts';
import { type DetailOf, type Line, said, told } from './entry-line.ts';
import { LINE_WORDS, type LineWords } from './entry-lines.words.ts';
import { wordsLabel } from './label.words.ts';
import { linesOfOthers } from './entry-lines-others.ts';
import { linesOfMeasurements } from './entry-lines-measured.ts';

/** Everything one source says about a thing, beyond its name, date and status. Nothing given is left out or guessed. */
export function linesOf(fact: Fact, language: Language): readonly Line[] {
  const words = LINE_WORDS[language];
  return [
    ...linesOfDetail(fact, words, language),
    ...linesOfRemarks(fact, words),
    ...linesOfPeople(fact, words),
  ];
}

function linesOfDetail(fact: Fact, words: LineWords, language: Language): readonly Line[] {
  const { detail } = fact;
  switch (detail.kind) {
    case 'medicine':
      return linesOfMedicine(fact, detail, words, language);
    case 'allergy':
      return [...linesOfAllergy(detail, words, language), ...asSaid(fact, words)];
    case 'condition':
      return [...linesOfCondition(detail, words, language), ...asSaid(fact, words)];
    case 'result':
    case 'lifestyle':
      return linesOfMeasurements(fact, detail, words, language);
    case 'vaccination':
      return linesOfVaccination(detail, words);
    case 'visit':
      return linesOfVisit(detail, words, language);
    default:
      return linesOfOthers(detail, words, language);
  }
}

/** How sure the source is, in its own words: "active, confirmed". */
function asSaid(fact: Fact, words: LineWords): readonly Line[] {
  return said('certainty', words.certainty, fact.status.said, false);
}

/** Standings after which nothing is to be taken any more. */
const OVER: ReadonlySet<Standing> = new Set([
  'past',
  'cancelled',
  'not-done',
  'refuted',
  'withdrawn',
  'unknown',
]);

/** What the end of a medicine is called: what has run until then, or is to run until then. */
export function wordsUntil(standing: Standing, way: DetailOf<'medicine'>['told'], words: LineWords): string {
  return OVER.has(standing) || way === 'given' ? words.until : words.toTakeUntil;
}

function linesOfMedicine(
  fact: Fact,
  detail: DetailOf<'medicine'>,
  words: LineWords,
  language: Language,
): readonly Line[] {
  const { standing } = fact.status;
  return [
    ...linesOfDose(detail, words),
    ...told(
      'told',
      detail.told === 'stated' || detail.told === 'suggested' ? words.toldStated : words.told,
      words.tells[detail.told],
      detail.told !== 'prescribed',
    ),
    ...told(
      'taken-until',
      wordsUntil(standing, detail.told, words),
      detail.ended === undefined || detail.ended.known === 'not-recorded'
        ? undefined
        : formatClinicalDate(detail.ended, language),
    ),
    ...told('issues', words.issues, detail.issues.length > 0 ? words.issueCount(detail.issues.length) : ''),
    ...linesOfRepeats(fact.when, detail, words, language),
    ...said('reason', words.reason, detail.reason),
    ...linesOfPause(detail, standing, words),
    ...said('quantity', words.quantity, detail.quantity, false),
  ];
}

/** What its source counts: when it was last issued, how often it may be, when its dose changed. */
function linesOfRepeats(
  when: ClinicalDate,
  { lastIssued, doseChanged, repeats }: DetailOf<'medicine'>,
  words: LineWords,
  language: Language,
): readonly Line[] {
  const day = (date: ClinicalDate | undefined): string | undefined =>
    date === undefined ? undefined : formatClinicalDate(date, language);
  const { issued, allowed, until } = repeats ?? {};
  const parts = [
    issued === undefined ? '' : words.repeatsIssued(issued),
    allowed === undefined ? '' : words.repeatsAllowed(allowed),
  ].filter((part) => part !== '');
  return [
    // Of what was issued once it is the date that stands there already.
    ...told('last-issued', words.lastIssued, day(lastIssued), day(lastIssued) !== day(when)),
    ...told('dose-changed', words.doseChanged, day(doseChanged), false),
    ...told('repeats', words.repeats, parts.join(', '), false),
    ...told('repeats-until', words.repeatsUntil, day(until), false),
  ];
}

function linesOfDose({ dosage, course }: Taking, words: LineWords): readonly Line[] {
  const dose = dosage.filter((text) => text !== '').join('; ');
  return [
    ...(dose === '' ? told('dose', words.dose, words.doseNotRecorded) : said('dose', words.dose, dose)),
    ...told('course', words.course, words.courses[course], course !== 'not-stated'),
  ];
}

function linesOfPause(
  { heldBecause, stopped }: Taking,
  standing: Standing,
  words: LineWords,
): readonly Line[] {
  const isHeld = standing === 'on-hold';
  const reasons = [heldBecause, isHeld ? stopped : undefined].filter(
    (text) => text !== undefined && text !== '',
  );
  return [
    ...said('held', words.held, [...new Set(reasons)].join('; ')),
    ...said('stopped', words.stopped, isHeld ? undefined : stopped),
  ];
}

/** How a medicine is to be taken: its dose, its course, and why it is not taken now. */
export function linesOfTaking(taking: Taking, standing: Standing, language: Language): readonly Line[] {
  const words = LINE_WORDS[language];
  return [...linesOfDose(taking, words), ...linesOfPause(taking, standing, words)];
}

/** A source's own word, in plain words when it is one of those that FHIR lists; else as it was sent. */
function known(list: Readonly<Record<string, string>>, word: string | undefined): string | undefined {
  return word === undefined ? undefined : (list[word] ?? word);
}

function linesOfAllergy(detail: DetailOf<'allergy'>, words: LineWords, language: Language): readonly Line[] {
  if (detail.absence !== undefined) return told('statement', words.statement, words.absences[detail.absence]);
  return [
    ...linesOfHarm(detail, language),
    ...told('type', words.type, known(words.types, detail.type)),
    ...told(
      'category',
      words.category,
      detail.categories.map((one) => known(words.categories, one)).join(', '),
      false,
    ),
  ];
}

/** What an allergy does, and how dangerous that could be. */
export function linesOfHarm({ reactions: recorded, criticality }: Harm, language: Language): readonly Line[] {
  const words = LINE_WORDS[language];
  const reactions = recorded.map((reaction) => {
    const more = [
      known(words.severities, reaction.severity),
      reaction.when === undefined || reaction.when.known === 'not-recorded'
        ? undefined
        : formatClinicalDate(reaction.when, language),
    ].filter((text) => text !== undefined);
    return more.length === 0 ? reaction.what : `${reaction.what} (${more.join(', ')})`;
  });
  return [
    ...(reactions.length === 0
      ? told('reaction', words.reaction, words.reactionNotRecorded)
      : said('reaction', words.reaction, reactions.join('; '))),
    ...told('criticality', words.criticality, known(words.criticalities, criticality)),
  ];
}

function linesOfCondition(
  detail: DetailOf<'condition'>,
  words: LineWords,
  language: Language,
): readonly Line[] {
  if (detail.absence !== undefined) return told('statement', words.statement, words.absences[detail.absence]);
  return [
    ...said('severity', words.severity, detail.severity),
    ...said('significance', words.significance, detail.significance),
    ...said('body-site', words.bodySite, detail.bodySites.join(', ')),
    ...told(
      'ended',
      words.ended,
      detail.ended === undefined || detail.ended.known === 'not-recorded'
        ? undefined
        : formatClinicalDate(detail.ended, language),
    ),
  ];
}

function linesOfVaccination(detail: DetailOf<'vaccination'>, words: LineWords): readonly Line[] {
  return [
    ...told('given', words.given, words.givens[detail.given], detail.given !== 'yes'),
    ...said('reason-not-given', words.reasonNotGiven, detail.reasonNotGiven),
    ...said('targets', words.targets, detail.targets.join(', ')),
    ...said('dose', words.doseNumber, detail.dose),
    ...said('lot', words.lot, detail.lot),
    ...said('site', words.site, detail.site, false),
  ];
}

function linesOfVisit(detail: DetailOf<'visit'>, words: LineWords, language: Language): readonly Line[] {
  const { until } = detail;
  return [
    ...(detail.settingLabel === undefined
      ? said('setting', words.setting, detail.setting)
      : told('setting', words.setting, wordsLabel(detail.settingLabel, language))),
    ...said('place', words.place, detail.places.join('; ')),
    ...said('reasons', words.reasons, detail.reasons.join('; ')),
    ...said('outcome', words.outcome, detail.outcome),
    ...told(
      'until',
      words.until,
      until === undefined || until.known === 'not-recorded' ? undefined : formatClinicalDate(until, language),
    ),
    ...told(
      'written',
      words.written,
      detail.sections.length > 0 ? words.writtenParts(detail.sections.length) : undefined,
    ),
  ];
}

/** What has no place of its own; in lists where notes stand there too. */
function linesOfRemarks({ remarks = [], detail }: Fact, words: LineWords): readonly Line[] {
  const brief = NOTED.has(detail.kind);
  return remarks.flatMap(({ is, said: own }, place) => {
    const key = `remark-${is}-${place}`;
    return own === ''
      ? told(key, words.remarks[is], words.givens.yes, brief)
      : said(key, words.remarks[is], own, brief);
  });
}

/** The row already says who holds an entry and where it was; these roles mostly repeat that. */
const PLACES: ReadonlySet<string> = new Set(['organisation', 'place', 'device', 'manufacturer']);

/** Who wrote, asked or did, under the role the source gave. Medicines and letters name them in lists too. */
function linesOfPeople(fact: Fact, words: LineWords): readonly Line[] {
  const { kind } = fact.detail;
  const inLists = kind === 'medicine' || kind === 'document' || kind === 'visit';
  return fact.provenance.people.map(({ role, name }, place) => ({
    key: `person-${place}`,
    name: wordsRole(role, fact.detail, words),
    text: name,
    brief: inLists && !PLACES.has(role),
    theirs: true,
  }));
}

function wordsRole(role: string, detail: Fact['detail'], words: LineWords): string {
  const { kind } = detail;
  if (detail.kind === 'medicine' && role === 'requester')
    return detail.told === 'suggested' ? words.by : words.people.prescriber;
  if (kind === 'visit' && (role === 'performer' || role === 'participant')) return words.seenBy;
  const names: Readonly<Record<string, string>> = words.people;
  return names[role] ?? names[role.toLowerCase()] ?? (role === '' ? words.by : role);
}
