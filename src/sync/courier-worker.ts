/// <reference lib="webworker" />
import { expose, proxy, type ProxyMarked } from 'comlink';
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
  hire({ nhsNumber, outside: given }, base: () => Promise<Access | undefined>): Courier & ProxyMarked {
    const tokenFor = makeExchange({ ...given, fetch: fetch.bind(self), nowMs: () => Date.now(), base });
    const outside: Outside = {
      fetch: fetch.bind(self),
      sleep,
      random: Math.random,
      newId: () => crypto.randomUUID(),
      now: () => new Date(),
      tokenFor,
    };
    return proxy(makeCourier(given.services, outside, nhsNumber, given.actingFor !== undefined));
  },
};

expose(api);
