import type { Resource } from '../kit/world.ts';
import type { Query } from './query.ts';
import { NICIP, SNOMED } from './vocabulary.ts';

/** How many pointers one answer holds at most. */
export const PAGE = 20;

/** The searchset Bundle of one page of pointers; entries hold `resource` alone, and `next` is the token of the next page. */
export function bundle(
  baseUrl: string,
  query: Query,
  found: Resource[],
  from: number,
  next?: string,
): Resource {
  const link = [{ relation: 'self', url: `${baseUrl}/DocumentReference?${selfQuery(query)}` }];
  if (next) link.push({ relation: 'next', url: `${baseUrl}/DocumentReference?next-page-token=${next}` });
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    total: found.length,
    link,
    ...(!query.countOnly && { entry: found.slice(from, from + PAGE).map((resource) => ({ resource })) }),
  };
}

function selfQuery(query: Query): string {
  const parts = [`subject:identifier=https://fhir.nhs.uk/Id/nhs-number|${query.nhsNumber}`];
  if (query.custodian) {
    parts.push(`custodian:identifier=https://fhir.nhs.uk/Id/ods-organization-code|${query.custodian}`);
  }
  const list = (codes: string[]) =>
    codes.map((code) => `${/^\d+$/.test(code) ? SNOMED : NICIP}|${code}`).join(',');
  if (query.types) parts.push(`type=${list(query.types)}`);
  if (query.categories) parts.push(`category=${list(query.categories)}`);
  if (query.countOnly) parts.push('_summary=count');
  return parts.join('&');
}
