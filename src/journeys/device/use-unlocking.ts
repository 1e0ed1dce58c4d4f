import { useState } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { askPasskey, NoPasskey } from '#/hooks/passkey.ts';
import { useSession } from '#/hooks/session.tsx';
import type { UnlockWay } from '#/hooks/unlock-ways.ts';
import { wordsNoPasskey, wordsNotOpened } from '#/record-view/arrange-unlock.ts';
import { UNLOCK_WORDS } from '#/record-view/unlock.words.ts';

export interface Unlocking {
  readonly isWorking: boolean;
  /** What went wrong; `at` tells one time from another. */
  readonly problem: { readonly text: string; readonly at: number } | undefined;
  readonly tell: (text: string) => void;
  readonly by: (way: UnlockWay) => Promise<void>;
  readonly byPasskey: (credentials: readonly string[]) => Promise<void>;
}

/** Tries to unlock a vault and says in words why it did not open. */
export function useUnlocking(vault: string): Unlocking {
  const words = useWords(UNLOCK_WORDS);
  const { unlock } = useSession();
  const [isWorking, setWorking] = useState(false);
  const [problem, setProblem] = useState<Unlocking['problem']>();
  const tell = (text: string): void => setProblem({ text, at: Date.now() });

  async function by(way: UnlockWay): Promise<void> {
    setWorking(true);
    try {
      const opening = await unlock(vault, way);
      if (opening.is !== 'open') tell(wordsNotOpened(opening, way.method, words));
    } finally {
      setWorking(false);
    }
  }

  async function byPasskey(credentials: readonly string[]): Promise<void> {
    try {
      await by(await askPasskey(credentials));
    } catch (error) {
      if (!(error instanceof NoPasskey)) throw error;
      tell(wordsNoPasskey(error, words));
    }
  }

  return { isWorking, problem, tell, by, byPasskey };
}
