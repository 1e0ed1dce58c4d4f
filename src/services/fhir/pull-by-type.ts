import * as v from 'valibot';
import type { Failure } from '#/kit/failure.ts';
import { failed, ok } from '#/kit/outcome.ts';
import type { Outcome } from '#/kit/outcome.ts';
import { NHS_NUMBER } from '#/record/coding.ts';
import { isRecord, parseBundle, resourcesOf } from './bundle.ts';
import type { Page, PlatformClient } from './platform-client.ts';
import { nhsNumbersOf } from './whose.ts';

/** What a pull reports when it is over: the worst that happened, when it is short of everything. */
export interface Pulled {
  readonly patientIds: readonly string[];
  /** The platform can tell later what has changed since (`history-system`). */
  readonly tellsChanges: boolean;
  readonly failure?: Failure;
}

const capabilitySchema = v.looseObject({
  rest: v.array(
    v.looseObject({
      resource: v.optional(
        v.array(
          v.looseObject({
            type: v.string(),
            interaction: v.optional(v.array(v.looseObject({ code: v.optional(v.string()) })), []),
            searchParam: v.optional(v.array(v.looseObject({ name: v.string() })), []),
            operation: v.optional(v.array(v.looseObject({ name: v.optional(v.string()) })), []),
          }),
        ),
        [],
      ),
      operation: v.optional(v.array(v.looseObject({ name: v.optional(v.string()) })), []),
      interaction: v.optional(v.array(v.looseObject({ code: v.optional(v.string()) })), []),
    }),
  ),
});

/** What a platform says that it can do (CapabilityStatement). */
export interface Abilities {
  /** Types that can be searched, and whether by patient. */
  readonly searchable: readonly { readonly type: string; readonly byPatient: boolean }[];
  readonly everything: boolean;
  /** It tells what has changed since an instant, over all types at once. */
  readonly history: boolean;
}

/** Asks a platform what it can do. */
export async function askAbilities(
  client: PlatformClient,
  signal?: AbortSignal,
): Promise<Outcome<Abilities, Failure>> {
  const said = await client.read('metadata', signal);
  if (!said.ok) return said;
  const parsed = v.safeParse(capabilitySchema, said.value);
  if (!parsed.success) return failed({ kind: 'unreadable' });
  const resources = parsed.output.rest.flatMap((rest) => rest.resource);
  const operations = [
    ...parsed.output.rest.flatMap((rest) => rest.operation),
    ...resources.flatMap((one) => one.operation),
  ];
  return ok({
    searchable: resources
      .filter((one) => one.interaction.some(({ code }) => code === 'search-type'))
      .map((one) => ({ type: one.type, byPatient: one.searchParam.some(({ name }) => name === 'patient') })),
    everything: operations.some(({ name }) => name === 'everything' || name === '$everything'),
    history: parsed.output.rest.some((rest) =>
      rest.interaction.some(({ code }) => code === 'history-system'),
    ),
  });
}

/** Finds the platform's own id of the person; the NHS number travels in a body, not in a URL. */
export async function findPatient(
  client: PlatformClient,
  nhsNumber: string,
  onPage: (page: Page) => void,
  signal?: AbortSignal,
): Promise<Outcome<readonly string[], Failure>> {
  const form = new URLSearchParams({ identifier: `${NHS_NUMBER}|${nhsNumber}` }).toString();
  const said = await client.post('Patient/_search', form, 'application/x-www-form-urlencoded', {}, signal);
  if (!said.ok) return said;
  const page = parseBundle(said.value);
  if (page === undefined) return failed({ kind: 'unreadable' });
  const found = resourcesOf(page);
  onPage(found);
  // The platform's word for who this is is checked: asking under another person's id would bring their record.
  const patients = found.resources.filter((one) => isRecord(one) && one['resourceType'] === 'Patient');
  const own = patients.flatMap((one) => {
    const patient = v.safeParse(patientSchema, one);
    return patient.success && nhsNumbersOf(patient.output.identifier).includes(nhsNumber)
      ? [patient.output.id]
      : [];
  });
  if (own.length > 0) return ok(own);
  // A pointer led here, so "nobody" is not "nothing": it must not empty what an earlier answer brought.
  return failed({ kind: patients.length > 0 ? 'another-person' : 'not-found' });
}

const patientSchema = v.looseObject({
  id: v.string(),
  identifier: v.optional(v.unknown()),
});

const AT_ONCE = 4;

/**
 * Searches type by type, a few at a time. A type that fails leaves the others alone; the first failure is reported at
 * the end, so that a short read is never taken for a whole one.
 */
export async function pullByType(
  client: PlatformClient,
  searches: readonly string[],
  onPage: (page: Page) => void,
  signal?: AbortSignal,
): Promise<Failure | undefined> {
  const waiting = [...searches];
  const failures: Failure[] = [];
  const work = async (): Promise<void> => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const done = await client.pages(path, onPage, signal);
      if (!done.ok) failures.push(done.failure);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return failures[0];
}

/** The searches that together bring everything a platform holds about one person. */
export function searchesFor(abilities: Abilities, patientId: string, pageSize: number): readonly string[] {
  return abilities.searchable
    .filter(({ type }) => type !== 'Patient')
    .map(({ type, byPatient }) =>
      byPatient
        ? `${type}?patient=${encodeURIComponent(patientId)}&_count=${pageSize}`
        : `${type}?_count=${pageSize}`,
    );
}
