import * as v from 'valibot';
import type { Failure } from '#/kit/failure.ts';
import { failed, ok } from '#/kit/outcome.ts';
import type { Outcome } from '#/kit/outcome.ts';
import { ODS } from '#/record/coding.ts';
import { parseBundle, parseJson } from '../fhir/bundle.ts';
import type { Door } from '../fhir/door.ts';

/** How an organisation's service speaks, in the directory's words. */
export type Dialect = 'r4' | 'gpconnect-stu3' | 'careconnect-stu3' | 'documents-r4';

/** An organisation and the one address that the national directory vouches for. */
export interface Listing {
  readonly ods: string;
  readonly name: { readonly en: string; readonly cy?: string };
  readonly phone?: string;
  /** FHIR base URL; absent when the organisation runs no service that we can talk to. */
  readonly address?: string;
  readonly dialect?: Dialect;
}

const text = v.optional(v.string());
const organisationSchema = v.looseObject({
  resourceType: v.literal('Organization'),
  id: v.string(),
  identifier: v.optional(v.array(v.looseObject({ system: text, value: text })), []),
  name: v.string(),
  _name: v.optional(v.unknown()),
  telecom: v.optional(v.array(v.looseObject({ system: text, value: text })), []),
});
const endpointSchema = v.looseObject({
  resourceType: v.literal('Endpoint'),
  status: v.literal('active'),
  address: v.pipe(v.string(), v.url()),
  payloadType: v.optional(
    v.array(v.looseObject({ coding: v.optional(v.array(v.looseObject({ code: text })), []) })),
    [],
  ),
  payloadMimeType: v.optional(v.array(v.string()), []),
  managingOrganization: v.looseObject({ reference: text }),
});

/**
 * Looks organisations up by ODS code: `Organization` for the name, `Endpoint` for the address and how it speaks
 * (FHIR R4). An organisation that the directory does not list is absent from the answer.
 */
export async function lookUp(plan: {
  base: string;
  door: Door;
  odsCodes: readonly string[];
  signal?: AbortSignal;
}): Promise<Outcome<ReadonlyMap<string, Listing>, Failure>> {
  const answers = await Promise.all(plan.odsCodes.map((ods) => lookUpOne(plan, ods)));
  const found = new Map<string, Listing>();
  for (const answer of answers) {
    if (!answer.ok) return answer;
    if (answer.value !== undefined) found.set(answer.value.ods, answer.value);
  }
  return ok(found);
}

async function lookUpOne(
  plan: { base: string; door: Door; signal?: AbortSignal },
  ods: string,
): Promise<Outcome<Listing | undefined, Failure>> {
  const organisations = await search(
    plan,
    `Organization?identifier=${encodeURIComponent(`${ODS}|${ods}`)}`,
    organisationSchema,
  );
  if (!organisations.ok) return organisations;
  const organisation = organisations.value.find((one) => one.identifier.some(({ value }) => value === ods));
  if (organisation === undefined) return ok(undefined);
  const endpoints = await search(
    plan,
    `Endpoint?organization=${encodeURIComponent(`Organization/${organisation.id}`)}`,
    endpointSchema,
  );
  return endpoints.ok ? ok(toListing(ods, organisation, endpoints.value)) : endpoints;
}

async function search<Schema extends v.GenericSchema>(
  plan: { base: string; door: Door; signal?: AbortSignal },
  path: string,
  schema: Schema,
): Promise<Outcome<v.InferOutput<Schema>[], Failure>> {
  const answer = await plan.door(`${plan.base}/${path}`, {
    headers: { accept: 'application/fhir+json' },
    signal: plan.signal ?? null,
  });
  if (!answer.ok) return answer;
  const page = parseBundle(parseJson(answer.value.body));
  if (page === undefined) return failed({ kind: 'unreadable' });
  return ok(
    page.entry.flatMap((entry) => {
      const parsed = v.safeParse(v.looseObject({ resource: schema }), entry);
      return parsed.success ? [parsed.output.resource] : [];
    }),
  );
}

function toListing(
  ods: string,
  organisation: v.InferOutput<typeof organisationSchema>,
  endpoints: readonly v.InferOutput<typeof endpointSchema>[],
): Listing {
  const usable = endpoints.filter((one) => addressOf(one.address) !== undefined);
  const endpoint = usable.find((one) => dialectOf(one) !== undefined) ?? usable[0];
  const address = endpoint === undefined ? undefined : addressOf(endpoint.address);
  const phone = organisation.telecom.find(({ system }) => system === 'phone')?.value;
  const welsh = welshName(organisation._name);
  const dialect = endpoint === undefined ? undefined : dialectOf(endpoint);
  return {
    ods,
    name: { en: organisation.name, ...(welsh === undefined ? {} : { cy: welsh }) },
    ...(phone === undefined ? {} : { phone }),
    ...(address === undefined ? {} : { address }),
    ...(dialect === undefined ? {} : { dialect }),
  };
}

/** A base URL that a token may go to: encrypted (or this machine), without credentials, query or fragment. */
function addressOf(said: string): string | undefined {
  if (!URL.canParse(said)) return undefined;
  const url = new URL(said);
  const isLocal = url.protocol === 'http:' && url.hostname === 'localhost';
  const isPlain = url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  return (url.protocol === 'https:' || isLocal) && isPlain ? url.href.replace(/\/+$/, '') : undefined;
}

const DIALECTS: readonly Dialect[] = ['r4', 'gpconnect-stu3', 'careconnect-stu3', 'documents-r4'];

/** The payload type names the dialect; failing that, the FHIR version in the media type does. */
function dialectOf(endpoint: v.InferOutput<typeof endpointSchema>): Dialect | undefined {
  const codes = endpoint.payloadType.flatMap((type) => type.coding.map((coding) => coding.code));
  const named = DIALECTS.find((dialect) => codes.includes(dialect));
  if (named !== undefined) return named;
  const versions = endpoint.payloadMimeType.join(' ');
  if (/fhirVersion=4\.0/.test(versions)) return 'r4';
  return /fhirVersion=3\.0/.test(versions) ? 'careconnect-stu3' : undefined;
}

const translationSchema = v.looseObject({
  extension: v.array(
    v.looseObject({
      extension: v.optional(v.array(v.looseObject({ url: text, valueCode: text, valueString: text })), []),
    }),
  ),
});

/** The standard `translation` extension (hl7.org/fhir/StructureDefinition/translation) with `lang` = cy. */
function welshName(element: unknown): string | undefined {
  const parsed = v.safeParse(translationSchema, element);
  if (!parsed.success) return undefined;
  const welsh = parsed.output.extension.find((one) =>
    one.extension.some((part) => part.url === 'lang' && part.valueCode === 'cy'),
  );
  return welsh?.extension.find((part) => part.url === 'content')?.valueString;
}
