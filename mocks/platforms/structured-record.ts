import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendFhir } from './answers.ts';
import { isObject, listOf, textOf } from './json-walk.ts';
import { AREAS, chosen, missingLists } from './record-areas.ts';
import type { Wanted } from './record-areas.ts';
import { wholeRecord } from './whole-record.ts';
import type { StoredResource } from './record-store.ts';
import { personOfCall, scopeOfCall } from './desk.ts';
import type { Desk } from './desk.ts';
import { isNhsNumber } from '../kit/nhs-number.ts';
import { outcome } from '../kit/outcome.ts';
import type { Resource } from '../kit/world.ts';

const INTERACTION = 'urn:nhs:names:services:gpconnect:fhir:operation:gpc.getstructuredrecord-1';
const ERROR_SYSTEM = 'https://fhir.nhs.uk/STU3/ValueSet/Spine-ErrorOrWarningCode-1';
const NHS_NUMBER = 'https://fhir.nhs.uk/Id/nhs-number';

/** An answer out of GP Connect's table of errors. */
interface SpineError {
  status: number;
  issue: string;
  code: string;
  display: string;
}

const ERRORS = {
  badRequest: { status: 400, issue: 'invalid', code: 'BAD_REQUEST', display: 'Bad request' },
  identifierSystem: {
    status: 400,
    issue: 'value',
    code: 'INVALID_IDENTIFIER_SYSTEM',
    display: 'Invalid identifier system',
  },
  nhsNumber: { status: 400, issue: 'value', code: 'INVALID_NHS_NUMBER', display: 'Invalid NHS number' },
  accessDenied: { status: 403, issue: 'forbidden', code: 'ACCESS_DENIED', display: 'Access denied' },
  notFound: { status: 404, issue: 'not-found', code: 'PATIENT_NOT_FOUND', display: 'Patient not found' },
  resource: {
    status: 422,
    issue: 'invalid',
    code: 'INVALID_RESOURCE',
    display: 'Invalid validation of resource',
  },
  parameter: { status: 422, issue: 'invalid', code: 'INVALID_PARAMETER', display: 'Invalid parameter' },
} as const satisfies Record<string, SpineError>;

class Refused extends Error {
  readonly error: SpineError;
  constructor(error: SpineError, diagnostics: string) {
    super(diagnostics);
    this.error = error;
  }
}

/** `POST /Patient/$gpc.getstructuredrecord` (GP Connect Access Record: Structured, STU3). */
export function addStructuredRecord(app: FastifyInstance, desk: Desk): void {
  const path = `${desk.manner.platform.basePath}/Patient/$gpc.getstructuredrecord`;
  app.post(path, { preHandler: desk.guard }, (request, reply) => {
    try {
      return structuredRecord(desk, request, reply);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { status, issue, code, display } = error.error;
      const details = { system: ERROR_SYSTEM, code, display };
      return sendFhir(reply, outcome({ code: issue, details, diagnostics: error.message }), status);
    }
  });
}

function structuredRecord(desk: Desk, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const nhsNumber = personOfCall(request, reply);
  if (nhsNumber === undefined) return reply;
  if (request.headers['ssp-interactionid'] !== INTERACTION) {
    throw new Refused(ERRORS.badRequest, 'The header Ssp-InteractionID does not name this operation');
  }
  const wanted = parametersOf(request.body, nhsNumber);
  const { store, manner, world } = desk;
  // Before anything is read: whoever asks again for what changed since then misses nothing.
  const nowMs = world.nowMs(manner.platform.id);
  const scope = scopeOfCall(desk, request, nhsNumber);
  const patientId = store.patientId(scope.platform, scope.person);
  if (patientId === undefined) throw new Refused(ERRORS.notFound, 'No record of this person is held here');
  const hits = store.search(scope, { conditions: [], nowMs: 0 });
  const rows = hits.map(({ row }) => row);
  const held = store.fetch(scope, rows);
  const entries = wanted
    ? select(held, wanted, { patientId, nhsNumber: scope.person, nowMs })
    : held.filter(wholeRecord(store, manner, scope)).map(({ json }) => json);
  const head = JSON.stringify({
    resourceType: 'Bundle',
    meta: {
      lastUpdated: new Date(nowMs).toISOString(),
      profile: ['https://fhir.nhs.uk/STU3/StructureDefinition/GPConnect-StructuredRecord-Bundle-1'],
    },
    type: 'collection',
  });
  const body = entries.map((json) => `{"resource":${json}}`).join(',');
  return sendFhir(reply.header('cache-control', 'no-store'), `${head.slice(0, -1)},"entry":[${body}]}`);
}

function select(
  held: readonly StoredResource[],
  wanted: Wanted,
  details: { patientId: string; nhsNumber: string; nowMs: number },
): string[] {
  const record = held.map(({ json }) => JSON.parse(json) as Resource);
  const some = chosen(record, wanted);
  return [...some, ...missingLists(some, wanted.areas, details)].map((resource) => JSON.stringify(resource));
}

/** What is wanted of the record; undefined stands for all of it. */
function parametersOf(body: unknown, nhsNumber: string): Wanted | undefined {
  if (!isObject(body) || body.resourceType !== 'Parameters') {
    throw new Refused(ERRORS.resource, 'The body is not a Parameters resource');
  }
  const parameters = listOf(body.parameter).filter(isObject);
  demandPerson(parameters, nhsNumber);
  const names = parameters.map((parameter) => textOf(parameter, 'name') ?? '');
  const known = ['patientNHSNumber', 'includeFullRecord', ...AREAS.map(({ parameter }) => parameter)];
  const strange = names.find((name) => !known.includes(name));
  if (strange !== undefined) throw new Refused(ERRORS.parameter, `There is no parameter ${strange}`);
  const areas = AREAS.filter(({ parameter }) => names.includes(parameter));
  if (areas.length === 0 || names.includes('includeFullRecord')) return undefined;
  const part = (parameter: string, name: string) =>
    parameters
      .filter((item) => item.name === parameter)
      .flatMap((item) => listOf(item.part).filter(isObject))
      .find((item) => item.name === name);
  const from = textOf(part('includeMedication', 'medicationSearchFromDate'), 'valueDate');
  return {
    areas,
    resolvedAllergies: part('includeAllergies', 'includeResolvedAllergies')?.valueBoolean !== false,
    prescriptionIssues: part('includeMedication', 'includePrescriptionIssues')?.valueBoolean !== false,
    ...(from !== undefined && { medicationsFrom: from }),
  };
}

function demandPerson(parameters: readonly Record<string, unknown>[], nhsNumber: string): void {
  const asked = parameters.find(({ name }) => name === 'patientNHSNumber')?.valueIdentifier;
  if (!isObject(asked)) throw new Refused(ERRORS.parameter, 'The parameter patientNHSNumber is missing');
  if (asked.system !== NHS_NUMBER)
    throw new Refused(ERRORS.identifierSystem, `The system must be ${NHS_NUMBER}`);
  const value = textOf(asked, 'value') ?? '';
  if (!isNhsNumber(value)) throw new Refused(ERRORS.nhsNumber, 'The NHS number does not hold');
  if (value !== nhsNumber) throw new Refused(ERRORS.accessDenied, 'The access token is for another person');
}
