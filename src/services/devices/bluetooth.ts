/** The part of Web Bluetooth that is used here; `navigator.bluetooth` has this shape, and so has a device made up for a test. */
export interface Bluetooth {
  /** Asks the person to choose a device. Rejects when they choose none. */
  requestDevice(wish: {
    filters: { services: number[] }[];
    optionalServices: number[];
  }): Promise<BluetoothDevice>;
}

export interface BluetoothDevice extends EventTarget {
  readonly name?: string | undefined;
  readonly gatt?: BluetoothServer | undefined;
}

export interface BluetoothServer {
  connect(): Promise<BluetoothServer>;
  disconnect(): void;
  getPrimaryService(service: number): Promise<BluetoothService>;
}

export interface BluetoothService {
  getCharacteristic(characteristic: number): Promise<BluetoothCharacteristic>;
}

export interface BluetoothCharacteristic extends EventTarget {
  readonly value?: DataView | undefined;
  readValue(): Promise<DataView>;
  writeValueWithResponse(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Notifications and indications alike. */
  startNotifications(): Promise<unknown>;
}
