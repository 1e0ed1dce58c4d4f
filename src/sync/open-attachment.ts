import type { Failure } from '#/kit/failure.ts';
import { failed, ok } from '#/kit/outcome.ts';
import type { Outcome } from '#/kit/outcome.ts';
import type { Attachment } from '#/record/fact.ts';
import { isRecord, parseJson } from '#/services/fhir/bundle.ts';
import type { Door } from '#/services/fhir/door.ts';

/** The bytes of a letter or picture. */
export interface OpenedAttachment {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** Fetches an attachment from the source that holds it and from no other address: `door` opens to nothing else. */
export async function fetchAttachment(
  attachment: Attachment,
  base: string,
  door: Door,
): Promise<Outcome<OpenedAttachment, Failure>> {
  if (attachment.url === undefined) return failed({ kind: 'not-found' });
  const url = new URL(attachment.url, `${base}/`).href;
  const wanted = attachment.contentType ?? '*/*';
  const answer = await door(url, { headers: { accept: `${wanted}, application/fhir+json;q=0.5` } });
  if (!answer.ok) return answer;
  const { headers, body } = answer.value;
  const said = headers.get('content-type')?.split(';')[0]?.trim() ?? wanted;
  if (!/\+json$|\/json$/.test(said)) return ok({ contentType: said, bytes: new Uint8Array(body) });
  const binary = parseJson(body);
  // FHIR R4 puts a Binary's bytes in `data`, STU3 in `content`.
  const data =
    isRecord(binary) && binary['resourceType'] === 'Binary'
      ? (binary['data'] ?? binary['content'])
      : undefined;
  if (typeof data !== 'string' || !isRecord(binary)) return failed({ kind: 'unreadable' });
  return decode(data, typeof binary['contentType'] === 'string' ? binary['contentType'] : wanted);
}

/** Takes an attachment that came inside an original out of it; `path` leads to its bytes. */
export function inlineBytes(
  original: unknown,
  path: readonly (string | number)[],
  contentType: string | undefined,
): Outcome<OpenedAttachment, Failure> {
  let at: unknown = original;
  for (const key of path)
    at =
      typeof at === 'object' && at !== null && Object.hasOwn(at, key)
        ? (at as Record<string | number, unknown>)[key]
        : undefined;
  return typeof at === 'string'
    ? decode(at, contentType ?? 'application/octet-stream')
    : failed({ kind: 'not-found' });
}

function decode(base64: string, contentType: string): Outcome<OpenedAttachment, Failure> {
  try {
    const text = atob(base64.replace(/\s+/g, ''));
    return ok({ contentType, bytes: Uint8Array.from(text, (char) => char.charCodeAt(0)) });
  } catch {
    return failed({ kind: 'unreadable' });
  }
}
