import type { Kind, Standing, Statement, Status } from '#/record/fact.ts';
import type { Entry, MergeEvidence, MergeRule } from '#/record/entry.ts';
import { type EntryLine, type Telling, tellingOf } from '#/record/entry-line.ts';
import { type Language, words } from '#/kit/words.ts';

type Standings = Readonly<Record<Exclude<Standing, 'unknown'>, string>>;

const BASE = words<Standings>({
  en: {
    current: 'Current',
    past: 'Past',
    planned: 'Planned',
    provisional: 'Not final yet: may still change',
    final: 'Final',
    changed: 'Changed since it was first recorded',
    'on-hold': 'On hold',
    cancelled: 'Cancelled',
    'not-done': 'Not done',
    unconfirmed: 'Not confirmed',
    refuted: 'Ruled out',
    withdrawn: 'Withdrawn: recorded in error',
  },
  cy: {
    current: 'Cyfredol',
    past: 'Blaenorol',
    planned: 'Wedi’i gynllunio',
    provisional: 'Ddim yn derfynol eto: gallai newid',
    final: 'Terfynol',
    changed: 'Wedi newid ers ei gofnodi gyntaf',
    'on-hold': 'Wedi’i oedi',
    cancelled: 'Wedi’i ganslo',
    'not-done': 'Heb ei wneud',
    unconfirmed: 'Heb ei gadarnhau',
    refuted: 'Wedi’i ddiystyru',
    withdrawn: 'Wedi’i dynnu’n ôl: cofnodwyd trwy gamgymeriad',
  },
});

/** More exact words where the common ones would mislead about this kind. */
const PER_KIND = words<Partial<Record<Kind, Partial<Record<Standing, string>>>>>({
  en: {
    medicine: { final: 'Supplied or given', 'not-done': 'Not taken or not given' },
    allergy: { past: 'No longer current' },
    condition: { current: 'Active' },
    vaccination: { final: 'Given', past: 'Given', 'not-done': 'Not given' },
    procedure: {
      current: 'Under way',
      final: 'Done',
      past: 'Ended or stopped',
      cancelled: 'Stopped or cancelled',
    },
    visit: { current: 'Under way', final: 'Finished', past: 'Finished' },
    appointment: { planned: 'Booked', 'not-done': 'Missed or did not take place' },
    result: {
      current: 'Recorded',
      planned: 'Requested, no result yet',
      provisional: 'Preliminary: may still change',
      changed: 'Corrected since it was first reported',
      'not-done': 'Test not done',
    },
    document: { past: 'Replaced or no longer current' },
    flag: { current: 'Active', past: 'No longer active' },
    goal: { current: 'Being worked on', past: 'Finished' },
    lifestyle: { current: 'Recorded' },
  },
  cy: {
    // The Welsh words for a medicine and for a procedure are feminine.
    medicine: {
      planned: 'Wedi’i chynllunio',
      final: 'Wedi’i chyflenwi neu ei rhoi',
      changed: 'Wedi newid ers ei chofnodi gyntaf',
      'on-hold': 'Wedi’i hoedi',
      cancelled: 'Wedi’i chanslo',
      'not-done': 'Heb ei chymryd neu heb ei rhoi',
      unconfirmed: 'Heb ei chadarnhau',
      refuted: 'Wedi’i diystyru',
      withdrawn: 'Wedi’i thynnu’n ôl: cofnodwyd trwy gamgymeriad',
    },
    allergy: { past: 'Ddim yn gyfredol mwyach' },
    condition: { current: 'Cyfredol' },
    vaccination: {
      final: 'Wedi’i roi',
      past: 'Wedi’i roi',
      'not-done': 'Heb ei roi',
    },
    procedure: {
      current: 'Ar y gweill',
      planned: 'Wedi’i chynllunio',
      final: 'Wedi’i gwneud',
      past: 'Wedi dod i ben neu wedi’i stopio',
      cancelled: 'Wedi’i hatal neu ei chanslo',
      'not-done': 'Heb ei gwneud',
      withdrawn: 'Wedi’i thynnu’n ôl: cofnodwyd trwy gamgymeriad',
    },
    visit: { current: 'Ar y gweill', final: 'Wedi gorffen', past: 'Wedi gorffen' },
    appointment: { planned: 'Wedi’i drefnu', 'not-done': 'Collwyd neu ni chafodd ei gynnal' },
    result: {
      current: 'Wedi’i gofnodi',
      planned: 'Gofynnwyd am y prawf, dim canlyniad eto',
      provisional: 'Rhagarweiniol: gallai newid o hyd',
      changed: 'Wedi’i gywiro ers yr adroddiad cyntaf',
      'not-done': 'Ni wnaed y prawf',
    },
    document: { past: 'Wedi’i ddisodli neu ddim yn gyfredol mwyach' },
    flag: { current: 'Cyfredol', past: 'Ddim yn gyfredol mwyach' },
    goal: { current: 'Yn cael ei weithio arno', past: 'Wedi gorffen' },
    lifestyle: { current: 'Wedi’i gofnodi' },
  },
});

