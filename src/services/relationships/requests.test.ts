import { describe, expect, it } from 'vitest';
import { ok } from '#/kit/outcome.ts';
import type { Door } from '../fhir/door.ts';
import { askDelegations } from './requests.ts';

const CARER = '9990000018';
const CHILD = '9990000026';
const numbered = (value: string) => ({ identifier: { system: 'https://fhir.nhs.uk/Id/nhs-number', value } });

const child = {
  resourceType: 'Patient',
  identifier: [{ system: 'https://fhir.nhs.uk/Id/nhs-number', value: CHILD }],
  name: [{ given: ['Tobi', 'Emmanuel'], family: 'Adeyemi' }],
  birthDate: '2022-04-18',
};

const role = (more: object = {}, period: object = { start: '2023-06-01', end: '2033-04-18' }) => ({
  resourceType: 'Consent',
  status: 'active',
  patient: numbered(CHILD),
  performer: [numbered(CARER)],
  policyRule: { coding: [{ code: 'parental-responsibility' }] },
  provision: { type: 'permit', period },
  ...more,
});

async function told(resources: readonly unknown[]) {
  const asked: string[] = [];
  const door = (async (address: string) => {
    asked.push(address);
    const body = {
      resourceType: 'Bundle',
      type: 'searchset',
      entry: resources.map((resource) => ({ resource })),
    };
    return ok({ status: 200, body: new TextEncoder().encode(JSON.stringify(body)).buffer });
  }) as unknown as Door;
  const given = {
    base: 'https://vrs.example/R4',
    door,
    nhsNumber: CARER,
    newId: () => 'id',
    today: '2026-11-28',
  };
  const answer = await askDelegations(given);
  return { asked, delegations: answer.ok ? answer.value : answer.failure };
}

describe('for whom somebody may act', () => {
  it('is told with their names, whatever the order of the Bundle, and asked for active roles only', async () => {
    const { asked, delegations } = await told([role(), child]);
    expect(delegations).toEqual([
      {
        nhsNumber: CHILD,
        name: 'Tobi Adeyemi',
        givenName: 'Tobi',
        dateOfBirth: '2022-04-18',
        basis: 'parental-responsibility',
        until: '2033-04-18',
      },
    ]);
    const query = new URL(asked[0] ?? '').searchParams;
    expect([query.get('status'), query.get('performer:identifier')]).toEqual([
      'active',
      `https://fhir.nhs.uk/Id/nhs-number|${CARER}`,
    ]);
  });

  it.each([
    ['that is not active', role({ status: 'inactive' })],
    ['of another performer', role({ performer: [numbered('9990000034')] })],
    ['for oneself', role({ patient: numbered(CARER) })],
    ['that forbids', role({ provision: { type: 'deny' } })],
    ['whose last day is over', role({}, { start: '2023-06-01', end: '2026-11-27' })],
    ['whose first day is to come', role({}, { start: '2026-11-29' })],
    ['that cannot be read', { resourceType: 'Consent', status: 'active' }],
  ])('does not hold a role %s', async (_, resource) => {
    expect((await told([resource, child])).delegations).toEqual([]);
  });

  it('holds a role on its last day, and one of somebody whose name did not come', async () => {
    const { delegations } = await told([role({}, { end: '2026-11-28' })]);
    expect(delegations).toEqual([
      {
        nhsNumber: CHILD,
        name: CHILD,
        givenName: CHILD,
        basis: 'parental-responsibility',
        until: '2026-11-28',
      },
    ]);
  });
});
