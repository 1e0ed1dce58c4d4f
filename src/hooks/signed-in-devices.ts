import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '#/kit/failure.ts';
import type { Outcome } from '#/kit/outcome.ts';
import type { SignedInDevice } from '#/services/identity/devices.ts';
import { useDesk } from './desk.tsx';

export type { SignedInDevice } from '#/services/identity/devices.ts';

/** Where the signed-in person is signed in, as their issuer says it. */
export interface SignedInDevices {
  /** Undefined while the issuer is being asked. */
  readonly devices: Outcome<readonly SignedInDevice[], Failure> | undefined;
  readonly end: (id: string) => Promise<Outcome<undefined, Failure>>;
}

export function useSignedInDevices(): SignedInDevices {
  const desk = useDesk();
  const [devices, setDevices] = useState<SignedInDevices['devices']>();
  const look = useCallback(() => desk.worker().devices(), [desk]);

  useEffect(() => {
    let left = false;
    void look().then((found) => {
      if (!left) setDevices(found);
    });
    return () => {
      left = true;
    };
  }, [look]);

  return {
    devices,
    async end(id) {
      const ended = await desk.worker().endDevice(id);
      setDevices(await look());
      return ended;
    },
  };
}