/** What a status means for a reader. A status nobody gave, or that we do not know, says exactly that. */
export function wordsStanding(kind: Kind, status: Status, language: Language): string {
  if (status.standing === 'unknown') return wordsUnknownStatus(status.said, language);
  return PER_KIND[language][kind]?.[status.standing] ?? BASE[language][status.standing];
}

function wordsUnknownStatus(said: string, language: Language): string {
  if (said === '') return language === 'en' ? 'Status not recorded' : 'Statws heb ei gofnodi';
  return language === 'en' ? `Status given as “${said}”` : `Statws a roddwyd: “${said}”`;
}

const SUPPLIED = { en: 'Supplied', cy: 'Wedi’i chyflenwi' } as const;
const SUGGESTED = { en: 'Suggested', cy: 'Wedi’i hawgrymu' } as const;
const ABSENCE_STATUS = { en: 'Current statement', cy: 'Datganiad cyfredol' } as const;

/**
 * What an entry's status means. "Current" beside "No known allergies" would read as an allergy, and "Given" beside a
 * vaccine of which the source says otherwise, or nothing, would be untrue.
 */
export function wordsEntryStatus(entry: Entry, language: Language): string {
  return wordsTelling(tellingOf(entry), entry, language);
}

/** The same for a line of a long list, which knows no more of the entry than what its status must not tell. */
export function wordsLineStatus(line: EntryLine, language: Language): string {
  return wordsTelling(line.telling, line, language);
}

function wordsTelling(
  telling: Telling | undefined,
  { kind, status }: Pick<Entry, 'kind' | 'status'>,
  language: Language,
): string {
  switch (telling) {
    case 'absence':
      return ABSENCE_STATUS[language];
    case 'supplied':
      return SUPPLIED[language];
    case 'suggested':
      return SUGGESTED[language];
    case 'not-given':
      return wordsStanding(kind, { ...status, standing: 'not-done' }, language);
    case 'given-not-stated':
      return BASE[language].final;
    default:
      return wordsStanding(kind, status, language);
  }
}

/** How much a status should stand out: withdrawn and refuted never look like facts. */
export function toneOfStanding(standing: Standing): 'plain' | 'active' | 'quiet' | 'caution' | 'not-a-fact' {
  switch (standing) {
    case 'withdrawn':
    case 'refuted':
      return 'not-a-fact';
    case 'provisional':
    case 'unconfirmed':
    case 'changed':
    case 'on-hold':
      return 'caution';
    case 'current':
    case 'planned':
      return 'active';
    case 'past':
    case 'cancelled':
    case 'not-done':
      return 'quiet';
    case 'final':
    case 'unknown':
      return 'plain';
  }
}

export const KIND_WORDS = words<Readonly<Record<Kind, { one: string; many: string }>>>({
  en: {
    medicine: { one: 'Medicine', many: 'Medicines' },
    allergy: { one: 'Allergy or reaction', many: 'Allergies and reactions' },
    condition: { one: 'Condition', many: 'Conditions' },
    result: { one: 'Test result', many: 'Test results' },
    vaccination: { one: 'Vaccination', many: 'Vaccinations' },
    procedure: { one: 'Procedure', many: 'Procedures' },
    visit: { one: 'Visit', many: 'Visits' },
    document: { one: 'Letter or document', many: 'Letters and documents' },
    'care-plan': { one: 'Care plan', many: 'Care plans' },
    goal: { one: 'Goal', many: 'Goals' },
    appointment: { one: 'Appointment', many: 'Appointments' },
    flag: { one: 'Alert', many: 'Alerts' },
    'family-history': { one: 'Family history', many: 'Family history' },
    lifestyle: { one: 'Lifestyle', many: 'Lifestyle' },
    other: { one: 'Other entry', many: 'Other entries' },
  },
  cy: {
    medicine: { one: 'Meddyginiaeth', many: 'Meddyginiaethau' },
    allergy: { one: 'Alergedd neu adwaith', many: 'Alergeddau ac adweithiau' },
    condition: { one: 'Cyflwr', many: 'Cyflyrau' },
    result: { one: 'Canlyniad prawf', many: 'Canlyniadau profion' },
    vaccination: { one: 'Brechiad', many: 'Brechiadau' },
    procedure: { one: 'Triniaeth', many: 'Triniaethau' },
    visit: { one: 'Ymweliad', many: 'Ymweliadau' },
    document: { one: 'Llythyr neu ddogfen', many: 'Llythyrau a dogfennau' },
    'care-plan': { one: 'Cynllun gofal', many: 'Cynlluniau gofal' },
    goal: { one: 'Nod', many: 'Nodau' },
    appointment: { one: 'Apwyntiad', many: 'Apwyntiadau' },
    flag: { one: 'Rhybudd', many: 'Rhybuddion' },
    'family-history': { one: 'Hanes teuluol', many: 'Hanes teuluol' },
    lifestyle: { one: 'Ffordd o fyw', many: 'Ffordd o fyw' },
    other: { one: 'Cofnod arall', many: 'Cofnodion eraill' },
  },
});

