import type { ProxyMarked } from 'comlink';
import type { Failure } from '#/kit/failure.ts';
import type { Outcome } from '#/kit/outcome.ts';
import type { Access } from '#/services/fhir/door.ts';
import type { Courier } from './courier.ts';
import type { Services } from './find-sources.ts';

/** What is needed to reach the outside: addresses, and as whom to ask for tokens. */
export interface WorkerOutside {
  readonly services: Services;
  readonly issuer: string;
  readonly clientId: string;
  /** NHS number of whom the signed-in person acts for; undefined for their own record. */
  readonly actingFor?: string | undefined;
}

/** The thread that asks the outside, as the others see it. */
export interface CourierWorkerApi {
  /** Answers on this port as well: the record's thread speaks to it without the page in between. */
  meet(port: MessagePort): void;
  /** A courier for one person; `base` gives the sign-in's token. */
  hire(
    given: { readonly nhsNumber: string; readonly outside: WorkerOutside },
    base: () => Promise<Outcome<Access, Failure>>,
  ): Courier & ProxyMarked;
}
