import { parseXml, XmlElement, type XmlNode } from '@rgrove/parse-xml';
import { failed, ok, type Outcome } from '#/kit/outcome.ts';
import type { Letter } from '#/record/narrative.ts';
import { blocksOf } from '../fhir/narrative.ts';

type Sections = Letter['sections'];

/** The OIDs of the NHS number: current, and the one older letters used. */
const NHS_NUMBER_ROOTS: ReadonlySet<string> = new Set([
  '2.16.840.1.113883.2.1.4.1',
  '2.16.840.1.113883.2.1.3.2.4.18.23',
]);
const DEEPEST = 20;

/**
 * Reads an HL7 CDA R2 document (ClinicalDocument): title, date, patient, author, organisation, and its sections as
 * blocks, nested as they stand. Text outside sections (nonXMLBody) is an attachment, not a letter: unreadable here.
 */
export function readCdaLetter(xml: string): Outcome<Letter, 'unreadable'> {
  try {
    return readDocument(parsed(xml));
  } catch {
    // Nested deeper than the stack: no letter.
    return failed('unreadable');
  }
}

function readDocument(root: XmlElement | undefined): Outcome<Letter, 'unreadable'> {
  if (root === undefined || local(root) !== 'ClinicalDocument') return failed('unreadable');
  const body = at(root, 'component', 'structuredBody');
  if (body === undefined) return failed('unreadable');
  const patient = patientOf(root);
  const date = isoDate(at(root, 'effectiveTime')?.attributes['value']);
  const author = nameOf(at(root, 'author', 'assignedAuthor', 'assignedPerson', 'name'));
  const organisation =
    wordsOf(at(root, 'author', 'assignedAuthor', 'representedOrganization', 'name')) ??
    wordsOf(at(root, 'custodian', 'assignedCustodian', 'representedCustodianOrganization', 'name'));
  return ok({
    title: wordsOf(at(root, 'title')) ?? at(root, 'code')?.attributes['displayName'] ?? '',
    ...(date !== undefined && { date }),
    ...(patient !== undefined && { patient }),
    ...(author !== undefined && { author }),
    ...(organisation !== undefined && { organisation }),
    sections: sectionsIn(body, 0),
  });
}

function parsed(xml: string): XmlElement | undefined {
  try {
    return parseXml(xml.replace(/^\uFEFF/, ''), { ignoreUndefinedEntities: true }).root ?? undefined;
  } catch {
    return undefined;
  }
}

const local = (element: XmlElement): string => element.name.replace(/^[\w.-]+:/, '');

function children(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => child instanceof XmlElement && local(child) === name,
  );
}

function at(element: XmlElement, ...path: readonly string[]): XmlElement | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return element;
  for (const child of children(element, name)) {
    const found = at(child, ...rest);
    if (found !== undefined) return found;
  }
  return undefined;
}

function wordsOf(element: XmlElement | undefined): string | undefined {
  const words = element?.text.replace(/\s+/g, ' ').trim() ?? '';
  return words === '' ? undefined : words;
}

/** A person's name: its parts in the order in which they are written, parted by spaces. */
function nameOf(element: XmlElement | undefined): string | undefined {
  const parts = element?.children.flatMap((child) => {
    const text = child instanceof XmlElement ? child.text : 'text' in child ? child.text : '';
    return text.trim() === '' ? [] : [text.replace(/\s+/g, ' ').trim()];
  });
  return parts === undefined || parts.length === 0 ? undefined : parts.join(' ');
}

function patientOf(root: XmlElement): Letter['patient'] {
  const role = at(root, 'recordTarget', 'patientRole');
  const name = role && nameOf(at(role, 'patient', 'name'));
  if (role === undefined || name === undefined) return undefined;
  const id = children(role, 'id').find((one) => NHS_NUMBER_ROOTS.has(one.attributes['root'] ?? ''));
  const nhsNumber = id?.attributes['extension']?.replace(/\s/g, '');
  return { name, ...(nhsNumber !== undefined && nhsNumber !== '' && { nhsNumber }) };
}

/** HL7 V3 time stamps: `20210304`, `202103041530+0100` → FHIR's spelling, no more precise than written. */
function isoDate(stamp: string | undefined): string | undefined {
  const [, year, month, day, hour, minute, second, zone] =
    /^(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?(?:\.\d+)?([+-]\d{4})?$/.exec(stamp ?? '') ?? [];
  if (year === undefined) return stamp === '' ? undefined : stamp;
  const date = [year, month, day].filter((part) => part !== undefined).join('-');
  if (hour === undefined || minute === undefined) return date;
  const offset = zone === undefined ? '' : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  return `${date}T${hour}:${minute}${second === undefined ? '' : `:${second}`}${offset}`;
}

function sectionsIn(element: XmlElement, depth: number): Sections {
  if (depth > DEEPEST) return [];
  // Some systems leave the component around a section out.
  return element.children
    .filter((child) => child instanceof XmlElement)
    .flatMap((child) =>
      local(child) === 'component' ? children(child, 'section') : local(child) === 'section' ? [child] : [],
    )
    .map((section) => ({
      title: wordsOf(at(section, 'title')) ?? at(section, 'code')?.attributes['displayName'] ?? '',
      blocks: children(section, 'text').flatMap((text) => blocksOf(text.children.map(asHtml), 0)),
      sections: sectionsIn(section, depth + 1),
    }));
}

/** CDA narrative names for what HTML calls otherwise (CDA R2 §4.3.5). */
const HTML_NAMES: ReadonlyMap<string, string> = new Map([
  ['paragraph', 'p'],
  ['list', 'ul'],
  ['item', 'li'],
  ['content', 'span'],
  ['linkHtml', 'span'],
  ['renderMultiMedia', 'span'],
]);
const STYLES: ReadonlyMap<string, string> = new Map([
  ['Bold', 'b'],
  ['Italics', 'i'],
]);

/** Retells CDA's narrative elements in HTML's names, for the one reader of formatted text. */
function asHtml(node: XmlNode): XmlNode {
  if (!(node instanceof XmlElement)) return node;
  const own = local(node);
  const styled = own === 'content' ? STYLES.get(node.attributes['styleCode'] ?? '') : undefined;
  const ordered = own === 'list' && node.attributes['listType'] === 'ordered' ? 'ol' : undefined;
  // A caption outside a table is a heading of the list or paragraph it stands in.
  const isCaption =
    own === 'caption' && !(node.parent instanceof XmlElement && local(node.parent) === 'table');
  const name = styled ?? ordered ?? (isCaption ? 'p' : (HTML_NAMES.get(own) ?? own));
  return new XmlElement(name, { ...node.attributes }, node.children.map(asHtml) as XmlElement['children']);
}
