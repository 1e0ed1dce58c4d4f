import { createHash } from 'node:crypto';
import type { Person, Resource } from '../kit/world.ts';
import { categoryOf } from './vocabulary.ts';
import type { Term } from './vocabulary.ts';

const ENGLAND = 'https://fhir.nhs.uk/England';
const ODS = 'https://fhir.nhs.uk/Id/ods-organization-code';

/** What one pointer says, before it is put into a DocumentReference; `wart` is an oddity that the published examples have. */
export interface Sketch {
  /** Makes the id stable between runs. */
  key: string;
  custodian: string;
  type: Term;
  title: string;
  url: string;
  contentType: string;
  format: { code: string; display: string };
  stability: 'static' | 'dynamic';
  mechanism?: { code: string; display: string };
  asid?: string;
  date: string;
  setting: Term;
  sensitive?: boolean;
  wart?: 'comma' | 'language' | 'offset';
}

/** The DocumentReference of a pointer to something about the person. */
export function pointer(person: Person, sketch: Sketch): Resource {
  const { wart } = sketch;
  const coded = (name: string, system: string, coding: { code: string; display: string }) => ({
    url: `${ENGLAND}/StructureDefinition/Extension-England-${name}`,
    valueCodeableConcept: { coding: [{ system: `${ENGLAND}/CodeSystem/${system}`, ...coding }] },
  });
  const organisation = { identifier: { system: ODS, value: sketch.custodian } };
  const stability = { code: sketch.stability, display: sketch.stability === 'static' ? 'Static' : 'Dynamic' };
  const comma = wart === 'comma' ? ',' : '';
  return {
    resourceType: 'DocumentReference',
    id: pointerId(person, sketch),
    meta: {
      lastUpdated: sketch.date,
      ...(wart === 'offset' && { profile: [`${ENGLAND}/StructureDefinition/England-DocumentReference-NRL`] }),
    },
    ...(wart === 'offset' && {
      masterIdentifier: { system: 'urn:ietf:rfc:3986', value: 'urn:oid:1.3.6.1.4.1.21367' },
    }),
    status: 'current',
    docStatus: 'final',
    type: { coding: [sketch.type] },
    category: [{ coding: [categoryOf(sketch.type.code)] }],
    subject: { identifier: { system: 'https://fhir.nhs.uk/Id/nhs-number', value: person.nhsNumber } },
    date: wart === 'offset' ? '2026-02-20T20:45:41+11:00' : sketch.date,
    author: [organisation],
    custodian: organisation,
    ...(sketch.sensitive && {
      securityLabel: [
        {
          coding: [
            {
              system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality',
              code: 'V',
              display: 'very restricted',
            },
          ],
        },
      ],
    }),
    content: [
      {
        attachment: {
          contentType: sketch.contentType,
          ...(wart === 'language' && { language: 'en-UK' }),
          url: sketch.url,
          title: sketch.title,
          creation: sketch.date,
        },
        format: { system: `${ENGLAND}/CodeSystem/England-NRLFormatCode`, ...sketch.format },
        extension: [
          coded('ContentStability', `England-NRLContentStability${comma}`, stability),
          ...(sketch.mechanism
            ? [coded('NRLRetrievalMechanism', 'England-NRLRetrievalMechanism', sketch.mechanism)]
            : []),
        ],
      },
    ],
    context: {
      practiceSetting: { coding: [sketch.setting] },
      ...(sketch.asid && {
        related: [{ identifier: { system: 'https://fhir.nhs.uk/Id/nhsSpineASID', value: sketch.asid } }],
      }),
    },
  };
}

/** `<ODS>-<rest>`, as the locator forms it; stable, and it gives the NHS number away to nobody. */
function pointerId(person: Person, sketch: Sketch): string {
  const text = `${person.nhsNumber} ${person.dateOfBirth} ${sketch.custodian} ${sketch.key}`;
  const hex = createHash('sha256').update(text).digest('hex');
  return `${sketch.custodian}-${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 28)}`;
}
