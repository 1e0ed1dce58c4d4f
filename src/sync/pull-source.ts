import type { Failure } from '#/kit/failure.ts';
import type { Outcome } from '#/kit/outcome.ts';
import type { Dialect } from '#/services/directory/requests.ts';
import { makeDoor } from '#/services/fhir/door.ts';
import type { Access, Door } from '#/services/fhir/door.ts';
import { openPlatform } from '#/services/fhir/platform-client.ts';
import type { Page, PlatformClient } from '#/services/fhir/platform-client.ts';
import type { Pulled } from '#/services/fhir/pull-by-type.ts';
import { pullChanges, type PlatformChanges } from '#/services/fhir/pull-changes.ts';
import { pullR4 } from '#/services/platform-r4/pull.ts';
import { pullCareConnect, pullGpConnect } from '#/services/platform-stu3/pull.ts';
import { nameOf } from '#/vault/originals.ts';
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

/** Doors that have been made: each remembers what its service last asked of it (the nonce for the next proof). */
const doors = new WeakMap<Outside, Map<string, Door>>();

/** The door to one service, for one audience and scope; the same one as long as the outside is the same. */
export function doorTo(outside: Outside, base: string, scope: string = READ_SCOPE): Door {
  const made = doors.get(outside) ?? new Map<string, Door>();
  doors.set(outside, made);
  const key = `${scope} ${base}`;
  const door =
    made.get(key) ?? makeDoor({ ...outside, base, access: (fresh) => outside.tokenFor(base, scope, fresh) });
  made.set(key, door);
  return door;
}

/** What one pull of one source brought. */
export interface PulledSource {
  readonly resources: readonly unknown[];
  readonly patientIds: readonly string[];
  readonly withheld: boolean;
  /** Titles of pointers whose target is gone. */
  readonly gone: readonly string[];
  /** From when, by the platform's clock, to ask for changes; absent when it cannot tell them. */
  readonly since?: string;
  readonly failure?: Failure;
}

/** A plan that can be carried out: there is an address, and we speak its dialect. */
export type Pullable = SourcePlan & {
  readonly listing: { readonly address: string; readonly dialect: Dialect };
};

export function isPullable(plan: SourcePlan): plan is Pullable {
  const { address, dialect } = plan.listing;
  return plan.failure === undefined && !plan.staffOnly && address !== undefined && dialect !== undefined;
}

/**
 * Brings everything one source holds. `onProgress` is told after each page what there is so far; what arrived before a
 * failure is kept.
 */
export async function pullSource(
  plan: Pullable,
  nhsNumber: string,
  outside: Outside,
  options: { onProgress: (resources: readonly unknown[]) => void; signal: AbortSignal },
): Promise<PulledSource> {
  const { address } = plan.listing;
  const deadline = AbortSignal.timeout(LONGEST_PULL_MS);
  const signal = AbortSignal.any([options.signal, deadline]);
  const client = openPlatform(address, doorTo(outside, address));
  const collected = new Collected(options.onProgress);
  try {
    const pulled = await pullAll(plan, nhsNumber, { client, onPage: collected.onPage, outside, signal });
    const things = await pullThings(plan, client, collected, signal);
    const failed = pulled.failure ?? things.failure;
    const failure: Failure | undefined =
      failed?.kind === 'stopped' && deadline.aborted ? { kind: 'timed-out' } : failed;
    const since = pulled.tellsChanges ? collected.since : undefined;
    return {
      resources: collected.resources,
      patientIds: pulled.patientIds,
      withheld: collected.withheld,
      gone: things.gone,
      ...(since === undefined ? {} : { since }),
      ...(failure === undefined ? {} : { failure }),
    };
  } finally {
    client.close();
  }
}

/** Asks one source only what has changed since its last complete answer. */
export async function pullChangesOf(
  plan: Pullable,
  since: string,
  outside: Outside,
  signal: AbortSignal,
): Promise<Outcome<PlatformChanges, Failure>> {
  const { address } = plan.listing;
  const client = openPlatform(address, doorTo(outside, address));
  try {
    return await pullChanges(client, since, AbortSignal.any([signal, AbortSignal.timeout(LONGEST_PULL_MS)]));
  } finally {
    client.close();
  }
}

/** What has come so far, over all pages. */
class Collected {
  readonly resources: unknown[] = [];
  withheld = false;
  /** The earliest moment at which the platform answered: what changes later is asked for next time. */
  since: string | undefined;
  readonly #onProgress: (resources: readonly unknown[]) => void;

  constructor(onProgress: (resources: readonly unknown[]) => void) {
    this.#onProgress = onProgress;
  }

  readonly onPage = (page: Page): void => {
    for (const resource of page.resources) this.resources.push(resource);
    this.withheld ||= page.withheld;
    const { answeredAt } = page;
    if (answeredAt !== undefined && (this.since === undefined || answeredAt < this.since))
      this.since = answeredAt;
    this.#onProgress(this.resources);
  };
}

function pullAll(
  plan: Pullable,
  nhsNumber: string,
  given: {
    client: PlatformClient;
    onPage: (page: Page) => void;
    outside: Outside;
    signal: AbortSignal;
  },
): Promise<Pulled> {
  const { client, onPage, outside, signal } = given;
  switch (plan.listing.dialect) {
    case 'gpconnect-stu3':
      return pullGpConnect(client, nhsNumber, onPage, { newId: outside.newId, signal });
    case 'careconnect-stu3':
      return pullCareConnect(client, nhsNumber, onPage, signal);
    default:
      return pullR4(client, nhsNumber, onPage, signal);
  }
}

/** Brings what pointers name one by one and the searches did not bring. */
async function pullThings(
  plan: Pullable,
  client: PlatformClient,
  collected: Collected,
  signal: AbortSignal,
): Promise<{ gone: readonly string[]; failure?: Failure }> {
  const gone: string[] = [];
  let failure: Failure | undefined;
  for (const thing of plan.things) {
    if (collected.resources.some((resource) => nameOf(resource) === thing.path)) continue;
    const read = await client.read(thing.path, signal);
    if (read.ok) collected.onPage({ resources: [read.value], withheld: false, removed: [] });
    else if (read.failure.kind === 'not-found') gone.push(thing.title);
    else failure ??= read.failure;
  }
  return { gone, ...(failure === undefined ? {} : { failure }) };
}
