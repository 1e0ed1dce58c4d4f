import type { Language } from '#/kit/words.ts';
import type { Detail, Fact } from '#/record/fact.ts';
import { formatClinicalDate } from './format-date.ts';
import { LINE_WORDS, type LineWords } from './entry-lines.words.ts';
import { formatName, formatSize } from './entry-format.ts';
import { linesOfMeasurements } from './entry-lines-measured.ts';

/** One thing said about an entry: a name and a text. `brief` lines stand in lists, the others on its own page only. */
export interface Line {
  readonly key: string;
  readonly name: string;
  readonly text: string;
  readonly brief: boolean;
}

type DetailOf<Name extends Detail['kind']> = Extract<Detail, { kind: Name }>;

/** Everything one source says about a thing, beyond its name, date and status. Nothing given is left out or guessed. */
export function linesOf(fact: Fact, language: Language): readonly Line[] {
  const words = LINE_WORDS[language];
  return [...linesOfDetail(fact, words, language), ...linesOfPeople(fact, words)];
}

/** A line when there is something to say, else nothing. */
export function said(key: string, name: string, text: string | undefined, brief = true): readonly Line[] {
  return text === undefined || text === '' ? [] : [{ key, name, text, brief }];
}

function linesOfDetail(fact: Fact, words: LineWords, language: Language): readonly Line[] {
  const { detail } = fact;
  switch (detail.kind) {
    case 'medicine':
      return linesOfMedicine(detail, words);
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
  return said('certainty', words.certainty, fact.status.said);
}

function linesOfMedicine(detail: DetailOf<'medicine'>, words: LineWords): readonly Line[] {
  const dose = detail.dosage.filter((text) => text !== '').join('; ');
  return [
    ...said('dose', words.dose, dose === '' ? words.doseNotRecorded : dose),
    ...said('course', words.course, words.courses[detail.course], detail.course !== 'not-stated'),
    ...said('told', words.told, words.tells[detail.told], detail.told !== 'prescribed'),
    ...said('issues', words.issues, detail.issues.length > 0 ? words.issueCount(detail.issues.length) : ''),
    ...said('reason', words.reason, detail.reason),
    ...said('stopped', words.stopped, detail.stopped),
    ...said('quantity', words.quantity, detail.quantity, false),
  ];
}

/** A source's own word, in plain words when it is one of those that FHIR lists; else as it was sent. */
function known(list: Readonly<Record<string, string>>, word: string | undefined): string | undefined {
  return word === undefined ? undefined : (list[word] ?? word);
}

function linesOfAllergy(detail: DetailOf<'allergy'>, words: LineWords, language: Language): readonly Line[] {
  if (detail.absence !== undefined) return said('statement', words.statement, words.absences[detail.absence]);
  const reactions = detail.reactions.map((reaction) => {
    const more = [
      known(words.severities, reaction.severity),
      reaction.when === undefined || reaction.when.known === 'not-recorded'
        ? undefined
        : formatClinicalDate(reaction.when, language),
    ].filter((text) => text !== undefined);
    return more.length === 0 ? reaction.what : `${reaction.what} (${more.join(', ')})`;
  });
  return [
    ...said('reaction', words.reaction, reactions.join('; ') || words.reactionNotRecorded),
    ...said('criticality', words.criticality, known(words.criticalities, detail.criticality)),
    ...said('type', words.type, known(words.types, detail.type)),
    ...said(
      'category',
      words.category,
      detail.categories.map((one) => known(words.categories, one)).join(', '),
      false,
    ),
  ];
}

function linesOfCondition(
  detail: DetailOf<'condition'>,
  words: LineWords,
  language: Language,
): readonly Line[] {
  if (detail.absence !== undefined) return said('statement', words.statement, words.absences[detail.absence]);
  return [
    ...said('severity', words.severity, detail.severity),
    ...said('significance', words.significance, detail.significance),
    ...said('body-site', words.bodySite, detail.bodySites.join(', ')),
    ...said(
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
    ...said('given', words.given, words.givens[detail.given], detail.given !== 'yes'),
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
    ...said('setting', words.setting, detail.setting),
    ...said('place', words.place, detail.places.join(', ')),
    ...said('reasons', words.reasons, detail.reasons.join('; ')),
    ...said('outcome', words.outcome, detail.outcome),
    ...said(
      'until',
      words.until,
      until === undefined || until.known === 'not-recorded' ? undefined : formatClinicalDate(until, language),
    ),
    ...said(
      'written',
      words.written,
      detail.sections.length > 0 ? words.writtenParts(detail.sections.length) : undefined,
    ),
  ];
}

function linesOfOthers(detail: Detail, words: LineWords, language: Language): readonly Line[] {
  switch (detail.kind) {
    case 'procedure':
      return [
        ...said('reason', words.reason, detail.reason),
        ...said('outcome', words.outcome, detail.outcome),
        ...said('body-site', words.bodySite, detail.bodySites.join(', ')),
      ];
    case 'document':
      return [
        ...said('type', words.documentType, detail.category),
        ...linesOfAttachments(detail, words, language),
      ];
    case 'care-plan':
      return [
        ...said('activities', words.activities, detail.activities.join('; ')),
        ...said('goals', words.goals, detail.goals.join('; ')),
        ...said('until', words.until, detail.until && formatClinicalDate(detail.until, language)),
      ];
    case 'goal':
      return [
        ...said('target', words.target, detail.target),
        ...said('progress', words.progress, detail.progress),
      ];
    case 'appointment':
      return [
        ...said('place', words.place, detail.place),
        ...said('with', words.with, detail.with.join(', ')),
        ...said('reason', words.reason, detail.reason),
        ...said('until', words.until, detail.until && formatClinicalDate(detail.until, language), false),
      ];
    case 'family-history':
      return [
        ...said('relative', words.relative, detail.relative),
        ...said('conditions', words.conditions, detail.conditions.join('; ')),
      ];
    case 'other':
      return [
        ...said('label', words.label, detail.label),
        ...detail.lines.flatMap((line, place) => said(`line-${place}`, line.name, line.text, place < 3)),
      ];
    default:
      return [];
  }
}

/** What can be opened: its format and size; and when there is nothing, why. */
function linesOfAttachments(
  detail: DetailOf<'document'>,
  words: LineWords,
  language: Language,
): readonly Line[] {
  if (detail.contentWithheld === true) return said('content', words.document, words.contentWithheld);
  if (detail.attachments.length === 0 && detail.sections.length === 0)
    return said('content', words.document, words.noContent);
  const parts = detail.attachments.map((one) =>
    [
      one.contentType === undefined ? words.unknownFormat : formatName(one.contentType),
      formatSize(one.size, language),
    ]
      .filter((text) => text !== '')
      .join(', '),
  );
  return [
    ...said('content', words.attached, parts.join('; ')),
    ...said(
      'written',
      words.written,
      detail.sections.length > 0 ? words.writtenParts(detail.sections.length) : undefined,
    ),
  ];
}

/** Who wrote, asked or did, under the role the source gave. Medicines and letters name them in lists too. */
function linesOfPeople(fact: Fact, words: LineWords): readonly Line[] {
  const { kind } = fact.detail;
  const brief = kind === 'medicine' || kind === 'document' || kind === 'visit';
  const names: Readonly<Record<string, string>> = words.people;
  return fact.provenance.people.map(({ role, name }, place) => ({
    key: `person-${place}`,
    name: names[role] ?? (role === '' ? words.by : role),
    text: name,
    brief,
  }));
}
