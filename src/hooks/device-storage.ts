import { useCallback, useEffect, useState } from 'react';

export interface DeviceStorage {
  /** Bytes that this site takes up on the device, and that it may. */
  readonly used: number;
  readonly quota: number;
  /** Whether the browser keeps it when the device runs out of room. */
  readonly isKept: boolean;
}

/** How much room the record takes, and whether the browser may clear it away; undefined while that is not known. */
export function useDeviceStorage(): {
  readonly storage: DeviceStorage | undefined;
  readonly askToKeep: () => Promise<void>;
} {
  const [storage, setStorage] = useState<DeviceStorage>();
  const look = useCallback(async () => {
    const [{ usage: used = 0, quota = 0 }, isKept] = await Promise.all([
      navigator.storage.estimate(),
      navigator.storage.persisted(),
    ]);
    setStorage({ used, quota, isKept });
  }, []);
  useEffect(() => void look(), [look]);
  return {
    storage,
    askToKeep: async () => {
      await navigator.storage.persist();
      await look();
    },
  };
}
