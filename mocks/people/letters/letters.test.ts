import { describe, expect, it } from 'vitest';
import type { Letter } from './plain-letter.ts';
import { cdaLetter } from './cda-letter.ts';
import { pdfLetter, wrap } from './pdf-letter.ts';

const LETTER: Letter = {
  title: 'Clinic <letter> & plan',
  date: '2024-03-07',
  from: 'Northgate Hospital',
  fromPhone: '01632 960103',
  author: 'Dr A Example',
  patient: {
    name: 'Kazimierz Wójcik',
    given: ['Kazimierz'],
    family: 'Wójcik',
    dateOfBirth: '1949-01-30',
    nhsNumber: '9990000018',
    gender: 'male',
  },
  custodianOds: 'RZ901',
  typeCode: { code: '823681000000100', display: 'Outpatient letter' },
  id: '00000000-0000-4000-8000-000000000000',
  sections: [
    {
      heading: 'Review (today)',
      paragraphs: Array.from({ length: 90 }, (_, i) => `Paragraph ${i}`),
      list: ['one'],
      table: { head: ['a'], rows: [['b']] },
    },
  ],
};

describe('a PDF letter', () => {
  const file = pdfLetter(LETTER).toString('latin1');

  it('is the same for the same letter', () => {
    expect(pdfLetter(LETTER).equals(pdfLetter(LETTER))).toBe(true);
  });

  it('has a cross-reference table whose every offset meets its object', () => {
    const start = Number(/startxref\n(\d+)/.exec(file)?.[1]);
    expect(file.slice(start, start + 4)).toBe('xref');
    const offsets = [...file.slice(start).matchAll(/^(\d{10}) 00000 n /gm)].map((m) => Number(m[1]));
    for (const [i, at] of offsets.entries()) expect(file.slice(at)).toMatch(new RegExp(`^${i + 1} 0 obj`));
  });

  it('runs over to further pages and escapes brackets', () => {
    expect(file).toContain('/Count 3');
    expect(file).toContain('(Review \\(today\\))');
  });

  it('states the length of every stream truly', () => {
    for (const [, length, body] of file.matchAll(/<< \/Length (\d+) >>\nstream\n([\s\S]*?)\nendstream/g))
      expect(body?.length).toBe(Number(length));
  });
});

it('wraps at spaces and keeps every word', () => {
  const lines = wrap('alpha beta gamma delta', 11);
  expect(lines).toEqual(['alpha beta', 'gamma delta']);
});

describe('a CDA letter', () => {
  it('has the header of CDA R2, and its narrative escaped', () => {
    const xml = cdaLetter(LETTER);
    expect(xml).toContain('<ClinicalDocument xmlns="urn:hl7-org:v3">');
    expect(xml).toContain('extension="9990000018"');
    expect(xml).toContain('<title>Clinic &lt;letter&gt; &amp; plan</title>');
    expect(xml).toContain('<item>one</item>');
    expect(xml).toContain('<td>b</td>');
  });
});
