import { describe, expect, test } from 'vitest';
import { ctv3, told, together, type Given } from '../fact-example.test-setup.ts';

const PENICILLIN = '764146007';
const PENICILLIN_FORMERLY = '373270004';
const ALLERGY_TO_PENICILLIN = '91936005';
const NO_KNOWN_ALLERGY = '716186003';

type Told = Given<'allergy'>;
const penicillin = (more: Told = {}) =>
  told('allergy', {
    title: 'Penicillin',
    codes: [PENICILLIN],
    when: '2009-05-02',
    standing: 'current',
    ...more,
  });
const rash = (severity?: string) => ({
  reactions: [{ what: 'Rash', ...(severity !== undefined && { severity }) }],
});

describe('one allergy at two organisations', () => {
  test.each([
    ['the same substance', {}, {}, ''],
    ['the substance and "allergy to" it', {}, { codes: [ALLERGY_TO_PENICILLIN] }, ' mapped-code'],
    ['the substance under its former concept', {}, { codes: [PENICILLIN_FORMERLY] }, ' mapped-code'],
    ['one says how it reacts, the other is silent', { detail: rash('severe') }, {}, ''],
    ['one is undated', {}, { when: '' }, ' date-missing'],
    ['both are undated', { when: '' }, { when: '' }, ''],
    ['one knows the year only', {}, { when: '2009' }, ' date-less-precise'],
    [
      'peanut, by CTV3',
      { codes: ['91935009'], title: 'Peanut allergy' },
      { codes: [ctv3('Xa1no')], title: 'Allergy to peanut' },
      ' mapped-code',
    ],
  ] satisfies [string, Told, Told, string][])('%s', (_what, left, right, by) => {
    expect(together([penicillin(left), penicillin({ source: 'Y2', ...right })])).toEqual([
      `Y1+Y2: same-allergy${by}`,
    ]);
  });
  test('"none known" twice', () => {
    const none = (source: string) =>
      told('allergy', {
        source,
        title: 'No known allergy',
        codes: [NO_KNOWN_ALLERGY],
        standing: 'current',
        detail: { absence: 'none-known' },
      });
    expect(together([none('Y1'), none('Y2')])).toEqual(['Y1+Y2: same-allergy']);
  });
});

describe('not one allergy', () => {
  test.each([
    ['two dates', {}, { when: '2011-05-02' }],
    ['mild at one, severe at the other', { detail: rash('mild') }, { detail: rash('severe') }],
    ['low and high criticality', { detail: { criticality: 'low' } }, { detail: { criticality: 'high' } }],
    ['an allergy and an intolerance', { detail: { type: 'allergy' } }, { detail: { type: 'intolerance' } }],
    ['other reactions', { detail: rash() }, { detail: { reactions: [{ what: 'Anaphylaxis' }] } }],
    ['refuted at one', {}, { standing: 'refuted' }],
    ['over at one', {}, { standing: 'past' }],
    ['entered in error at one', {}, { standing: 'withdrawn' }],
    ['a wider substance', {}, { codes: ['372687004'], title: 'Amoxicillin' }],
    ['"none known" of the same code', {}, { detail: { absence: 'none-known' } }],
  ] satisfies [string, Told, Told][])('%s', (_what, left, right) => {
    expect(together([penicillin(left), penicillin({ source: 'Y2', ...right })])).toEqual(['Y1', 'Y2']);
  });
  test('an undated one, where the other organisation has two of it', () => {
    const two = [penicillin(), penicillin({ when: '2011-05-02' })];
    expect(together([...two, penicillin({ source: 'Y2', when: '' })])).toEqual(['Y1', 'Y1', 'Y2']);
  });
});
