import type { FactRef } from '#/record/fact.ts';
import { parseReference } from './holdings.ts';
import { isObject, objects, type Json } from './json.ts';

/** The v3 ActCode system in its STU3 and its R4 spelling. */
const ACT_CODE =
  /^https?:\/\/(hl7\.org\/fhir\/v3\/ActCode|terminology\.hl7\.org\/CodeSystem\/v3-ActCode)\/?$/;

const saysNoPatient = (coding: Json): boolean =>
  coding['code'] === 'NOPAT' && typeof coding['system'] === 'string' && ACT_CODE.test(coding['system']);

/** Whether a resource as a whole is marked "no disclosure to the patient" (`meta.security` NOPAT). */
export function isWithheld(body: Json): boolean {
  const meta = body['meta'];
  return isObject(meta) && objects(meta['security']).some(saysNoPatient);
}

/** Whether a document's content is marked NOPAT (`DocumentReference.securityLabel`): its existence may be known. */
export function isContentWithheld(body: Json): boolean {
  if (body['resourceType'] !== 'DocumentReference') return false;
  return objects(body['securityLabel']).some((concept) => objects(concept['coding']).some(saysNoPatient));
}

/** The ids of the Binary resources that hold a withheld document's bytes. */
export function withheldBinaries(body: Json): readonly string[] {
  if (!isContentWithheld(body)) return [];
  return objects(body['content']).flatMap((one) => {
    const attachment = one['attachment'];
    const url = isObject(attachment) && typeof attachment['url'] === 'string' ? attachment['url'] : '';
    const target = parseReference(url);
    return target?.type === 'Binary' ? [target.id] : [];
  });
}

/** Whether an OperationOutcome says that something was left out for reasons of privacy (`suppressed`). */
export function saysSuppressed(body: Json): boolean {
  return (
    body['resourceType'] === 'OperationOutcome' &&
    objects(body['issue']).some((issue) => issue['code'] === 'suppressed')
  );
}

/**
 * The original as it may be kept on the device: references to withheld resources (and addresses of withheld bytes) are
 * taken out whole, so that neither type nor id of what is hidden remains; withheld contained resources are taken out,
 * and a document whose content is withheld loses its `content` and `description`. Anything else is returned as it came,
 * the same object when nothing had to change.
 */
export function redactWithheld(resource: unknown, withheldRefs: ReadonlySet<FactRef>): unknown {
  const hidden = new Set([...withheldRefs].map((ref) => ref.slice(ref.indexOf('/') + 1)));
  const hiddenIds = new Set([...hidden].map((ref) => ref.slice(ref.indexOf('/') + 1)));
  return redact(resource, { hidden, hiddenIds, inside: withheldInside(resource), seen: new Set() });
}

interface Redaction {
  readonly hidden: ReadonlySet<string>;
  readonly hiddenIds: ReadonlySet<string>;
  /** Ids of the withheld resources this one contains. */
  readonly inside: ReadonlySet<string>;
  /** The path being walked, so that a structure that holds itself ends. */
  readonly seen: Set<unknown>;
}

function withheldInside(resource: unknown): ReadonlySet<string> {
  const contained = isObject(resource) ? objects(resource['contained']) : [];
  const ids = contained.filter(isWithheld).map((one) => one['id']);
  return new Set(ids.flatMap((id) => (typeof id === 'string' ? [id.replace(/^#/, '')] : [])));
}

function redact(value: unknown, how: Redaction): unknown {
  if (typeof value !== 'object' || value === null || how.seen.has(value)) return value;
  how.seen.add(value);
  const result = Array.isArray(value) ? redactList(value, how) : redactObject(value as Json, how);
  how.seen.delete(value);
  return result;
}

function redactList(list: readonly unknown[], how: Redaction): readonly unknown[] {
  const kept = list.filter((item) => !pointsAtHidden(item, how));
  const cleaned = kept.map((item) => redact(item, how));
  const isChanged = kept.length !== list.length || cleaned.some((item, index) => item !== kept[index]);
  return isChanged ? cleaned : list;
}

/** What a document says about its content, beside the content itself. */
const ABOUT_CONTENT: ReadonlySet<string> = new Set(['content', 'description']);

function redactObject(body: Json, how: Redaction): Json {
  const entries: [string, unknown][] = [];
  let changed = false;
  const dropContent = isContentWithheld(body);
  for (const [key, value] of Object.entries(body)) {
    if ((dropContent && ABOUT_CONTENT.has(key)) || pointsAtHidden(value, how)) {
      changed = true;
      continue;
    }
    const kept = key === 'contained' && Array.isArray(value) ? withoutWithheld(value) : value;
    const cleaned = redact(kept, how);
    changed ||= cleaned !== value;
    entries.push([key, cleaned]);
  }
  return changed ? Object.fromEntries(entries) : body;
}

function withoutWithheld(contained: readonly unknown[]): readonly unknown[] {
  const kept = contained.filter((one) => !(isObject(one) && isWithheld(one)));
  return kept.length === contained.length ? contained : kept;
}

/** A Reference to something hidden, or an Attachment whose bytes are. */
function pointsAtHidden(value: unknown, how: Redaction): boolean {
  if (!isObject(value) || (how.hidden.size === 0 && how.inside.size === 0)) return false;
  return isHiddenName(value['reference'], how) || isHiddenName(value['url'], how);
}

function isHiddenName(said: unknown, how: Redaction): boolean {
  if (typeof said !== 'string') return false;
  if (said.startsWith('#')) return how.inside.has(said.slice(1));
  const target = parseReference(said);
  if (target === undefined) return false;
  return target.type === undefined
    ? how.hiddenIds.has(target.id)
    : how.hidden.has(`${target.type}/${target.id}`);
}
