import type { Attachment } from '#/record/fact.ts';
import { number, object, objects, text, type Json } from './json.ts';

type Path = readonly (string | number)[];

/** Reads an Attachment; bytes inside it are named by their path in the original, never copied. */
export function readAttachment(raw: Json, path: Path): Attachment | undefined {
  const url = text(raw['url']);
  const hasBytes = typeof raw['data'] === 'string' && raw['data'] !== '';
  const [contentType, title] = [text(raw['contentType']), text(raw['title'])];
  if (url === undefined && !hasBytes && title === undefined && contentType === undefined) return undefined;
  const [size, createdAt] = [number(raw['size']), text(raw['creation'])];
  return {
    ...(contentType !== undefined && { contentType }),
    ...(title !== undefined && { title }),
    ...(hasBytes ? { inline: [...path, 'data'] } : url !== undefined && { url }),
    ...(size !== undefined && { size }),
    ...fingerprintsOf(raw),
    ...(createdAt !== undefined && { createdAt }),
  };
}

/** The SHA-1 as sent, and one of our own for bytes that came inside (FNV-1a with the length: tells apart, guards nothing). */
function fingerprintsOf(raw: Json): { readonly fingerprints?: readonly string[] } {
  const [hash, data] = [text(raw['hash']), text(raw['data'])];
  const fingerprints = [
    ...(hash === undefined ? [] : [`sha1:${hash}`]),
    ...(data === undefined ? [] : [`fnv:${fnvOf(data.replace(/\s+/g, ''))}`]),
  ];
  return fingerprints.length === 0 ? {} : { fingerprints };
}

function fnvOf(said: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < said.length; at += 1) hash = Math.imul(hash ^ said.charCodeAt(at), 0x01000193);
  return `${said.length.toString(36)}-${(hash >>> 0).toString(36)}`;
}

/** Reads a repeating Attachment found at `path`, or one inside each item under `inner`. */
export function readAttachments(raw: unknown, path: Path, inner?: string): readonly Attachment[] {
  const isList = Array.isArray(raw);
  const list: readonly unknown[] = isList ? raw : objects(raw);
  return list.flatMap((item, index) => {
    const body = inner === undefined ? object(item) : object(object(item)?.[inner]);
    const steps = [...path, ...(isList ? [index] : []), ...(inner === undefined ? [] : [inner])];
    return (body === undefined ? undefined : readAttachment(body, steps)) ?? [];
  });
}
