import { expect, test } from 'vitest';
import { exampleFact } from '#/record/entry-example.test-setup.ts';
import { arrangeEarlier } from './arrange-earlier.ts';

const version = (title: string) => exampleFact({ kind: 'condition', title });
const [first, second, third] = [version('First'), version('Second'), version('Third')];

test('each earlier version is told against the one that came after it', () => {
  const earlier = arrangeEarlier(
    [
      { fact: second, until: '2026-03-02', removed: false },
      { fact: first, until: '2026-03-01', removed: false },
    ],
    [third],
  );
  expect(earlier.map(({ fact, next }) => [fact.title, next?.title])).toEqual([
    ['Second', 'Third'],
    ['First', 'Second'],
  ]);
});

test('after a removal nothing came, also where it is held again now', () => {
  const gone = { fact: first, until: '2026-03-01', removed: true };
  expect(arrangeEarlier([gone], [])[0]).not.toHaveProperty('next');
  expect(arrangeEarlier([gone], [third])[0]).not.toHaveProperty('next');
});
