import { describe, expect, it } from 'vitest';
import { exampleEntry } from '../entry-example.test-setup.ts';
import { LOINC, SNOMED, UCUM } from '../coding.ts';
import { NOTHING_RECEIVED, type Coverage } from '../coverage.ts';
import type { Entry } from '../entry.ts';
import { NOT_RECORDED } from '../clinical-date.ts';
import type { Statement } from '../fact.ts';
import type { Quantity } from '../value.ts';
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

const statement = (given: Partial<Statement>): Statement => ({
  source: 'A81001',
  about: 'allergy',
  scope: 'current',
  list: '',
  says: 'other',
  said: '',
  when: NOT_RECORDED,
  ...given,
});

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
      exampleEntry({ kind: 'medicine', id: String(n), title: `Medicine ${n}`, standing: 'current' }),
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
    expect(medicines).toMatchObject({ all: 0, others: { statusUnknown: 1 } });
    expect(medicines.emptiness).toBeUndefined();
  });

  it('does not say that no medicine is recorded when one was supplied lately and nothing else is known', () => {
    const supplied = (id: string, when: string, standing: 'final' | 'past' = 'final') =>
      exampleEntry({ kind: 'medicine', id, title: id, when, standing, detail: { told: 'dispensed' } });
    const titles = (...entries: readonly Entry[]) => {
      const { medicines } = home(entries);
      return [medicines.supplied?.map(({ entry }) => entry.title), medicines.emptiness?.is];
    };
    expect(titles(supplied('a', '2026-10-01T09:00:00Z'), supplied('b', '2026-09'))).toEqual([
      ['a', 'b'],
      undefined,
    ]);
    expect(titles(supplied('a', '2026-08-13'))).toEqual([undefined, 'none-recorded']);
    expect(titles(supplied('a', '2026-08-14'))).toEqual([['a'], undefined]);
    expect(titles(supplied('a', '2026'))).toEqual([undefined, 'none-recorded']);
    expect(titles(supplied('a', '2026-10-01', 'past'))).toEqual([undefined, 'none-recorded']);
    const current = exampleEntry({ kind: 'medicine', id: 'c', standing: 'current' });
    expect(titles(current, supplied('a', '2026-10-01'))).toEqual([undefined, undefined]);
  });

  it('still says who could not be asked when a medicine was supplied', () => {
    const entry = exampleEntry({
      kind: 'medicine',
      when: '2026-10-01',
      standing: 'final',
      detail: { told: 'dispensed' },
    });
    const coverage = [{ ...good, state: 'could-not-be-reached' }] as const;
    expect(home([entry], { coverage }).medicines.emptiness).toMatchObject({ is: 'not-checked' });
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
    expect(allergies.first.map(({ entry }) => entry.id)).toEqual(['A81001/Thing/1']);
  });

  it('names a source that says there are none beside one that records an allergy', () => {
    const none = exampleEntry({
      kind: 'allergy',
      id: '9',
      source: 'RX1',
      standing: 'current',
      title: 'No known allergies',
      detail: { absence: 'none-known', absenceOf: 'all' },
    });
    const { allergies } = home([exampleEntry({ kind: 'allergy', standing: 'current' }), none]);
    expect(allergies.all).toBe(1);
    expect(allergies.contradicts).toBe(true);
    expect(allergies.absences).toEqual([{ source: 'RX1', says: 'none-known', said: 'No known allergies' }]);
  });

  it('keeps the source’s own words for an absence of a part, and sees no conflict in it', () => {
    const none = exampleEntry({
      kind: 'allergy',
      id: '9',
      source: 'RX1',
      standing: 'current',
      title: 'No known food allergy',
      detail: { absence: 'none-known', absenceOf: 'part' },
    });
    const { allergies } = home([exampleEntry({ kind: 'allergy', standing: 'current' }), none]);
    expect(allergies.absences).toEqual([{ source: 'RX1', says: 'part', said: 'No known food allergy' }]);
    expect(allergies.contradicts).toBe(false);
  });

  it('does not take an empty list for a word against anybody', () => {
    const statements = [statement({ source: 'RX1', about: 'allergy', says: 'none-recorded' })];
    const { allergies } = home([exampleEntry({ kind: 'allergy', standing: 'current' })], { statements });
    expect(allergies.contradicts).toBe(false);
    expect(allergies.absences).toMatchObject([{ source: 'RX1', says: 'none-recorded' }]);
  });

  it('says once what a source says twice, and nothing of lists of what has ended', () => {
    const none = statement({ source: 'RX1', about: 'allergy', says: 'none-known' });
    const { allergies } = home([], { statements: [none, none, { ...none, source: 'RX2', scope: 'ended' }] });
    expect(allergies.absences).toHaveLength(1);
  });

  it('leaves "none recorded" out beside "none known", but never "could not be checked"', () => {
    const statements = [statement({ about: 'allergy', says: 'none-known' })];
    expect(home([], { statements }).allergies.emptiness).toBeUndefined();
    expect(
      home([], { statements, coverage: [good, { ...good, source: 'X', state: 'could-not-be-reached' }] })
        .allergies.emptiness,
    ).toMatchObject({ is: 'not-checked' });
  });

  it('tells on its card what a list leaves out or waits for', () => {
    const statements = [
      statement({ about: 'medicine', says: 'data-in-transit' }),
      statement({ about: 'medicine', says: 'data-in-transit' }),
      statement({ about: 'record', says: 'confidential-items' }),
    ];
    const view = home([], { statements });
    expect(view.medicines.notices).toEqual([{ source: 'A81001', says: 'data-in-transit', said: '' }]);
    expect(view.allergies.notices).toEqual([]);
    expect(view.notices).toMatchObject([{ says: 'confidential-items' }]);
  });

  it('lists as current only what is current, and counts what is on hold or not confirmed', () => {
    const medicine = (id: string, standing: 'current' | 'changed' | 'on-hold' | 'unconfirmed' | 'past') =>
      exampleEntry({ kind: 'medicine', id, title: id, standing });
    const { medicines } = home([
      medicine('a', 'current'),
      medicine('b', 'changed'),
      medicine('c', 'on-hold'),
      medicine('d', 'unconfirmed'),
      medicine('e', 'past'),
    ]);
    expect(medicines.first.map((row) => row.entry.title)).toEqual(['a', 'b']);
    expect(medicines.others).toEqual({ onHold: 1, notConfirmed: 1, statusUnknown: 0 });
  });

  it('shows entries of one thing as one row, with how many organisations record it', () => {
    const latex = (id: string, source: string, title: string) =>
      exampleEntry({
        kind: 'allergy',
        id,
        source,
        title,
        standing: 'current',
        fact: { codings: [{ system: SNOMED, code: '1003755004' }] },
      });
    const { allergies } = home([
      latex('1', 'A81001', 'Latex allergy'),
      latex('2', 'RX1', 'Allergy to latex'),
    ]);
    expect(allergies.first).toHaveLength(1);
    expect(allergies.first[0]).toMatchObject({ sources: ['A81001', 'RX1'] });
    expect(allergies.all).toBe(2);
  });

  it('marks an allergy that another source has ruled out', () => {
    const coded = { codings: [{ system: SNOMED, code: '91936005' }] };
    const { allergies } = home([
      exampleEntry({ kind: 'allergy', id: '1', standing: 'current', fact: coded }),
      exampleEntry({ kind: 'allergy', id: '2', source: 'RX1', standing: 'refuted', fact: coded }),
    ]);
    expect(allergies.first[0]?.disputes).toMatchObject([{ by: 'RX1', standing: 'refuted' }]);
    expect(allergies.contradicts).toBe(true);
  });

  const line = (id: string, source: string, dose: string, title = 'Ramipril 5mg capsules') =>
    exampleEntry({
      kind: 'medicine',
      id,
      source,
      title,
      standing: 'current',
      detail: { dosage: dose === '' ? [] : [dose] },
    });

  it('keeps two doses of one medicine apart and marks both, and one dose in one row', () => {
    const { medicines } = home([
      line('1', 'A81001', 'One a day'),
      line('2', 'RX1', 'Two a day'),
      line('3', 'RX2', '2 a day'),
      line('4', 'RX3', ''),
    ]);
    expect(medicines.first.map(({ sources }) => sources)).toEqual([
      ['A81001', 'RX3'],
      ['RX1', 'RX2'],
    ]);
    for (const { differs } of medicines.first) {
      const told = differs.map(({ is, sides }) => [is, ...sides.map(({ says }) => says)]);
      expect(told).toContainEqual(['dose-differs', 'One a day', 'Two a day']);
    }
  });

  it('marks one ingredient under two names, and leaves what it does not concern', () => {
    const { medicines } = home([
      line('1', 'A81001', 'One a day'),
      line('2', 'RX1', 'One at night', 'Tritace 5mg'),
      line('3', 'RX1', 'One a day', 'Amlodipine 5mg tablets'),
    ]);
    expect(medicines.first.map(({ differs }) => differs.map(({ is }) => is))).toEqual([
      ['same-ingredient'],
      ['same-ingredient'],
      [],
    ]);
  });

  it('marks an allergy of which sources say differently how bad it is', () => {
    const penicillin = (source: string, criticality: string) =>
      exampleEntry({
        kind: 'allergy',
        source,
        title: 'Penicillin',
        standing: 'current',
        detail: { criticality },
      });
    const { allergies } = home([penicillin('A81001', 'low'), penicillin('RX1', 'high')]);
    expect(allergies.first[0]?.differs).toMatchObject([{ is: 'severity-differs' }]);
    expect(allergies.contradicts).toBe(true);
  });

  it('marks a result that another source withdrew, and compares nothing with it', () => {
    const at = (id: string, when: string, value: number, source = 'A81001', standing?: 'withdrawn') => {
      const entry = potassium(id, when, { value });
      const [fact] = entry.facts;
      const status = standing === undefined ? entry.status : { standing, said: '' };
      const mine = { ...fact, status, provenance: { ...fact.provenance, source } };
      return { ...entry, id: `${source}/Thing/${id}`, status, sources: [source], facts: [mine] as const };
    };
    const { results } = home([
      at('3', '2026-03-01', 5),
      at('2', '2026-02-01', 9),
      at('2', '2026-02-01', 9, 'RX1', 'withdrawn'),
      at('1', '2026-01-01', 4),
    ]);
    expect(results.latest[0]?.measurements[0]?.before).toMatchObject({ quantity: { value: 4 } });
    expect(results.latest[1]?.disputes).toMatchObject([{ by: 'RX1', standing: 'withdrawn' }]);
    expect(results.latest[1]?.measurements[0]?.before).toBeUndefined();
  });

  it('takes only tests and measurements for the latest results, and no narrative', () => {
    const text = (id: string, category: 'laboratory' | 'survey', said: string) =>
      exampleEntry({ kind: 'result', id, detail: { category, value: { is: 'text', text: said } } });
    const { results } = home([
      text('1', 'survey', 'Feels well'),
      text('2', 'laboratory', 'Not detected'),
      text('3', 'laboratory', 'The sample showed\nseveral things'),
      exampleEntry({
        kind: 'result',
        id: '4',
        detail: { category: 'survey', value: { is: 'quantity', quantity: { value: 6 } } },
      }),
    ]);
    expect(results.latest.map(({ entry }) => entry.facts[0].provenance.resourceId)).toEqual(['2', '4']);
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

  it('says which way it went when the number before has the counterpart code and a printed unit', () => {
    const before = exampleEntry({
      kind: 'result',
      id: '1',
      when: '2026-01-01',
      detail: { category: 'laboratory', value: { is: 'quantity', quantity: { value: 4, unit: 'mmol/L' } } },
      fact: { codings: [{ system: SNOMED, code: '1000651000000109' }] },
    });
    const { results } = home([potassium('2', '2026-02-01', { value: 5 }), before]);
    expect(results.latest[0]?.measurements[0]?.direction).toBe('up');
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

  it('counts what is withdrawn apart from the entries of a kind', () => {
    const { counts, total } = home([
      exampleEntry({ kind: 'visit' }),
      exampleEntry({ kind: 'visit', id: '2', standing: 'withdrawn' }),
      exampleEntry({ kind: 'flag' }),
    ]);
    expect(counts).toEqual({
      all: { entries: 2, notFacts: 1 },
      visit: { entries: 1, notFacts: 1 },
      flag: { entries: 1, notFacts: 0 },
    });
    expect(total).toBe(3);
  });

  it('knows that nobody was asked, which is not the same as nothing found', () => {
    expect(home([], { coverage: [] }).nobodyAsked).toBe(true);
    expect(home([]).nobodyAsked).toBe(false);
    expect(home([], { coverage: undefined }).nobodyAsked).toBe(false);
  });
});
