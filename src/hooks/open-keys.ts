import type { HoldMessage, OpenVault } from '#/vault/open-vault.ts';

/** What the tabs of this device tell each other: locking and leaving are one thing for all of them. */
export type TabMessage =
  | ({ readonly is: 'opened' } & OpenVault)
  | { readonly is: 'ask' }
  | { readonly is: 'locked' }
  | { readonly is: 'left'; readonly vault: string };

/** Held by every tab that has a vault open, so that the next knows whether there is anybody to ask. */
const OPEN_LOCK = 'a vault is open';
/** A busy page answers later than this, or never. */
const LONGEST_WAIT_MS = 800;

/**
 * Who has the key of an open vault: the other tabs, and for a moment the service worker, which hands it from a page that
 * goes to the next one. The key is never written anywhere, so a browser that is closed is locked.
 */
export class OpenKeys {
  readonly #tabs = new BroadcastChannel('vault');
  #open: OpenVault | undefined;
  #release: (() => void) | undefined;

  constructor(hear: (message: TabMessage) => void) {
    this.#tabs.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => {
      if (data.is !== 'ask') hear(data);
      else if (this.#open !== undefined) this.tell({ is: 'opened', ...this.#open });
    });
    if (!('serviceWorker' in navigator)) return;
    addEventListener('pagehide', () => {
      if (this.#open !== undefined) askWorker({ is: 'hold', ...this.#open });
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
      askWorker({ is: 'forget' });
      return;
    }
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
    if (worker() === null) return undefined;
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise<OpenVault | undefined>((resolve) => {
      port1.addEventListener('message', ({ data }: MessageEvent<OpenVault | undefined>) => resolve(data));
      port1.start();
    });
    askWorker({ is: 'take' }, port2);
    return Promise.race([answer, afterWait()]);
  }

  async #fromTabs(): Promise<OpenVault | undefined> {
    const answer = new Promise<OpenVault>((resolve) => {
      const hear = ({ data }: MessageEvent<TabMessage>): void => {
        if (data.is !== 'opened') return;
        this.#tabs.removeEventListener('message', hear);
        resolve({ vault: data.vault, key: data.key });
      };
      this.#tabs.addEventListener('message', hear);
    });
    this.tell({ is: 'ask' });
    return Promise.race([answer, afterWait()]);
  }
}

/** The one that serves this page; a page that is the first of its kind has none yet. */
const worker = (): ServiceWorker | null =>
  'serviceWorker' in navigator ? navigator.serviceWorker.controller : null;

function askWorker(message: HoldMessage, ...ports: readonly MessagePort[]): void {
  worker()?.postMessage(message, [...ports]);
}

function afterWait(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS, undefined));
}
