import { describe, expect, test } from 'vitest';
import { labelledPeople } from './labelled-people.ts';
import { score } from './score.ts';
import type { Found } from './score.ts';
import type { LabelledPerson } from './types.ts';

const PEOPLE = labelledPeople({ seed: 3, people: 30 });
const perfect = ({ labels }: LabelledPerson): Found => ({
  groups: labels.truth.map(({ members }) => members),
  contradictions: labels.contradictions,
});
const ofKind = (found: readonly Found[], kind: string) => {
  const one = score(PEOPLE, found).kinds.find((row) => row.kind === kind);
  if (one === undefined) throw new Error(`no ${kind}`);
  return one;
};

describe('score', () => {
  test('the perfect answer is without fault', () => {
    const { kinds, contradictions } = score(PEOPLE, PEOPLE.map(perfect));
    for (const { kind, precision, recall, joined } of kinds) {
      expect([kind, precision, recall]).toEqual([kind, 1, 1]);
      expect(joined).toBeGreaterThan(0);
    }
    for (const one of contradictions) expect([one.recall, one.falseAlarms]).toEqual([1, 0]);
  });

  test('joining nothing is precise and finds nothing', () => {
    const nothing = PEOPLE.map((): Found => ({ groups: [], contradictions: [] }));
    const { kinds, contradictions } = score(PEOPLE, nothing);
    for (const { precision, recall, missed, joined } of kinds) {
      expect([precision, recall, joined]).toEqual([1, 0, 0]);
      expect(missed.length).toBeGreaterThan(0);
    }
    for (const { planted, recall } of contradictions) expect(recall).toBe(planted === 0 ? 1 : 0);
  });

  test('joining all of a kind finds everything and is imprecise, and says which planted facts it mixed', () => {
    const all = PEOPLE.map(({ labels }): Found => {
      const members = labels.truth
        .filter(({ kind }) => kind === 'vaccination')
        .flatMap((group) => group.members);
      return { groups: [members], contradictions: [] };
    });
    const { precision, recall, wrong } = ofKind(all, 'vaccination');
    expect(recall).toBe(1);
    expect(precision).toBeLessThan(0.5);
    expect(wrong.flatMap(({ tags }) => tags)).toContain('doses-a-day-apart');
  });

  test('splitting one fact costs recall of its kind alone, and says how the copy had been altered', () => {
    const [first] = PEOPLE;
    const split = first?.labels.truth.find(({ kind, members }) => kind === 'result' && members.length === 2);
    const found = PEOPLE.map((person) => {
      const answer = perfect(person);
      return { ...answer, groups: answer.groups.filter((group) => group !== split?.members) };
    });
    const { recall, precision, missed } = ofKind(found, 'result');
    expect(missed).toHaveLength(1);
    expect(missed[0]?.tags[0]).toBe(split?.scenario);
    expect(missed[0]?.tags.length).toBeGreaterThan(1);
    expect(recall).toBeLessThan(1);
    expect([precision, ofKind(found, 'medicine').recall]).toEqual([1, 1]);
  });

  test("another person's resource joined to a fact is wrong", () => {
    const [person] = PEOPLE;
    const [source, group] = [person?.sources[0], person?.labels.truth.find(({ kind }) => kind === 'result')];
    if (person === undefined || source === undefined || group === undefined) throw new Error('nobody');
    const other = person.sources.find(({ platform }) => platform !== group.members[0]?.platform);
    const stranger = { platform: other?.platform ?? source.platform, type: 'Observation', id: 'stranger' };
    const groups = [[...group.members.slice(0, 1), stranger]];
    const [row] = score([person], [{ groups, contradictions: [] }]).kinds.filter(
      ({ kind }) => kind === 'result',
    );
    expect(row?.wrong).toHaveLength(1);
    expect(row?.precision).toBe(0);
  });

  test('what is labelled open counts neither way', () => {
    const found = PEOPLE.map((person): Found => {
      const answer = perfect(person);
      return { ...answer, groups: [...answer.groups, ...person.labels.open] };
    });
    expect(found.some(({ groups }, at) => groups.length > (PEOPLE[at]?.labels.truth.length ?? 0))).toBe(true);
    expect(ofKind(found, 'allergy').precision).toBe(1);
  });

  test('a contradiction that nothing planted justifies is a false alarm, under its own name', () => {
    const calm = PEOPLE.find(({ labels }) => labels.contradictions.length === 0);
    const [one, other] = calm?.labels.truth ?? [];
    if (calm === undefined || one === undefined || other === undefined) throw new Error('nobody is calm');
    const members = [...one.members, ...other.members];
    const alarmed = score([calm], [{ groups: [], contradictions: [{ is: 'disputed', members }] }]);
    const rows = Object.fromEntries(alarmed.contradictions.map((row) => [row.is, row.falseAlarms]));
    expect(rows).toMatchObject({ disputed: 1, 'dose-differs': 0 });
  });

  test('a dose that differs may be reported as a dispute, but not when a member is missing', () => {
    const person = PEOPLE.find(({ labels }) => labels.contradictions.some(({ is }) => is === 'dose-differs'));
    const planted = person?.labels.contradictions.find(({ is }) => is === 'dose-differs');
    if (person === undefined || planted === undefined) throw new Error('no dose differs');
    const recallOf = (members: typeof planted.members) =>
      score([person], [{ groups: [], contradictions: [{ is: 'disputed', members }] }]).contradictions.find(
        ({ is }) => is === 'dose-differs',
      )?.recall;
    expect(recallOf(planted.members)).toBe(1);
    expect(recallOf(planted.members.slice(1))).toBe(0);
  });
});
