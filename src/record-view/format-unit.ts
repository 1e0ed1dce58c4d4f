import { plural, type Language } from '#/kit/words.ts';
import { canonicalSystem, UCUM } from '#/record/coding.ts';
import type { Quantity } from '#/record/value.ts';

/** UCUM codes as people in the United Kingdom print them. A symbol only: nothing is converted. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '%': '%',
  'mm[Hg]': 'mmHg',
  kPa: 'kPa',
  'cm[H2O]': 'cmH₂O',
  Cel: '°C',
  '[degF]': '°F',
  kg: 'kg',
  g: 'g',
  mg: 'mg',
  ug: 'µg',
  ng: 'ng',
  pg: 'pg',
  '[lb_av]': 'lb',
  '[oz_av]': 'oz',
  '[stone_av]': 'st',
  m: 'm',
  cm: 'cm',
  mm: 'mm',
  um: 'µm',
  '[in_i]': 'in',
  '[ft_i]': 'ft',
  L: 'L',
  l: 'L',
  dL: 'dL',
  mL: 'mL',
  ml: 'mL',
  uL: 'µL',
  fL: 'fL',
  'kg/m2': 'kg/m²',
  m2: 'm²',
  'mmol/L': 'mmol/L',
  'umol/L': 'µmol/L',
  'nmol/L': 'nmol/L',
  'pmol/L': 'pmol/L',
  'mmol/mol': 'mmol/mol',
  'mg/mmol': 'mg/mmol',
  'mg/L': 'mg/L',
  'ug/L': 'µg/L',
  'ng/L': 'ng/L',
  'g/L': 'g/L',
  'g/dL': 'g/dL',
  'mg/dL': 'mg/dL',
  'ug/dL': 'µg/dL',
  'ng/dL': 'ng/dL',
  'ng/mL': 'ng/mL',
  'pg/mL': 'pg/mL',
  'ug/mL': 'µg/mL',
  'mg/kg': 'mg/kg',
  'meq/L': 'mEq/L',
  'mosm/kg': 'mOsm/kg',
  'U/L': 'U/L',
  '[iU]/L': 'IU/L',
  'm[iU]/L': 'mIU/L',
  'k[iU]/L': 'kIU/L',
  '[iU]/mL': 'IU/mL',
  'u[iU]/mL': 'µIU/mL',
  '[iU]': 'IU',
  '10*9/L': '×10⁹/L',
  '10*12/L': '×10¹²/L',
  '10*6/L': '×10⁶/L',
  '10*3/uL': '×10³/µL',
  '10*6/uL': '×10⁶/µL',
  '/uL': '/µL',
  'L/L': 'L/L',
  'L/min': 'L/min',
  'mL/min': 'mL/min',
  'mL/min/{1.73_m2}': 'mL/min/1.73m²',
  'mL/min/{1.73m2}': 'mL/min/1.73m²',
  'mL/min/1.73.m2': 'mL/min/1.73m²',
  'mL/min/1.73m2': 'mL/min/1.73m²',
  'mL/min/1.73_m2': 'mL/min/1.73m²',
  'mm/h': 'mm/h',
  '[pH]': '',
  '{INR}': 'INR',
  '[ppth]': '‰',
  mV: 'mV',
  ms: 'ms',
};

type Said = (count: number, language: Language) => string;
const both =
  (en: { one: string; other: string }, cy: Parameters<typeof plural>[2]): Said =>
  (count, language) =>
    language === 'en' ? plural('en', count, en) : plural('cy', count, cy);

/** Units that people say as words. Welsh nouns stand in the singular after a number, some of them mutated. */
const SPOKEN: Readonly<Record<string, Said>> = {
  '/min': both({ one: 'a minute', other: 'a minute' }, { other: 'y funud' }),
  '/h': both({ one: 'an hour', other: 'an hour' }, { other: 'yr awr' }),
  '/d': both({ one: 'a day', other: 'a day' }, { other: 'y dydd' }),
  '/wk': both({ one: 'a week', other: 'a week' }, { other: 'yr wythnos' }),
  min: both({ one: 'minute', other: 'minutes' }, { two: 'funud', one: 'funud', other: 'munud' }),
  h: both({ one: 'hour', other: 'hours' }, { other: 'awr' }),
  d: both({ one: 'day', other: 'days' }, { two: 'ddiwrnod', other: 'diwrnod' }),
  wk: both({ one: 'week', other: 'weeks' }, { other: 'wythnos' }),
  mo: both({ one: 'month', other: 'months' }, { two: 'fis', other: 'mis' }),
  a: both(
    { one: 'year', other: 'years' },
    { one: 'flwyddyn', two: 'flynedd', few: 'blynedd', many: 'blynedd', other: 'mlynedd' },
  ),
};

/** Words for a number that has no unit at all: they add nothing to the number. */
const NO_UNIT: ReadonlySet<string> = new Set(['score', 'scoreof', 'ratio', 'number', '1', '']);

/**
 * The unit as people print it: for a UCUM code we know its usual symbol; otherwise what the source printed, and its code
 * when it printed nothing. What stands in braces in UCUM is a remark and not a unit, so it is left out. Where the source
 * printed one known unit and coded another, both are shown: which of the two is right cannot be known here.
 */
export function formatUnit(quantity: Quantity, language: Language = 'en'): string {
  const printed = quantity.unit?.trim() ?? '';
  const code = quantity.unitCode ?? '';
  if (code === '' || quantity.unitSystem === undefined || canonicalSystem(quantity.unitSystem) !== UCUM)
    return printed === '' ? code : printed;
  const known = symbolOf(code, quantity.value, language);
  if (known !== undefined) {
    const other = symbolOf(printed, quantity.value, language);
    return other === undefined || other.toLowerCase() === known.toLowerCase()
      ? known
      : `${printed} (${code})`;
  }
  const rest = withoutRemarks(code);
  const shown = withoutRemarks(printed);
  if (rest === '' || rest === '1') return NO_UNIT.has(shown.toLowerCase()) ? '' : shown;
  return shown === '' ? rest : shown;
}

function symbolOf(code: string, count: number, language: Language): string | undefined {
  const bare = withoutRemarks(code);
  return SYMBOLS[code] ?? SPOKEN[code]?.(count, language) ?? SYMBOLS[bare] ?? SPOKEN[bare]?.(count, language);
}

/** `%{saturation}` → `%`, `{score}` → nothing. A remark that carries the sense (`mL/min/{BSA}`) stays. */
function withoutRemarks(unit: string): string {
  const rest = unit.replace(/\{[^}]*\}/g, '').trim();
  return /[./]$/.test(rest) ? unit : rest;
}
