import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Resource } from '../kit/world.ts';
import { queryOf, sendFhir } from './answers.ts';

const USUAL = 50;
const MOST = 200;

/** A resource of a list, and where it stands in it; places are sorted as texts. */
export interface Placed {
  place: string;
  resource: Resource;
}

/** One page of a list. */
export interface ListPage<One extends Placed> {
  shown: One[];
  total: number;
  links: { relation: string; url: string }[];
}

/**
 * The page that is asked for. A further page begins after the place of the last one shown, not after a number of them: what
 * leaves the list in between, since somebody dealt with it, moves nothing out of sight.
 */
export function listPage<One extends Placed>(
  request: FastifyRequest,
  address: string,
  all: readonly One[],
  order: 'first-to-last' | 'last-to-first' = 'first-to-last',
): ListPage<One> {
  const query = queryOf(request);
  const asked = Number(query.get('_count') ?? USUAL);
  const count = Number.isInteger(asked) && asked > 0 ? Math.min(asked, MOST) : USUAL;
  const sign = order === 'first-to-last' ? 1 : -1;
  const compare = (a: string, b: string) => sign * (a < b ? -1 : a > b ? 1 : 0);
  const after = query.get('_after');
  const left = all
    .filter(({ place }) => after === null || compare(place, after) > 0)
    .sort((a, b) => compare(a.place, b.place));
  const shown = left.slice(0, count);
  const addressOf = (given: URLSearchParams) => (given.size > 0 ? `${address}?${given.toString()}` : address);
  const links = [{ relation: 'self', url: addressOf(query) }];
  const last = shown.at(-1);
  if (last && left.length > count) {
    query.set('_after', last.place);
    links.push({ relation: 'next', url: addressOf(query) });
  }
  return { shown, total: all.length, links };
}

/** Sends a page as a searchset. */
export function sendListPage(
  reply: FastifyReply,
  base: string,
  { shown, total, links }: ListPage<Placed>,
): FastifyReply {
  return sendFhir(reply, {
    resourceType: 'Bundle',
    type: 'searchset',
    total,
    link: links,
    ...(shown.length > 0 && {
      entry: shown.map(({ resource }) => ({
        fullUrl: `${base}/${resource.resourceType}/${resource.id}`,
        resource,
        search: { mode: 'match' },
      })),
    }),
  });
}
