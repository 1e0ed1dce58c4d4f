import type { LetterSection } from '../facts.ts';

/** Everything a letter of any format needs to say. */
export interface Letter {
  title: string;
  /** YYYY-MM-DD */
  date: string;
  from: string;
  fromPhone: string;
  author: string;
  patient: {
    name: string;
    given: readonly string[];
    family: string;
    dateOfBirth: string;
    nhsNumber: string;
    gender: string;
  };
  custodianOds: string;
  typeCode: { code: string; display: string };
  /** Unique name of the document, an OID or UUID text. */
  id: string;
  sections: readonly LetterSection[];
}

/** The lines of a section, flattened for formats without tables or lists. */
export function sectionLines(section: LetterSection): string[] {
  return [
    ...(section.paragraphs ?? []),
    ...(section.list ?? []).map((item) => `- ${item}`),
    ...(section.table
      ? [section.table.head.join('  |  '), ...section.table.rows.map((row) => row.join('  |  '))]
      : []),
  ];
}

/** A letter as plain text. */
export function plainLetter(letter: Letter): string {
  const head = [
    letter.from,
    letter.date,
    '',
    `${letter.patient.name}, born ${letter.patient.dateOfBirth}`,
    '',
    letter.title,
    '',
  ];
  const body = letter.sections.flatMap((s) => [s.heading.toUpperCase(), ...sectionLines(s), '']);
  return [...head, ...body, letter.author, ''].join('\n');
}
