import { useCallback, useEffect, useState } from 'react';
import { heldVaults, removeWay, type HeldVault, type Opening } from '#/vault/keyring.ts';
import type { UnlockWay } from '#/vault/unlock-way.ts';
import { useSession } from './session.tsx';

export type { Opening } from '#/vault/keyring.ts';
export { faultOfPin, newRecoveryCode } from '#/vault/unlock-way.ts';
export type { UnlockWay } from '#/vault/unlock-way.ts';

/** What opens the vault that is open, and how to add to it or take away. */
export function useUnlockWays(): {
  readonly ways: HeldVault['ways'] | undefined;
  /** `by` must open the vault; what is added replaces what there is of the same method. */
  readonly add: (by: UnlockWay, added: UnlockWay) => Promise<Opening>;
  readonly remove: (id: string) => Promise<void>;
} {
  const { vault, addWay } = useSession();
  const [ways, setWays] = useState<HeldVault['ways']>();
  const look = useCallback(async () => {
    const held = (await heldVaults()).find((one) => one.vault === vault);
    setWays(held?.ways);
  }, [vault]);
  useEffect(() => void look(), [look]);
  return {
    ways,
    add: async (by, added) => {
      const opening = await addWay(by, added);
      await look();
      return opening;
    },
    remove: async (id) => {
      if (vault !== undefined) await removeWay(vault, id);
      await look();
    },
  };
}
