import { object, objects, text } from './json.ts';
import { codesOf, conceptText, isDegraded } from './read-concept.ts';

/** Kinds of which a source can say that there is none. */
export type AbsentKind = 'allergy' | 'condition' | 'medicine' | 'vaccination' | 'procedure';

/** What is absent: everything of the kind, or only a part of it ("no known drug allergy"). */
export interface Absent {
  readonly says: 'none-known' | 'not-asked' | 'unknown';
  readonly of: 'all' | 'part';
}

const [NONE, NO_PART, UNKNOWN]: readonly [Absent, Absent, Absent] = [
  { says: 'none-known', of: 'all' },
  { says: 'none-known', of: 'part' },
  { says: 'unknown', of: 'all' },
];

/**
 * Codes that state that there is none: SNOMED CT (No known allergy and its children, No current problems …), and the
 * codes of the IPS absent/unknown system that older summaries still carry (IPS 2.0.1).
 */
const CODES: ReadonlyMap<string, readonly [AbsentKind | 'any', Absent]> = new Map([
  ['716186003', ['allergy', NONE]],
  ['160244002', ['allergy', NONE]],
  ['409137002', ['allergy', NO_PART]],
  ['428607008', ['allergy', NO_PART]],
  ['429625007', ['allergy', NO_PART]],
  ['716184000', ['allergy', NO_PART]],
  ['716220001', ['allergy', NO_PART]],
  ['1003774007', ['allergy', NO_PART]],
  ['160245001', ['condition', NONE]],
  ['787481004', ['medicine', NONE]],
  ['787480003', ['procedure', NONE]],
  ['787482006', ['vaccination', NONE]],
  ['1287211007', ['any', UNKNOWN]],
  ['no-known-allergies', ['allergy', NONE]],
  ['no-known-medication-allergies', ['allergy', NO_PART]],
  ['no-known-environmental-allergies', ['allergy', NO_PART]],
  ['no-known-food-allergies', ['allergy', NO_PART]],
  ['no-known-problems', ['condition', NONE]],
  ['no-allergy-info', ['allergy', UNKNOWN]],
  ['no-problem-info', ['condition', UNKNOWN]],
  ['no-known-medications', ['medicine', NONE]],
  ['no-medication-info', ['medicine', UNKNOWN]],
  ['no-known-procedures', ['procedure', NONE]],
  ['no-procedure-info', ['procedure', UNKNOWN]],
  ['no-known-immunizations', ['vaccination', NONE]],
  ['no-immunization-info', ['vaccination', UNKNOWN]],
]);

const NO = '(?:there (?:is|are) )?(?:no|nil)';
/** Any kind: words that stand alone. */
const ALONE: readonly (readonly [RegExp, Absent])[] = [
  [/^(?:none|nil) (?:currently )?known$/, NONE],
  [/^(?:none|nil|unknown|not known|not recorded|none recorded|nil recorded|no information)$/, UNKNOWN],
  [/^not asked$/, { says: 'not-asked', of: 'all' }],
];

const whole = (things: string): readonly (readonly [RegExp, Absent])[] => [
  [new RegExp(`^${NO} (?:current |currently )?(?:known )?${things}(?: known)?$`), NONE],
  [new RegExp(`^(?:no|nil) (?:information (?:on|about) )?${things} (?:recorded|information)$`), UNKNOWN],
  [new RegExp(`^(?:no|nil) recorded ${things}$`), UNKNOWN],
  [new RegExp(`^${things}(?: status)?:? (?:unknown|not known|not recorded)$`), UNKNOWN],
  [new RegExp(`^${things}:? not asked$`), { says: 'not-asked', of: 'all' }],
];
/** "No known latex allergy", "no regular medication": one of these words before the thing makes it a part. */
const part = (sorts: string, things: string): readonly [RegExp, Absent] => [
  new RegExp(
    `^${NO} (?:current |currently )?(?:known )?(?:(?:${sorts})(?:,| or| and|/)? ?){1,4}${things}(?: known)?$`,
  ),
  NO_PART,
];

const ALLERGY =
  '(?:allerg(?:y|ies)(?: (?:or|and) (?:allerg(?:y|ies)|intolerances?|adverse reactions?|sensitivit(?:y|ies)))*)';
const MEDICINE = '(?:medications?|medicines?|drugs?)';
const PROBLEM = '(?:problems?(?: or disabilit(?:y|ies))?|medical problems?|conditions?|medical conditions?)';
const PROCEDURE = '(?:procedures?|operations?|surger(?:y|ies))';
const VACCINATION = '(?:immuni[sz]ations?|vaccinations?|vaccines?)';

const SORTS = {
  allergy:
    'drug|medication|medicine|food|latex|environmental|animal|insect|pollen|nut|peanut|penicillin|antibiotic|seasonal|contact|other|new|active|significant|relevant|serious',
  medicine: 'regular|repeat|acute|long[- ]term|prescribed|prescription|over the counter|other|new|recent',
  condition:
    'active|significant|relevant|major|chronic|acute|long[- ]term|ongoing|past|previous|medical|other|new',
  done: 'recent|previous|past|major|minor|significant|relevant|surgical|other|new',
} as const;

/** Whole texts that state that there is none; anything more or less is a thing, not an absence. */
const TEXTS: Readonly<Record<AbsentKind, readonly (readonly [RegExp, Absent])[]>> = {
  allergy: [
    ...ALONE,
    [/^nkas?$/, NONE],
    [/^(?:nkdas?|nkfas?|nda)$/, NO_PART],
    ...whole(ALLERGY),
    [new RegExp(`^${NO} (?:current )?known ${ALLERGY} to [a-z]+(?:(?:,| or| and) [a-z]+){0,5}$`), NO_PART],
    [/^no known (?:adverse (?:drug )?reactions?|intolerances?|(?:drug )?sensitivit(?:y|ies))$/, NO_PART],
    part(SORTS.allergy, 'allerg(?:y|ies)'),
  ],
  medicine: [
    ...ALONE,
    ...whole(MEDICINE),
    [/^not (?:currently )?(?:on|taking) any medic(?:ation|ine)s?$/, NONE],
    part(SORTS.medicine, MEDICINE),
  ],
  condition: [
    ...ALONE,
    ...whole(PROBLEM),
    part(SORTS.condition, PROBLEM),
    part(SORTS.condition, 'medical history'),
  ],
  procedure: [...ALONE, ...whole(PROCEDURE), part(SORTS.done, PROCEDURE)],
  vaccination: [...ALONE, ...whole(VACCINATION), part(SORTS.done, VACCINATION)],
};

/**
 * What a code, or a text without a code, says when it states an absence of the kind; undefined when it names a real
 * thing. A code of another kind ("no known allergy" among the problems) is no absence of this one.
 */
export function absenceOf(code: unknown, kind: AbsentKind): Absent | undefined {
  for (const one of codesOf(code)) {
    const [of, absent] = CODES.get(one) ?? [];
    if (of === kind || of === 'any') return absent;
  }
  const isCoded = objects(object(code)?.['coding']).some(
    (one) => text(one['code']) !== undefined && !isDegraded(one),
  );
  const words = isCoded ? undefined : conceptText(code);
  if (words === undefined || words.length > 120) return undefined;
  const said = words
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ \(situation\)$/, '')
    .replace(/[.!]+$/, '')
    .trim();
  return TEXTS[kind].find(([pattern]) => pattern.test(said))?.[1];
}
