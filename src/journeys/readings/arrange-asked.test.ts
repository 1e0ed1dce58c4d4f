import { describe, expect, it } from 'vitest';
import { askedLine, planLine } from './arrange-asked.ts';
import { ASKED_WORDS } from './asked.words.ts';
import { READINGS_WORDS } from './readings.words.ts';

const en = { words: ASKED_WORDS.en, readings: READINGS_WORDS.en };

describe('a reading that is asked for', () => {
  it('says who asks for which, and leads to the form with both chosen', () => {
    expect(askedLine({ kind: 'weight', by: 'Nurse Ines', from: 'Y99901' }, 'Riverside Surgery', en)).toEqual({
      what: 'Nurse Ines at Riverside Surgery asks for another reading (Weight):',
      path: '/readings/new?kind=weight&to=Y99901',
      link: 'Add this reading: Weight',
    });
  });

  it('of an unknown kind, or by nobody in particular, is still shown', () => {
    expect(askedLine({ from: 'A 1' }, 'Riverside Surgery', en)).toEqual({
      what: 'Riverside Surgery asks for another reading:',
      path: '/readings/new?to=A%201',
      link: 'Add a reading',
    });
  });
});

describe('a plan', () => {
  it('of blood pressure leads to the seven days, or to those that are followed already', () => {
    const plan = { kinds: ['weight', 'blood-pressure'], from: 'A' } as const;
    expect(planLine(plan, false, en).path).toBe('/readings/plan?to=A');
    expect(planLine(plan, true, en).path).toBe('/readings/plan');
  });

  it('of anything else leads to the form', () => {
    expect(planLine({ kinds: ['weight'], from: 'A' }, false, en).path).toBe('/readings/new?kind=weight&to=A');
    expect(planLine({ kinds: [], from: 'A' }, false, en).path).toBe('/readings/new?to=A');
  });
});
