import type { LetterSection } from '../facts.ts';
import type { Letter } from './plain-letter.ts';

const GENDER: Record<string, string> = { male: 'M', female: 'F' };

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const compact = (date: string): string => date.replaceAll('-', '');

function narrative(section: LetterSection): string {
  const parts = (section.paragraphs ?? []).map((p) => `<paragraph>${escape(p)}</paragraph>`);
  if (section.list)
    parts.push(
      `<list listType="unordered">${section.list.map((i) => `<item>${escape(i)}</item>`).join('')}</list>`,
    );
  if (section.table) {
    const head = section.table.head.map((h) => `<th>${escape(h)}</th>`).join('');
    const rows = section.table.rows
      .map((r) => `<tr>${r.map((c) => `<td>${escape(c)}</td>`).join('')}</tr>`)
      .join('');
    parts.push(`<table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`);
  }
  return parts.join('');
}

function recordTarget({ patient }: Letter): string {
  const given = patient.given.map((g) => `<given>${escape(g)}</given>`).join('');
  const gender = GENDER[patient.gender];
  return (
    `<recordTarget><patientRole><id root="2.16.840.1.113883.2.1.4.1" extension="${patient.nhsNumber}"/>` +
    `<patient><name>${given}<family>${escape(patient.family)}</family></name>` +
    (gender
      ? `<administrativeGenderCode code="${gender}" codeSystem="2.16.840.1.113883.5.1"/>`
      : '<administrativeGenderCode nullFlavor="UNK"/>') +
    `<birthTime value="${compact(patient.dateOfBirth)}"/></patient></patientRole></recordTarget>`
  );
}

function author(letter: Letter): string {
  return (
    `<author><time value="${compact(letter.date)}"/><assignedAuthor><id nullFlavor="NI"/>` +
    `<assignedPerson><name>${escape(letter.author)}</name></assignedPerson>` +
    `<representedOrganization><name>${escape(letter.from)}</name></representedOrganization></assignedAuthor></author>`
  );
}

/** A letter as an HL7 CDA Release 2 document: header, then one narrative section for each heading. */
export function cdaLetter(letter: Letter): string {
  const sections = letter.sections
    .map(
      (s) =>
        `<component><section><title>${escape(s.heading)}</title><text>${narrative(s)}</text></section></component>`,
    )
    .join('\n');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<ClinicalDocument xmlns="urn:hl7-org:v3">',
    '<realmCode code="GB"/><typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/>',
    `<id root="${letter.id}"/>`,
    `<code code="${letter.typeCode.code}" codeSystem="2.16.840.1.113883.6.96" displayName="${escape(letter.typeCode.display)}"/>`,
    `<title>${escape(letter.title)}</title><effectiveTime value="${compact(letter.date)}"/>`,
    '<confidentialityCode code="N" codeSystem="2.16.840.1.113883.5.25"/><languageCode code="en-GB"/>',
    recordTarget(letter),
    author(letter),
    `<custodian><assignedCustodian><representedCustodianOrganization><id root="2.16.840.1.113883.2.1.3.2.4.18.48" extension="${letter.custodianOds}"/>` +
      `<name>${escape(letter.from)}</name></representedCustodianOrganization></assignedCustodian></custodian>`,
    `<component><structuredBody>\n${sections}\n</structuredBody></component>`,
    '</ClinicalDocument>',
    '',
  ].join('\n');
}
