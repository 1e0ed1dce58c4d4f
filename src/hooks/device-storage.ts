import { useCallback, useEffect, useState } from 'react';

export interface DeviceStorage {
  /** Bytes that this site takes up on the device, and that it may. */
  readonly used: number;
  readonly quota: number;
  /** Whether the browser keeps it when the device runs out of room. */
  readonly isKept: boolean;
}

/** Some browsers (WebKitGTK 2.50) have no storage manager, whatever the types say. */
const manager = (): StorageManager | undefined => ('storage' in navigator ? navigator.storage : undefined);

/** Asks the browser to keep what is stored even when the device runs out of room; whether it does is its own affair. */
export async function askToKeep(): Promise<void> {
  await manager()?.persist();
}

/** How much room there is; undefined where the browser does not say. */
export async function deviceStorage(): Promise<DeviceStorage | undefined> {
  const storage = manager();
  if (storage === undefined) return undefined;
  const [{ usage: used = 0, quota = 0 }, isKept] = await Promise.all([
    storage.estimate(),
    storage.persisted(),
  ]);
  return { used, quota, isKept };
}

/** How much room the record takes, and whether the browser may clear it away; undefined while that is not known. */
export function useDeviceStorage(): {
  readonly storage: DeviceStorage | undefined;
  readonly askToKeep: () => Promise<void>;
} {
  const [storage, setStorage] = useState<DeviceStorage>();
  const look = useCallback(async () => setStorage(await deviceStorage()), []);
  useEffect(() => void look(), [look]);
  return {
    storage,
    askToKeep: async () => {
      await askToKeep();
      await look();
    },
  };
}

/** With less room than this (in bytes) the next letter or pull may no longer be kept. */
const LITTLE_ROOM = 50_000_000;

/** Whether the device is nearly full; looked at each time that nothing is being pulled any more. */
export function useLittleRoom(isPulling: boolean): boolean {
  const [isLittle, setLittle] = useState(false);
  useEffect(() => {
    let left = false;
    if (isPulling) return undefined;
    void deviceStorage().then((storage) => {
      if (!left && storage !== undefined) setLittle(storage.quota - storage.used < LITTLE_ROOM);
    });
    return () => {
      left = true;
    };
  }, [isPulling]);
  return isLittle;
}
