import * as v from 'valibot';
import { ODS } from '#/record/coding.ts';

const identifierSchema = v.looseObject({
  identifier: v.optional(v.looseObject({ system: v.optional(v.string()), value: v.optional(v.string()) })),
});

const codingsSchema = v.optional(
  v.looseObject({
    coding: v.optional(
      v.array(v.looseObject({ code: v.optional(v.string()), display: v.optional(v.string()) })),
      [],
    ),
  }),
);

const pointerSchema = v.looseObject({
  resource: v.looseObject({
    resourceType: v.literal('DocumentReference'),
    id: v.string(),
    subject: v.optional(identifierSchema),
    type: codingsSchema,
    custodian: identifierSchema,
    content: v.array(
      v.looseObject({
        attachment: v.looseObject({
          url: v.string(),
          contentType: v.optional(v.string()),
          title: v.optional(v.string()),
        }),
        extension: v.optional(
          v.array(
            v.looseObject({
              url: v.optional(v.string()),
              valueCodeableConcept: codingsSchema,
            }),
          ),
          [],
        ),
      }),
    ),
  }),
});

/** One pointer: an organisation says that it holds something about the person. */
export interface Pointer {
  readonly id: string;
  /** ODS code of the organisation that holds it. */
  readonly custodian: string;
  readonly title: string;
  readonly url: string;
  /** `record`: a FHIR service or document; `staff-only`: through staff networks; `contact-page`: a web page, no record. */
  readonly leadsTo: 'record' | 'staff-only' | 'contact-page';
}

/**
 * Reads one entry of the locator's answer; undefined when it cannot be read or is about another person. The published
 * examples carry trailing commas in systems and odd language tags, so nothing here depends on those.
 */
export function readPointer(entry: unknown, nhsNumber: string): Pointer | undefined {
  const parsed = v.safeParse(pointerSchema, entry);
  if (!parsed.success) return undefined;
  const { resource } = parsed.output;
  const subject = resource.subject?.identifier?.value;
  if (subject !== undefined && subject !== nhsNumber) return undefined;
  const custodian = custodianOf(resource.custodian.identifier, resource.id);
  const content = resource.content[0];
  if (custodian === undefined || content === undefined) return undefined;
  const { attachment } = content;
  return {
    id: resource.id,
    custodian,
    title: attachment.title ?? resource.type?.coding[0]?.display ?? resource.id,
    url: attachment.url,
    leadsTo: leadsTo(attachment.url, attachment.contentType, content.extension),
  };
}

/** The custodian is named, and is also the prefix of the pointer's id (`X26-…`). */
function custodianOf(
  identifier: { system?: string | undefined; value?: string | undefined } | undefined,
  id: string,
): string | undefined {
  if (identifier?.value !== undefined && identifier.system?.startsWith(ODS) !== false) {
    return identifier.value.replace(/^Organization\//, '');
  }
  return /^([A-Za-z0-9.]+)-/.exec(id)?.[1];
}

function leadsTo(
  url: string,
  contentType: string | undefined,
  extensions: readonly {
    url?: string | undefined;
    valueCodeableConcept?: { coding: { code?: string | undefined }[] } | undefined;
  }[],
): Pointer['leadsTo'] {
  const mechanism = extensions.find((extension) => extension.url?.includes('NRLRetrievalMechanism') === true);
  const code = mechanism?.valueCodeableConcept?.coding[0]?.code;
  if (url.startsWith('ssp:') || code === 'SSP' || code === 'LDR' || code === 'InContext') return 'staff-only';
  return contentType === 'text/html' ? 'contact-page' : 'record';
}
