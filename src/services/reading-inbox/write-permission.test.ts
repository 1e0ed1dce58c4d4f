import { expect, it } from 'vitest';
import { allowed, noPermission, takenBack } from '#/record/readings/permission.ts';
import { READING_KINDS, type Meal, type ReadingKind } from '#/record/readings/reading.ts';
import { ok } from '#/kit/outcome.ts';
import { kindOfCoding } from '../fhir/readings/reading-codes.ts';
import { askPermissions } from './read-permissions.ts';
import { writePermission } from './write-permission.ts';
import { writeReading } from '../fhir/readings/write-reading.ts';

const AT = '2026-03-02T08:00:00.000Z';
const KEY = '0b6f5d0e-6b1b-4c0e-9d3a-5d2f5f3a8d11';
const permission = (...kinds: ReadingKind[]) => allowed(noPermission(KEY, 'Y99901'), kinds, AT);
const nhsNumber = '9990000018';

interface Concept {
  readonly coding: readonly { readonly system: string; readonly code: string }[];
}
const codesIn = (consent: object) =>
  (consent as { provision: { code: readonly Concept[] } }).provision.code.flatMap(({ coding }) =>
    coding.map(({ system, code }) => `${system}|${code}`),
  );

it('says who allows whom to have what, since when, and that it stands', () => {
  expect(writePermission(permission('weight'), { nhsNumber })).toMatchObject({
    resourceType: 'Consent',
    identifier: [{ system: 'urn:ietf:rfc:3986', value: `urn:uuid:${KEY}` }],
    status: 'active',
    scope: { coding: [{ code: 'patient-privacy' }] },
    category: [{ coding: [{ system: 'http://loinc.org', code: '59284-0' }] }],
    patient: { identifier: { system: 'https://fhir.nhs.uk/Id/nhs-number', value: nhsNumber } },
    dateTime: AT,
    policyRule: { coding: [{ code: 'OPTIN' }] },
    provision: {
      type: 'permit',
      actor: [
        {
          role: { coding: [{ code: 'IRCP' }] },
          reference: {
            identifier: { system: 'https://fhir.nhs.uk/Id/ods-organization-code', value: 'Y99901' },
          },
        },
      ],
      class: [{ system: 'http://hl7.org/fhir/resource-types', code: 'Observation' }],
      code: [
        {
          coding: [
            { system: 'http://loinc.org', code: '29463-7' },
            { system: 'http://snomed.info/sct', code: '784399000' },
          ],
        },
      ],
    },
  });
});

it('a kind that is allowed is allowed however its readings are coded: blood sugar at any meal', () => {
  const meals: (Meal | undefined)[] = ['fasting', 'before-meal', 'after-meal', 'random', undefined];
  for (const kind of READING_KINDS) {
    const allows = codesIn(writePermission(permission(kind), { nhsNumber }));
    for (const meal of meals) {
      const sent = writeReading(
        { kind, values: {}, takenAt: AT, how: meal === undefined ? {} : { meal }, origin: { is: 'typed' } },
        { key: KEY, version: 1, isWithdrawn: false, issued: AT, nhsNumber },
      ) as unknown as { readonly code: Concept };
      const codes = sent.code.coding.map(({ system, code }) => `${system}|${code}`);
      expect(codes.length).toBeGreaterThan(0);
      expect(allows).toEqual(expect.arrayContaining(codes));
      for (const { system, code } of sent.code.coding) expect(kindOfCoding(system, code)).toBe(kind);
    }
  }
});

it('a kind that is not allowed is not named by any of its codes', () => {
  const allows = codesIn(writePermission(permission('weight', 'glucose'), { nhsNumber }));
  expect(allows).not.toContain('http://loinc.org|85354-9');
  const less = takenBack(permission('weight', 'glucose'), ['glucose'], AT);
  expect(codesIn(writePermission(less, { nhsNumber }))).toEqual(
    codesIn(writePermission(permission('weight'), { nhsNumber })),
  );
});

it('taken back altogether it is inactive, and names what it was about', () => {
  const gone = writePermission(takenBack(permission('weight'), ['weight'], AT), { nhsNumber });
  expect(gone).toMatchObject({ status: 'inactive' });
  expect(codesIn(gone)).toEqual(codesIn(writePermission(permission('weight'), { nhsNumber })));
});

it('is never written without a code, which would allow everything', () => {
  expect(() => writePermission(noPermission(KEY, 'Y99901'), { nhsNumber })).toThrow(TypeError);
});

const read = async (...resources: readonly unknown[]) => {
  const bundle = {
    resourceType: 'Bundle',
    type: 'searchset',
    entry: resources.map((resource) => ({ resource })),
  };
  const body = new TextEncoder().encode(JSON.stringify(bundle)).buffer;
  return askPermissions(
    async () => ok({ status: 200, headers: new Headers(), body }),
    'https://a.example',
    'Y99901',
  );
};

it('is read back as it was written; what somebody else has made is left out', async () => {
  const written = permission('weight', 'glucose');
  const resource = writePermission(written, { nhsNumber });
  expect(
    await read(
      resource,
      { ...resource, status: 'inactive' },
      { ...resource, provision: {} },
      { ...resource, identifier: [{ system: 'https://example.org', value: '1' }] },
      { ...resource, dateTime: 'soon' },
      { resourceType: 'Consent' },
    ),
  ).toEqual(
    ok([
      { key: KEY, kinds: ['glucose', 'weight'], issued: AT },
      { key: KEY, kinds: [], ended: ['glucose', 'weight'], issued: AT },
      { key: KEY, kinds: READING_KINDS, issued: AT },
    ]),
  );
});

it('a Consent for another that is not of this making is left out; one for this organisation need not say with whom it lies', async () => {
  const { organization: _with, ...resource } = writePermission(
    allowed(noPermission(KEY, 'Y99901\nRZ901'), ['weight'], AT),
    { nhsNumber },
  );
  expect(await read(resource)).toEqual(ok([]));
  const { organization: _place, ...own } = writePermission(permission('weight'), { nhsNumber });
  expect(await read(own)).toEqual(ok([{ key: KEY, kinds: ['weight'], issued: AT }]));
});

it('for another organisation it names both, and is read back as that one’s', async () => {
  const look = allowed(noPermission(`${KEY}#look`, 'Y99901\nRZ901'), ['weight'], AT);
  const resource = writePermission(look, { nhsNumber });
  expect(resource).toMatchObject({
    organization: [{ identifier: { value: 'Y99901' } }],
    provision: { actor: [{ reference: { identifier: { value: 'RZ901' } } }] },
  });
  expect(await read(resource, { ...resource, status: 'inactive' })).toEqual(
    ok([
      { key: `${KEY}#look`, kinds: ['weight'], issued: AT, reader: 'RZ901' },
      { key: `${KEY}#look`, kinds: [], ended: ['weight'], issued: AT, reader: 'RZ901' },
    ]),
  );
});
