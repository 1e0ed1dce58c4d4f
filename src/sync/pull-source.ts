import type { Failure } from '#/kit/failure.ts';
import type { Outcome } from '#/kit/outcome.ts';
import type { Dialect } from '#/services/directory/requests.ts';
import { openPlatform } from '#/services/fhir/platform-client.ts';
import type { Page, PlatformClient } from '#/services/fhir/platform-client.ts';
import type { Pulled } from '#/services/fhir/pull-by-type.ts';
import { pullChanges, type PlatformChanges } from '#/services/fhir/pull-changes.ts';
import { pullR4 } from '#/services/platform-r4/pull.ts';
import { pullCareConnect, pullGpConnect } from '#/services/platform-stu3/pull.ts';
import { nameOf } from '#/vault/originals.ts';
import { doorTo, type Outside } from './outside.ts';
import type { SourcePlan } from './plan-sources.ts';

/** No honest record takes longer; a source that does is left, and the coverage says so (milliseconds). */
const LONGEST_PULL_MS = 180_000;

/** Who asks, and until when. */
export interface Errand {
  readonly nhsNumber: string;
  readonly outside: Outside;
  readonly signal: AbortSignal;
}

/** What one pull of one source brought, beside the pages themselves. */
export interface PulledSource {
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

/** Brings everything one source holds, page by page; what arrived before a failure has been handed over and stays. */
export async function pullSource(
  plan: Pullable,
  { nhsNumber, outside, signal: stop }: Errand,
  onPage: (page: Page) => void,
): Promise<PulledSource> {
  const { address } = plan.listing;
  const deadline = AbortSignal.timeout(LONGEST_PULL_MS);
  const signal = AbortSignal.any([stop, deadline]);
  const client = openPlatform(address, doorTo(outside, address));
  const seen = new Seen(onPage);
  try {
    const pulled = await pullAll(plan, nhsNumber, { client, onPage: seen.onPage, outside, signal });
    const things = await pullThings(plan, client, seen, signal);
    const missing = seen.incomplete ? ({ kind: 'incomplete' } as const) : undefined;
    const failed = pulled.failure ?? things.failure ?? missing;
    const failure: Failure | undefined =
      failed?.kind === 'stopped' && deadline.aborted ? { kind: 'timed-out' } : failed;
    const since = pulled.tellsChanges ? seen.since : undefined;
    return {
      patientIds: pulled.patientIds,
      withheld: seen.withheld,
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
  { outside, signal }: Errand,
): Promise<Outcome<PlatformChanges, Failure>> {
  const { address } = plan.listing;
  const client = openPlatform(address, doorTo(outside, address));
  try {
    return await pullChanges(client, since, AbortSignal.any([signal, AbortSignal.timeout(LONGEST_PULL_MS)]));
  } finally {
    client.close();
  }
}

/** What is to be known of all pages that have come so far. */
class Seen {
  /** `Type/id` of what has come. */
  readonly names = new Set<string>();
  withheld = false;
  incomplete = false;
  /** The earliest moment at which the platform answered: what changes later is asked for next time. */
  since: string | undefined;
  readonly #handOver: (page: Page) => void;

  constructor(handOver: (page: Page) => void) {
    this.#handOver = handOver;
  }

  readonly onPage = (page: Page): void => {
    for (const resource of page.resources) {
      const name = nameOf(resource);
      if (name !== undefined) this.names.add(name);
    }
    this.withheld ||= page.withheld;
    this.incomplete ||= page.incomplete === true;
    const { answeredAt } = page;
    if (answeredAt !== undefined && (this.since === undefined || answeredAt < this.since))
      this.since = answeredAt;
    this.#handOver(page);
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
  seen: Seen,
  signal: AbortSignal,
): Promise<{ gone: readonly string[]; failure?: Failure }> {
  const gone: string[] = [];
  let failure: Failure | undefined;
  for (const thing of plan.things) {
    if (seen.names.has(thing.path)) continue;
    const read = await client.read(thing.path, signal);
    if (read.ok) seen.onPage({ resources: [read.value], withheld: false, removed: [] });
    else if (read.failure.kind === 'not-found') gone.push(thing.title);
    else failure ??= read.failure;
  }
  return { gone, ...(failure === undefined ? {} : { failure }) };
}