/** Why copies were put together, one sentence a rule. */
export const MERGE_WORDS = words<Readonly<Record<MergeRule, string>>>({
  en: {
    'person-said-so': 'These are shown as one because you said they are the same.',
    'same-prescription': 'These are shown as one because they are parts of one prescription.',
    'same-identifier': 'These are shown as one because the records carry the same reference number.',
    'copied-from': 'These are shown as one because one record says it was copied from the other.',
    'same-code-date-value':
      'These are shown as one because the records give the same test, the same date and the same value.',
    'same-medicine':
      'These are shown as one because the records give the same medicine, the same date and the same dose.',
    'same-allergy':
      'These are shown as one because the records name the same substance, and nothing they say differs.',
    'same-condition':
      'These are shown as one because the records give the same condition, the same date and the same status.',
    'same-vaccination':
      'These are shown as one because the records give the same vaccine on the same day, and no batch or dose number differs.',
    'same-procedure':
      'These are shown as one because the records give the same procedure, on the same date and the same side of the body.',
    'same-visit':
      'These are shown as one because the records give the same visit, at the same time and place.',
    'same-document':
      'These are shown as one because the records give the same title and date, and the same author or file.',
    'same-plan': 'These are shown as one because the records give the same words and the same date.',
    'same-appointment':
      'These are shown as one because the records give the same appointment at the same time.',
    'same-flag': 'These are shown as one because the records give the same warning and the same date.',
    'same-family-history':
      'These are shown as one because the records give the same condition for the same relative.',
    'same-words':
      'These are shown as one because the records use the same words for the same day, and something else agrees too.',
  },
  cy: {
    'person-said-so': 'Dangosir y rhain fel un am i chi ddweud eu bod yr un peth.',
    'same-prescription': 'Dangosir y rhain fel un am eu bod yn rhannau o un presgripsiwn.',
    'same-identifier': 'Dangosir y rhain fel un am fod yr un cyfeirnod ar y cofnodion.',
    'copied-from': 'Dangosir y rhain fel un am fod un cofnod yn dweud iddo gael ei gopïo o’r llall.',
    'same-code-date-value':
      'Dangosir y rhain fel un am fod y cofnodion yn rhoi’r un prawf, yr un dyddiad a’r un gwerth.',
    'same-medicine':
      'Dangosir y rhain fel un am fod y cofnodion yn rhoi’r un feddyginiaeth, yr un dyddiad a’r un dos.',
    'same-allergy':
      'Dangosir y rhain fel un am fod y cofnodion yn enwi’r un sylwedd, ac nid oes dim a ddywedant yn wahanol.',
    'same-condition':
      'Dangosir y rhain fel un am fod y cofnodion yn rhoi’r un cyflwr, yr un dyddiad a’r un statws.',
    'same-vaccination':
      'Dangosir y rhain fel un am fod y cofnodion yn rhoi’r un brechlyn ar yr un diwrnod, ac nid oes rhif swp na dos yn wahanol.',
    'same-procedure':
      'Dangosir y rhain fel un am fod y cofnodion yn rhoi’r un driniaeth, ar yr un dyddiad a’r un ochr o’r corff.',
    'same-visit':
      'Dangosir y rhain fel un am fod y cofnodion yn rhoi’r un ymweliad, ar yr un adeg ac yn yr un lle.',
    'same-document':
      'Dangosir y rhain fel un am fod y cofnodion yn rhoi’r un teitl a dyddiad, a’r un awdur neu ffeil.',
    'same-plan': 'Dangosir y rhain fel un am fod y cofnodion yn rhoi’r un geiriau a’r un dyddiad.',
    'same-appointment': 'Dangosir y rhain fel un am fod y cofnodion yn rhoi’r un apwyntiad ar yr un adeg.',
    'same-flag': 'Dangosir y rhain fel un am fod y cofnodion yn rhoi’r un rhybudd a’r un dyddiad.',
    'same-family-history': 'Dangosir y rhain fel un am fod y cofnodion yn rhoi’r un cyflwr i’r un perthynas.',
    'same-words':
      'Dangosir y rhain fel un am fod y cofnodion yn defnyddio’r un geiriau am yr un diwrnod, a bod rhywbeth arall yn cytuno hefyd.',
  },
});

