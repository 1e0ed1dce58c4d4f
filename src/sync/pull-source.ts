import type { Failure } from '#/kit/failure.ts';
import type { Outcome } from '#/kit/outcome.ts';
import type { Dialect } from '#/services/directory/requests.ts';
import { makeDoor } from '#/services/fhir/door.ts';
import type { Access, Door } from '#/services/fhir/door.ts';
import { openPlatform } from '#/services/fhir/platform-client.ts';
import type { Page } from '#/services/fhir/platform-client.ts';
import { pullR4 } from '#/services/platform-r4/pull.ts';
import { pullCareConnect, pullGpConnect } from '#/services/platform-stu3/pull.ts';
import type { SourcePlan } from './plan-sources.ts';

/** The outside world and the keys to it, passed in so that tests can stand in for either. */
export interface Outside {
  readonly fetch: typeof fetch;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  readonly random: () => number;
  readonly newId: () => string;
  readonly now: () => Date;
  readonly tokenFor: (audience: string, scope: string, fresh: boolean) => Promise<Outcome<Access, Failure>>;
}

/** Scope of reading a person's record at a platform (SMART App Launch 2.2 §scopes). */
const READ_SCOPE = 'patient/*.rs';

/** No honest record takes longer; a source that does is left, and the coverage says so (milliseconds). */
const LONGEST_PULL_MS = 180_000;

/** The door to one service, for one audience and scope. */
export function doorTo(outside: Outside, base: string, scope: string = READ_SCOPE): Door {
  return makeDoor({ ...outside, base, access: (fresh) => outside.tokenFor(base, scope, fresh) });
}

/** What one pull of one source brought. */
export interface PulledSource {
  readonly resources: readonly unknown[];
  readonly patientIds: readonly string[];
  readonly withheld: boolean;
  /** Titles of pointers whose target is gone. */
  readonly gone: readonly string[];
  readonly failure?: Failure;
}

/**
 * Brings everything one source holds. `onProgress` is told after each page how much there is so far; what arrived
 * before a failure is kept.
 */
export async function pullSource(
  plan: SourcePlan & { readonly listing: { readonly address: string; readonly dialect: Dialect } },
  nhsNumber: string,
  outside: Outside,
  options: { onProgress: (resources: readonly unknown[]) => void; signal: AbortSignal },
): Promise<PulledSource> {
  const { address, dialect } = plan.listing;
  const resources: unknown[] = [];
  let withheld = false;
  const onPage = (page: Page): void => {
    for (const resource of page.resources) resources.push(resource);
    withheld ||= page.withheld;
    options.onProgress(resources);
  };
  const deadline = AbortSignal.timeout(LONGEST_PULL_MS);
  const signal = AbortSignal.any([options.signal, deadline]);
  const client = openPlatform(address, doorTo(outside, address));
  try {
    const pulled = await (dialect === 'gpconnect-stu3'
      ? pullGpConnect(client, nhsNumber, onPage, { newId: outside.newId, signal })
      : dialect === 'careconnect-stu3'
        ? pullCareConnect(client, nhsNumber, onPage, signal)
        : pullR4(client, nhsNumber, onPage, signal));
    const gone: string[] = [];
    let failure = pulled.failure;
    for (const thing of plan.things) {
      if (resources.some((resource) => isAt(resource, thing.path))) continue;
      const read = await client.read(thing.path, signal);
      if (read.ok) onPage({ resources: [read.value], withheld: false });
      else if (read.failure.kind === 'not-found') gone.push(thing.title);
      else failure ??= read.failure;
    }
    if (failure?.kind === 'stopped' && deadline.aborted) failure = { kind: 'timed-out' };
    return {
      resources,
      patientIds: pulled.patientIds,
      withheld,
      gone,
      ...(failure === undefined ? {} : { failure }),
    };
  } finally {
    client.close();
  }
}

function isAt(resource: unknown, path: string): boolean {
  if (typeof resource !== 'object' || resource === null) return false;
  const { resourceType, id } = resource as { resourceType?: unknown; id?: unknown };
  return path === `${String(resourceType)}/${String(id)}`;
}
