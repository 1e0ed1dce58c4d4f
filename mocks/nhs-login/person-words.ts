import type { Person } from '../kit/world.ts';
import type { Language } from './words.ts';

type Bilingual = Record<Language, string>;

/** What a tag says a person is for, in words. A tag without an entry is shown as it is written. */
const TAGS: Record<string, Bilingual> = {
  appointments: { en: 'appointments', cy: 'apwyntiadau' },
  asthma: { en: 'asthma', cy: 'asthma' },
  'cared-for': { en: 'is looked after by someone else', cy: 'mae rhywun arall yn gofalu amdanynt' },
  carer: { en: 'looks after someone else', cy: 'yn gofalu am rywun arall' },
  child: { en: 'a child', cy: 'plentyn' },
  conflicts: { en: 'sources that contradict each other', cy: 'ffynonellau sy’n gwrth-ddweud ei gilydd' },
  copies: { en: 'the same facts from several places', cy: 'yr un ffeithiau o sawl lle' },
  degraded: { en: 'data that lost detail on the way', cy: 'data a gollodd fanylion ar y ffordd' },
  dementia: { en: 'dementia', cy: 'dementia' },
  diabetes: { en: 'diabetes', cy: 'diabetes' },
  documents: { en: 'letters and documents', cy: 'llythyrau a dogfennau' },
  elderly: { en: 'an older person', cy: 'person hŷn' },
  'entered-in-error': { en: 'entries made by mistake', cy: 'cofnodion a wnaed mewn camgymeriad' },
  generated: { en: 'made up by the generator', cy: 'wedi’i lunio gan y generadur' },
  hostile: { en: 'awkward and hostile data', cy: 'data lletchwith a gelyniaethus' },
  hypertension: { en: 'high blood pressure', cy: 'pwysedd gwaed uchel' },
  hypothyroidism: { en: 'underactive thyroid', cy: 'thyroid tanweithredol' },
  imported: { en: 'imported from a file', cy: 'wedi’i fewnforio o ffeil' },
  large: { en: 'a very large record', cy: 'cofnod mawr iawn' },
  'low-proof': { en: 'new to the service', cy: 'newydd i’r gwasanaeth' },
  'many-medicines': { en: 'many medicines', cy: 'llawer o feddyginiaethau' },
  'mental-health': { en: 'mental health care', cy: 'gofal iechyd meddwl' },
  'no-consent-yet': { en: 'has not yet agreed to share', cy: 'heb gytuno i rannu eto' },
  'no-record': { en: 'no health record anywhere', cy: 'dim cofnod iechyd yn unman' },
  nopat: { en: 'some data withheld from them', cy: 'peth data wedi’i ddal yn ôl oddi wrthynt' },
  pregnancy: { en: 'pregnancy', cy: 'beichiogrwydd' },
  restricted: { en: 'address and surgery kept secret', cy: 'cyfeiriad a meddygfa’n gyfrinachol' },
  sensitive: { en: 'sensitive entries', cy: 'cofnodion sensitif' },
  'social-care': { en: 'social care', cy: 'gofal cymdeithasol' },
  staff: { en: 'also works for the NHS', cy: 'hefyd yn gweithio i’r GIG' },
  stu3: { en: 'an older way of exchanging records', cy: 'ffordd hŷn o gyfnewid cofnodion' },
  twins: { en: 'a twin', cy: 'efaill' },
  vaccinations: { en: 'vaccinations', cy: 'brechiadau' },
  wales: { en: 'registered in Wales', cy: 'wedi cofrestru yng Nghymru' },
  warnings: { en: 'a source that sends warnings', cy: 'ffynhonnell sy’n anfon rhybuddion' },
  welsh: { en: 'prefers Welsh', cy: 'mae’n well ganddynt Gymraeg' },
};

/** Said on the page by the line about proofing. */
const SAID_ELSEWHERE = new Set<string>(['P0', 'P5', 'P9']);

function wordOf(tag: string, language: Language): string {
  return TAGS[tag]?.[language] ?? tag.replaceAll('-', ' ');
}

/** The name on the button: first names and family name as the person writes them. */
export function nameOf(person: Person): string {
  return [...person.name.given, person.name.family].filter(Boolean).join(' ');
}

/** One line of what a person is for. */
export function purposeOf(person: Person, language: Language): string {
  const words = person.tags
    .filter((tag) => !SAID_ELSEWHERE.has(tag))
    .map((tag) => wordOf(tag, language))
    .join(', ');
  const source = person.source ? ` (${person.source})` : '';
  const line = words + source;
  return line.charAt(0).toUpperCase() + line.slice(1);
}

const HARD = new Set([
  'conflicts',
  'degraded',
  'hostile',
  'large',
  'no-record',
  'nopat',
  'restricted',
  'warnings',
]);

const GROUPS: readonly { heading: Bilingual; holds: (person: Person) => boolean }[] = [
  {
    heading: { en: 'Your imported records', cy: 'Eich cofnodion wedi’u mewnforio' },
    holds: (person) => person.source !== undefined || person.tags.includes('imported'),
  },
  {
    heading: { en: 'Not yet proved who they are', cy: 'Heb brofi pwy ydyn nhw eto' },
    holds: (person) => person.assurance !== 'P9',
  },
  {
    heading: { en: 'Further made-up people', cy: 'Rhagor o bobl ddychmygol' },
    holds: (person) => person.tags.includes('generated'),
  },
  {
    heading: { en: 'Acting for someone else', cy: 'Gweithredu ar ran rhywun arall' },
    holds: (person) => person.tags.some((tag) => ['carer', 'cared-for', 'child'].includes(tag)),
  },
  {
    heading: { en: 'Records that are hard to show', cy: 'Cofnodion sy’n anodd eu dangos' },
    holds: (person) => person.tags.some((tag) => HARD.has(tag)),
  },
  { heading: { en: 'Everyday records', cy: 'Cofnodion bob dydd' }, holds: () => true },
];

/** Reading order of the groups on the page: what most people come to try first. */
const ORDER = [5, 0, 3, 4, 1, 2];

/** A headed group of people on the sign-in page. */
export interface PeopleGroup {
  heading: string;
  people: Person[];
}

const LISTED_AT_MOST = 60;

/** The people to offer, in groups; everybody beyond the 60th is only counted. */
export function groupPeople(
  all: readonly Person[],
  language: Language,
): { groups: PeopleGroup[]; left: number } {
  const byGroup = GROUPS.map((): Person[] => []);
  for (const person of all) {
    byGroup[GROUPS.findIndex((group) => group.holds(person))]?.push(person);
  }
  let room = LISTED_AT_MOST;
  const groups: PeopleGroup[] = [];
  for (const index of ORDER) {
    const people = (byGroup[index] ?? []).slice(0, room);
    room -= people.length;
    if (people.length > 0) groups.push({ heading: GROUPS[index]?.heading[language] ?? '', people });
  }
  return { groups, left: all.length - (LISTED_AT_MOST - room) };
}
