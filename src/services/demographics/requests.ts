import * as v from 'valibot';
import type { Failure } from '#/kit/failure.ts';
import { failed, ok } from '#/kit/outcome.ts';
import type { Outcome } from '#/kit/outcome.ts';
import { parseClinicalDate } from '#/record/clinical-date.ts';
import type { HeldDetails } from '#/record/fact.ts';
import { parseJson } from '../fhir/bundle.ts';
import type { Door } from '../fhir/door.ts';

const text = v.optional(v.string());
const texts = v.optional(v.array(v.string()), []);
const period = v.optional(v.looseObject({ end: text }));
const patientSchema = v.looseObject({
  resourceType: v.literal('Patient'),
  id: v.string(),
  name: v.optional(v.array(v.looseObject({ use: text, given: texts, family: text, period })), []),
  gender: text,
  birthDate: text,
  deceasedDateTime: text,
  address: v.optional(v.array(v.looseObject({ line: texts, postalCode: text, period })), []),
  telecom: v.optional(v.array(v.looseObject({ system: text, value: text, period })), []),
  generalPractitioner: v.optional(
    v.array(v.looseObject({ identifier: v.optional(v.looseObject({ value: text })) })),
    [],
  ),
});

/** Stands for the national register where a source is named. */
export const REGISTER = 'PDS';

/**
 * Asks the Personal Demographics Service what the nation holds about who the person is (PDS FHIR R4, patient access:
 * own record only; the API puts the NHS number in the path). A restricted record comes without address and practice.
 * A superseded record answers under another number and is not taken for the person's.
 */
export async function askRegister(plan: {
  base: string;
  door: Door;
  nhsNumber: string;
  newId: () => string;
  now: () => Date;
  signal?: AbortSignal;
}): Promise<Outcome<HeldDetails, Failure>> {
  const answer = await plan.door(`${plan.base}/Patient/${plan.nhsNumber}`, {
    headers: { accept: 'application/fhir+json', 'x-request-id': plan.newId() },
    signal: plan.signal ?? null,
  });
  if (!answer.ok) return answer;
  const parsed = v.safeParse(patientSchema, parseJson(answer.value.body));
  if (!parsed.success) return failed({ kind: 'unreadable' });
  if (parsed.output.id !== plan.nhsNumber) return failed({ kind: 'another-person' });
  return ok(readRegister(parsed.output, plan.now().toISOString().slice(0, 10)));
}

function readRegister(patient: v.InferOutput<typeof patientSchema>, today: string): HeldDetails {
  const current = <T extends { period?: { end?: string | undefined } | undefined }>(
    all: readonly T[],
  ): readonly T[] => all.filter((one) => one.period?.end === undefined || one.period.end >= today);
  const practice = patient.generalPractitioner[0]?.identifier?.value;
  return {
    source: REGISTER,
    ref: `${REGISTER}/Patient/${patient.id}`,
    names: current(patient.name)
      .filter((name) => name.use !== 'old')
      .map((name) => [...name.given, name.family ?? ''].join(' ').trim()),
    dateOfBirth: parseClinicalDate(patient.birthDate),
    ...(patient.gender === undefined ? {} : { gender: patient.gender }),
    addresses: current(patient.address).map((one) =>
      [...one.line, one.postalCode ?? ''].filter((part) => part !== '').join(', '),
    ),
    phones: current(patient.telecom).flatMap((one) => one.value ?? []),
    ...(patient.deceasedDateTime === undefined ? {} : { died: parseClinicalDate(patient.deceasedDateTime) }),
    ...(practice === undefined ? {} : { registeredWith: practice }),
  };
}
