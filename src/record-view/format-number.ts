import type { Language } from '#/kit/words.ts';

/**
 * Welsh writes numbers as English does (12,345.6); one formatter serves both and works in browsers without Welsh.
 */
const NUMBERS = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 20 });

/** A number with every digit it was sent with; never rounded, never as a power of ten. `150000` → "150,000". */
export function formatNumber(value: number, _language: Language): string {
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-6 || size >= 1e15)) return withoutExponent(String(value));
  return NUMBERS.format(value === 0 ? 0 : value);
}

/** "1.5e-7" → "0.00000015", "1e+21" → "1,000,000,000,000,000,000,000". */
function withoutExponent(text: string): string {
  const [, sign = '', whole = '', fraction = '', power = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/.exec(text) ?? [];
  const digits = whole + fraction;
  const point = whole.length + Number(power);
  const before = point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0');
  const after = point <= 0 ? '0'.repeat(-point) + digits : digits.slice(point);
  return `${sign}${before.replace(/\B(?=(\d{3})+$)/g, ',')}${after === '' ? '' : `.${after}`}`;
}

/** An NHS number in the groups in which people read it: "999 123 4567". Anything else stays as it is. */
export function formatNhsNumber(nhsNumber: string): string {
  const digits = nhsNumber.replace(/\s/g, '');
  return /^\d{10}$/.test(digits)
    ? `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`
    : nhsNumber;
}
