import * as v from 'valibot';

const bundleSchema = v.looseObject({
  resourceType: v.literal('Bundle'),
  type: v.optional(v.string()),
  total: v.optional(v.number()),
  meta: v.optional(v.looseObject({ lastUpdated: v.optional(v.string()) })),
  link: v.optional(
    v.array(v.looseObject({ relation: v.optional(v.string()), url: v.optional(v.string()) })),
    [],
  ),
  entry: v.optional(v.array(v.unknown()), []),
});

/** A page of answers whose entries are not yet read: each is judged by itself later, so a bad one loses nothing else. */
export type BundlePage = v.InferOutput<typeof bundleSchema>;

/** Reads a Bundle's frame (FHIR R4 and STU3 §2.36); undefined when it is not a Bundle at all. */
export function parseBundle(said: unknown): BundlePage | undefined {
  const parsed = v.safeParse(bundleSchema, said);
  return parsed.success ? parsed.output : undefined;
}

/** Parses bytes as JSON; undefined when they are not JSON (cut short, a login page …). */
export function parseJson(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}

/** Where the next page is, when the server says that there is one. */
export function nextLink(page: BundlePage): string | undefined {
  return page.link.find((link) => link.relation === 'next')?.url;
}

/** What a page of answers brings. */
export interface PageContent {
  readonly resources: readonly unknown[];
  /** The server says that something was withheld. */
  readonly withheld: boolean;
  /** The server says that the answer is short of something. */
  readonly incomplete?: true;
  /** `Type/id` of what the server says is no more (history only). */
  readonly removed: readonly string[];
  /** The server's own clock when it answered. */
  readonly answeredAt?: string;
}

/**
 * What a page brings: the resources in order (nested Bundles opened), what is gone, and whether the server says that
 * something was withheld or is missing.
 * Search outcomes are about the answer, not about the person, and are not counted as received.
 */
export function resourcesOf(page: BundlePage): PageContent {
  const resources: unknown[] = [];
  const removed: string[] = [];
  let [withheld, incomplete] = [false, false];
  for (const entry of page.entry) {
    const { resource, search, request } = isRecord(entry) ? entry : { resource: entry };
    const nested =
      isRecord(resource) && resource['resourceType'] === 'Bundle' ? parseBundle(resource) : undefined;
    if (nested !== undefined) {
      const inner = resourcesOf(nested);
      resources.push(...inner.resources);
      withheld ||= inner.withheld;
      incomplete ||= inner.incomplete === true;
    } else if (isOutcome(resource, search)) {
      withheld ||= saysWithheld(resource);
      incomplete ||= saysIncomplete(resource);
    } else if (page.type === 'history' && isRecord(request) && request['method'] === 'DELETE') {
      if (typeof request['url'] === 'string') removed.push(request['url']);
    } else {
      resources.push(resource);
    }
  }
  const answeredAt = page.meta?.lastUpdated;
  return {
    resources,
    withheld,
    removed,
    ...(incomplete && { incomplete }),
    ...(answeredAt === undefined ? {} : { answeredAt }),
  };
}

function isOutcome(resource: unknown, search: unknown): resource is Record<string, unknown> {
  return (
    isRecord(resource) &&
    resource['resourceType'] === 'OperationOutcome' &&
    isRecord(search) &&
    search['mode'] === 'outcome'
  );
}

/** `suppressed` is FHIR's issue type for "not shown for reasons of privacy" (R4 `IssueType`). */
function saysWithheld(outcome: Record<string, unknown>): boolean {
  return issuesOf(outcome).some((issue) => issue['code'] === 'suppressed');
}

function issuesOf({ issue }: Record<string, unknown>): readonly Record<string, unknown>[] {
  return Array.isArray(issue) ? issue.filter(isRecord) : [];
}

/** Issue types of an answer that was cut short (R4 `IssueType`). */
const CUT_SHORT: ReadonlySet<unknown> = new Set([
  'incomplete',
  'too-costly',
  'throttled',
  'timeout',
  'exception',
]);
const IS_FAULT: ReadonlySet<unknown> = new Set(['error', 'fatal']);

/** What is suppressed is told as withheld; a mere piece of information takes nothing from an answer unless it says so. */
function saysIncomplete(outcome: Record<string, unknown>): boolean {
  return issuesOf(outcome).some(({ code, severity }) => {
    if (code === 'incomplete' || code === 'suppressed') return code === 'incomplete';
    return IS_FAULT.has(severity) || (severity !== 'information' && CUT_SHORT.has(code));
  });
}

/** A plain object, as JSON has them. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
