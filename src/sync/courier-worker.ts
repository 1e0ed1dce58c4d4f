/// <reference lib="webworker" />
import { expose, proxy, type ProxyMarked } from 'comlink';
import type { Failure } from '#/kit/failure.ts';
import type { Outcome } from '#/kit/outcome.ts';
import type { Access } from '#/services/fhir/door.ts';
import { makeExchange } from '#/services/identity/exchange.ts';
import { makeCourier, type Courier } from './courier.ts';
import type { CourierWorkerApi } from './courier-worker-api.ts';
import type { Outside } from './outside.ts';

const sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

const api: CourierWorkerApi = {
  meet(port) {
    expose(api, port);
  },
  hire({ nhsNumber, outside: given }, base: () => Promise<Outcome<Access, Failure>>): Courier & ProxyMarked {
    const tokenFor = makeExchange({ ...given, fetch: fetch.bind(self), nowMs: () => Date.now(), base });
    const outside: Outside = {
      fetch: fetch.bind(self),
      sleep,
      random: Math.random,
      newId: () => crypto.randomUUID(),
      now: () => new Date(),
      signedIn: base,
      tokenFor,
    };
    const { services, issuer, actingFor } = given;
    const errand = { services, issuer, nhsNumber, isActing: actingFor !== undefined };
    return proxy(makeCourier(errand, outside));
  },
};

expose(api);
