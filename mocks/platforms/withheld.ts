import { isObject, listOf, textOf, valuesAt } from './json-walk.ts';
import type { JsonObject } from './json-walk.ts';
import type { Resource } from '../kit/world.ts';

const ACT_CODE = /(^|\/)(v3-ActCode|v3\/ActCode)$/;

function saysNoPatient(label: unknown): boolean {
  return textOf(label, 'code') === 'NOPAT' && ACT_CODE.test(textOf(label, 'system') ?? '');
}

/** Whether the resource is labelled as not to be disclosed to the patient (v3-ActCode NOPAT in `meta.security`). */
export function isLabelledNoPatient(resource: Resource): boolean {
  return listOf(resource.meta?.security).some(saysNoPatient);
}

/** Whether a DocumentReference says so of the document it points at (`securityLabel`): its existence may be known. */
export function hidesItsDocument(resource: Resource): boolean {
  return (
    resource.resourceType === 'DocumentReference' &&
    [...valuesAt(resource, 'securityLabel'), ...valuesAt(resource, 'securityLabel.coding')].some(
      saysNoPatient,
    )
  );
}

/** `Binary/…` ids that the attachments of a DocumentReference lead to, relative or absolute. */
export function pagesOf(resource: Resource): string[] {
  return valuesAt(resource, 'content.attachment.url').flatMap((url) => {
    const id = typeof url === 'string' ? /(?:^|\/)Binary\/([^/?#]+)/.exec(url)?.[1] : undefined;
    return id === undefined ? [] : [id];
  });
}

/** How an absent thing is marked: hl7.org/fhir/R4/extension-data-absent-reason.html, code `masked`. */
const MASKED = {
  extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'masked' }],
};

/**
 * The resource as a patient may see it: references to withheld resources lose their target and display, references
 * to withheld documents vanish from lists, and a document that is not to be disclosed loses its address and bytes.
 */
export function maskedFor(resource: Resource, withheld: ReadonlySet<string>): Resource {
  const seen = JSON.parse(JSON.stringify(resource)) as Resource;
  mask(seen, withheld);
  if (hidesItsDocument(seen)) {
    for (const attachment of valuesAt(seen, 'content.attachment')) {
      if (!isObject(attachment)) continue;
      for (const name of ['url', 'data', 'hash', 'size', 'title']) delete attachment[name];
      Object.assign(attachment, MASKED);
    }
  }
  return seen;
}

function mask(object: JsonObject, withheld: ReadonlySet<string>): void {
  const isHidden = (value: unknown) => withheld.has(textOf(value, 'reference') ?? '');
  for (const [name, value] of Object.entries(object)) {
    if (Array.isArray(value)) {
      const kept = value.filter(
        (item) => !isHidden(item) || !/^(DocumentReference|Binary)\//.test(item.reference),
      );
      for (const [index, item] of kept.entries()) {
        if (isHidden(item)) kept[index] = MASKED;
        else if (isObject(item)) mask(item, withheld);
      }
      if (kept.length > 0 || value.length === 0) object[name] = kept;
      else delete object[name];
    } else if (isHidden(value)) object[name] = MASKED;
    else if (isObject(value)) mask(value, withheld);
  }
}
