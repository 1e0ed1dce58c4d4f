import { createHash } from 'node:crypto';
import { codeable } from './telling.ts';
import type { Tell, Telling } from './telling.ts';

export interface ToldDocument extends Telling {
  readonly title: string;
  readonly content: string;
}

/** A DocumentReference with its bytes inside; their SHA-1 is said as FHIR says it. */
export const tellDocument: Tell<ToldDocument> = (told, teller) => {
  const bytes = Buffer.from(told.content, 'utf8');
  const attachment = {
    contentType: 'text/plain',
    title: told.title,
    data: bytes.toString('base64'),
    size: bytes.length,
    hash: createHash('sha1').update(bytes).digest('base64'),
  };
  const isR4 = teller.version === 'r4';
  return {
    resourceType: 'DocumentReference',
    ...(told.identifiers.length > 0 && { identifier: told.identifiers }),
    status: told.status,
    type: codeable(told.concept, told.form, teller, told.text),
    subject: teller.patient,
    ...(isR4 ? { date: told.when } : { created: told.when, indexed: told.when }),
    ...(told.author !== undefined && { author: [{ display: told.author }] }),
    description: told.title,
    content: [{ attachment }],
  };
};
