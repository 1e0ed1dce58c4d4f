import type { LetterFact } from '../facts.ts';
import type { Shelf } from '../shelf.ts';
import { CLINICIANS } from '../names.ts';
import { platformId } from '../shelf.ts';
import { cdaLetter } from './cda-letter.ts';
import { pdfLetter } from './pdf-letter.ts';
import { plainLetter } from './plain-letter.ts';

/** The file behind a document reference. */
export interface LetterFile {
  contentType: 'application/pdf' | 'text/xml' | 'text/plain';
  bytes: Buffer;
  author: string;
}

/** Writes the letter in the format asked for. */
export function letterFile(shelf: Shelf, fact: LetterFact): LetterFile {
  const { subject, platform } = shelf;
  const staff = CLINICIANS[platform.id];
  const who = staff[(fact.clinician ?? 0) % staff.length] ?? staff[0];
  const author = `${who.prefix} ${who.given} ${who.family}`;
  const letter = {
    title: fact.title,
    date: fact.on ?? shelf.today,
    from: platform.name,
    fromPhone: platform.phone,
    author,
    patient: {
      name: [subject.name.prefix, ...subject.name.given, subject.name.family].filter(Boolean).join(' '),
      given: subject.name.given,
      family: subject.name.family,
      dateOfBirth: subject.dateOfBirth,
      nhsNumber: subject.nhsNumber,
      gender: subject.gender,
    },
    custodianOds: platform.ods,
    typeCode: { code: fact.type.code ?? '', display: fact.type.display },
    id: platformId('riverside', shelf.random),
    sections: fact.sections,
  };
  if (fact.format === 'pdf') return { contentType: 'application/pdf', bytes: pdfLetter(letter), author };
  if (fact.format === 'cda')
    return { contentType: 'text/xml', bytes: Buffer.from(cdaLetter(letter)), author };
  return { contentType: 'text/plain', bytes: Buffer.from(plainLetter(letter)), author };
}
