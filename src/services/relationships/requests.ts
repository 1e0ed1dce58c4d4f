import * as v from 'valibot';
import type { Failure } from '#/kit/failure.ts';
import { failed, ok } from '#/kit/outcome.ts';
import type { Outcome } from '#/kit/outcome.ts';
import { NHS_NUMBER } from '#/record/coding.ts';
import { isOver, type Delegation } from '#/record/delegation.ts';
import { parseBundle, parseJson, resourcesOf } from '../fhir/bundle.ts';
import type { Door } from '../fhir/door.ts';

const text = v.optional(v.string());
const numbered = v.looseObject({ identifier: v.looseObject({ value: v.string() }) });

const consentSchema = v.looseObject({
  resourceType: v.literal('Consent'),
  status: v.literal('active'),
  patient: numbered,
  performer: v.array(numbered),
  policyRule: v.optional(v.looseObject({ coding: v.optional(v.array(v.looseObject({ code: text })), []) })),
  provision: v.looseObject({
    type: v.optional(v.literal('permit')),
    period: v.optional(v.looseObject({ start: text, end: text })),
  }),
});

const patientSchema = v.looseObject({
  resourceType: v.literal('Patient'),
  identifier: v.array(v.looseObject({ system: text, value: text })),
  name: v.array(v.looseObject({ given: v.optional(v.array(v.string()), []), family: text })),
  birthDate: text,
});

type Patient = v.InferOutput<typeof patientSchema>;

/**
 * Asks the Validated Relationships Service for whom the person may act (`GET /Consent` by performer, R4). Only roles
 * that are active and whose time has come are told; the order of the Bundle means nothing, and its references carry
 * NHS numbers only. A role of somebody whose name did not come with it is told under their NHS number.
 */
export async function askDelegations(plan: {
  base: string;
  door: Door;
  nhsNumber: string;
  newId: () => string;
  /** YYYY-MM-DD. */
  today: string;
}): Promise<Outcome<readonly Delegation[], Failure>> {
  const query = new URLSearchParams({
    'performer:identifier': `${NHS_NUMBER}|${plan.nhsNumber}`,
    status: 'active',
    _include: 'Consent:patient',
  });
  const answer = await plan.door(`${plan.base}/Consent?${query}`, {
    headers: { accept: 'application/fhir+json', 'x-request-id': plan.newId() },
  });
  if (!answer.ok) return answer;
  const page = parseBundle(parseJson(answer.value.body));
  if (page === undefined) return failed({ kind: 'unreadable' });
  const { resources } = resourcesOf(page);
  const patients = new Map(
    resources
      .filter((one): one is Patient => v.is(patientSchema, one))
      .flatMap((one) => one.identifier.map(({ value }) => [value ?? '', one] as const)),
  );
  const roles = resources
    .flatMap((one) => {
      const parsed = v.safeParse(consentSchema, one);
      return parsed.success ? [parsed.output] : [];
    })
    .filter(({ performer }) => performer.some(({ identifier }) => identifier.value === plan.nhsNumber))
    // Nobody is a carer of themselves, whatever the list says.
    .filter(({ patient }) => patient.identifier.value !== plan.nhsNumber)
    .filter(({ provision }) => (provision.period?.start ?? '') <= plan.today);
  return ok(
    roles
      .map((role) => delegationOf(role, patients.get(role.patient.identifier.value)))
      .filter((one) => !isOver(one, plan.today)),
  );
}

function delegationOf(role: v.InferOutput<typeof consentSchema>, patient: Patient | undefined): Delegation {
  const nhsNumber = role.patient.identifier.value;
  const [name] = patient?.name ?? [];
  const given = name?.given[0] ?? nhsNumber;
  const basis = role.policyRule?.coding[0]?.code;
  const until = role.provision.period?.end?.slice(0, 10);
  return {
    nhsNumber,
    name: [given, name?.family].filter((part) => part !== undefined).join(' '),
    givenName: given,
    ...(patient?.birthDate !== undefined && { dateOfBirth: patient.birthDate }),
    ...(basis !== undefined && { basis }),
    ...(until !== undefined && { until }),
  };
}
