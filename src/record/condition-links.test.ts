import { describe, expect, test } from 'vitest';
import { linksOfCondition } from './condition-links.ts';
import type { Entry } from './entry.ts';
import { exampleEntry } from './entry-example.test-setup.ts';

const coded = (code: string) => ({ codings: [{ system: 'http://snomed.info/sct', code }] });
const asthma = exampleEntry({
  kind: 'condition',
  id: 'c',
  title: 'Asthma',
  fact: { ...coded('195967001'), visit: 'A81001/Thing/v' },
});

const entryIn = (entries: readonly Entry[]) => (wanted: string) =>
  entries.find(({ facts }) => facts.some(({ ref }) => ref === wanted));
const linksIn = (entries: readonly Entry[], of = asthma) => linksOfCondition(of, entries, entryIn(entries));

describe('what else is about a condition', () => {
  test('what its source ties to it, whatever it is called, each once', () => {
    const ref = (id: string) => `A81001/Thing/${id}`;
    const header = exampleEntry({
      kind: 'condition',
      id: 'h',
      title: 'Gout',
      fact: { links: [ref('m'), ref('d'), ref('gone'), ref('v')] },
    });
    const named = exampleEntry({ kind: 'medicine', id: 'm', detail: { reason: 'Gout' } });
    const letter = exampleEntry({ kind: 'document', id: 'd' });
    const visit = exampleEntry({ kind: 'visit', id: 'v' });
    const forIt = exampleEntry({ kind: 'procedure', id: 'p', fact: { links: [ref('h')] } });
    const goal = exampleEntry({ kind: 'goal', id: 'g', fact: { links: [ref('h'), ref('x')] } });
    const other = exampleEntry({ kind: 'medicine', id: 'o', fact: { links: [ref('x')] } });
    expect(linksIn([header, named, letter, visit, forIt, goal, other], header)).toEqual({
      treatedBy: [named, forIt],
      seenAt: [visit],
      elsewhere: [],
      tied: [letter, goal],
    });
  });

  test('medicines and visits whose reason names it, and the visit at which it was recorded', () => {
    const inhaler = exampleEntry({ kind: 'medicine', id: 'm', detail: { reason: 'Asthma (mild)' } });
    const check = exampleEntry({ kind: 'visit', id: 'r', detail: { reasons: ['Yearly ASTHMA review'] } });
    const there = exampleEntry({ kind: 'visit', id: 'v' });
    const other = exampleEntry({ kind: 'medicine', id: 'o', detail: { reason: 'Antiasthmatic trial' } });
    const links = linksIn([asthma, inhaler, check, there, other]);
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
    expect(linksIn([byCode, byName, another, asthma]).elsewhere).toEqual([byCode, byName]);
  });

  test('a name of two letters is looked for nowhere', () => {
    const mi = exampleEntry({ kind: 'condition', id: 'g', title: 'MI' });
    const visit = exampleEntry({ kind: 'visit', id: 'h', detail: { reasons: ['Family history of MI'] } });
    expect(linksIn([mi, visit], mi).seenAt).toEqual([]);
  });
});
