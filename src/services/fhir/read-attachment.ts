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
    ...(createdAt !== undefined && { createdAt }),
  };
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
