import type { Page, PlatformClient } from '../fhir/platform-client.ts';
import { askAbilities, findPatient, pullByType, searchesFor } from '../fhir/pull-by-type.ts';
import type { Pulled } from '../fhir/pull-by-type.ts';

const PAGE_SIZE = 250;

/**
 * Brings everything an R4 platform holds about one person: by `$everything` where the platform says that it has it,
 * else by a search for each type it lists (FHIR R4 §3.1.1, §2.6.2.4 for the operation).
 */
export async function pullR4(
  client: PlatformClient,
  nhsNumber: string,
  onPage: (page: Page) => void,
  signal?: AbortSignal,
): Promise<Pulled> {
  const abilities = await askAbilities(client, signal);
  if (!abilities.ok) return { patientIds: [], tellsChanges: false, failure: abilities.failure };
  // With $everything the Patient arrives again among the rest, so the page that found it is not counted.
  const tellsChanges = abilities.value.history;
  const patients = await findPatient(client, nhsNumber, abilities.value.everything ? ignore : onPage, signal);
  if (!patients.ok) return { patientIds: [], tellsChanges, failure: patients.failure };
  const patientIds = patients.value;
  let failure;
  for (const id of patientIds) {
    if (abilities.value.everything) {
      const done = await client.pages(
        `Patient/${encodeURIComponent(id)}/$everything?_count=${PAGE_SIZE}`,
        onPage,
        signal,
      );
      failure ??= done.ok ? undefined : done.failure;
    } else {
      failure ??= await pullByType(client, searchesFor(abilities.value, id, PAGE_SIZE), onPage, signal);
    }
  }
  return failure === undefined ? { patientIds, tellsChanges } : { patientIds, tellsChanges, failure };
}

const ignore = (): void => undefined;
