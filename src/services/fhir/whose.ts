import { isNhsNumber } from '#/record/nhs-number.ts';
import { NHS_NUMBER } from '#/record/coding.ts';
import { parseReference } from './holdings.ts';
import { NONE, isObject, objects, text, type Json } from './json.ts';

/** Addresses under which NHS numbers have been published (STU3, Care Connect, HL7 UK, OID). */
const NHS_SYSTEMS: ReadonlySet<string> = new Set([
  NHS_NUMBER,
  'http://fhir.nhs.uk/Id/nhs-number',
  'https://fhir.nhs.uk/id/nhs-number',
  'http://fhir.nhs.net/Id/nhs-number',
  'https://fhir.nhs.net/Id/nhs-number',
  'http://fhir.hl7.org.uk/Id/nhs-number',
  'https://fhir.hl7.org.uk/Id/nhs-number',
  'http://www.datadictionary.nhs.uk/data_dictionary/attributes/n/nhs/nhs_number_de',
  'urn:oid:2.16.840.1.113883.2.1.4.1',
]);

const digits = (said: string): string => said.replace(/[\s-]/g, '');

/** The NHS numbers among identifiers, without spaces. */
export function nhsNumbersOf(identifiers: unknown): readonly string[] {
  return objects(identifiers).flatMap((one) => {
    const [system, value] = [text(one['system']), text(one['value'])];
    return system !== undefined && value !== undefined && NHS_SYSTEMS.has(system) ? [digits(value)] : [];
  });
}

/**
 * The numbers by which an identifier-only reference names a person. A sender that leaves the system out, or spells it in
 * a way of its own, still means the NHS number when it sends ten digits with a valid check digit (Modulus 11).
 */
export function numbersNamed(identifiers: unknown): readonly string[] {
  const known = nhsNumbersOf(identifiers);
  if (known.length > 0) return known;
  return objects(identifiers).flatMap((one) => {
    const value = digits(text(one['value']) ?? '');
    return isNhsNumber(value) ? [value] : [];
  });
}

/** Elements that say whom a resource is about (FHIR R4 and STU3 patient compartment). */
const ABOUT: ReadonlySet<string> = new Set([
  'subject',
  'patient',
  'beneficiary',
  'for',
  'individual',
  'deliverFor',
  'candidate',
]);

/** Decides whom each resource is about: the person asked for, somebody else, or nobody in particular. */
export class Whose {
  readonly #nhsNumber: string;
  readonly #base: string | undefined;
  readonly #ids: Set<string>;
  readonly #others = new Set<string>();
  /** Answers already found for references, which name the same few people again and again. */
  readonly #judged = new Map<string, boolean>();

  /** `base`: address of the service that answers; a reference to another server is to another person. */
  constructor(nhsNumber: string, knownIds: readonly string[], base?: string) {
    this.#nhsNumber = digits(nhsNumber);
    this.#base = base;
    this.#ids = new Set(knownIds);
  }

  /** Learns from a Patient resource which id is the person's; answers whether it is the person. */
  learn(id: string, patient: Json): boolean {
    this.#judged.clear();
    const numbers = nhsNumbersOf(patient['identifier']);
    const isPerson =
      numbers.includes(this.#nhsNumber) ||
      (numbers.length === 0 && (this.#ids.has(id) || digits(id) === this.#nhsNumber));
    if (isPerson && !this.#others.has(id)) {
      this.#ids.add(id);
      return true;
    }
    this.#ids.delete(id);
    this.#others.add(id);
    return false;
  }

  /** Whether a resource is about somebody other than the person asked for. One such reference suffices. */
  isAboutAnother(body: Json): boolean {
    for (const key in body) if (ABOUT.has(key) && this.#anyNamesAnother(body[key], body)) return true;
    // What travels inside a resource is stored with it, so it must not be another person's either.
    for (const inner of objects(body['contained'])) if (this.#innerIsAnothers(inner)) return true;
    return body['resourceType'] === 'Appointment' && this.#isAnothersAppointment(body);
  }

  #anyNamesAnother(said: unknown, body: Json): boolean {
    if (isObject(said)) return this.#namesAnother(said, body);
    return objects(said).some((reference) => this.#namesAnother(reference, body));
  }

  #innerIsAnothers(inner: Json): boolean {
    return [...ABOUT].some((key) => {
      const value = inner[key];
      return (
        isObject(value) && !text(value['reference'])?.startsWith('#') && this.#namesAnother(value, inner)
      );
    });
  }

  #isElsewhere(said: string): boolean {
    return this.#base !== undefined && /^https?:/i.test(said) && !said.startsWith(`${this.#base}/`);
  }

  #namesAnother(reference: Json, body: Json): boolean {
    const numbers = reference['identifier'] === undefined ? NONE : numbersNamed(reference['identifier']);
    if (numbers.length > 0 && !numbers.includes(this.#nhsNumber)) return true;
    const said = reference['reference'];
    if (typeof said !== 'string' || said === '') return false;
    if (said.startsWith('#')) return this.#containsAnother(said.slice(1), body);
    if (numbers.length > 0) return this.#isAnothersName(said, numbers);
    const known = this.#judged.get(said);
    if (known !== undefined) return known;
    const judged = this.#isAnothersName(said, numbers);
    this.#judged.set(said, judged);
    return judged;
  }

  #isAnothersName(said: string, numbers: readonly string[]): boolean {
    const target = parseReference(said);
    if (target === undefined) return numbers.length === 0;
    if (target.type !== undefined && target.type !== 'Patient') return false;
    if (this.#isElsewhere(said)) return !numbers.includes(this.#nhsNumber);
    if (this.#others.has(target.id)) return true;
    return !this.#ids.has(target.id) && numbers.length === 0 && digits(target.id) !== this.#nhsNumber;
  }

  #containsAnother(id: string, body: Json): boolean {
    const patient = objects(body['contained']).find((one) => one['id'] === id || one['id'] === `#${id}`);
    if (patient === undefined) return true;
    if (patient['resourceType'] !== 'Patient') return false;
    return !nhsNumbersOf(patient['identifier']).includes(this.#nhsNumber);
  }

  /** An appointment names its people as participants: it is the person's when any patient in it is. */
  #isAnothersAppointment(body: Json): boolean {
    const patients = objects(body['participant']).flatMap((one) => {
      const actor = one['actor'];
      return isObject(actor) && isPatientReference(actor, body) ? [actor] : [];
    });
    return patients.length > 0 && patients.every((actor) => this.#namesAnother(actor, body));
  }
}

function isPatientReference(reference: Json, body: Json): boolean {
  if (nhsNumbersOf(reference['identifier']).length > 0) return true;
  const said = reference['reference'];
  if (typeof said !== 'string') return false;
  if (!said.startsWith('#')) return parseReference(said)?.type === 'Patient';
  return objects(body['contained']).some(
    (one) => one['id'] === said.slice(1) && one['resourceType'] === 'Patient',
  );
}
