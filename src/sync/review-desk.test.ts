import { expect, test } from 'vitest';
import { ReviewDesk } from './review-desk.ts';
import {
  bundle,
  DIRECTORY,
  LOCATOR,
  NHS_NUMBER,
  patient,
  pointer,
  smallWorld,
} from './small-world.test-setup.ts';

const weight = (id: string, taken: string | undefined, about = NHS_NUMBER) => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  code: { coding: [{ system: 'http://loinc.org', code: '29463-7' }], text: 'Body weight' },
  subject: { identifier: { system: 'https://fhir.nhs.uk/Id/nhs-number', value: about } },
  ...(taken !== undefined && { effectiveDateTime: taken }),
  valueQuantity: { value: 80, unit: 'kg', system: 'http://unitsofmeasure.org', code: 'kg' },
});
const days = Array.from({ length: 12 }, (_, day) => weight(`r${day}`, `2026-03-${10 + day}T08:00:00Z`));

/** Staff of Y9 at a practice Y1 that has those readings, after pointers that the locator gives. */
function desk(readings: readonly unknown[], located: readonly unknown[] = [pointer]) {
  const called: string[] = [];
  const outside = smallWorld({
    called,
    located: () => located,
    platform: (path) =>
      path.startsWith('Patient')
        ? bundle({ ...patient(), name: [{ given: ['Ann'], family: 'Example' }] })
        : bundle(...(path.startsWith('Observation') ? readings : [])),
    now: () => new Date('2026-11-20T10:00:00Z'),
  });
  return { called, desk: new ReviewDesk({ directory: DIRECTORY, locator: LOCATOR, ods: 'Y9', outside }) };
}

test('what another organisation has is read there, newest first, with who it says that is', async () => {
  const unreadable = weight('odd', undefined);
  const there = desk([...days.slice(0, 6), unreadable, ...days.slice(6)]);
  const seen = await there.desk.elsewhere(NHS_NUMBER);
  const [held] = seen.ok ? seen.value.held : [];
  expect(held).toMatchObject({ ods: 'Y1', name: { en: 'Practice' }, person: { name: 'Ann Example' } });
  expect(held?.readings.map(({ id }) => id)).toEqual(['odd', ...days.map(({ id }) => id).toReversed()]);
  expect(there.called.some((url) => url.includes('/Task'))).toBe(false);
});

test('a place that cannot be looked at, and a pointer that cannot be read, are told and hide nothing of the others', async () => {
  const nowhere = {
    ...pointer,
    id: 'Y2-1',
    custodian: { identifier: { system: 'https://fhir.nhs.uk/Id/ods-organization-code', value: 'Y2' } },
  };
  const { desk: staff } = desk(days, [nowhere, { resourceType: 'DocumentReference' }, pointer]);
  expect(await staff.elsewhere(NHS_NUMBER)).toMatchObject({
    ok: true,
    value: { held: [{ ods: 'Y1' }], failed: [{ en: 'Y2' }], unreadable: 1 },
  });
});

test('of a place that answers with anything of somebody else nothing is shown', async () => {
  const { desk: staff } = desk([...days, weight('theirs', '2026-03-01T08:00:00Z', '9990000026')]);
  expect(await staff.elsewhere(NHS_NUMBER)).toMatchObject({
    ok: true,
    value: { held: [], failed: [{ en: 'Practice' }] },
  });
});

test('a number that is no NHS number does not make a reading somebody else’s', async () => {
  const local = { identifier: { system: 'https://practice.example/local-number', value: '4711' } };
  const { desk: staff } = desk([{ ...weight('own', '2026-03-01T08:00:00Z'), subject: local }]);
  expect(await staff.elsewhere(NHS_NUMBER)).toMatchObject({
    ok: true,
    value: { held: [{ readings: [{ id: 'own' }] }], failed: [] },
  });
});
