import type { Failure } from '#/kit/failure.ts';
import { failed, ok } from '#/kit/outcome.ts';
import type { Outcome } from '#/kit/outcome.ts';
import type { PlatformClient } from './platform-client.ts';

/** What has changed at a platform since an instant of its own clock. */
export interface PlatformChanges {
  /** New and amended resources, each in its latest version. */
  readonly resources: readonly unknown[];
  /** `Type/id` of what it no longer holds, or no longer shows. */
  readonly removed: readonly string[];
  readonly withheld: boolean;
  /** From when to ask the next time; absent when the platform did not say. */
  readonly since?: string;
}

const PAGE_SIZE = 250;

/**
 * Asks a platform what has changed for the person since an instant (FHIR R4 §3.1.0.9 `history`, whole system; the
 * person is the one in the token). One request when nothing has.
 */
export async function pullChanges(
  client: PlatformClient,
  since: string,
  signal?: AbortSignal,
): Promise<Outcome<PlatformChanges, Failure>> {
  const resources: unknown[] = [];
  const removed: string[] = [];
  let [withheld, incomplete] = [false, false];
  let next: string | undefined;
  const read = await client.pages(
    `_history?_since=${encodeURIComponent(since)}&_count=${PAGE_SIZE}`,
    (page) => {
      for (const resource of page.resources) resources.push(resource);
      removed.push(...page.removed);
      withheld ||= page.withheld;
      incomplete ||= page.incomplete === true;
      next ??= page.answeredAt;
    },
    signal,
  );
  if (!read.ok) return failed(read.failure);
  // What was left out of it would never be asked for again.
  if (incomplete) return failed({ kind: 'incomplete' });
  return ok({ resources, removed, withheld, ...(next === undefined ? {} : { since: next }) });
}
