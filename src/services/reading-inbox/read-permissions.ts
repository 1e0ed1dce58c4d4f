import * as v from 'valibot';
import type { Failure } from '#/kit/failure.ts';
import { ok, type Outcome } from '#/kit/outcome.ts';
import type { GrantThere } from '#/record/readings/grant.ts';
import { LOOK_MARK } from '#/record/readings/permission.ts';
import { READING_KINDS } from '#/record/readings/reading.ts';
import { codeOfSource } from '#/record/source-code.ts';
import type { Door } from '../fhir/door.ts';
import { listOf } from './list-of.ts';
import { kindOfCoding } from '../fhir/readings/reading-codes.ts';
import { KEYS } from '../fhir/readings/write-reading.ts';

const consentSchema = v.object({
  resourceType: v.literal('Consent'),
  identifier: v.array(v.object({ system: v.string(), value: v.string() })),
  status: v.string(),
  dateTime: v.string(),
  provision: v.object({
    actor: v.optional(
      v.array(v.object({ reference: v.object({ identifier: v.object({ value: v.string() }) }) })),
      [],
    ),
    code: v.optional(
      v.array(v.object({ coding: v.array(v.object({ system: v.string(), code: v.string() })) })),
    ),
  }),
});

const KEY = new RegExp(`^urn:uuid:([0-9a-f-]{36}(?:${LOOK_MARK})?)$`);

/** What a person allows an organisation (named as a source), as it has it (Consent, FHIR R4). What is not of this app's making is left out. */
export async function askPermissions(
  door: Door,
  base: string,
  source: string,
): Promise<Outcome<readonly GrantThere[], Failure>> {
  const consents = await listOf(door, `${base}/Consent?_count=200`);
  return consents.ok ? ok(consents.value.flatMap((one) => permissionThere(one, source))) : consents;
}

function permissionThere(resource: unknown, source: string): readonly GrantThere[] {
  const said = v.safeParse(consentSchema, resource);
  if (!said.success) return [];
  const { identifier, status, dateTime: issued, provision } = said.output;
  const [, key] = KEY.exec(identifier.find(({ system }) => system === KEYS)?.value ?? '') ?? [];
  if (key === undefined || Number.isNaN(Date.parse(issued))) return [];
  const actor = provision.actor[0]?.reference.identifier.value;
  const isLook = key.endsWith(LOOK_MARK);
  // One for another organisation that is not of this app's making says nothing of what this one may have.
  if (isLook ? actor === undefined : actor !== undefined && actor !== codeOfSource(source)) return [];
  const codings = provision.code?.flatMap(({ coding }) => coding);
  // Without codes it is for every kind.
  const named = codings?.map(({ system, code }) => kindOfCoding(system, code));
  const all = READING_KINDS.filter((kind) => named === undefined || named.includes(kind));
  const there = { key, issued, ...(isLook && { reader: String(actor) }) };
  return [status === 'active' ? { ...there, kinds: all } : { ...there, kinds: [], ended: all }];
}
