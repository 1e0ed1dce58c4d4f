import { SENT_TYPES } from './inbox.ts';
import type { Manner } from './manner.ts';
import { searchParamsOf } from './search-params.ts';
import type { Resource, World } from '../kit/world.ts';

/** Types a platform names in its statement whether or not anybody has one. */
export const USUAL_TYPES: readonly string[] = [
  'AllergyIntolerance',
  'Appointment',
  'Binary',
  'CarePlan',
  'Condition',
  'DiagnosticReport',
  'DocumentReference',
  'Encounter',
  'Immunization',
  'Location',
  'Medication',
  'MedicationRequest',
  'MedicationStatement',
  'Observation',
  'Organization',
  'Patient',
  'Practitioner',
  'PractitionerRole',
  'Procedure',
  'Provenance',
];

/** The platform's CapabilityStatement (hl7.org/fhir/R4/capabilitystatement.html; STU3 in its own shape). */
export function capabilityStatement(
  world: World,
  manner: Manner,
  details: { base: string; types: readonly string[]; nowMs: number },
): Resource {
  const r4 = manner.version === '4.0.1';
  const identity = world.service('identity').baseUrl;
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: new Date(details.nowMs).toISOString().slice(0, 10),
    publisher: manner.platform.name,
    kind: 'instance',
    software: { name: `${manner.platform.name} patient record` },
    implementation: { description: `${manner.platform.name} patient record`, url: details.base },
    fhirVersion: manner.version,
    ...(!r4 && { acceptUnknown: 'no' }),
    format: ['application/fhir+json', 'json'],
    rest: [
      {
        mode: 'server',
        security: {
          cors: true,
          service: [
            { coding: [{ system: securityService(r4), code: 'SMART-on-FHIR' }], text: 'SMART on FHIR, DPoP' },
          ],
          extension: [
            {
              url: 'http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris',
              extension: [
                { url: 'authorize', valueUri: `${identity}/auth` },
                { url: 'token', valueUri: `${identity}/token` },
              ],
            },
          ],
        },
        interaction: [{ code: 'history-system' }],
        resource: details.types.map((type) => resourceOf(manner, type)),
        ...(manner.platform.dialect === 'gpconnect-stu3' && {
          operation: [
            {
              name: 'gpc.getstructuredrecord',
              definition: {
                reference:
                  'https://fhir.nhs.uk/STU3/OperationDefinition/GPConnect-GetStructuredRecord-Operation-1',
              },
            },
          ],
        }),
      },
    ],
  };
}

const securityService = (r4: boolean) =>
  r4
    ? 'http://terminology.hl7.org/CodeSystem/restful-security-service'
    : 'http://hl7.org/fhir/restful-security-service';

function resourceOf(manner: Manner, type: string) {
  const params = Object.entries(searchParamsOf(type)).filter(([, param]) => param.type !== 'uri');
  const noSearch = manner.only !== undefined && type === 'Binary';
  const r4 = manner.version === '4.0.1';
  const takes = manner.takesReadings && SENT_TYPES.some((one) => one === type);
  const includes = params
    .filter(([, param]) => param.type === 'reference')
    .map(([name]) => `${type}:${name}`);
  return {
    type,
    interaction: [
      { code: 'read' },
      ...(noSearch ? [] : [{ code: 'search-type' }]),
      ...(takes ? [{ code: 'create' }, { code: 'update' }] : []),
    ],
    ...(takes && { conditionalCreate: true, conditionalUpdate: true }),
    versioning: 'versioned',
    conditionalRead: 'not-match',
    ...(!noSearch && {
      ...(includes.length > 0 && { searchInclude: ['*', ...includes] }),
      ...(manner.revInclude && { searchRevInclude: ['Provenance:target'] }),
      searchParam: [
        { name: '_id', type: 'token' },
        { name: '_lastUpdated', type: 'date' },
        ...params.map(([name, param]) => ({ name, type: param.type })),
      ],
    }),
    ...(r4 &&
      manner.everything &&
      type === 'Patient' && {
        operation: [
          { name: 'everything', definition: 'http://hl7.org/fhir/OperationDefinition/Patient-everything' },
        ],
      }),
  };
}

/** Where a client signs in for this platform (SMART App Launch 2.2.0, conformance). */
export function smartConfiguration(world: World): Record<string, unknown> {
  const issuer = world.service('identity').baseUrl;
  return {
    issuer,
    jwks_uri: `${issuer}/jwks`,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    token_endpoint_auth_methods_supported: ['none'],
    grant_types_supported: [
      'authorization_code',
      'refresh_token',
      'urn:ietf:params:oauth:grant-type:token-exchange',
    ],
    response_types_supported: ['code'],
    scopes_supported: ['openid', 'profile', 'offline_access', 'patient/*.rs'],
    code_challenge_methods_supported: ['S256'],
    dpop_signing_alg_values_supported: ['ES256'],
    capabilities: [
      'launch-standalone',
      'client-public',
      'context-standalone-patient',
      'permission-patient',
      'permission-offline',
      'permission-v2',
      'sso-openid-connect',
    ],
  };
}
