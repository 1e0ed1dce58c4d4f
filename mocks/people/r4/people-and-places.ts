import type { Shelf } from '../shelf.ts';
import { SYSTEM } from '../codes/concept.ts';
import { CLINICIANS } from '../names.ts';
import { coded, ukCore } from './concept.ts';

/** Reference to the organisation that holds the record (UKCore-Organization). */
export function organisation(shelf: Shelf): string {
  const { ods, name, nameCy, phone, id } = shelf.platform;
  return shelf.shared(
    'organisation',
    () => ({
      resourceType: 'Organization',
      identifier: [{ system: SYSTEM.ods, value: ods }],
      active: true,
      name: id === 'broafon' ? nameCy : name,
      telecom: [{ system: 'phone', value: phone, use: 'work' }],
    }),
    ukCore('Organization'),
  );
}

/** Reference to the n-th clinician of the organisation (UKCore-Practitioner). */
export function clinician(shelf: Shelf, n = 0): string {
  const staff = CLINICIANS[shelf.platform.id];
  const index = n % staff.length;
  const who = staff[index] ?? staff[0];
  return shelf.shared(
    `clinician-${index}`,
    () => ({
      resourceType: 'Practitioner',
      identifier: [{ system: SYSTEM.sdsUser, value: `5550${shelf.platform.ods.slice(-3)}${index}0` }],
      active: true,
      name: [{ use: 'official', family: who.family, given: [who.given], prefix: [who.prefix] }],
    }),
    ukCore('Practitioner'),
  );
}

/** Reference to the main site (UKCore-Location). */
export function site(shelf: Shelf): string {
  return shelf.shared(
    'site',
    () => ({
      resourceType: 'Location',
      status: 'active',
      name: `${shelf.platform.name}, main site`,
      mode: 'instance',
      managingOrganization: { reference: organisation(shelf) },
    }),
    ukCore('Location'),
  );
}

/** How the local number is called at each platform (PAS, case note or registration number). */
export function localNumber(shelf: Shelf): { system: string; value: string } {
  return {
    system: `https://fhir.${shelf.platform.id}.example.org/Id/local-patient-number`,
    value: `${shelf.platform.id.slice(0, 1).toUpperCase()}${shelf.random.letters('0123456789', 7)}`,
  };
}

/** Adds the Patient (UKCore-Patient) and makes it the subject of what follows. */
export function addPatient(shelf: Shelf): void {
  const { subject } = shelf;
  const verified = coded(
    'https://fhir.hl7.org.uk/CodeSystem/UKCore-NHSNumberVerificationStatusEngland',
    'number-present-and-verified',
    'Number present and verified',
  );
  const patient = shelf.add(
    {
      resourceType: 'Patient',
      identifier: [
        {
          extension: [
            {
              url: 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus',
              valueCodeableConcept: verified,
            },
          ],
          system: SYSTEM.nhsNumber,
          value: subject.nhsNumber,
        },
        localNumber(shelf),
      ],
      active: true,
      name: [
        {
          use: 'official',
          ...(subject.name.prefix && { prefix: [subject.name.prefix] }),
          given: [...subject.name.given],
          family: subject.name.family,
        },
      ],
      ...(!subject.restricted && {
        telecom: [
          { system: 'phone', value: subject.mobile, use: 'mobile' },
          { system: 'email', value: subject.email },
        ],
      }),
      gender: subject.gender,
      birthDate: subject.dateOfBirth,
      ...(!subject.restricted && {
        address: [{ use: 'home', ...subject.address, line: [...subject.address.line] }],
      }),
      ...(subject.preferredLanguage === 'cy' && {
        communication: [{ language: coded('urn:ietf:bcp:47', 'cy', 'Welsh'), preferred: true }],
      }),
    },
    { on: '2025-09-01', profile: ukCore('Patient') },
  );
  shelf.patient = `Patient/${patient.id ?? ''}`;
  const owner = organisation(shelf);
  patient['managingOrganization'] = { reference: owner };
  if (shelf.platform.type === 'GP practice')
    patient['generalPractitioner'] = [{ reference: clinician(shelf) }];
}