/** What had to be bridged to see two copies as one; said after the reason. */
export const EVIDENCE_WORDS = words<Readonly<Record<MergeEvidence, string>>>({
  en: {
    'mapped-code': 'They use different codes that mean the same.',
    'converted-unit': 'They use different units for the same amount.',
    'date-less-precise': 'One of them gives the date less exactly.',
    'date-missing': 'One of them gives no date.',
  },
  cy: {
    'mapped-code': 'Maent yn defnyddio codau gwahanol sy’n golygu’r un peth.',
    'converted-unit': 'Maent yn defnyddio unedau gwahanol am yr un swm.',
    'date-less-precise': 'Mae un ohonynt yn rhoi’r dyddiad yn llai manwl.',
    'date-missing': 'Nid yw un ohonynt yn rhoi dyddiad.',
  },
});

/** One sentence for each thing an organisation can say about a whole part of the record. `who` is its name. */
export const STATEMENT_WORDS = words<
  Readonly<Record<Statement['says'], (who: string, said: string) => string>>
>({
  en: {
    'none-recorded': (who) => `${who} sent an empty list for this part of your record.`,
    'none-known': (who, said) => `${who} says: none known${quoted(said)}.`,
    'not-asked': (who) => `${who} says nobody has asked about this.`,
    'not-started': (who) => `${who} has not started this part of the record.`,
    unavailable: (who) => `${who} says this part of your record is not available.`,
    withheld: (who) => `${who} keeps this part of your record from being shown. It may hold something.`,
    closed: (who) => `${who} has closed this list and no longer adds to it.`,
    'confidential-items': (who) => `${who} left out items that are marked as confidential.`,
    'data-in-transit': (who) =>
      `Records are still on their way to ${who} from another GP surgery, so something may be missing here.`,
    'data-awaiting-filing': (who) =>
      `${who} has received information that is not filed yet, so something may be missing here.`,
    other: (who, said) => (said === '' ? `${who} added a remark without words.` : `${who} says: “${said}”.`),
  },
  cy: {
    'none-recorded': (who) => `Rhestr wag a gafwyd ar gyfer y rhan hon o’ch cofnod. Ffynhonnell: ${who}.`,
    'none-known': (who, said) => `Dim yn hysbys${quoted(said)}. Ffynhonnell: ${who}.`,
    'not-asked': (who) => `Nid oes neb wedi gofyn am hyn. Ffynhonnell: ${who}.`,
    'not-started': (who) => `Nid yw ${who} wedi dechrau’r rhan hon o’r cofnod.`,
    unavailable: (who) => `Nid yw’r rhan hon o’ch cofnod ar gael. Ffynhonnell: ${who}.`,
    withheld: (who) =>
      `Mae ${who} yn atal y rhan hon o’ch cofnod rhag cael ei dangos. Gallai rhywbeth fod ynddi.`,
    closed: (who) => `Mae ${who} wedi cau’r rhestr hon ac nid yw’n ychwanegu ati mwyach.`,
    'confidential-items': (who) =>
      `Gadawyd allan eitemau sydd wedi’u nodi’n gyfrinachol. Ffynhonnell: ${who}.`,
    'data-in-transit': (who) =>
      `Mae cofnodion yn dal ar eu ffordd o feddygfa arall, felly gallai rhywbeth fod ar goll yma. Ffynhonnell: ${who}.`,
    'data-awaiting-filing': (who) =>
      `Mae ${who} wedi derbyn gwybodaeth sydd heb ei ffeilio eto, felly gallai rhywbeth fod ar goll yma.`,
    other: (who, said) =>
      said === '' ? `Ychwanegwyd sylw heb eiriau. Ffynhonnell: ${who}.` : `“${said}”. Ffynhonnell: ${who}.`,
  },
});

function quoted(said: string): string {
  return said === '' ? '' : ` (“${said}”)`;
}
