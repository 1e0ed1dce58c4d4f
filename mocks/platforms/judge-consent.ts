import type { Resource } from '../kit/world.ts';
import { parsePeriod } from './fhir-date.ts';
import { isObject, listOf, textOf, valuesAt } from './json-walk.ts';

const NHS_NUMBER = 'https://fhir.nhs.uk/Id/nhs-number';
const ODS = 'https://fhir.nhs.uk/Id/ods-organization-code';
const SCOPE = 'http://terminology.hl7.org/CodeSystem/consentscope';
const TYPES = 'http://hl7.org/fhir/resource-types';

const isPair = (value: unknown, system: string, code: string, member: 'code' | 'value'): boolean =>
  textOf(value, 'system') === system && textOf(value, member) === code;

/** `system|value` of each identifier. */
export const identifiersOf = (resource: Resource): string[] =>
  listOf(resource.identifier).map((one) => `${textOf(one, 'system')}|${textOf(one, 'value')}`);

/** Whether a reference names that person by NHS number. */
export const isPerson = (reference: unknown, nhsNumber: string): boolean =>
  valuesAt(reference, 'identifier').some((one) => isPair(one, NHS_NUMBER, nhsNumber, 'value'));

/** Whether a Consent is about what that organisation may do. */
export const isAbout = (consent: Resource, ods: string): boolean =>
  valuesAt(consent, 'provision.actor.reference.identifier').some((one) => isPair(one, ODS, ods, 'value'));

/**
 * Why a Consent is not taken (FHIR R4, with what makes it a person's permission to this organisation, or to one of `others` to
 * look here); undefined when it is.
 */
export function faultOfConsent(
  sent: Resource,
  {
    nhsNumber,
    key,
    ods,
    others,
  }: { nhsNumber: string; key: string | null; ods: string; others: readonly string[] },
): string | undefined {
  if (!isObject(sent) || sent.resourceType !== 'Consent') return 'A Consent is needed';
  if (key === null || !identifiersOf(sent).includes(key))
    return 'The identifier asked for is not that of the resource';
  if (sent.status !== 'active' && sent.status !== 'inactive') return 'The status is active or inactive';
  if (!valuesAt(sent, 'scope.coding').some((one) => isPair(one, SCOPE, 'patient-privacy', 'code')))
    return 'The scope is not patient-privacy';
  if (listOf(sent.category).length === 0) return 'A category is needed';
  if (!isPerson(sent.patient, nhsNumber)) return 'The patient is not the person of the token';
  if (Number.isNaN(Date.parse(String(sent.dateTime)))) return 'dateTime is needed';
  // Invariant ppc-1 of the resource.
  if (sent.policy === undefined && sent.policyRule === undefined) return 'A policy or a policyRule is needed';
  return faultOfProvision(sent, [ods, ...others]);
}

function faultOfProvision(sent: Resource, organisations: readonly string[]): string | undefined {
  const { provision } = sent;
  if (!isObject(provision)) return 'A provision is needed';
  if (provision.type !== undefined && provision.type !== 'permit') return 'The provision does not permit';
  if (provision.provision !== undefined) return 'Provisions within provisions are not understood here';
  const actors = valuesAt(provision, 'actor');
  if (actors.length !== 1 || !organisations.some((ods) => isAbout(sent, ods)))
    return 'The provision is not about one organisation that is known here';
  const { start, end } = boundsOf(sent);
  if (start === undefined || end === undefined) return 'The period is not of dates';
  if (end <= start) return 'The period ends before it begins';
  const codings = valuesAt(provision, 'code.coding');
  if (provision.code !== undefined && codings.length === 0) return 'A kind of reading has no code';
  return undefined;
}

/** From when and until when it holds, in milliseconds; open ends are infinite, undefined is no date. */
function boundsOf(consent: Resource): { start: number | undefined; end: number | undefined } {
  const [period] = valuesAt(consent, 'provision.period');
  const [start, end] = [textOf(period, 'start'), textOf(period, 'end')];
  return {
    start: start === undefined ? -Infinity : parsePeriod(start)?.low,
    // The last day belongs to it as a whole (FHIR R4 §2.24.0.11).
    end: end === undefined ? Infinity : parsePeriod(end)?.high,
  };
}

/** Whether somebody may have what it is asked about, and if not why. */
export type Verdict = 'permitted' | 'none' | 'withdrawn' | 'ended' | 'not-begun' | 'other-kind';

/** From what says most to what says least; one permission that holds is enough. */
const ORDER: readonly Verdict[] = ['permitted', 'other-kind', 'ended', 'not-begun', 'withdrawn', 'none'];

/** What the Consents of one person say at a moment, to an organisation as such or about one reading. */
export function verdictOf(consents: readonly Resource[], nowMs: number, reading?: Resource): Verdict {
  const verdicts = consents.map((consent) => judge(consent, nowMs, reading));
  return ORDER.find((verdict) => verdicts.includes(verdict)) ?? 'none';
}

function judge(consent: Resource, nowMs: number, reading: Resource | undefined): Verdict {
  if (consent.status !== 'active') return 'withdrawn';
  const { start = Infinity, end = -Infinity } = boundsOf(consent);
  if (nowMs >= end) return 'ended';
  if (nowMs < start) return 'not-begun';
  return reading === undefined || covers(consent, reading) ? 'permitted' : 'other-kind';
}

/** Answers have no code of their own: LOINC 74465-6, Questionnaire response Document. */
const ANSWERS = { system: 'http://loinc.org', code: '74465-6' };

const codingsOf = (reading: Resource): readonly unknown[] =>
  reading.resourceType === 'QuestionnaireResponse' ? [ANSWERS] : valuesAt(reading, 'code.coding');

/** No class and no code: readings of every kind, and answers. */
function covers(consent: Resource, reading: Resource): boolean {
  const classes = valuesAt(consent, 'provision.class');
  if (classes.length > 0 && !classes.some((one) => isPair(one, TYPES, reading.resourceType, 'code')))
    return false;
  const allowed = valuesAt(consent, 'provision.code.coding');
  if (allowed.length === 0) return true;
  return codingsOf(reading).some((coding) => {
    const [system, code] = [textOf(coding, 'system'), textOf(coding, 'code')];
    return (
      system !== undefined && code !== undefined && allowed.some((one) => isPair(one, system, code, 'code'))
    );
  });
}

/** What is said to a person whose reading is not taken. */
export const REFUSALS: Readonly<Record<Exclude<Verdict, 'permitted'>, string>> = {
  none: 'There is no standing permission for this organisation to have these readings',
  withdrawn: 'The permission for this organisation to have these readings has been withdrawn',
  ended: 'The permission for this organisation to have these readings has ended',
  'not-begun': 'The permission for this organisation to have these readings has not begun',
  'other-kind': 'The permission for this organisation does not cover readings of this kind',
};
