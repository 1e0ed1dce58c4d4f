import { afterEach, expect, test } from 'vitest';
import type { Resource } from '../kit/world.ts';
import { ANN, openBench, patient } from './platform-under-test.ts';
import type { Answer, Bench } from './platform-under-test.ts';

const observation = (id: string, code: string, day: string): Resource => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  code: { coding: [{ system: 'http://snomed.info/sct', code }] },
  effectiveDateTime: day,
  subject: { reference: 'Patient/ann' },
});

let bench: Bench;
afterEach(() => bench.data.close());

const open = () => {
  const records = [
    patient('ann', ANN),
    observation('a', '1', '2024-03-01'),
    observation('b', '2', '2022-03-01'),
    observation('c', '1', '2020-03-01'),
  ];
  bench = openBench({ riverside: records });
};
const ids = ({ body }: Answer) => (body.entry ?? []).map(({ resource }) => resource?.id);

test('finds by code, by date and in an order', async () => {
  open();
  expect(ids(await bench.get('riverside', '/Observation?code=1'))).toEqual(['a', 'c']);
  expect(ids(await bench.get('riverside', '/Observation?date=lt2023'))).toEqual(['b', 'c']);
  expect(ids(await bench.get('riverside', '/Observation?_sort=date'))).toEqual(['c', 'b', 'a']);
  const nhsNumber = `https://fhir.nhs.uk/Id/nhs-number|${ANN}`;
  expect(ids(await bench.get('riverside', `/Patient?identifier=${nhsNumber}`))).toEqual(['ann']);
});

test('what is corrected or comes in after a search is found by what it says now', async () => {
  open();
  expect(ids(await bench.get('riverside', '/Observation?status=amended'))).toEqual([]);
  bench.data.amend(ANN, 'Observation', 'b');
  expect(ids(await bench.get('riverside', '/Observation?status=amended'))).toEqual(['b']);
  expect(ids(await bench.get('riverside', '/Observation?status=final'))).toEqual(['a', 'c']);
  bench.data.addResult(ANN);
  expect(ids(await bench.get('riverside', '/Observation?code=999791000000106'))).toHaveLength(1);
});

test('pages keep the order of the whole result', async () => {
  open();
  const first = await bench.get('riverside', '/Observation?_sort=date&_count=2');
  const next = first.body.link.find(({ relation }) => relation === 'next')?.url ?? '';
  expect([...ids(first), ...ids(await bench.get('riverside', next))]).toEqual(['c', 'b', 'a']);
});
