import { expect, test } from 'vitest';
import { parseBundle, resourcesOf } from './bundle.ts';

const outcome = (issue: unknown) => ({
  resource: { resourceType: 'OperationOutcome', issue },
  search: { mode: 'outcome' },
});
const condition = { resource: { resourceType: 'Condition', id: 'c1' }, search: { mode: 'match' } };

function contentOf(...entry: readonly unknown[]) {
  const page = parseBundle({ resourceType: 'Bundle', type: 'searchset', entry });
  if (page === undefined) throw new Error('no Bundle');
  return resourcesOf(page);
}

test.each<[string, string, boolean, boolean]>([
  ['information', 'incomplete', true, false],
  ['warning', 'incomplete', true, false],
  ['warning', 'too-costly', true, false],
  ['warning', 'throttled', true, false],
  ['warning', 'timeout', true, false],
  ['warning', 'exception', true, false],
  ['error', 'processing', true, false],
  ['fatal', 'transient', true, false],
  ['information', 'informational', false, false],
  ['information', 'timeout', false, false],
  ['warning', 'not-supported', false, false],
  ['information', 'suppressed', false, true],
  ['error', 'suppressed', false, true],
])('an outcome of severity %s that says %s: short %s, withheld %s', (severity, code, short, withheld) => {
  const said = outcome([
    { severity: 'information', code: 'informational' },
    { severity, code },
  ]);
  const content = contentOf(condition, said);
  expect([content.incomplete === true, content.withheld]).toEqual([short, withheld]);
  expect(content.resources).toEqual([condition.resource]);
  // The same inside a Bundle within the Bundle.
  const nested = contentOf({ resource: { resourceType: 'Bundle', entry: [condition, said] } });
  expect([nested.incomplete === true, nested.withheld]).toEqual([short, withheld]);
});

test.each([undefined, 'incomplete', [null, 'incomplete', { code: ['incomplete'] }]])(
  'an outcome that cannot be read says nothing: %j',
  (issue) => {
    expect(contentOf(condition, outcome(issue))).toEqual({
      resources: [condition.resource],
      withheld: false,
      removed: [],
    });
  },
);
