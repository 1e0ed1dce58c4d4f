import type {
  Bluetooth,
  BluetoothCharacteristic,
  BluetoothDevice,
  BluetoothServer,
  BluetoothService,
} from './bluetooth.ts';
import { frameOf } from './frames.test-setup.ts';
import { RECORD_ACCESS } from './profiles.ts';

class Characteristic extends EventTarget implements BluetoothCharacteristic {
  value: DataView | undefined;
  isHeard = false;
  readonly written: number[][] = [];
  readonly #device: MadeUpDevice;

  constructor(device: MadeUpDevice, value?: string) {
    super();
    this.#device = device;
    this.value = value === undefined ? undefined : frameOf(value);
  }

  readValue(): Promise<DataView> {
    return this.value === undefined ? Promise.reject(new Error('not readable')) : Promise.resolve(this.value);
  }

  writeValueWithResponse(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    this.written.push([...bytes]);
    this.#device.whenAsked?.();
    return Promise.resolve();
  }

  startNotifications(): Promise<unknown> {
    this.isHeard = true;
    this.#device.whenHeard?.();
    return Promise.resolve(this);
  }
}

/** A device made up for tests: what services it has, and what it sends when. */
export class MadeUpDevice extends EventTarget implements BluetoothDevice, BluetoothServer, Bluetooth {
  readonly name = 'A cuff';
  readonly gatt = this;
  readonly wishes: unknown[] = [];
  isConnected = false;
  timesLet = 0;
  /** Called whenever somebody subscribes. */
  whenHeard: (() => void) | undefined;
  /** Called whenever something is written to it. */
  whenAsked: (() => void) | undefined;
  readonly #services: ReadonlyMap<number, ReadonlyMap<number, Characteristic>>;

  /** By service, by characteristic: the value that can be read (hexadecimal), or undefined where it only tells. */
  constructor(services: Readonly<Record<number, Readonly<Record<number, string | undefined>>>>) {
    super();
    this.#services = new Map(
      Object.entries(services).map(([service, has]) => [
        Number(service),
        new Map(
          Object.entries(has).map(([one, value]) => [Number(one), new Characteristic(this, value)] as const),
        ),
      ]),
    );
  }

  requestDevice(wish: unknown): Promise<BluetoothDevice> {
    this.wishes.push(wish);
    return Promise.resolve(this);
  }

  connect(): Promise<BluetoothServer> {
    this.isConnected = true;
    return Promise.resolve(this);
  }

  disconnect(): void {
    this.timesLet += 1;
    this.isConnected = false;
  }

  getPrimaryService(service: number): Promise<BluetoothService> {
    const has = this.#services.get(service);
    if (has === undefined) return Promise.reject(new DOMException('no such service', 'NotFoundError'));
    return Promise.resolve({
      getCharacteristic: (one: number) => {
        const found = has.get(one);
        return found === undefined
          ? Promise.reject(new DOMException('no such characteristic', 'NotFoundError'))
          : Promise.resolve(found);
      },
    });
  }

  /** Sends a frame, if somebody listens; says whether. The buffer is used again afterwards, as some systems do. */
  send(characteristic: number, hex: string): boolean {
    const found = this.#find(characteristic);
    if (found?.isHeard !== true || !this.isConnected) return false;
    const value = frameOf(hex);
    found.value = value;
    found.dispatchEvent(new Event('characteristicvaluechanged'));
    for (let at = 0; at < value.byteLength; at += 1) value.setUint8(at, 0xee);
    return true;
  }

  /** Goes out of reach. */
  goAway(): void {
    this.isConnected = false;
    this.dispatchEvent(new Event('gattserverdisconnected'));
  }

  /** What was written to ask for records. */
  get asked(): readonly (readonly number[])[] {
    return this.#find(RECORD_ACCESS)?.written ?? [];
  }

  #find(characteristic: number): Characteristic | undefined {
    return [...this.#services.values()]
      .map((has) => has.get(characteristic))
      .find((one) => one !== undefined);
  }
}
