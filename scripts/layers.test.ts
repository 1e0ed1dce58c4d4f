import { expect, test } from 'vitest';
import { allArrows, objection } from './layers.ts';

test('every import of the repository follows the floor plan', () => {
  expect(
    allArrows()
      .map((arrow) => ({ ...arrow, why: objection(arrow) }))
      .filter(({ why }) => why !== undefined),
  ).toEqual([]);
});

test.each([
  ['src/record/entry.ts', 'src/vault/pack.ts'],
  ['src/journeys/results/a.tsx', 'src/journeys/home/b.tsx'],
  ['src/services/locator/read.ts', 'src/services/directory/requests.ts'],
  ['src/ui/tag.tsx', 'src/hooks/record.ts'],
  ['mocks/locator/server.ts', 'src/record/coding.ts'],
  ['src/kit/must.ts', 'mocks/kit/world.ts'],
  ['e2e/journey.spec.ts', 'src/record/entry.ts'],
])('%s may not import %s', (from, to) => {
  expect(objection({ from, to })).toBeDefined();
});

test.each([
  ['src/services/locator/read.ts', 'src/services/fhir/bundle.ts'],
  ['src/journeys/home/home.page.tsx', 'src/record-view/coverage-region.tsx'],
])('%s may import %s', (from, to) => {
  expect(objection({ from, to })).toBeUndefined();
});
