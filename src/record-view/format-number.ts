import type { Language } from '#/kit/words.ts';

/**
 * Welsh writes numbers as English does (12,345.6); one formatter serves both and works in browsers without Welsh.
 */
const NUMBERS = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 20 });

/** A number with every digit it was sent with; never rounded. `150000` → "150,000". */
export function formatNumber(value: number, _language: Language): string {
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-6 || size >= 1e15)) return String(value);
  return NUMBERS.format(value === 0 ? 0 : value);
}

/** An NHS number in the groups in which people read it: "999 123 4567". Anything else stays as it is. */
export function formatNhsNumber(nhsNumber: string): string {
  const digits = nhsNumber.replace(/\s/g, '');
  return /^\d{10}$/.test(digits)
    ? `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`
    : nhsNumber;
}
