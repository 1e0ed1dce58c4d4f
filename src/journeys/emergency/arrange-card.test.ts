import { describe, expect, it } from 'vitest';
import { NOTHING_RECEIVED, type Coverage } from '#/record/coverage.ts';
import type { Entry } from '#/record/entry.ts';
import { exampleEntry } from '#/record/entry-example.test-setup.ts';
import { arrangeEmergency } from '#/record/overview/arrange-home.ts';
import { arrangeCard, withOnly, type CardGiven } from './arrange-card.ts';

const now = new Date('2026-11-14T12:00:00Z');
const coverage: readonly Coverage[] = [
  {
    source: 'A81001',
    name: { en: 'Riverside Surgery' },
    fetching: false,
    state: 'up-to-date',
    readAt: '2026-11-14T11:00:00Z',
    withheld: false,
    notes: [],
    counts: NOTHING_RECEIVED,
  },
];

function card(entries: readonly Entry[], given: Partial<CardGiven> = {}) {
  const all = given.coverage ?? coverage;
  const view = arrangeEmergency({ entries, coverage: all, statements: [], now });
  const text = arrangeCard({ view, coverage: all, disputed: new Set(), madeAt: now.toISOString(), ...given });
  const [allergies, medicines, conditions] = text.en.sections;
  return { text, allergies, medicines, conditions };
}

