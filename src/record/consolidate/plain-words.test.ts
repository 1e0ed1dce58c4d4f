import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { plainDose, plainWords, sideOf } from './plain-words.ts';

describe('words that are compared as one', () => {
  test.each([
    ['Asthma', ' ASTHMA. '],
    ['Type 2 diabetes', 'type-2  diabetes'.replace('-', ' ')],
    ['Well-being', 'well being'],
    ['Café au lait', 'Cafe\u0301 au lait'],
    ['30mg/500mg', '30mg / 500mg'],
    ['1–2 tablets', '1 - 2 tablets'],
    ['1–2 tablets', '1- 2 tablets'],
    ['Flu vaccine – 2nd dose', 'flu vaccine 2nd dose'],
    ['5 ≤ x', '5 ≤ X'],
  ])('%s and %s', (a, b) => {
    expect(plainWords(a)).toBe(plainWords(b));
  });
});

describe('words that are not one', () => {
  test.each([
    ['1.5', '1-5'],
    ['1.5', '15'],
    ['½', '1-2'],
    ['1½', '11/2'],
    ['.5 ml', '5 ml'],
    ['-2.00', '2.00'],
    ['1 -2', '1-2'],
    ['-.5', '.5'],
    ['(-2)', '(2)'],
    ['A-', 'A'],
    ['A-', 'A+'],
    ['Rh-', 'Rh+'],
    ['<5', '5'],
    ['≥5', '5'],
    ['≥5', '≤5'],
    ['5 %', '5'],
    ['1:2', '1/2'],
    ['Asthma', 'Asthma review'],
    ['naïve', 'naive'],
  ])('%s and %s', (a, b) => {
    expect(plainWords(a)).not.toBe(plainWords(b));
  });
});

test('plain words are already plain', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const plain = plainWords(text);
      expect(plainWords(plain)).toBe(plain);
    }),
  );
});

describe('doses', () => {
  test.each([
    ['Take 1 tablet once a day', 'take ONE tab one time a day'],
    ['Two puffs twice daily', '2 puff two times daily'],
    ['100 micrograms', '100mcg'],
    ['100microgram', '100 µg'],
  ])('%s and %s are one', (a, b) => {
    expect(plainDose(a)).toBe(plainDose(b));
  });
  test.each([
    ['Take one a day', 'Take two a day'],
    ['½ tablet', '1-2 tablets'],
    ['2.5 mg', '25 mg'],
    ['0.5 ml', '5 ml'],
    ['1-2 tablets', '1.2 tablets'],
    ['100 micrograms', '100 mg'],
    ['once a day', 'once a week'],
  ])('%s and %s are two', (a, b) => {
    expect(plainDose(a)).not.toBe(plainDose(b));
  });
});

describe('sides', () => {
  test.each([
    [
      'left',
      [
        'Cataract of left eye',
        'LEFT',
        'Cataract (L)',
        'L hip',
        'Lt knee',
        'clun chwith',
        'Left-sided weakness',
      ],
    ],
    ['right', ['Right knee', 'R hip replacement', 'Rt. wrist', 'llygad de', 'llaw dde']],
    ['both', ['Bilateral cataract', 'both knees', 'left and right', 'B/L oedema', 'y ddwy ochr']],
    [
      undefined,
      [
        'Sodium level mmol/L',
        'L5 nerve root',
        'L-thyroxine',
        'Oxygen 2 L',
        'Oxygen 2 L/min',
        'de Quervain tenosynovitis',
        'Gilles de la Tourette syndrome',
        'Bright red',
        'Cleft lip',
        '',
      ],
    ],
  ] as const)('%s', (side, texts) => {
    expect(texts.map((text) => [text, sideOf([text])])).toEqual(texts.map((text) => [text, side]));
  });
  test('title and site are read together', () => {
    expect(sideOf(['Tenosynovitis, left', 'de Quervain'])).toBe('left');
    expect(sideOf(['Left', 'Right'])).toBe('both');
  });
});
