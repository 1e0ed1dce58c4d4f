import type { BluetoothCharacteristic, BluetoothDevice, BluetoothServer } from './bluetooth.ts';
import type { Ending } from './heard.ts';

/** The line to a device: up until the device goes away or somebody stops; then every wait on it is over. */
export class Line {
  readonly #whenEnded: () => void;
  readonly #signal: AbortSignal | undefined;
  readonly #over: Promise<void>;
  #why: Ending | undefined;
  #close = (): void => undefined;
  #device: BluetoothDevice | undefined;

  /** `whenEnded` is called once. */
  constructor(signal: AbortSignal | undefined, whenEnded: () => void) {
    this.#signal = signal;
    this.#whenEnded = whenEnded;
    this.#over = new Promise((resolve) => {
      this.#close = resolve;
    });
    if (signal?.aborted === true) this.end('stopped');
    signal?.addEventListener('abort', this.#onAbort);
  }

  /** Why it ended; undefined while it is up. */
  get ended(): Ending | undefined {
    return this.#why;
  }

  end(why: Ending): void {
    if (this.#why !== undefined) return;
    this.#why = why;
    this.#close();
    this.#whenEnded();
  }

  /** Connects; undefined when that fails. */
  async connect(device: BluetoothDevice): Promise<BluetoothServer | undefined> {
    this.#device = device;
    device.addEventListener('gattserverdisconnected', this.#onDisconnected);
    return this.attempt(() => device.gatt?.connect());
  }

  /** What a device answers; undefined when it does not have it, or the line ends before the answer. */
  async attempt<Answer>(ask: () => Promise<Answer> | undefined): Promise<Answer | undefined> {
    if (this.#why !== undefined) return undefined;
    try {
      return await Promise.race([ask(), this.#over.then(() => undefined)]);
    } catch {
      // A service, characteristic or value that this device does not have.
      return undefined;
    }
  }

  /** Asks to be told of every new value; false when that fails. */
  async subscribe(to: BluetoothCharacteristic, hear: (value: DataView) => void): Promise<boolean> {
    to.addEventListener('characteristicvaluechanged', () => {
      if (to.value !== undefined && this.#why === undefined) hear(to.value);
    });
    return (await this.attempt(() => to.startNotifications().then(() => true))) ?? false;
  }

  /** Lets the device go; a line that is still up ends. */
  hangUp(): void {
    this.end('stopped');
    this.#signal?.removeEventListener('abort', this.#onAbort);
    this.#device?.removeEventListener('gattserverdisconnected', this.#onDisconnected);
    this.#device?.gatt?.disconnect();
  }

  readonly #onAbort = (): void => this.end('stopped');
  readonly #onDisconnected = (): void => this.end('disconnected');
}
