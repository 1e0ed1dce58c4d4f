import type { ReadingDevice } from '#/record/readings/reading.ts';
import { readBattery, readName } from './about-device.ts';
import type { BluetoothDevice, BluetoothServer } from './bluetooth.ts';
import type { Line } from './line.ts';
import { BATTERY, DEVICE_INFORMATION } from './profiles.ts';

/** Asks a device what it is and how full its battery is; what it does not tell is not there. */
export async function askAbout(
  line: Line,
  device: BluetoothDevice,
  server: BluetoothServer,
): Promise<{ readonly device: ReadingDevice; readonly battery?: number }> {
  const read = async (service: number, characteristic: number): Promise<DataView | undefined> =>
    line.attempt(async () => {
      const found = await server.getPrimaryService(service);
      return (await found.getCharacteristic(characteristic)).readValue();
    });
  const nameAt = async (characteristic: number): Promise<string | undefined> => {
    const value = await read(DEVICE_INFORMATION.service, characteristic);
    return value && readName(value);
  };
  // One after the other: a device answers one question at a time, and some browsers refuse a second.
  const maker = await nameAt(DEVICE_INFORMATION.maker);
  const model = await nameAt(DEVICE_INFORMATION.model);
  const serial = await nameAt(DEVICE_INFORMATION.serial);
  const level = await read(BATTERY.service, BATTERY.level);
  const battery = level && readBattery(level);
  return {
    device: {
      ...(device.name !== undefined && device.name !== '' && { name: device.name }),
      ...(maker !== undefined && { maker }),
      ...(model !== undefined && { model }),
      ...(serial !== undefined && { serial }),
    },
    ...(battery?.ok === true && { battery: battery.value }),
  };
}
