import type { WhyLeft } from './signed-in-person.ts';
import type { HoldMessage, OpenVault } from '#/vault/open-vault.ts';

/** What the tabs of this device tell each other: locking and leaving are one thing for all of them. */
export type TabMessage =
  | ({ readonly is: 'opened' } & OpenVault)
  | { readonly is: 'ask' }
  | { readonly is: 'locked' }
  | { readonly is: 'left'; readonly vault: string; readonly because: WhyLeft };

/** Held by every tab that has a vault open, so that the next knows whether there is anybody to ask. */
const OPEN_LOCK = 'a vault is open';
/** A busy page answers later than this, or never. */
const LONGEST_WAIT_MS = 800;

/** The service worker always answers, on a busy phone after a while. */
const LONGEST_WORKER_WAIT_MS = 10_000;

/**
 * Who has the key of an open vault: the other tabs, and for a moment the service worker, which hands it from a page that
 * goes to the next one. The key is never written anywhere, so a browser that is closed is locked.
 */
export class OpenKeys {
  readonly #tabs = new BroadcastChannel('vault');
  #open: OpenVault | undefined;
  #release: (() => void) | undefined;
  #registration: ServiceWorkerRegistration | undefined;

  constructor(hear: (message: TabMessage) => void) {
    this.#tabs.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => {
      if (data.is !== 'ask') hear(data);
      else if (this.#open !== undefined) this.tell({ is: 'opened', ...this.#open });
    });
    if (!('serviceWorker' in navigator)) return;
    addEventListener('pagehide', () => {
      if (this.#open !== undefined)
        this.#workers()[0]?.postMessage({ is: 'hold', ...this.#open } satisfies HoldMessage);
    });
  }

  tell(message: TabMessage): void {
    this.#tabs.postMessage(message);
  }

  /** From now on this tab has a vault open, or none. */
  hold(open: OpenVault | undefined): void {
    this.#open = open;
    this.#release?.();
    this.#release = undefined;
    if (open === undefined) {
      for (const worker of this.#workers()) worker.postMessage({ is: 'forget' } satisfies HoldMessage);
      return;
    }
    void this.#findWorkers();
    void navigator.locks.request(
      OPEN_LOCK,
      { mode: 'shared' },
      () =>
        new Promise<void>((done) => {
          this.#release = done;
        }),
    );
  }

  /** What is open on this device already. */
  async find(): Promise<OpenVault | undefined> {
    const handed = await this.#handedOver();
    if (handed !== undefined) return handed;
    const { held = [] } = await navigator.locks.query();
    return held.some(({ name }) => name === OPEN_LOCK) ? this.#fromTabs() : undefined;
  }

  async #handedOver(): Promise<OpenVault | undefined> {
    await this.#findWorkers();
    const [worker] = this.#workers();
    if (worker === undefined) return undefined;
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise<OpenVault | undefined>((resolve) => {
      port1.addEventListener('message', ({ data }: MessageEvent<OpenVault | undefined>) => resolve(data));
      port1.start();
    });
    worker.postMessage({ is: 'take' } satisfies HoldMessage, [port2]);
    return Promise.race([answer, wait(LONGEST_WORKER_WAIT_MS)]);
  }

  async #findWorkers(): Promise<void> {
    if ('serviceWorker' in navigator)
      this.#registration = await navigator.serviceWorker.getRegistration().catch(() => undefined);
  }

  /** The one that serves this page first; on a first visit there is only one that is still being installed. */
  #workers(): readonly ServiceWorker[] {
    if (!('serviceWorker' in navigator)) return [];
    const { active, waiting, installing } = this.#registration ?? {};
    const all = [navigator.serviceWorker.controller, active, waiting, installing];
    return [...new Set(all.filter((one) => one !== null && one !== undefined))];
  }

  async #fromTabs(): Promise<OpenVault | undefined> {
    const answer = new Promise<OpenVault>((resolve) => {
      const hear = ({ data }: MessageEvent<TabMessage>): void => {
        if (data.is !== 'opened') return;
        this.#tabs.removeEventListener('message', hear);
        const { is: _, ...open } = data;
        resolve(open);
      };
      this.#tabs.addEventListener('message', hear);
    });
    this.tell({ is: 'ask' });
    return Promise.race([answer, wait(LONGEST_WAIT_MS)]);
  }
}

function wait(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, undefined));
}
