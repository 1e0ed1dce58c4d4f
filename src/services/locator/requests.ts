import type { Failure } from '#/kit/failure.ts';
import { failed, ok } from '#/kit/outcome.ts';
import type { Outcome } from '#/kit/outcome.ts';
import { NHS_NUMBER } from '#/record/coding.ts';
import { nextLink, parseBundle, parseJson } from '../fhir/bundle.ts';
import type { Door } from '../fhir/door.ts';
import { readPointer } from './read.ts';
import type { Pointer } from './read.ts';

/** ODS code under which this product is known to the locator. */
const OPERATOR_ODS = 'Y99900';
/** Pointers to what people measure at home and send: LOINC 53576-5. The published types have none for it. */
export const READINGS_TYPE = 'http://loinc.org|53576-5';
/** More pages of pointers than any person has. */
const MOST_PAGES = 50;

/**
 * Asks the National Record Locator where records of a person are (consumer API, R4, April 2026): POST `_search` with a
 * JSON body, so that the NHS number is in no URL. Pointers that cannot be read are counted, not dropped. An empty
 * answer means that no pointer is visible to us, not that there is no record.
 */
export async function locate(plan: {
  base: string;
  door: Door;
  nhsNumber: string;
  newId: () => string;
  signal?: AbortSignal;
  /** ODS code of whoever asks; this product itself unless told otherwise. */
  organisation?: string;
  /** Only pointers of that type (`system|code`). */
  type?: string;
}): Promise<Outcome<{ pointers: readonly Pointer[]; unreadable: number }, Failure>> {
  const headers = {
    accept: 'application/fhir+json;version=1',
    'nhsd-end-user-organisation-ods': plan.organisation ?? OPERATOR_ODS,
    'x-request-id': plan.newId(),
    'x-correlation-id': plan.newId(),
  };
  const signal = plan.signal ?? null;
  const pointers: Pointer[] = [];
  let unreadable = 0;
  const seen = new Set<string>();
  let answer = await plan.door(`${plan.base}/DocumentReference/_search`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({
      'subject:identifier': `${NHS_NUMBER}|${plan.nhsNumber}`,
      ...(plan.type !== undefined && { type: plan.type }),
    }),
    signal,
  });
  for (;;) {
    if (!answer.ok) return answer;
    const page = parseBundle(parseJson(answer.value.body));
    if (page === undefined) return failed({ kind: 'unreadable' });
    for (const entry of page.entry) {
      const pointer = readPointer(entry, plan.nhsNumber);
      if (pointer === undefined) unreadable += 1;
      else pointers.push(pointer);
    }
    const next = nextLink(page);
    if (next === undefined) return ok({ pointers, unreadable });
    if (seen.has(next) || seen.size >= MOST_PAGES) return failed({ kind: 'endless-pages' });
    seen.add(next);
    answer = await plan.door(next, { headers, signal });
  }
}
