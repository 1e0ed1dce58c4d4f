import { plainText } from '../search/words-of.ts';
import type { HeldDetails } from '../fact.ts';

/** A detail that says who the person is. */
export type Identifying = 'name' | 'date-of-birth' | 'gender';

/** A detail in which two who hold it do not agree. */
export type Differing = Identifying | 'address' | 'phone';

/**
 * Compares what a source holds about who the person is with what the national register holds (GP Connect, Access
 * Record Structured: the consumer shall compare demographics and name the fields that differ). Only what both state is
 * compared: a missing detail is not a different one. A name agrees when any of the source's names has the family name
 * and one first name of the register, whatever the capitals, accents and titles; an initial may stand for a first name.
 */
export function differingDetails(register: HeldDetails, held: HeldDetails): readonly Identifying[] {
  const differing: Identifying[] = [];
  if (
    register.names.length > 0 &&
    held.names.length > 0 &&
    !held.names.some((name) => register.names.some((own) => sameName(own, name) || sameName(name, own)))
  ) {
    differing.push('name');
  }
  const [left, right] = [register.dateOfBirth, held.dateOfBirth];
  if (left.known !== 'not-recorded' && right.known !== 'not-recorded') {
    const shorter = Math.min(left.text.length, right.text.length);
    if (left.text.slice(0, shorter) !== right.text.slice(0, shorter)) differing.push('date-of-birth');
  }
  if (register.gender !== undefined && held.gender !== undefined && register.gender !== held.gender)
    differing.push('gender');
  return differing;
}

/** A family name of two parts is no first name: brothers and sisters share both of its parts. */
function sameName(a: string, b: string): boolean {
  const [words, right] = [wordsOf(a), wordsOf(b).flatMap(partsOf)];
  const family = partsOf(words.at(-1) ?? '');
  const last = family.at(-1);
  if (last === undefined || !right.includes(last)) return false;
  const [first, other] = [
    words.slice(0, -1).flatMap(partsOf),
    right.filter((part) => !family.includes(part)),
  ];
  return (
    first.length === 0 ||
    other.length === 0 ||
    first.some((part) => other.some((one) => isSameFirst(part, one)))
  );
}

const isSameFirst = (a: string, b: string): boolean =>
  a === b || ((a.length === 1 || b.length === 1) && a[0] === b[0]);

const TITLES: ReadonlySet<string> = new Set([
  'mr',
  'mrs',
  'miss',
  'ms',
  'mx',
  'dr',
  'prof',
  'sir',
  'dame',
  'rev',
]);

function wordsOf(name: string): readonly string[] {
  const words = plainText(name)
    .replace(/['’]/g, '')
    .split(/[^\p{L}-]+/u)
    .filter((word) => word !== '');
  const [first = '', ...rest] = words;
  return TITLES.has(first) && rest.length > 0 ? rest : words;
}

const partsOf = (word: string): readonly string[] => word.split('-').filter((part) => part !== '');

/** In which ways to reach the person two do not agree: they have none in common of a sort that both hold. */
export function differingContacts(one: HeldDetails, other: HeldDetails): readonly ('address' | 'phone')[] {
  return [
    ...(haveNoneInCommon(one.addresses, other.addresses, sameAddress) ? ['address' as const] : []),
    ...(SORTS.some((isOfSort) =>
      haveNoneInCommon(one.phones.filter(isOfSort), other.phones.filter(isOfSort), sameContact),
    )
      ? ['phone' as const]
      : []),
  ];
}

const isEmail = (contact: string): boolean => contact.includes('@');
const SORTS = [isEmail, (contact: string): boolean => !isEmail(contact)] as const;

function haveNoneInCommon(
  left: readonly string[],
  right: readonly string[],
  isSame: (a: string, b: string) => boolean,
): boolean {
  return left.length > 0 && right.length > 0 && !left.some((a) => right.some((b) => isSame(a, b)));
}

const POSTCODE = /\b([a-z]{1,2}\d[a-z\d]?)\s*(\d[a-z]{2})\b/;

/** With the same postcode and house number it is the same house, however the street and the county are written. */
function sameAddress(a: string, b: string): boolean {
  const [left, right] = [placeOf(a), placeOf(b)];
  if (left.postcode !== '' && right.postcode !== '')
    return left.postcode === right.postcode && isPart(left.numbers, right.numbers);
  return isPart(left.words, right.words);
}

/** What one side writes more of (a flat, a county) is not another thing. */
function isPart(left: readonly string[], right: readonly string[]): boolean {
  const [few, many] = left.length <= right.length ? [left, right] : [right, left];
  return few.every((part) => many.includes(part));
}

function placeOf(address: string): {
  readonly postcode: string;
  readonly numbers: readonly string[];
  readonly words: readonly string[];
} {
  const text = plainText(address);
  const [, outward = '', inward = ''] = POSTCODE.exec(text) ?? [];
  const words = text
    .replace(POSTCODE, ' ')
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '');
  return { postcode: outward + inward, numbers: words.filter((word) => /\d/.test(word)), words };
}

function sameContact(a: string, b: string): boolean {
  return isEmail(a) ? plainText(a).trim() === plainText(b).trim() : digitsOf(a) === digitsOf(b);
}

/** A number as it is dialled at home: +44 7700 900112 and 07700 900112 are one. */
function digitsOf(phone: string): string {
  const digits = phone.replace(/\(0\)/, '').replace(/[^\d+]/g, '');
  return digits.replace(/^(\+|00)44/, '0');
}
