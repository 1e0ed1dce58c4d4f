import { describe, expect, it } from 'vitest';
import { NOT_RECORDED, parseClinicalDate } from '#/record/clinical-date.ts';
import {
  formatClinicalDate,
  formatClinicalDay,
  formatInstant,
  formatMonthOf,
  formatPlainDate,
} from './format-date.ts';

describe('a clinical date on screen', () => {
  it.each([
    ['2018', '2018', '2018'],
    ['2018-08', 'August 2018', 'Awst 2018'],
    ['2018-08-06', '6 August 2018', '6 Awst 2018'],
    ['2018-08-06T16:30:00Z', '6 August 2018, 5.30pm', '6 Awst 2018, 5.30yp'],
    ['2018-01-06T09:05:00+00:00', '6 January 2018, 9.05am', '6 Ionawr 2018, 9.05yb'],
    ['2018-12-31T23:30:00-01:00', '1 January 2019, 12.30am', '1 Ionawr 2019, 12.30yb'],
    ['2018-02-06T12:00:00Z', '6 February 2018, midday', '6 Chwefror 2018, hanner dydd'],
    ['2018-02-06T00:00:00Z', '6 February 2018, midnight', '6 Chwefror 2018, hanner nos'],
    ['2018-02-06T20:15:00', '6 February 2018, 8.15pm', '6 Chwefror 2018, 8.15yh'],
  ])('says %s as "%s" and "%s"', (sent, english, welsh) => {
    expect(formatClinicalDate(parseClinicalDate(sent), 'en')).toBe(english);
    expect(formatClinicalDate(parseClinicalDate(sent), 'cy')).toBe(welsh);
  });

  it('says that a date is not recorded, and never invents one', () => {
    expect(formatClinicalDate(NOT_RECORDED, 'en')).toBe('Date not recorded');
    expect(formatClinicalDate(NOT_RECORDED, 'cy')).toBe('Dyddiad heb ei gofnodi');
    expect(formatClinicalDate(NOT_RECORDED, 'en', { notRecorded: 'No date' })).toBe('No date');
  });

  it('shows what was sent when it is no date', () => {
    expect(formatClinicalDate(parseClinicalDate('last spring'), 'en')).toBe('Date as sent: “last spring”');
  });

  it('leaves the hour out where only the day is wanted', () => {
    expect(formatClinicalDay(parseClinicalDate('2018-08-06T23:30:00Z'), 'en')).toBe('7 August 2018');
  });
});

describe('a moment on screen', () => {
  const now = new Date('2026-11-14T12:00:00Z');
  it.each([
    ['2026-11-14T09:41:00Z', 'Today at 9.41am', 'Heddiw am 9.41yb'],
    ['2026-11-13T17:30:00Z', 'Yesterday at 5.30pm', 'Ddoe am 5.30yp'],
    ['2026-11-02T17:30:00Z', '2 November 2026', '2 Tachwedd 2026'],
  ])('says %s as "%s" and "%s"', (sent, english, welsh) => {
    expect(formatInstant(sent, 'en', now)).toBe(english);
    expect(formatInstant(sent, 'cy', now)).toBe(welsh);
  });

  it('begins with a small letter in the middle of a sentence', () => {
    expect(formatInstant('2026-11-14T09:41:00Z', 'en', now, 'middle')).toBe('today at 9.41am');
  });

  it('shows a date of birth in words, and what is no date as it was sent', () => {
    expect(formatPlainDate('1951-08-06', 'en')).toBe('6 August 1951');
    expect(formatPlainDate('1951', 'cy')).toBe('1951');
  });

  it('names month and year on an axis', () => {
    expect(formatMonthOf(Date.parse('2018-08-06T00:00:00Z'), 'en')).toBe('Aug 2018');
    expect(formatMonthOf(Date.parse('2018-07-06T00:00:00Z'), 'cy')).toBe('Gorff 2018');
    expect(formatMonthOf(Date.parse('2018-02-06T00:00:00Z'), 'cy')).toBe('Chwe 2018');
  });
});
