import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endShown, readNumber, type NumberFault } from './read-number.ts';

test.each<[string, number, number]>([
  ['5.6', 1, 5.6],
  ['5,6', 1, 5.6],
  [' 120 ', 0, 120],
  ['\u00A0120\u202F', 0, 120],
  ['１２０', 0, 120],
  ['５．６', 1, 5.6],
  ['５，６', 1, 5.6],
  ['١٢٠', 0, 120],
  ['٥٫٦', 1, 5.6],
  ['۵٫۶', 1, 5.6],
  ['0', 0, 0],
  ['1,200', 0, 1200],
  ['12,345', 0, 12_345],
  ['1,234,567', 0, 1_234_567],
  ['1.234.567', 0, 1_234_567],
  ['1,234.5', 1, 1234.5],
  ['1.234,5', 1, 1234.5],
  ['82.50', 2, 82.5],
  ['1234,56', 2, 1234.56],
])('"%s" to %d decimals is %d', (text, decimals, value) => {
  expect(readNumber(text, { decimals })).toEqual({ ok: true, value });
});

test.each<[string, number, NumberFault]>([
  ['', 0, 'empty'],
  [' \t\u00A0', 1, 'empty'],
  ['12abc', 0, 'not-a-number'],
  ['abc', 0, 'not-a-number'],
  ['-5', 0, 'not-a-number'],
  ['−5', 0, 'not-a-number'],
  ['+5', 0, 'not-a-number'],
  ['1e3', 0, 'not-a-number'],
  ['0x10', 0, 'not-a-number'],
  ['Infinity', 0, 'not-a-number'],
  ['NaN', 0, 'not-a-number'],
  ['5.', 1, 'not-a-number'],
  ['.5', 1, 'not-a-number'],
  ['5..6', 1, 'not-a-number'],
  ['1,23,4', 1, 'not-a-number'],
  ['1,2.3,4', 1, 'not-a-number'],
  ['12,34.5', 1, 'not-a-number'],
  ['120 80', 0, 'not-a-number'],
  ['120/80', 0, 'not-a-number'],
  ['5.6 mmol/L', 1, 'not-a-number'],
  ['12²', 0, 'not-a-number'],
  ['½', 1, 'not-a-number'],
  ['12345678901234567', 0, 'not-a-number'],
  ['5,600', 1, 'ambiguous'],
  ['82,500', 2, 'ambiguous'],
  ['0,600', 1, 'too-many-decimals'],
  ['1.200', 0, 'too-many-decimals'],
  ['5.600', 1, 'too-many-decimals'],
  ['5.65', 1, 'too-many-decimals'],
  ['5,65', 1, 'too-many-decimals'],
  ['120.0', 0, 'too-many-decimals'],
  ['1234,567', 0, 'too-many-decimals'],
  ['٥٫٦٠٠', 1, 'too-many-decimals'],
])('"%s" to %d decimals is %s', (text, decimals, failure) => {
  expect(readNumber(text, { decimals })).toEqual({ ok: false, failure });
});

const WRITTEN_AS = ['en-GB', 'de-DE', 'cy-GB', 'ar-EG', 'fa-IR', 'es-ES', 'tr-TR'].flatMap((locale) =>
  [true, false].map((useGrouping) => ({ locale, useGrouping })),
);

test('a number as any of these languages prints it is read as itself, or asked about, never as another', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 99_999_999 }),
      fc.integer({ min: 0, max: 2 }),
      fc.constantFrom(...WRITTEN_AS),
      (steps, decimals, { locale, useGrouping }) => {
        const value = steps / 10 ** decimals;
        const text = value.toLocaleString(locale, {
          useGrouping,
          minimumFractionDigits: decimals,
          maximumFractionDigits: decimals,
        });
        const read = readNumber(text, { decimals });
        if (read.ok) expect(read.value, text).toBe(value);
        else expect(text, read.failure).toMatch(/[.,٬]/);
        if (!useGrouping) expect(read.ok, text).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});

test('no text makes it throw, and a number read has no more decimals than are kept', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.stringMatching(/^[0-9.,  ٫-]{0,8}$/)),
      fc.integer({ min: 0, max: 2 }),
      (text, decimals) => {
        const read = readNumber(text, { decimals });
        if (!read.ok) return;
        expect(read.value).toBeGreaterThanOrEqual(0);
        expect(Number(read.value.toFixed(decimals))).toBe(read.value);
      },
    ),
    { numRuns: 1000 },
  );
});

test('what a meter shows beyond its scale is no number, and nothing else is taken for it', () => {
  expect(['Lo', ' LOW ', 'lo.', 'Hi', 'high'].map(endShown)).toEqual(['low', 'low', 'low', 'high', 'high']);
  expect(['', '5.6', 'lower', 'highest', 'l0'].map(endShown)).toEqual(Array.from({ length: 5 }));
});
