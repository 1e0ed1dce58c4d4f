import type { Failure } from '#/kit/failure.ts';
import { failed, ok, type Outcome } from '#/kit/outcome.ts';
import { nextLink, parseBundle, parseJson, resourcesOf } from '../fhir/bundle.ts';
import type { Door } from '../fhir/door.ts';

/** Nobody has so much: a list of more pages leads back to itself. */
const MOST_PAGES = 200;

/** Every resource of a search, page after page (FHIR R4 §3.1.1), each still to be read: all of them, or a failure. */
export async function listOf(door: Door, url: string): Promise<Outcome<readonly unknown[], Failure>> {
  const resources: unknown[] = [];
  let next: string | undefined = url;
  for (let page = 0; next !== undefined; page += 1) {
    if (page >= MOST_PAGES) return failed({ kind: 'endless-pages' });
    const answer: Awaited<ReturnType<Door>> = await door(next, {
      headers: { accept: 'application/fhir+json' },
    });
    if (!answer.ok) return answer;
    const bundle = parseBundle(parseJson(answer.value.body));
    if (bundle === undefined) return failed({ kind: 'unreadable' });
    resources.push(...resourcesOf(bundle).resources);
    next = nextLink(bundle);
  }
  return ok(resources);
}
