import type { Shelf } from '../shelf.ts';
import { SYSTEM } from '../codes/concept.ts';
import { CLINICIANS } from '../names.ts';
import { coded } from '../r4/concept.ts';
import { localNumber } from '../r4/people-and-places.ts';
import { careConnect, isGpConnect } from './concept.ts';

/** Reference to the organisation that holds the record (CareConnect-Organization-1). */
export function organisation(shelf: Shelf): string {
  const { ods, name, phone } = shelf.platform;
  return shelf.shared(
    'organisation',
    () => ({
      resourceType: 'Organization',
      identifier: [{ system: SYSTEM.ods, value: ods }],
      ...(isGpConnect(shelf) && {
        type: [
          {
            coding: [
              {
                system: 'https://fhir.nhs.uk/STU3/CodeSystem/GPConnect-OrganisationType-1',
                code: 'gp-practice',
              },
            ],
            text: 'GP Practice',
          },
        ],
      }),
      name: isGpConnect(shelf) ? name.toUpperCase() : name,
      telecom: [{ system: 'phone', value: phone, use: 'work', rank: 1 }],
    }),
    careConnect(shelf, 'Organization'),
  );
}

/** Reference to the n-th clinician of the organisation (CareConnect-Practitioner-1). */
export function clinician(shelf: Shelf, n = 0): string {
  const staff = CLINICIANS[shelf.platform.id];
  const index = n % staff.length;
  const who = staff[index] ?? staff[0];
  return shelf.shared(
    `clinician-${index}`,
    () => ({
      resourceType: 'Practitioner',
      identifier: [{ system: SYSTEM.sdsUser, value: `5550${shelf.platform.ods.slice(-3)}${index}0` }],
      name: [{ use: 'official', family: who.family, given: [who.given], prefix: [who.prefix] }],
      gender: 'unknown',
    }),
    careConnect(shelf, 'Practitioner'),
  );
}

/** Reference to the main site (CareConnect-Location-1). */
export function site(shelf: Shelf): string {
  return shelf.shared(
    'site',
    () => ({
      resourceType: 'Location',
      status: 'active',
      name: `${shelf.platform.name} main site`,
      managingOrganization: { reference: organisation(shelf) },
    }),
    careConnect(shelf, 'Location'),
  );
}

/** Adds the Patient (CareConnect-Patient-1) and makes it the subject of what follows. */
export function addPatient(shelf: Shelf): void {
  const { subject } = shelf;
  const address = { use: 'home', type: 'physical', ...subject.address, line: [...subject.address.line] };
  const patient = shelf.add(
    {
      resourceType: 'Patient',
      identifier: [
        {
          extension: [
            {
              url: isGpConnect(shelf)
                ? 'https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-NHSNumberVerificationStatus-1'
                : 'https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-NHSNumberVerificationStatus-1',
              valueCodeableConcept: coded(
                'https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-NHSNumberVerificationStatus-1',
                '01',
                'Number present and verified',
              ),
            },
          ],
          system: SYSTEM.nhsNumber,
          value: subject.nhsNumber,
        },
        localNumber(shelf),
        ...(isGpConnect(shelf)
          ? []
          : [
              {
                system: 'https://fhir.calder.example.org/Id/case-note-number',
                value: `CN${shelf.random.letters('0123456789', 6)}`,
              },
            ]),
      ],
      name: [
        {
          use: 'official',
          family: subject.name.family,
          given: [...subject.name.given],
          ...(subject.name.prefix && { prefix: [subject.name.prefix] }),
        },
      ],
      gender: subject.gender,
      birthDate: subject.dateOfBirth,
      ...(!subject.restricted && {
        telecom: [{ system: 'phone', value: subject.mobile, use: 'mobile' }],
        address: [address],
      }),
    },
    { on: '2025-09-01', profile: careConnect(shelf, 'Patient') },
  );
  shelf.patient = `Patient/${patient.id ?? ''}`;
  patient['managingOrganization'] = { reference: organisation(shelf) };
  if (isGpConnect(shelf)) patient['generalPractitioner'] = [{ reference: clinician(shelf) }];
}
