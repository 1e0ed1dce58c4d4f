import { describe, expect, it } from 'vitest';
import type { Entry } from './entry.ts';
import { exampleEntry } from './entry-example.test-setup.ts';
import { arrangeRelated } from './related.ts';

const ref = (id: string) => `A81001/Thing/${id}`;
const visit = exampleEntry({ kind: 'visit', id: 'visit' });
const report = exampleEntry({ kind: 'result', id: 'report', detail: { members: [ref('hb')] } });
const hb = exampleEntry({
  kind: 'result',
  id: 'hb',
  detail: { panel: { ref: ref('report'), title: 'Full blood count' } },
  fact: { visit: ref('visit') },
});
const entryIn = (entries: readonly Entry[]) => (wanted: string) =>
  entries.find((entry) => entry.facts.some((fact) => fact.ref === wanted));
const all = [visit, report, hb];

describe('what belongs to an entry', () => {
  it('names its visit and its report', () => {
    const related = arrangeRelated(hb, all, entryIn(all));
    expect([related.visits, related.panels]).toEqual([[visit], [report]]);
  });

  it('names the results of a report once, from either side', () => {
    expect(arrangeRelated(report, all, entryIn(all)).members).toEqual([hb]);
  });

  it('goes to no result for a report that is told in it', () => {
    const first = exampleEntry({ kind: 'result', id: 'na', fact: { folded: [ref('folded')] } });
    const second = exampleEntry({
      kind: 'result',
      id: 'k',
      detail: { panel: { ref: ref('folded'), title: 'Urea and electrolytes' } },
    });
    expect(arrangeRelated(second, [first, second], () => first).panels).toEqual([]);
  });

  it('names what was recorded at a visit', () => {
    expect(arrangeRelated(visit, all, entryIn(all)).recordedThere).toEqual([hb]);
  });

  it('names what a consultation points at, and the results in a report that was made there', () => {
    const medicine = exampleEntry({ kind: 'medicine', id: 'm' });
    const sections = [{ title: 'Plan', refs: [ref('m')] }];
    const consultation = exampleEntry({ kind: 'visit', id: 'c', detail: { sections } });
    const panel = exampleEntry({
      kind: 'result',
      id: 'p',
      detail: { members: [ref('na')] },
      fact: { visit: ref('c') },
    });
    const sodium = exampleEntry({ kind: 'result', id: 'na' });
    const there = [consultation, medicine, panel, sodium];
    expect(arrangeRelated(consultation, there, entryIn(there)).recordedThere).toEqual([
      panel,
      medicine,
      sodium,
    ]);
  });

  it('names the condition that a source ties it to, from either side, and what else it is tied to', () => {
    const header = exampleEntry({ kind: 'condition', id: 'h', fact: { links: [ref('m')] } });
    const medicine = exampleEntry({ kind: 'medicine', id: 'm', fact: { links: [ref('p')] } });
    const procedure = exampleEntry({ kind: 'procedure', id: 'p' });
    const those = [header, medicine, procedure];
    const related = arrangeRelated(medicine, those, entryIn(those));
    expect([related.conditions, related.others]).toEqual([[header], [procedure]]);
    expect(arrangeRelated(header, those, entryIn(those)).others).toEqual([]);
  });

  it('never relates an entry to itself', () => {
    const own = exampleEntry({ kind: 'visit', id: 'own', fact: { sameAs: [ref('own')], visit: ref('own') } });
    const related = arrangeRelated(own, [own], entryIn([own]));
    expect([related.visits, related.recordedThere, related.others]).toEqual([[], [], []]);
  });

  it('names what was folded into it, once', () => {
    const entry = exampleEntry({ kind: 'visit', id: 'v', fact: { folded: ['A/Place/1', 'A/Place/1'] } });
    expect(arrangeRelated(entry, [entry], entryIn([entry])).folded).toEqual(['A/Place/1']);
  });
});
