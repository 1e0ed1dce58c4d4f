import Client from 'fhirclient/lib/Client';
import type { Failure } from '#/kit/failure.ts';
import { failed, ok } from '#/kit/outcome.ts';
import type { Outcome } from '#/kit/outcome.ts';
import { nextLink, parseBundle, resourcesOf } from './bundle.ts';
import type { PageContent } from './bundle.ts';
import type { Door } from './door.ts';
import { DoorError, openDoor } from './doors.ts';

/** One page as it arrived. */
export type Page = PageContent;

/** Talks to one platform's FHIR service: reads, and searches followed to their last page. */
export interface PlatformClient {
  readonly base: string;
  /** Reads one resource or document of JSON. */
  read(path: string, signal?: AbortSignal): Promise<Outcome<unknown, Failure>>;
  /** POSTs a form (`_search`) or a resource (an operation). */
  post(
    path: string,
    body: string,
    contentType: string,
    headers: Record<string, string>,
    signal?: AbortSignal,
  ): Promise<Outcome<unknown, Failure>>;
  /** Hands over every page of a search. What came before a failure has been handed over and stays. */
  pages(path: string, onPage: (page: Page) => void, signal?: AbortSignal): Promise<Outcome<number, Failure>>;
  close(): void;
}

/** No honest record is this long; a server that goes on is stopped here and the coverage says so. */
const MOST_PAGES = 2_000;
const ACCEPT = { accept: 'application/fhir+json' };

// Vite hands CommonJS over either as the class or as the module around it.
const FhirClient = 'default' in Client ? (Client as unknown as { default: typeof Client }).default : Client;
/** fhirclient asks its environment only for things that signing in needs, which it does not do here. */
const NO_ENVIRONMENT = { getPath: () => '', options: {} } as unknown as ConstructorParameters<
  typeof Client
>[0];

/** Opens a client on a platform. Every request goes through `door`; paging, aborting and parsing are fhirclient's. */
export function openPlatform(base: string, door: Door): PlatformClient {
  const close = openDoor(base, door);
  const client = new FhirClient(NO_ENVIRONMENT, { serverUrl: base });

  async function guarded<T>(work: () => Promise<T>): Promise<Outcome<T, Failure>> {
    try {
      return ok(await work());
    } catch (error) {
      return failed(toFailure(error));
    }
  }

  const ask = async (
    url: string,
    init: { method?: string; body?: string; headers: Record<string, string>; signal?: AbortSignal },
  ): Promise<unknown> => {
    const said: unknown = await client.request({ url, ...init }, { useRefreshToken: false });
    if (typeof said !== 'object' || said === null || said instanceof Response)
      throw new DoorError({ kind: 'unreadable' });
    return said;
  };

  return {
    base,
    close,
    read: (path, signal) => guarded(() => ask(path, { headers: ACCEPT, ...(signal ? { signal } : {}) })),
    post: (path, body, contentType, headers, signal) =>
      guarded(() =>
        ask(path, {
          method: 'POST',
          body,
          headers: { ...ACCEPT, 'content-type': contentType, ...headers },
          ...(signal ? { signal } : {}),
        }),
      ),
    pages: (path, onPage, signal) =>
      guarded(async () => {
        const seen = new Set<string>();
        let pages = 0;
        await client.request(
          { url: path, headers: ACCEPT, ...(signal ? { signal } : {}) },
          {
            useRefreshToken: false,
            pageLimit: 0,
            onPage: (said: unknown) => {
              const page = parseBundle(said);
              if (page === undefined) throw new DoorError({ kind: 'unreadable' });
              pages += 1;
              onPage(resourcesOf(page));
              const next = nextLink(page);
              if (next === undefined) return;
              if (seen.has(next) || pages >= MOST_PAGES) throw new DoorError({ kind: 'endless-pages' });
              seen.add(next);
            },
          },
        );
        // fhirclient calls onPage for Bundles only: an answer of another kind is no answer to a search.
        if (pages === 0) throw new DoorError({ kind: 'unreadable' });
        return pages;
      }),
  };
}

function toFailure(error: unknown): Failure {
  if (error instanceof DoorError) return error.failure;
  if (error instanceof Error && error.name === 'AbortError') return { kind: 'stopped' };
  return { kind: 'unreadable' };
}
