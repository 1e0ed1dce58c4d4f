import type { Sql } from './record-reading.ts';
import { hidesItsDocument, isLabelledNoPatient, pagesOf } from './withheld.ts';
import type { PlatformId, Resource } from '../kit/world.ts';

/** Writing one person's record at one platform. */
export interface Writing {
  sql: Sql;
  platform: PlatformId;
  person: string;
}

interface Before {
  row: number;
  version: number;
  withheld: number;
  hidden: number | null;
  hidden_version: number | null;
}

/**
 * Stores a first or a further version. A page (`Binary`) is kept back until the labels of its letter are settled.
 * True when the person could see it before and now cannot, or the other way round.
 */
export function putResource(
  { sql, platform, person }: Writing,
  resource: Resource & { id: string },
  updatedMs: number,
): boolean {
  const { resourceType: type, id } = resource;
  const before = sql(
    `SELECT row, version, withheld, hidden, hidden_version FROM resource
     WHERE platform = ? AND person = ? AND type = ? AND id = ?`,
  ).get(platform, person, type, id) as Before | undefined;
  const version = (before?.version ?? 0) + 1;
  const json = JSON.stringify({
    ...resource,
    meta: { ...resource.meta, versionId: String(version), lastUpdated: new Date(updatedMs).toISOString() },
  });
  const unsettled = type === 'Binary' && (before?.withheld ?? 1) === 1;
  const withheld = unsettled || isLabelledNoPatient(resource) ? 1 : 0;
  if (!before) {
    sql(
      `INSERT INTO resource (platform, person, type, id, version, updated, withheld, json)
       VALUES (?, ?, ?, ?, 1, ?, ?, ?)`,
    ).run(platform, person, type, id, updatedMs, withheld, json);
    return false;
  }
  const [hidden, hiddenVersion] =
    withheld === 0
      ? [null, null]
      : before.withheld === 1
        ? [before.hidden, before.hidden_version]
        : [updatedMs, version];
  sql(
    `UPDATE resource SET version = ?, updated = ?, removed = 0, indexed = 0, withheld = ?, hidden = ?, hidden_version = ?,
     json = ? WHERE row = ?`,
  ).run(version, updatedMs, withheld, hidden, hiddenVersion, json, before.row);
  return before.withheld !== withheld;
}

/** Leaves a tombstone with its instant; false when there was nothing. */
export function buryResource(
  { sql, platform, person }: Writing,
  type: string,
  id: string,
  updatedMs: number,
): boolean {
  const { changes } = sql(
    `UPDATE resource SET removed = 1, version = version + 1, updated = ?
     WHERE platform = ? AND person = ? AND type = ? AND id = ? AND removed = 0`,
  ).run(updatedMs, platform, person, type, id);
  return changes > 0;
}

interface Page {
  row: number;
  id: string;
  withheld: number;
  hidden: number | null;
  own: number;
}

/** Passes a document's label on to its pages and releases all others; answers `Binary/id` of those that changed sides. */
export function settlePages({ sql, platform, person }: Writing, nowMs: number): string[] {
  const pages = sql(
    `SELECT row, id, withheld, hidden, json_extract(json, '$.meta.security') LIKE '%"NOPAT"%' AS own FROM resource
     WHERE platform = ? AND person = ? AND type = 'Binary' AND removed = 0`,
  ).all(platform, person) as unknown as Page[];
  if (pages.length === 0) return [];
  const labelled = labelledPages(sql, platform, person);
  const changed: string[] = [];
  for (const page of pages) {
    const hides = page.own === 1 || labelled.has(page.id);
    if (hides === (page.withheld === 1)) continue;
    // A page that was never seen only takes its place; one that was goes, or comes back, as a change.
    const anew = !hides && page.hidden === null;
    if (!anew) changed.push(`Binary/${page.id}`);
    sql(
      `UPDATE resource SET withheld = ?1, version = version + ?2, updated = iif(?2, ?3, updated),
       hidden = iif(?1, ?3, NULL), hidden_version = iif(?1, version + ?2, NULL),
       json = iif(?2, json_set(json, '$.meta.versionId', CAST(version + 1 AS TEXT), '$.meta.lastUpdated', ?4), json)
       WHERE row = ?5`,
    ).run(hides ? 1 : 0, anew ? 0 : 1, nowMs, new Date(nowMs).toISOString(), page.row);
  }
  return changed;
}

function labelledPages(sql: Sql, platform: string, person: string): Set<string> {
  const letters = sql(
    `SELECT json FROM resource WHERE platform = ? AND person = ? AND type = 'DocumentReference' AND removed = 0
     AND json LIKE '%NOPAT%'`,
  ).all(platform, person);
  const resources = letters.map(({ json }) => JSON.parse(String(json)) as Resource);
  return new Set(
    resources
      .filter((resource) => isLabelledNoPatient(resource) || hidesItsDocument(resource))
      .flatMap(pagesOf),
  );
}

/** A new version of everything that refers to one of the names, because the person sees it differently now. */
export function renewReferrers(writing: Writing, names: readonly string[], nowMs: number): void {
  const { sql, platform, person } = writing;
  const rows = new Map<number, string>();
  for (const name of names) {
    const found = sql(
      `SELECT row, json FROM resource WHERE platform = ? AND person = ? AND removed = 0 AND withheld = 0
       AND instr(json, ?) > 0`,
    ).all(platform, person, JSON.stringify(name));
    for (const { row, json } of found) rows.set(Number(row), String(json));
  }
  for (const json of rows.values()) {
    putResource(writing, JSON.parse(json) as Resource & { id: string }, nowMs);
  }
}
