import { describe, expect, test } from 'vitest';
import { exampleFact } from '../entry-example.test-setup.ts';
import type { Value } from '../value.ts';
import { detailTexts } from './detail-texts.ts';

function textsIn(value: Value, part?: Value): readonly string[] {
  const components =
    part === undefined
      ? []
      : [{ name: { text: 'Part', codings: [] }, value: part, interpretations: [], ranges: [] }];
  const texts: string[] = [];
  detailTexts(exampleFact({ kind: 'result', detail: { value, components } }).detail, (text) => {
    texts.push(text);
  });
  return texts;
}

const written = (text: string): Value => ({ is: 'text', text });

describe('what can be found in a result', () => {
  test.each(['Positive', 'MRSA', 'COVID-19 detected', '2+ protein', '3 colonies', '1 in 8 dilution reacts'])(
    'the words %s',
    (text) => {
      expect(textsIn(written(text))).toEqual([text]);
      expect(textsIn({ is: 'none' }, written(text))).toEqual(['Part', text]);
    },
  );
  test('what was coded, also under the other names of its codes', () => {
    const concept = {
      text: 'MRSA',
      codings: [
        { system: 'http://snomed.info/sct', code: '115329001', display: 'Methicillin resistant S. aureus' },
        { system: 'urn:local', code: 'M', display: 'MRSA' },
      ],
    };
    expect(textsIn({ is: 'coded', concept })).toEqual(['MRSA', 'Methicillin resistant S. aureus']);
  });
  test.each(['52', '<5', '5.1 mmol/L', '120/80 mmHg', '≥ 90 mL/min/1.73m2', '10 - 20', '1,200'])(
    'not the number %s',
    (text) => {
      expect(textsIn(written(text))).toEqual([]);
    },
  );
  test('no quantity, no yes or no', () => {
    expect(textsIn({ is: 'quantity', quantity: { value: 52, unit: 'mmol/mol' } })).toEqual([]);
    expect(textsIn({ is: 'yes-no', yes: true })).toEqual([]);
  });
  test('a long text costs no time, whatever is in it', () => {
    const long = `1${'/'.repeat(200_000)} x`;
    expect(textsIn(written(long))).toEqual([long]);
  });
});
