import type { Bench } from '../product.ts';

interface Total {
  readonly requests: number;
  readonly bytesOut: number;
}

/** What one pull cost at the other side: bytes of all platforms and the locator, and requests by service. */
export interface Traffic {
  readonly bytes: number;
  readonly requests: Readonly<Record<string, number>>;
  /** Signing in and token exchange, which are no part of a pull's bytes. */
  readonly identityRequests: number;
}

interface Service {
  readonly id: string;
  readonly kind: string;
  readonly baseUrl: string;
}

/** The services that a sandbox runs. */
export async function servicesOf({ control }: Bench): Promise<readonly Service[]> {
  return (await (await fetch(`${control}/services`)).json()) as Service[];
}

/** Origins of everybody who may hold a record. */
export async function platformOrigins(bench: Bench): Promise<ReadonlySet<string>> {
  const platforms = (await servicesOf(bench)).filter(({ kind }) => kind === 'platform');
  return new Set(platforms.map(({ baseUrl }) => new URL(baseUrl).origin));
}

/** So long (milliseconds) without a request, and what a pull leaves to be done after it has been done. */
const QUIET_MS = 2000;

/** Waits until nobody asks for anything any more: the newest letters come after a first pull. */
export async function quiet(bench: Bench): Promise<void> {
  const asked = async (): Promise<string> => (await fetch(`${bench.control}/traffic`)).text();
  for (let before = '', now = await asked(); before !== now; now = await asked()) {
    before = now;
    await new Promise((done) => setTimeout(done, QUIET_MS));
  }
}

/** Runs something and tells what it moved. */
export async function trafficOf(bench: Bench, work: () => Promise<void>): Promise<Traffic> {
  await fetch(`${bench.control}/traffic`, { method: 'DELETE' });
  await work();
  const totals = (await (await fetch(`${bench.control}/traffic`)).json()) as Record<string, Total>;
  const counted = (await servicesOf(bench)).filter(({ kind }) => kind === 'platform' || kind === 'locator');
  const asked = Object.entries(totals).filter(([id]) => id !== 'identity' && id !== 'nhs-login');
  return {
    bytes: counted.reduce((sum, { id }) => sum + (totals[id]?.bytesOut ?? 0), 0),
    requests: Object.fromEntries(asked.map(([id, { requests }]) => [id, requests])),
    identityRequests: totals['identity']?.requests ?? 0,
  };
}
