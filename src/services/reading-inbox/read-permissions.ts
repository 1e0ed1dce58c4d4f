import * as v from 'valibot';
import type { Failure } from '#/kit/failure.ts';
import { ok, type Outcome } from '#/kit/outcome.ts';
import type { GrantThere } from '#/record/readings/grant.ts';
import { READING_KINDS } from '#/record/readings/reading.ts';
import type { Door } from '../fhir/door.ts';
import { listOf } from './list-of.ts';
import { kindOfCoding } from '../fhir/readings/reading-codes.ts';
import { KEYS } from '../fhir/readings/write-reading.ts';

const organisationSchema = v.object({ identifier: v.object({ value: v.string() }) });

const consentSchema = v.object({
  resourceType: v.literal('Consent'),
  identifier: v.array(v.object({ system: v.string(), value: v.string() })),
  status: v.string(),
  dateTime: v.string(),
  organization: v.optional(v.array(organisationSchema), []),
  provision: v.object({
    actor: v.optional(v.array(v.object({ reference: organisationSchema })), []),
    code: v.optional(
      v.array(v.object({ coding: v.array(v.object({ system: v.string(), code: v.string() })) })),
    ),
  }),
});

/** What a person allows an organisation, as it has it (Consent, FHIR R4). What is not of this app's making is left out. */
export async function askPermissions(
  door: Door,
  base: string,
): Promise<Outcome<readonly GrantThere[], Failure>> {
  const consents = await listOf(door, `${base}/Consent?_count=200`);
  return consents.ok ? ok(consents.value.flatMap(permissionThere)) : consents;
}

function permissionThere(resource: unknown): readonly GrantThere[] {
  const said = v.safeParse(consentSchema, resource);
  if (!said.success) return [];
  const { identifier, status, dateTime: issued, organization, provision } = said.output;
  const [, key] =
    /^urn:uuid:([0-9a-f-]{36})$/.exec(identifier.find(({ system }) => system === KEYS)?.value ?? '') ?? [];
  if (key === undefined || Number.isNaN(Date.parse(issued))) return [];
  const codings = provision.code?.flatMap(({ coding }) => coding);
  // Without codes it is for every kind.
  const named = codings?.map(({ system, code }) => kindOfCoding(system, code));
  const all = READING_KINDS.filter((kind) => named === undefined || named.includes(kind));
  const [custodian, actor] = [organization[0], provision.actor[0]?.reference].map(
    (one) => one?.identifier.value,
  );
  const reader = custodian === undefined || actor === custodian ? undefined : actor;
  const there = { key, issued, ...(reader !== undefined && { reader }) };
  return [status === 'active' ? { ...there, kinds: all } : { ...there, kinds: [], ended: all }];
}
