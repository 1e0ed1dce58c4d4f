import type { Amount, WrittenUnit } from './convert-unit.ts';
import { failed, ok, type Outcome } from '../../kit/outcome.ts';
import { plainDigits, readNumber, type NumberFault } from './read-number.ts';

/** What is said in two units: a weight in stones and pounds, a height in feet and inches. */
export type PairPart = 'weight' | 'height';

interface PairWords {
  readonly large: WrittenUnit;
  readonly small: WrittenUnit;
  readonly smallPerLarge: number;
  readonly both: RegExp;
  readonly smallOnly: RegExp;
}

const FEET = String.raw`ft|foot|feet|'|′|’`;
const INCHES = String.raw`in|ins|inch|inches|"|″|”|''|′′|’’`;
const STONES = 'st|stone|stones';
const POUNDS = 'lb|lbs|pound|pounds';

const NUMBER = String.raw`(\d[\d.,]*?)`;
const both = (large: string, small: string): RegExp =>
  new RegExp(String.raw`^${NUMBER}\s*(?:${large})\.?(?:\s*${NUMBER}\s*(?:(?:${small})\.?)?)?$`, 'i');
const smallOnly = (small: string): RegExp => new RegExp(String.raw`^${NUMBER}\s*(?:${small})\.?$`, 'i');

const WORDS: Readonly<Record<PairPart, PairWords>> = {
  weight: {
    large: '[stone_av]',
    small: '[lb_av]',
    smallPerLarge: 14,
    both: both(STONES, POUNDS),
    smallOnly: smallOnly(POUNDS),
  },
  height: {
    large: '[ft_i]',
    small: '[in_i]',
    smallPerLarge: 12,
    both: both(FEET, INCHES),
    smallOnly: smallOnly(INCHES),
  },
};

const WHOLE = { decimals: 0 };
const PRECISE = { decimals: 2 };

/**
 * Reads "12 st 3", "12st 3lb", "170 lb", "5 ft 10", `5'10"` as amounts for `toKept`. A number without its unit, and as many
 * pounds as make a stone ("12 st 15"), are `ambiguous`; stones with decimals stand alone.
 */
export function readPair(text: string, part: PairPart): Outcome<readonly Amount[], NumberFault> {
  const written = plainDigits(text).trim();
  if (written === '') return failed('empty');
  const { large, small, smallPerLarge, ...patterns } = WORDS[part];

  const [, ofSmall] = patterns.smallOnly.exec(written) ?? [];
  if (ofSmall !== undefined) {
    const only = readNumber(ofSmall, PRECISE);
    return only.ok ? ok([{ value: only.value, unit: small }]) : only;
  }

  const [, ofLarge, over] = patterns.both.exec(written) ?? [];
  if (ofLarge === undefined) {
    const bare = readNumber(written, PRECISE);
    return failed(bare.ok ? 'ambiguous' : bare.failure);
  }
  const first = readNumber(ofLarge, over === undefined ? PRECISE : WHOLE);
  if (!first.ok) return first;
  if (over === undefined) return ok([{ value: first.value, unit: large }]);
  const second = readNumber(over, PRECISE);
  if (!second.ok) return second;
  if (second.value >= smallPerLarge) return failed('ambiguous');
  return ok([
    { value: first.value, unit: large },
    { value: second.value, unit: small },
  ]);
}
