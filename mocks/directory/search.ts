import { outcome } from '../kit/outcome.ts';
import type { Resource } from '../kit/world.ts';
import { managerOf, namesOf } from './organisations.ts';

/** Search parameters as sent; one that was repeated is a list, which means AND. */
export type Parameters = Record<string, string | string[] | undefined>;

/** A filter per search parameter: does the resource match one value of the parameter? */
type Filters = Record<string, (resource: Resource, value: string) => boolean>;

const ODS = 'https://fhir.nhs.uk/Id/ods-organization-code';

const ORGANISATION_FILTERS: Filters = {
  _id: (organisation, value) => organisation.id === value,
  identifier: (organisation, value) => token(value, ODS, organisation.id),
  name: (organisation, value) => namesOf(organisation).some((name) => name.startsWith(value.toLowerCase())),
  active: (_organisation, value) => value === 'true',
};

const ENDPOINT_FILTERS: Filters = {
  _id: (endpoint, value) => endpoint.id === value,
  organization: (endpoint, value) => managerOf(endpoint) === value.replace(/^(.*\/)?Organization\//, ''),
  'organization.identifier': (endpoint, value) => token(value, ODS, managerOf(endpoint)),
  'organization:identifier': (endpoint, value) => token(value, ODS, managerOf(endpoint)),
  status: (endpoint, value) => endpoint.status === value,
  'connection-type': (_endpoint, value) => value.split('|').at(-1) === 'hl7-fhir-rest',
};

const CONTROLS = ['_count', '_offset', '_include', '_revinclude', '_format'];

/** One page of a search; `included` are the resources that `_include` or `_revinclude` brings along. */
export interface Found {
  total: number;
  matches: Resource[];
  included: Resource[];
  count: number;
  offset: number;
}

/** Searches organisations or endpoints; an OperationOutcome where a parameter is unknown or malformed. */
export function searchDirectory(
  kind: 'Organization' | 'Endpoint',
  all: { Organization: Resource[]; Endpoint: Resource[] },
  parameters: Parameters,
): Found | { refused: Resource } {
  const filters = kind === 'Organization' ? ORGANISATION_FILTERS : ENDPOINT_FILTERS;
  let matches = all[kind];
  for (const [name, given] of Object.entries(parameters)) {
    if (CONTROLS.includes(name)) continue;
    const filter = Object.hasOwn(filters, name) ? filters[name] : undefined;
    if (!filter) {
      const diagnostics = `${kind} cannot be searched by "${name}"`;
      return { refused: outcome({ code: 'not-supported', diagnostics, expression: [name] }) };
    }
    for (const list of [given ?? ''].flat()) {
      const alternatives = list.split(',').filter((value) => value !== '');
      matches = matches.filter((resource) => alternatives.some((value) => filter(resource, value)));
    }
  }
  const count = whole(parameters._count, 20);
  const offset = whole(parameters._offset, 0);
  if (count === undefined || offset === undefined) {
    return { refused: outcome({ code: 'invalid', diagnostics: '_count and _offset are whole numbers' }) };
  }
  const page = matches.slice(offset, offset + Math.min(count, 100));
  return {
    total: matches.length,
    matches: page,
    included: alongside(kind, all, page, parameters),
    count: Math.min(count, 100),
    offset,
  };
}

/** A FHIR searchset Bundle of the page, with self and next links. */
export function searchset(baseUrl: string, kind: string, found: Found, parameters: Parameters): Resource {
  const url = (offset: number) => {
    const query = new URLSearchParams();
    for (const [name, given] of Object.entries(parameters)) {
      if (name === '_offset') continue;
      for (const value of [given ?? ''].flat()) query.append(name, value);
    }
    if (offset > 0) query.set('_offset', String(offset));
    return `${baseUrl}/${kind}?${query}`;
  };
  const link = [{ relation: 'self', url: url(found.offset) }];
  const following = found.offset + found.count;
  if (found.count > 0 && following < found.total) link.push({ relation: 'next', url: url(following) });
  const entry = (mode: string) => (resource: Resource) => ({
    fullUrl: `${baseUrl}/${resource.resourceType}/${resource.id}`,
    resource,
    search: { mode },
  });
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    total: found.total,
    link,
    entry: [...found.matches.map(entry('match')), ...found.included.map(entry('include'))],
  };
}

function token(value: string, system: string, code: string | undefined): boolean {
  const bar = value.indexOf('|');
  if (bar === -1) return value === code;
  return value.slice(0, bar) === system && value.slice(bar + 1) === code;
}

function whole(given: string | string[] | undefined, otherwise: number): number | undefined {
  if (given === undefined) return otherwise;
  return typeof given === 'string' && /^\d{1,6}$/.test(given) ? Number(given) : undefined;
}

function alongside(
  kind: 'Organization' | 'Endpoint',
  all: { Organization: Resource[]; Endpoint: Resource[] },
  page: Resource[],
  parameters: Parameters,
): Resource[] {
  if (kind === 'Endpoint' && [parameters._include].flat().includes('Endpoint:organization')) {
    const wanted = new Set(page.map(managerOf));
    return all.Organization.filter(({ id }) => id !== undefined && wanted.has(id));
  }
  if (kind === 'Organization' && [parameters._revinclude].flat().includes('Endpoint:organization')) {
    const wanted = new Set(page.map(({ id }) => id));
    return all.Endpoint.filter((endpoint) => wanted.has(managerOf(endpoint)));
  }
  return [];
}
