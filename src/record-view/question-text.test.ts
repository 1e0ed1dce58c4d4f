import { describe, expect, test } from 'vitest';
import { contradictions } from '#/record/contradictions/contradictions.ts';
import type { Disagreement } from '#/record/contradictions/disputes.ts';
import { exampleEntry } from '#/record/entry-example.test-setup.ts';
import { organisationsIn, questionOfDisagreement, questionOfEntry } from './question-text.ts';

const NAMES: Readonly<Record<string, string>> = { A: 'Oakfield Surgery', B: 'Northgate Hospital' };
const nameOf = (source: string): string => NAMES[source] ?? source;
const bisoprolol = (source: string, dose: string, when: string) =>
  exampleEntry({
    kind: 'medicine',
    title: 'Bisoprolol 5mg tablets',
    source,
    when,
    standing: 'current',
    detail: { dosage: [dose] },
    fact: { codings: [{ system: 'http://snomed.info/sct', code: '318591004' }] },
  });
const [dose] = contradictions(
  [
    bisoprolol('A', 'One each morning', '2019-07-15'),
    bisoprolol('B', 'Half a tablet each morning', '2019-07'),
  ],
  [],
).filter((one): one is Disagreement => one.is === 'dose-differs');

describe('a question about what sources say against each other', () => {
  test('names both sides with what they say and when, and asks which is right', () => {
    expect(dose && questionOfDisagreement(dose, { language: 'en', nameOf })).toBe(
      'Oakfield Surgery says: Bisoprolol 5mg tablets, One each morning (current, 15 July 2019). ' +
        'Northgate Hospital says: Bisoprolol 5mg tablets, Half a tablet each morning (current, July 2019). ' +
        'Which is right?',
    );
    expect(dose && questionOfDisagreement(dose, { language: 'cy', nameOf })).toBe(
      'Dywed Oakfield Surgery: Bisoprolol 5mg tablets, One each morning (cyfredol, 15 Gorffennaf 2019). ' +
        'Dywed Northgate Hospital: Bisoprolol 5mg tablets, Half a tablet each morning (cyfredol, Gorffennaf 2019). ' +
        'Pa un sy’n gywir?',
    );
  });

  test('can go to either of them', () => {
    expect(dose && organisationsIn(dose)).toEqual(['A', 'B']);
  });

  test('quotes whoever says that there is none', () => {
    const penicillin = exampleEntry({
      kind: 'allergy',
      title: 'Penicillin',
      source: 'A',
      standing: 'current',
    });
    const none = exampleEntry({
      kind: 'allergy',
      title: 'No known allergies',
      source: 'B',
      standing: 'current',
      detail: { absence: 'none-known' },
    });
    const [beside] = contradictions([penicillin, none], []).filter(
      (one): one is Disagreement => one.is === 'none-known-beside',
    );
    expect(beside && questionOfDisagreement(beside, { language: 'en', nameOf })).toBe(
      'Northgate Hospital says: “No known allergies”. ' +
        'Oakfield Surgery says: Penicillin (current, date not recorded). Which is right?',
    );
    expect(beside && organisationsIn(beside)).toEqual(['B', 'A']);
  });
});

describe('a question about one entry', () => {
  const entry = exampleEntry({
    kind: 'condition',
    title: 'Asthma',
    source: 'A',
    when: '2020',
    standing: 'past',
  });

  test('says what the record says and where it comes from', () => {
    expect(questionOfEntry(entry, { language: 'en', nameOf })).toBe(
      'My record says: Asthma (past, 2020). It comes from Oakfield Surgery. Please can you check this with me?',
    );
    expect(questionOfEntry(entry, { language: 'cy', nameOf })).toBe(
      'Mae fy nghofnod yn dweud: Asthma (blaenorol, 2020). Ffynhonnell: Oakfield Surgery. ' +
        'A allwch chi wirio hyn gyda mi, os gwelwch yn dda?',
    );
  });

  test('brings along what the person says against it', () => {
    expect(questionOfEntry(entry, { language: 'en', nameOf, disputed: 'I never had it' })).toContain(
      'I think this is not right: I never had it. Please',
    );
  });
});
