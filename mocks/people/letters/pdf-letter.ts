import type { Letter } from './plain-letter.ts';
import { inWords } from '../dates.ts';
import { sectionLines } from './plain-letter.ts';

const LINE_HEIGHT = 15;
const TOP = 770;
const BOTTOM = 70;
const WRAP_AT = 88;

interface Line {
  text: string;
  font: 'F1' | 'F2';
  size: number;
}

/** Breaks a paragraph at spaces so that Helvetica 11 stays inside an A4 page. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines;
}

function layOut(letter: Letter): Line[] {
  const bold = (text: string, size = 11): Line => ({ text, font: 'F2', size });
  const plain = (text: string): Line => ({ text, font: 'F1', size: 11 });
  const { patient } = letter;
  const nhs = `${patient.nhsNumber.slice(0, 3)} ${patient.nhsNumber.slice(3, 6)} ${patient.nhsNumber.slice(6)}`;
  return [
    bold(letter.from, 14),
    plain(`Telephone ${letter.fromPhone}`),
    plain(''),
    plain(inWords(letter.date)),
    plain(''),
    bold(`${patient.name}   Born ${inWords(patient.dateOfBirth)}   NHS number ${nhs}`),
    plain(''),
    bold(letter.title, 12),
    plain(''),
    ...letter.sections.flatMap((section) => [
      bold(section.heading),
      ...sectionLines(section).flatMap((text) => wrap(text, WRAP_AT).map(plain)),
      plain(''),
    ]),
    plain('Yours sincerely'),
    plain(''),
    plain(letter.author),
  ];
}

const ABOVE_LATIN: Record<string, string> = {
  '‘': '\x91',
  '’': '\x92',
  '“': '\x93',
  '”': '\x94',
  '–': '\x96',
  '—': '\x97',
  '•': '\x95',
  '…': '\x85',
  '€': '\x80',
};

/** A PDF string in WinAnsi bytes; letters Helvetica lacks lose their accent rather than the letter. */
function pdfString(text: string): string {
  let out = '';
  for (const char of text) {
    const known = char.charCodeAt(0) < 256 ? char : (ABOVE_LATIN[char] ?? char.normalize('NFD').charAt(0));
    const byte = known.charCodeAt(0) < 256 ? known : '?';
    out += byte === '(' || byte === ')' || byte === '\\' ? `\\${byte}` : byte;
  }
  return `(${out})`;
}

function pageStream(lines: readonly Line[]): string {
  let y = TOP;
  const commands = lines.map((line) => {
    const command = `BT /${line.font} ${line.size} Tf 60 ${y} Td ${pdfString(line.text)} Tj ET`;
    y -= LINE_HEIGHT;
    return command;
  });
  return commands.join('\n');
}

/** A letter as the bytes of a PDF 1.4 file (ISO 32000), one byte per character; the same letter gives the same bytes. */
export function pdfLetter(letter: Letter): Buffer {
  const lines = layOut(letter);
  const perPage = Math.floor((TOP - BOTTOM) / LINE_HEIGHT);
  const pages: Line[][] = [];
  for (let i = 0; i < lines.length; i += perPage) pages.push(lines.slice(i, i + perPage));
  const stamp = `D:${letter.date.replaceAll('-', '')}090000Z`;
  const firstPage = 6;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, i) => `${firstPage + i * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    `<< /Title ${pdfString(letter.title)} /Author ${pdfString(letter.from)} /CreationDate (${stamp}) /ModDate (${stamp}) >>`,
  ];
  for (const [i, page] of pages.entries()) {
    const stream = pageStream(page);
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${firstPage + i * 2 + 1} 0 R >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    );
  }
  return assemble(objects);
}

function assemble(objects: readonly string[]): Buffer {
  let file = '%PDF-1.4\n%\xe2\xe3\xcf\xd3\n';
  const offsets = objects.map((body, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = file.length;
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
