import { NHS_NUMBER } from '#/record/coding.ts';
import { parseBundle, resourcesOf } from '../fhir/bundle.ts';
import type { Page, PlatformClient } from '../fhir/platform-client.ts';
import { askAbilities, findPatient, pullByType, searchesFor } from '../fhir/pull-by-type.ts';
import type { Pulled } from '../fhir/pull-by-type.ts';

const INTERACTION = 'urn:nhs:names:services:gpconnect:fhir:operation:gpc.getstructuredrecord-1';

/** Brings a GP record by GP Connect Access Record: Structured (`$gpc.getstructuredrecord`, STU3): one answer, all of it. */
export async function pullGpConnect(
  client: PlatformClient,
  nhsNumber: string,
  onPage: (page: Page) => void,
  options: { newId: () => string; signal?: AbortSignal },
): Promise<Pulled> {
  const body = JSON.stringify({
    resourceType: 'Parameters',
    parameter: [{ name: 'patientNHSNumber', valueIdentifier: { system: NHS_NUMBER, value: nhsNumber } }],
  });
  const headers = { 'Ssp-InteractionID': INTERACTION, 'Ssp-TraceID': options.newId() };
  // What the service can do is asked beside the record, not before it; without an answer it can do no more.
  const asking = askAbilities(client, options.signal);
  const said = await client.post(
    'Patient/$gpc.getstructuredrecord',
    body,
    'application/fhir+json',
    headers,
    options.signal,
  );
  const abilities = await asking;
  const tellsChanges = abilities.ok && abilities.value.history;
  if (!said.ok) return { patientIds: [], tellsChanges, failure: said.failure };
  const page = parseBundle(said.value);
  if (page === undefined) return { patientIds: [], tellsChanges, failure: { kind: 'unreadable' } };
  onPage(resourcesOf(page));
  return { patientIds: [], tellsChanges };
}

/** Brings everything a Care Connect (STU3) platform holds, by a search for each type it lists. */
export async function pullCareConnect(
  client: PlatformClient,
  nhsNumber: string,
  onPage: (page: Page) => void,
  signal?: AbortSignal,
): Promise<Pulled> {
  const abilities = await askAbilities(client, signal);
  if (!abilities.ok) return { patientIds: [], tellsChanges: false, failure: abilities.failure };
  const tellsChanges = abilities.value.history;
  const patients = await findPatient(client, nhsNumber, onPage, signal);
  if (!patients.ok) return { patientIds: [], tellsChanges, failure: patients.failure };
  const searches = patients.value.flatMap((id) => searchesFor(abilities.value, id, 200));
  const failure = await pullByType(client, searches, onPage, signal);
  return { patientIds: patients.value, tellsChanges, ...(failure === undefined ? {} : { failure }) };
}
