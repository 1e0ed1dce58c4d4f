import { describe, expect, it } from 'vitest';
import { exampleEntry } from '#/record-view/entry-example.ts';
import { LOINC, UCUM } from '#/record/coding.ts';
import { NOTHING_RECEIVED, type Coverage } from '#/record/coverage.ts';
import type { Entry } from '#/record/entry.ts';
import { NOT_RECORDED } from '#/record/clinical-date.ts';
import type { Quantity } from '#/record/value.ts';
import { arrangeHome, type HomeGiven } from './arrange-home.ts';

const now = new Date('2026-11-14T12:00:00Z');
const good: Coverage = {
  source: 'A81001',
  name: { en: 'Riverside' },
  fetching: false,
  state: 'up-to-date',
  withheld: false,
  notes: [],
  counts: NOTHING_RECEIVED,
};
const home = (entries: readonly Entry[], more: Partial<HomeGiven> = {}) =>
  arrangeHome({ entries, coverage: [good], statements: [], now, ...more });

const potassium = (id: string, when: string | undefined, quantity: Partial<Quantity>): Entry =>
  exampleEntry({
    kind: 'result',
    id,
    title: 'Potassium',
    ...(when === undefined ? {} : { when }),
    detail: {
      value: {
        is: 'quantity',
        quantity: { value: 0, unit: 'mmol/L', unitSystem: UCUM, unitCode: 'mmol/L', ...quantity },
      },
    },
    fact: { codings: [{ system: LOINC, code: '2823-3' }] },
  });

describe('the home of the record', () => {
  it('shows the first five current medicines and counts the rest', () => {
    const medicines = Array.from({ length: 7 }, (_, n) =>
      exampleEntry({ kind: 'medicine', id: String(n), standing: 'current' }),
    );
    const { medicines: part } = home([
      ...medicines,
      exampleEntry({ kind: 'medicine', id: 'old', standing: 'past' }),
    ]);
    expect(part.first).toHaveLength(5);
    expect(part.all).toBe(7);
    expect(part.emptiness).toBeUndefined();
  });

  it('does not call a medicine current when its status is unknown, and does not hide that it is there', () => {
    const { medicines } = home([exampleEntry({ kind: 'medicine', standing: 'unknown' })]);
    expect(medicines).toMatchObject({ all: 0, statusUnknown: 1 });
    expect(medicines.emptiness).toBeUndefined();
  });

  it('tells "none recorded" from "could not be checked"', () => {
    expect(home([]).allergies.emptiness).toMatchObject({ is: 'none-recorded' });
    expect(
      home([], { coverage: [{ ...good, state: 'could-not-be-reached' }] }).allergies.emptiness,
    ).toMatchObject({ is: 'not-checked' });
  });

  it('shows an allergy of unknown status, and not a refuted one', () => {
    const { allergies } = home([
      exampleEntry({ kind: 'allergy', id: '1', standing: 'unknown' }),
      exampleEntry({ kind: 'allergy', id: '2', standing: 'refuted' }),
    ]);
    expect(allergies.first.map((entry) => entry.id)).toEqual(['A81001/Thing/1']);
  });

  it('names a source that says there are none beside one that records an allergy', () => {
    const none = exampleEntry({
      kind: 'allergy',
      id: '9',
      source: 'RX1',
      standing: 'current',
      detail: { absence: 'none-known' },
    });
    const { allergies } = home([exampleEntry({ kind: 'allergy', standing: 'current' }), none]);
    expect(allergies.all).toBe(1);
    expect(allergies.contradicts).toBe(true);
    expect(allergies.absences).toEqual([{ source: 'RX1', says: 'none-known', said: 'Something' }]);
  });

  it('says which way a result went from the number before, nought included', () => {
    const { results } = home([
      potassium('2', '2026-02-01', { value: 0 }),
      potassium('1', '2026-01-01', { value: 4 }),
    ]);
    expect(results.latest[0]?.measurements[0]).toMatchObject({
      direction: 'down',
      before: { quantity: { value: 4 } },
    });
    expect(results.latest[1]?.measurements[0]?.before).toBeUndefined();
  });

  it('gives no direction across units, comparators or missing dates', () => {
    const units = home([
      potassium('2', '2026-02-01', { value: 5 }),
      potassium('1', '2026-01-01', { value: 4, unitCode: 'mg/L' }),
    ]);
    expect(units.results.latest[0]?.measurements[0]?.before).toBeUndefined();
    const below = home([
      potassium('2', '2026-02-01', { value: 5, comparator: '<' }),
      potassium('1', '2026-01-01', { value: 4 }),
    ]);
    expect(below.results.latest[0]?.measurements[0]?.direction).toBeUndefined();
    const undated = home([
      potassium('2', '2026-02-01', { value: 5 }),
      potassium('1', undefined, { value: 4 }),
    ]);
    expect(undated.results.latest[0]?.measurements[0]?.before).toBeUndefined();
  });

  it('lists coming appointments with the next one first', () => {
    const appointment = (id: string, when: string) =>
      exampleEntry({ kind: 'appointment', id, when, standing: 'planned' });
    const { appointments } = home([
      appointment('far', '2027-01-01'),
      appointment('near', '2026-11-14'),
      appointment('gone', '2026-11-13'),
    ]);
    expect(appointments.map((entry) => entry.facts[0].provenance.resourceId)).toEqual(['near', 'far']);
  });

  it('calls new only what is dated in the last thirty days', () => {
    const visit = (id: string, when?: string) =>
      exampleEntry({ kind: 'visit', id, ...(when === undefined ? {} : { when }) });
    const undated = { ...visit('undated'), when: NOT_RECORDED };
    const { fresh, freshAll } = home([
      visit('future', '2027-01-01'),
      visit('new', '2026-11-01'),
      visit('old', '2026-01-01'),
      undated,
    ]);
    expect(fresh.map((entry) => entry.facts[0].provenance.resourceId)).toEqual(['new']);
    expect(freshAll).toBe(1);
  });

  it('counts every entry under its kind', () => {
    const { counts, total } = home([
      exampleEntry({ kind: 'visit' }),
      exampleEntry({ kind: 'visit', id: '2' }),
      exampleEntry({ kind: 'flag' }),
    ]);
    expect(counts).toEqual({ visit: 2, flag: 1 });
    expect(total).toBe(3);
  });
});
