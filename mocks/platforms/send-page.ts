import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendFhir } from './answers.ts';
import { bundleJson, createViewer, cutDown, entryJson, included } from './bundle-page.ts';
import type { Cursors, Place, ResultSet } from './cursors.ts';
import type { Desk } from './desk.ts';
import { changeJson } from './history-entry.ts';
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
  const { base, manner, world } = desk;
  const { results, offset } = place;
  const { query, hits, kind, askedMs } = results;
  const links = [{ relation: 'self', url: self }];
  const entries: string[] = [];
  if (!query.countOnly) {
    const end = offset + query.count;
    const rows = hits.slice(offset, end).map(({ row }) => row);
    entries.push(...(kind === 'history' ? changed : found)(desk, scope, rows, results));
    const loops = strikes(world, manner.platform.id, 'paging-loop', request.method, request.url);
    const next = loops ? offset : end;
    if (loops || end < hits.length) {
      const cursor = cursors.keep({ results, offset: next });
      links.push({ relation: 'next', url: base + manner.pagePath(results.type, cursor) });
    }
  }
  if (offset === 0) entries.push(...remarks(desk, scope, query));
  const type = kind === 'history' ? 'history' : 'searchset';
  return sendFhir(reply, bundleJson({ type, total: hits.length, links, askedMs }, entries));
}

function found(desk: Desk, scope: Scope, rows: readonly number[], { query }: ResultSet): string[] {
  const { store, base, manner } = desk;
  const matches = store.fetch(scope, rows);
  const view = createViewer(store, manner, scope);
  const shape = query.elements;
  const entries = matches.map((match) => {
    const json = view(match);
    return entryJson(base, match, 'match', shape ? cutDown(json, shape) : json);
  });
  for (const extra of included(store, scope, matches, query, base)) {
    entries.push(entryJson(base, extra, 'include', view(extra)));
  }
  return entries;
}

function changed(desk: Desk, scope: Scope, rows: readonly number[]): string[] {
  const view = createViewer(desk.store, desk.manner, scope);
  return desk.store.fetchChanges(scope, rows).map((change) => changeJson(desk.base, change, view));
}

/** What the server has to say about the answer, as entries of mode `outcome` (FHIR R4 §3.1.1.4.5). */
function remarks(desk: Desk, scope: Scope, query: SearchQuery): string[] {
  const said = query.ignored.map((name) =>
    outcome({ severity: 'warning', code: 'not-supported', diagnostics: `The parameter ${name} was ignored` }),
  );
  // Of whichever type: which one is withheld must not be disclosed.
  if (desk.manner.withholds && desk.store.keepsBack(scope.platform, scope.person)) {
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
