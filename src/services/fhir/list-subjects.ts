import type { Kind, Statement } from '#/record/fact.ts';
import { codesOf, conceptText } from './read-concept.ts';

/** What a list or section is about, and how much of it. */
export interface Subject {
  readonly about: Statement['about'];
  readonly scope: Statement['scope'];
}

const [CURRENT, ENDED, PART] = ['current', 'ended', 'part'] as const;

/**
 * Which part of the record a list or section is about: SNOMED headings of GP Connect (primary lists) and of the PRSB
 * documents, LOINC sections of the IPS. Test results stand in several lists at once (investigations, uncategorised data,
 * vital signs), so that each is only a part.
 */
const SUBJECTS: ReadonlyMap<string, readonly [Statement['about'], Statement['scope']]> = new Map([
  ['886921000000105', ['allergy', CURRENT]],
  ['1103671000000101', ['allergy', ENDED]],
  ['48765-2', ['allergy', CURRENT]],
  ['933361000000108', ['medicine', CURRENT]],
  ['10160-0', ['medicine', CURRENT]],
  ['163541000000107', ['medicine', PART]],
  ['717711000000103', ['condition', CURRENT]],
  ['11450-4', ['condition', CURRENT]],
  ['887161000000102', ['condition', PART]],
  ['11348-0', ['condition', ENDED]],
  ['1102181000000102', ['vaccination', CURRENT]],
  ['11369-6', ['vaccination', CURRENT]],
  ['60484-3', ['vaccination', CURRENT]],
  ['887191000000108', ['result', PART]],
  ['1102221000000107', ['result', PART]],
  ['1082101000000102', ['result', PART]],
  ['826501000000100', ['result', PART]],
  ['30954-2', ['result', PART]],
  ['8716-3', ['result', PART]],
  ['1149501000000101', ['visit', CURRENT]],
  ['325851000000107', ['visit', PART]],
  ['47519-4', ['procedure', CURRENT]],
  ['887171000000109', ['procedure', CURRENT]],
  ['29762-2', ['lifestyle', CURRENT]],
  ['887051000000101', ['lifestyle', PART]],
  ['18776-5', ['care-plan', CURRENT]],
  ['104605-1', ['flag', CURRENT]],
  ['886931000000107', ['flag', CURRENT]],
  ['887111000000104', ['family-history', CURRENT]],
  // Outbound referrals, diary entries, functional status, patient story, advance directives, devices, pregnancies.
  ['792931000000107', ['unmapped', CURRENT]],
  ['714311000000108', ['unmapped', CURRENT]],
  ['47420-5', ['unmapped', CURRENT]],
  ['81338-6', ['unmapped', CURRENT]],
  ['42348-3', ['unmapped', CURRENT]],
  ['46264-8', ['unmapped', CURRENT]],
  ['10162-6', ['unmapped', CURRENT]],
]);

/** Headings that no page tells of, though a word in them may sound like one. */
const NO_PAGE = /referral|diary|recall|functional status|patient story|directive|device use|pregnan/i;

const BY_WORDS: readonly (readonly [RegExp, Kind])[] = [
  [/allerg|adverse reaction|intoleranc/i, 'allergy'],
  [/\bmedic(ation|ine)s?\b|prescri|\bdrugs?\b/i, 'medicine'],
  [/immuni[sz]|vaccin/i, 'vaccination'],
  [/family/i, 'family-history'],
  [/problem|\bconditions?\b|diagnos|past (illness|medical history)/i, 'condition'],
  [/procedure|\boperations?\b|surger/i, 'procedure'],
  [/investigation|\bresults?\b|\btests?\b|vital signs|observation|uncategori[sz]ed/i, 'result'],
  [/\b(consultation|encounter|visit)s?\b/i, 'visit'],
  [/\bsocial (history|context)|lifestyle|smok|alcohol/i, 'lifestyle'],
  [/care plan|plan of (care|treatment)/i, 'care-plan'],
  [/\bgoals?\b/i, 'goal'],
  [/appointment/i, 'appointment'],
  [/\b(alert|flag)s?\b/i, 'flag'],
  [/\b(documents|letters|correspondence)\b|^documents?$/i, 'document'],
];

/** Titles that name the whole of a kind when no code does, e.g. "Allergies and intolerances". */
const WHOLE =
  /^(list of |history of |current |active )*(allerg(y|ies)( (and|or) (intolerances?|adverse reactions?))?|medications?|medicines|problems?( list)?|conditions|diagnoses|immuni[sz]ations?|vaccinations?|procedures|consultations|encounters|visits|documents|letters|family history|social history|lifestyle|care plans?|goals|appointments|alerts|flags)( list| summary)?( section)?$/i;
/** Titles that say it is the whole record. */
const WHOLE_RECORD =
  /^(the )?(whole |entire |full |complete )?(patient|health|medical|care|health care|shared care|summary care)? ?record$/i;

const OVER = /\b(ended|resolved|inactive|past|previous|former|discontinued|stopped)\b/i;
const NOT_OVER = /\b(active|current)\b/i;
/** One sort of a kind, or what hangs together with something else (GP Connect's secondary lists). */
const ONE_SORT =
  /\b(acute|repeat|over the counter|dispensed|administered|discharge|admission|related to|contained in|linked|drug allerg|medication allerg|food|latex|environmental)/i;
/** GP Connect's secondary lists name what they belong to before and after what they hold. */
const BELONGS_TO = /^(consultations|problems) - /i;
const HANGS_ON = / (contained in|related to|in) (consultations|problems)$/i;
const holds = (words: string): string => words.replace(BELONGS_TO, '').replace(HANGS_ON, '');

/** What a heading is about and how much of it; `unmapped` when it cannot be told or has no page. */
export function subjectOf(code: unknown, title: string | undefined): Subject {
  const words = (title ?? conceptText(code) ?? '').trim();
  const known = codesOf(code)
    .map((one) => SUBJECTS.get(one))
    .find((one) => one !== undefined);
  if (known === undefined) return byWords(words, conceptText(code) ?? '');
  const [about, scope] = known;
  return { about, scope: scope === CURRENT ? scopeInWords(words, CURRENT) : scope };
}

function byWords(words: string, display: string): Subject {
  if (WHOLE_RECORD.test(words)) return { about: 'record', scope: CURRENT };
  const about = kindIn(holds(words)) ?? kindIn(holds(display)) ?? 'unmapped';
  if (about === 'unmapped') return { about, scope: scopeInWords(words, CURRENT) };
  return { about, scope: scopeInWords(words, WHOLE.test(words) ? CURRENT : PART) };
}

function kindIn(words: string): Statement['about'] | undefined {
  if (NO_PAGE.test(words)) return 'unmapped';
  return BY_WORDS.find(([pattern]) => pattern.test(words))?.[1];
}

function scopeInWords(words: string, otherwise: Statement['scope']): Statement['scope'] {
  if (OVER.test(words) && !NOT_OVER.test(words)) return ENDED;
  return BELONGS_TO.test(words) || ONE_SORT.test(words) ? PART : otherwise;
}
