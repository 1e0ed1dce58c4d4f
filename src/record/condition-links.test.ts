import { describe, expect, test } from 'vitest';
import { linksOfCondition } from './condition-links.ts';
import { exampleEntry } from './entry-example.test-setup.ts';

const coded = (code: string) => ({ codings: [{ system: 'http://snomed.info/sct', code }] });
const asthma = exampleEntry({
  kind: 'condition',
  id: 'c',
  title: 'Asthma',
  fact: { ...coded('195967001'), visit: 'A81001/Thing/v' },
});

describe('what else is about a condition', () => {
  test('medicines and visits whose reason names it, and the visit at which it was recorded', () => {
    const inhaler = exampleEntry({ kind: 'medicine', id: 'm', detail: { reason: 'Asthma (mild)' } });
    const check = exampleEntry({ kind: 'visit', id: 'r', detail: { reasons: ['Yearly ASTHMA review'] } });
    const there = exampleEntry({ kind: 'visit', id: 'v' });
    const other = exampleEntry({ kind: 'medicine', id: 'o', detail: { reason: 'Antiasthmatic trial' } });
    const links = linksOfCondition(asthma, [asthma, inhaler, check, there, other]);
    expect(links.treatedBy).toEqual([inhaler]);
    expect(links.seenAt).toEqual([check, there]);
  });

  test('entries of the same condition at others, by code or by name', () => {
    const byCode = exampleEntry({
      kind: 'condition',
      id: 'd',
      source: 'B',
      title: 'Bronchial asthma',
      fact: coded('195967001'),
    });
    const byName = exampleEntry({ kind: 'condition', id: 'e', source: 'C', title: 'ASTHMA' });
    const another = exampleEntry({ kind: 'condition', id: 'f', title: 'Eczema', fact: coded('43116000') });
    expect(linksOfCondition(asthma, [byCode, byName, another, asthma]).elsewhere).toEqual([byCode, byName]);
  });

  test('a name of two letters is looked for nowhere', () => {
    const mi = exampleEntry({ kind: 'condition', id: 'g', title: 'MI' });
    const visit = exampleEntry({ kind: 'visit', id: 'h', detail: { reasons: ['Family history of MI'] } });
    expect(linksOfCondition(mi, [mi, visit]).seenAt).toEqual([]);
  });
});
