import { isNhsNumber } from '../kit/nhs-number.ts';
import type { Resource } from '../kit/world.ts';
import { backend } from './answers.ts';
import type { Answer } from './answers.ts';
import { CATEGORIES, NICIP, READINGS, SNOMED } from './vocabulary.ts';

/** A search of the locator, read and found to be in order. Codes are those of the OR lists. */
export interface Query {
  nhsNumber: string;
  custodian?: string;
  types?: string[];
  categories?: string[];
  countOnly: boolean;
}

const SUBJECT = /^https:\/\/fhir\.nhs\.uk\/Id\/nhs-number\|(\d+)$/;
const CUSTODIAN = /^https:\/\/fhir\.nhs\.uk\/Id\/ods-organization-code\|(\w+)$/;
const KNOWN = ['subject:identifier', 'custodian:identifier', 'type', 'category', '_summary'];

/** Reads search parameters, from a query or from the JSON body of `_search`; gives the refusal where they are wrong. */
export function readQuery(given: unknown, from: 'query' | 'body'): { query: Query } | { refused: Answer } {
  const wrong = (name: string, why: string) => ({
    refused:
      from === 'query'
        ? backend(400, 'invalid', 'INVALID_PARAMETER', `Invalid query parameter (${name}: ${why})`, name)
        : backend(
            400,
            'invalid',
            'MESSAGE_NOT_WELL_FORMED',
            `Request body could not be parsed (${name}: ${why})`,
            name,
          ),
  });
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return wrong('__root__', 'Input should be an object');
  }
  const values = new Map<string, unknown>(Object.entries(given));
  for (const [name, value] of values) {
    if (!KNOWN.includes(name)) return wrong(name, 'Extra inputs are not permitted');
    if (typeof value !== 'string') return wrong(name, 'Input should be a valid string');
  }
  const text = (name: string) => {
    const value = values.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  const subject = text('subject:identifier');
  if (subject === undefined) return wrong('subject:identifier', 'Field required');
  const nhsNumber = SUBJECT.exec(subject)?.[1];
  if (nhsNumber === undefined) {
    return wrong('subject:identifier', `String should match pattern '${SUBJECT.source}'`);
  }
  if (!isNhsNumber(nhsNumber)) {
    const why = 'A valid NHS number is required to search for document references';
    return { refused: backend(400, 'invalid', 'INVALID_NHS_NUMBER', why, 'subject:identifier') };
  }
  const summary = text('_summary');
  if (summary !== undefined && summary !== 'count') return wrong('_summary', "Input should be 'count'");
  const custodianGiven = text('custodian:identifier');
  const custodian = custodianGiven === undefined ? undefined : CUSTODIAN.exec(custodianGiven)?.[1];
  if (custodianGiven !== undefined && custodian === undefined) {
    return wrong('custodian:identifier', `String should match pattern '${CUSTODIAN.source}'`);
  }
  const types = codesOf(text('type'), isType);
  if (types === 'wrong') return { refused: wrongCode('type') };
  const categories = codesOf(text('category'), isCategory);
  if (categories === 'wrong') return { refused: wrongCode('category') };
  return {
    query: {
      nhsNumber,
      countOnly: summary === 'count',
      ...(custodian !== undefined && { custodian }),
      ...(types && { types }),
      ...(categories && { categories }),
    },
  };
}

/** The pointers that the search asks for, among those the organisation may see. */
export function select(
  pointers: readonly Resource[],
  query: Query,
  allowed: ReadonlySet<string>,
): Resource[] {
  return pointers.filter((pointer) => {
    const type = codeOf(pointer.type);
    if (type === undefined || !allowed.has(type)) return false;
    if (query.types && !query.types.includes(type)) return false;
    if (query.categories && !query.categories.includes(codeOf(first(pointer.category)) ?? '')) return false;
    return query.custodian === undefined || pointer.id?.startsWith(`${query.custodian}-`) === true;
  });
}

/** The first coding's code of a CodeableConcept. */
export function codeOf(concept: unknown): string | undefined {
  const coding = first(property(concept, 'coding'));
  const code = property(coding, 'code');
  return typeof code === 'string' ? code : undefined;
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : undefined;
}

function codesOf(
  list: string | undefined,
  known: (system: string, code: string) => boolean,
): string[] | undefined | 'wrong' {
  if (list === undefined) return undefined;
  const codes: string[] = [];
  for (const item of list.split(',')) {
    const [system = '', code = ''] = item.split('|');
    if (!known(system, code)) return 'wrong';
    codes.push(code);
  }
  return codes;
}

function isType(system: string, code: string): boolean {
  const known = CATEGORIES.flatMap(({ types }) => types);
  return (
    [SNOMED, NICIP, READINGS.system].includes(system) &&
    known.some((type) => type.system === system && type.code === code)
  );
}

function isCategory(system: string, code: string): boolean {
  return CATEGORIES.some(({ category }) => category.system === system && category.code === code);
}

function wrongCode(name: 'type' | 'category'): Answer {
  const why = `Invalid query parameter (The provided ${name} does not match the allowed ${name === 'type' ? 'types' : 'categories'})`;
  return backend(400, 'code-invalid', 'INVALID_CODE_SYSTEM', why, name);
}
