import { parseDateTest } from './fhir-date.ts';
import type { DateTest } from './fhir-date.ts';
import type { Manner } from './manner.ts';
import type { Condition, SortKey } from './search-conditions.ts';
import { searchParamsOf } from './search-params.ts';

/** `_include` and `_revinclude`: follow `param` of `type` (`*` follows every reference of it). */
export interface Include {
  type: string;
  param: string;
  iterate: boolean;
}

/** A search as the server understood it. */
export interface SearchQuery {
  conditions: Condition[];
  includes: Include[];
  revIncludes: Include[];
  count: number;
  countOnly: boolean;
  sort?: SortKey;
  /** Of a history: the first instant that counts, in milliseconds. */
  sinceMs?: number;
  elements?: readonly string[];
  /** Parameters that this server does not know, by name. */
  ignored: string[];
  /** The understood part, for the self link. */
  understood: URLSearchParams;
}

/** Whose search it is: a person may ask for nobody else. */
export interface Asker {
  nhsNumber: string;
  /** Id of this person's Patient at this platform. */
  patientId: string;
  fhirBase: string;
}

/** Why a search is refused: HTTP status and OperationOutcome issue code. */
export class SearchRefusal extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

type Draft = SearchQuery & { type: string; manner: Manner; asker: Asker };
type Handler = (draft: Draft, value: string, name: string) => boolean;

/** Reads the parameters of a search of one type (FHIR R4 §3.1.1). Throws SearchRefusal for what cannot be meant. */
export function parseSearch(type: string, given: URLSearchParams, manner: Manner, asker: Asker): SearchQuery {
  const draft: Draft = {
    conditions: [],
    includes: [],
    revIncludes: [],
    count: manner.defaultCount,
    countOnly: false,
    ignored: [],
    understood: new URLSearchParams(),
    type,
    manner,
    asker,
  };
  for (const [name, value] of given) {
    const handler = HANDLERS[name] ?? parameter;
    if (value !== '' && handler(draft, value, name)) draft.understood.append(name, value);
    else if (value !== '' && !draft.ignored.includes(name)) draft.ignored.push(name);
  }
  return draft;
}

const HANDLERS: Readonly<Record<string, Handler>> = {
  _id: (draft, value) => has(draft, { kind: 'id', ids: value.split(',') }),
  _lastUpdated: (draft, value) => has(draft, { kind: 'updated', tests: dateTests('_lastUpdated', value) }),
  _count(draft, value) {
    if (!/^\d{1,6}$/.test(value)) throw new SearchRefusal(400, 'invalid', '_count must be a whole number');
    draft.countOnly ||= value === '0';
    draft.count = Math.max(1, Math.min(Number(value), draft.manner.maxCount));
    return true;
  },
  _summary(draft, value) {
    draft.countOnly ||= value === 'count';
    return value === 'count' || value === 'false';
  },
  _elements(draft, value) {
    draft.elements = value.split(',').map((name) => name.trim());
    return true;
  },
  _sort: sort,
  _include: (draft, value) => include(draft.includes, value, false),
  '_include:iterate': (draft, value) => include(draft.includes, value, true),
  '_include:recurse': (draft, value) => include(draft.includes, value, true),
  _revinclude: (draft, value) => draft.manner.revInclude && include(draft.revIncludes, value, false),
  _total: () => true,
  _pretty: () => true,
  _format(_draft, value) {
    if (/json/.test(value)) return true;
    throw new SearchRefusal(406, 'not-supported', 'Only JSON is served');
  },
  patient: ofPerson,
  subject: ofPerson,
  'patient:Patient': ofPerson,
  'subject:Patient': ofPerson,
  'patient.identifier': ofNhsNumber,
  'subject.identifier': ofNhsNumber,
};

function has(draft: Draft, condition: Condition): true {
  draft.conditions.push(condition);
  return true;
}

function parameter(draft: Draft, value: string, name: string): boolean {
  const [plain = '', modifier] = name.split(':');
  const known = searchParamsOf(draft.type)[plain];
  if (!known || known.type === 'uri') return false;
  if (modifier !== undefined) {
    throw new SearchRefusal(400, 'not-supported', `The modifier :${modifier} is not supported`);
  }
  if (draft.type === 'Patient' && plain === 'identifier') ofNhsNumber(draft, value);
  if (known.type === 'date')
    return has(draft, { kind: 'date', param: plain, tests: dateTests(plain, value) });
  if (known.type === 'reference') {
    return has(draft, { kind: 'reference', param: plain, targets: value.split(',') });
  }
  return has(draft, { kind: 'token', param: plain, tokens: value.split(',').map(tokenOf) });
}

function tokenOf(text: string): { system?: string | null; code?: string } {
  const bar = text.indexOf('|');
  if (bar < 0) return { code: text };
  const system = bar === 0 ? null : text.slice(0, bar);
  const code = text.slice(bar + 1);
  return { system, ...(code !== '' && { code }) };
}

function dateTests(name: string, value: string): DateTest[] {
  return value.split(',').map((text) => {
    const test = parseDateTest(text);
    if (!test) throw new SearchRefusal(400, 'invalid', `${name} is not a date this server understands`);
    return test;
  });
}

function sort(draft: Draft, value: string): boolean {
  const [first = ''] = value.split(',');
  const descending = first.startsWith('-');
  const name = first.replace(/^-/, '');
  const params = searchParamsOf(draft.type);
  // `date` sorts by whichever date the type has, as most servers let it.
  const param = params[name]?.type === 'date' ? name : name === 'date' ? firstDateOf(draft.type) : undefined;
  if (name === '_lastUpdated') draft.sort = { by: 'updated', descending };
  else if (param !== undefined) draft.sort = { by: { param }, descending };
  else return false;
  return true;
}

function firstDateOf(type: string): string | undefined {
  return Object.entries(searchParamsOf(type)).find(([, param]) => param.type === 'date')?.[0];
}

function include(list: Include[], value: string, iterate: boolean): boolean {
  const [type = '', param = '*'] = value.split(':');
  if (type === '*') list.push({ type: '*', param: '*', iterate });
  else if (param !== '*' && searchParamsOf(type)[param]?.type !== 'reference') return false;
  else list.push({ type, param, iterate });
  return true;
}

/** The search is within this person's record anyway; naming anybody else is refused, not answered with nothing. */
function ofPerson(draft: Draft, value: string): boolean {
  const { patientId, fhirBase } = draft.asker;
  const mine = [patientId, `Patient/${patientId}`, `${fhirBase}/Patient/${patientId}`];
  if (value.split(',').every((target) => mine.includes(target)))
    return searchParamsOf(draft.type).patient !== undefined;
  throw new SearchRefusal(403, 'forbidden', 'The access token is for another person');
}

function ofNhsNumber(draft: Draft, value: string): boolean {
  const [system, number] = value.includes('|') ? value.split('|') : [undefined, value];
  const national = system === undefined ? /^\d{10}$/.test(value) : /nhs-number/i.test(system);
  if (national && number !== draft.asker.nhsNumber) {
    throw new SearchRefusal(403, 'forbidden', 'The access token is for another person');
  }
  return national;
}
