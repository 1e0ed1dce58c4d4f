import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendFhir } from './answers.ts';
import { createViewer, cutDown, entryJson, included, searchsetJson } from './bundle-page.ts';
import type { Cursors, Place } from './cursors.ts';
import type { Desk } from './desk.ts';
import type { Scope } from './record-store.ts';
import type { SearchQuery } from './search-query.ts';
import { strikes } from '../kit/faults.ts';
import { outcome } from '../kit/outcome.ts';

/** Sends one page of a result set, with what its matches bring along and a link to the next page if there is one. */
export function sendPage(
  desk: Desk,
  cursors: Cursors,
  place: Place,
  { scope, self }: { scope: Scope; self: string },
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { store, base, manner, world } = desk;
  const { results, offset } = place;
  const { query, hits } = results;
  const links = [{ relation: 'self', url: self }];
  const details = { total: hits.length, links, nowMs: world.nowMs(manner.platform.id) };
  const entries: string[] = [];
  if (!query.countOnly) {
    const end = offset + query.count;
    const matches = store.fetch(
      scope,
      hits.slice(offset, end).map(({ row }) => row),
    );
    const view = createViewer(store, manner, scope);
    const shape = query.elements;
    for (const match of matches) {
      const json = view(match);
      entries.push(entryJson(base, match, 'match', shape ? cutDown(json, shape) : json));
    }
    for (const extra of included(store, scope, matches, query, base)) {
      entries.push(entryJson(base, extra, 'include', view(extra)));
    }
    const loops = strikes(world, manner.platform.id, 'paging-loop', request.method, request.url);
    const next = loops ? offset : end;
    if (loops || end < hits.length) {
      const cursor = cursors.keep({ results, offset: next });
      links.push({ relation: 'next', url: base + manner.pagePath(results.type, cursor) });
    }
  }
  if (offset === 0) entries.push(...remarks(desk, scope, query));
  return sendFhir(reply, searchsetJson(details, entries));
}

/** What the server has to say about the answer, as entries of mode `outcome` (FHIR R4 §3.1.1.4.5). */
function remarks(desk: Desk, scope: Scope, query: SearchQuery): string[] {
  const said = query.ignored.map((name) =>
    outcome({ severity: 'warning', code: 'not-supported', diagnostics: `The parameter ${name} was ignored` }),
  );
  // Documents do not count here: that there is one must not be disclosed. Nor does the type that was asked for.
  const withheld = desk.manner.withholds
    ? [...desk.store.withheld(scope.platform, scope.person)].filter(
        (name) => !/^(DocumentReference|Binary)\//.test(name),
      )
    : [];
  if (withheld.length > 0) {
    const suppressed = outcome({ severity: 'information', code: 'suppressed' });
    suppressed.issue = [
      {
        severity: 'information',
        code: 'suppressed',
        details: { text: 'Some information has been withheld from this record.' },
      },
    ];
    said.push(suppressed);
  }
  return said.map((resource) => JSON.stringify({ resource, search: { mode: 'outcome' } }));
}