describe('the emergency card', () => {
  it('has every current medicine with its dose, however many, and none that has ended', () => {
    const current = Array.from({ length: 12 }, (_, n) =>
      exampleEntry({
        kind: 'medicine',
        id: String(n),
        title: `Medicine ${n}`,
        standing: 'current',
        detail: { dosage: [`${n} each morning`] },
      }),
    );
    const { medicines } = card([
      ...current,
      exampleEntry({ kind: 'medicine', id: 'old', title: 'Old', standing: 'past' }),
    ]);
    expect(medicines?.lines.map(({ name }) => name)).toEqual(current.map(({ title }) => title));
    expect(medicines?.lines[11]?.says).toContain('Dose: 11 each morning');
  });

  it('says until when a medicine is to be taken, and when that has passed', () => {
    const until = (id: string, text: string) =>
      exampleEntry({
        kind: 'medicine',
        id,
        title: id,
        standing: 'current',
        detail: { ended: { known: 'day', text } },
      });
    const { medicines } = card([until('Old', '2018-03-03'), until('Running', '2026-11-14')]);
    expect(medicines?.lines.map(({ name, warnings }) => [name, ...warnings])).toEqual([
      ['Old', 'The end date has passed. Ask if this is still meant to be taken.'],
      ['Running'],
    ]);
    expect(medicines?.lines[0]?.says[0]).toContain('To be taken until: 3 March 2018');
  });

  it('names what was supplied lately where nothing is known to be current', () => {
    const entry = exampleEntry({
      kind: 'medicine',
      title: 'Amlodipine 5mg tablets',
      when: '2026-10-01',
      standing: 'final',
      detail: { told: 'dispensed' },
    });
    const { medicines } = card([entry]);
    expect(medicines?.lines).toEqual([]);
    expect(medicines?.notes).toEqual([
      'Supplied in the last 3 months. It is not known if these are still taken: Amlodipine 5mg tablets.',
    ]);
  });

  it('tells both doses and that they differ, an ingredient that is in two, and how bad an allergy may be', () => {
    const medicine = (source: string, title: string, dose: string) =>
      exampleEntry({ kind: 'medicine', source, title, standing: 'current', detail: { dosage: [dose] } });
    const allergy = (source: string, criticality: string) =>
      exampleEntry({
        kind: 'allergy',
        id: 'a',
        source,
        title: 'Latex',
        standing: 'current',
        detail: { criticality },
      });
    const named = coverage.flatMap((one) => [
      one,
      ...['RX1', 'RX2', 'RX3'].map((source) => ({ ...one, source, name: { en: `Trust ${source}` } })),
    ]);
    const { medicines, allergies } = card(
      [
        medicine('A81001', 'Ramipril 5mg capsules', 'One a day'),
        medicine('RX1', 'Ramipril 5mg capsules', 'Two a day'),
        medicine('RX2', 'Salbutamol inhaler', 'When needed'),
        medicine('RX3', 'Ventolin Evohaler', 'When needed'),
        allergy('A81001', 'low'),
        allergy('RX1', 'high'),
      ],
      { coverage: named },
    );
    const differ = 'Sources give different doses. Riverside Surgery: One a day; Trust RX1: Two a day.';
    const shared = 'The same ingredient is in: Trust RX2: Salbutamol inhaler; Trust RX3: Ventolin Evohaler.';
    expect(medicines?.lines.map(({ warnings }) => warnings)).toEqual([
      [differ],
      [differ],
      [shared],
      [shared],
    ]);
    expect(allergies?.lines[0]?.warnings).toEqual([
      'Sources do not agree how bad this is. Riverside Surgery: low; Trust RX1: high.',
    ]);
  });

  it('says how somebody reacts, and that nobody wrote it down when nobody did', () => {
    const { allergies } = card([
      exampleEntry({
        kind: 'allergy',
        id: 'a',
        title: 'Penicillin',
        standing: 'current',
        detail: { reactions: [{ what: 'Anaphylaxis', severity: 'severe' }], criticality: 'high' },
      }),
      exampleEntry({ kind: 'allergy', id: 'b', title: 'Latex', standing: 'current' }),
    ]);
    expect(allergies?.lines[0]?.says[0]).toMatch(/Anaphylaxis \(severe\)/);
    expect(allergies?.lines[1]?.says[0]).toMatch(/not recorded/i);
  });

  it('never takes an allergy of which nobody says whether it stands for none', () => {
    const { allergies } = card([
      exampleEntry({ kind: 'allergy', id: 'a', title: 'Latex', standing: 'unknown' }),
    ]);
    expect(allergies?.lines.map(({ name }) => name)).toEqual(['Latex']);
    expect(allergies?.notes).toEqual([]);
  });

  it('says none recorded only when everybody has answered, and else that it is not known', () => {
    expect(card([]).allergies?.notes).toEqual(['None recorded. Asked: Riverside Surgery.']);
    const [one] = coverage;
    const failed: Coverage[] =
      one === undefined ? [] : [{ ...one, state: 'could-not-be-reached', failure: { kind: 'unreachable' } }];
    expect(card([], { coverage: failed }).allergies?.notes).toEqual([
      'Not known. Could not check with: Riverside Surgery.',
    ]);
    expect(card([], { coverage: [] }).allergies?.notes).toEqual([
      'Not known. No organisation could be asked.',
    ]);
  });

  it('says what the person says is not right, and where it came from', () => {
    const entry = exampleEntry({ kind: 'condition', id: 'c', title: 'Asthma', standing: 'current' });
    const { conditions } = card([entry], { disputed: new Set([entry.facts[0].ref]) });
    expect(conditions?.lines[0]?.warnings).toEqual(['The person says this is not right.']);
    expect(conditions?.lines[0]?.from).toMatch(/^Riverside Surgery, recorded/);
  });

  it('counts what it does not list', () => {
    const { medicines } = card([
      exampleEntry({ kind: 'medicine', id: 'h', title: 'Held', standing: 'on-hold' }),
      exampleEntry({ kind: 'medicine', id: 'u', title: 'Unknown', standing: 'unknown' }),
    ]);
    expect(medicines?.notes).toEqual([
      'Not listed: 1 on hold.',
      'Not listed: 1 with no status, which may be current.',
    ]);
  });

  it('says when it was made and how each source stood then, in both languages', () => {
    const { text } = card([]);
    expect(text.en.madeAt).toBe('14 November 2026, midday');
    expect(text.en.coverage).toEqual(['Riverside Surgery: up to date']);
    expect(text.cy.coverage).toHaveLength(1);
    expect(text.cy.coverage[0]).not.toBe(text.en.coverage[0]);
  });

  it('names a part that is not to be seen while locked, so that nobody takes it for empty', () => {
    const { text } = card([
      exampleEntry({ kind: 'condition', id: 'c', title: 'Asthma', standing: 'current' }),
    ]);
    const shown = withOnly(text.en, ['allergy', 'medicine'], 'en');
    expect(JSON.stringify(shown)).not.toContain('Asthma');
    expect(shown.sections[2]).toEqual({
      kind: 'condition',
      warnings: [],
      lines: [],
      notes: ['Not shown on this card. That does not mean there are none.'],
    });
    expect(shown.sections[0]).toEqual(text.en.sections[0]);
  });
});
