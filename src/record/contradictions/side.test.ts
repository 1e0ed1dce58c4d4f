import { describe, expect, test } from 'vitest';
import { readV2, told, type Given } from '../consolidate/fact-example.test-setup.ts';
import type { Fact } from '../fact.ts';
import { lostName, unsentName } from '../no-name.ts';
import { inShort } from './contradiction-example.test-setup.ts';

const DEGRADED = '196421000000109';
const RAMIPRIL = '318902004';
const LOCAL = { system: 'urn:local', code: 'R5' };

const ramipril = (source: string, dose: string, more: Given<'medicine'> = {}) =>
  told('medicine', {
    source,
    title: 'Ramipril 5mg capsules',
    when: '2024-02-10',
    standing: 'current',
    detail: { dosage: [dose] },
    ...more,
  });
const allergy = (source: string, criticality: string, more: Given<'allergy'> = {}) =>
  told('allergy', { source, title: 'Penicillin', standing: 'current', detail: { criticality }, ...more });
const cataract = (source: string, more: Given<'condition'> = {}) =>
  told('condition', { source, title: 'Cataract', standing: 'current', when: '2020', ...more });

describe('what has no code is known by its very words', () => {
  test.each([
    ['no code on either side', [], [], 'RAMIPRIL 5mg  capsules'],
    ['a code that was lost in a transfer', [DEGRADED], [DEGRADED], 'Ramipril 5mg capsules'],
    ['a local code', [LOCAL], [], 'Ramipril 5mg capsules'],
    ['a code on one side', [], [RAMIPRIL], 'Ramipril 5mg capsules'],
  ])('two doses, with %s', (_what, left, right, title) => {
    const [a, b] = [
      ramipril('Y1', 'One a day', { codes: left }),
      ramipril('Y2', 'Two a day', { codes: right, title }),
    ];
    expect(inShort(a, b)).toEqual(['dose-differs: Y1 One a day | Y2 Two a day']);
  });
  test('how bad an allergy is', () => {
    expect(inShort(allergy('Y1', 'low'), allergy('Y2', 'high'))).toEqual([
      'severity-differs: Y1 low | Y2 high',
    ]);
  });
  test('a condition that is over elsewhere, a medicine that is stopped', () => {
    expect(inShort(cataract('Y1'), cataract('Y2', { standing: 'past' }))).toEqual([
      'disputed: Y1 current | Y2 past',
    ]);
    expect(inShort(ramipril('Y1', ''), ramipril('Y2', '', { standing: 'past' }))).toHaveLength(1);
  });
  test('one vaccine at two organisations within days', () => {
    const jab = (source: string, when: string) => told('vaccination', { source, when, title: 'Flu vaccine' });
    expect(inShort(jab('Y1', '2025-10-04'), jab('Y2', '2025-10-06'))).toHaveLength(1);
  });
});

test.each<[string, Fact, Fact]>([
  ['other words', allergy('Y1', 'low'), allergy('Y2', 'high', { title: 'Penicillin V' })],
  [
    'two codes under one title',
    ramipril('Y1', 'One a day', { codes: [RAMIPRIL] }),
    ramipril('Y2', 'Two a day', { codes: ['319284000'] }),
  ],
  ['no name at all', allergy('Y1', 'low', { title: '' }), allergy('Y2', 'high', { title: '' })],
  ...['Unknown', 'Allergy or reaction without a name', lostName('Allergy'), unsentName('Allergy', 'X')].map(
    (title): [string, Fact, Fact] => [
      title,
      allergy('Y1', 'low', { title }),
      allergy('Y2', 'high', { title }),
    ],
  ),
  [
    'a transfer’s own words',
    ramipril('Y1', 'One a day', { codes: [DEGRADED], title: 'Transfer-degraded medication entry' }),
    ramipril('Y2', 'Two a day', { codes: [DEGRADED], title: 'Transfer-degraded medication entry' }),
  ],
  [
    'another side of the body',
    cataract('Y1', { detail: { bodySites: ['Left eye'] } }),
    cataract('Y2', { detail: { bodySites: ['Right eye'] }, standing: 'past' }),
  ],
  ['another kind', cataract('Y1'), allergy('Y2', 'high', { title: 'Cataract', standing: 'refuted' })],
  [
    'a Read code that no map knows, and another',
    cataract('Y1', { codes: [readV2('F46zz')] }),
    cataract('Y2', { codes: [readV2('F46yy')], standing: 'past' }),
  ],
])('nothing to tell: %s', (_what, a, b) => {
  expect(inShort(a, b)).toEqual([]);
});

test('an organisation that has both doses, one of them without a code, does not differ from one of them', () => {
  const [coded, uncoded] = [
    ramipril('Y1', 'One a day', { codes: [RAMIPRIL], when: '2024-01-01' }),
    ramipril('Y1', 'Two a day'),
  ];
  const short = inShort(coded, uncoded, ramipril('Y2', 'One a day', { when: '2025-01-01' }));
  expect(short.filter((one) => one.startsWith('dose-differs'))).toEqual([]);
});
