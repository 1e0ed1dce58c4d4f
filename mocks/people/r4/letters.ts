import type { LetterFact } from '../facts.ts';
import type { Resource } from '../../kit/world.ts';
import type { Shelf } from '../shelf.ts';
import { letterFile } from '../letters/attachment.ts';
import { omitAbsent } from '../omit-absent.ts';
import { codeable, NOPAT, ukCore } from './concept.ts';
import { clinician, organisation } from './people-and-places.ts';

/** A DocumentReference (UK Core) and the Binary that holds the letter. */
export function letter(shelf: Shelf, fact: LetterFact): Resource {
  const file = letterFile(shelf, fact);
  const date = fact.on ?? shelf.today;
  const binary = shelf.add(
    { resourceType: 'Binary', contentType: file.contentType, data: file.bytes.toString('base64') },
    { on: fact.on, ...((fact.nopat || fact.contentLabel) && { security: NOPAT }) },
  );
  return shelf.add(
    {
      resourceType: 'DocumentReference',
      ...omitAbsent({
        identifier: fact.identifier && [fact.identifier],
        status: fact.status ?? 'current',
        docStatus: 'final',
        type: codeable(fact.type, shelf),
        category: [{ text: 'Letters' }],
        subject: { reference: shelf.patient },
        date: shelf.at(date, '16:20'),
        author: [{ reference: clinician(shelf, fact.clinician), display: file.author }],
        custodian: { reference: organisation(shelf) },
        description: fact.title,
        securityLabel: fact.contentLabel ? [{ coding: [NOPAT] }] : undefined,
        content: [
          {
            attachment: {
              contentType: file.contentType,
              language: 'en-GB',
              url: `Binary/${binary.id ?? ''}`,
              size: file.bytes.length,
              title: fact.title,
              creation: date,
            },
          },
        ],
        context: { period: { start: date } },
        ...fact.extra,
      }),
    },
    { on: fact.on, profile: ukCore('DocumentReference'), ...(fact.nopat && { security: NOPAT }) },
  );
}
