import type { NoPasskey } from '#/hooks/passkey.ts';
import type { Opening, UnlockWay } from '#/hooks/unlock-ways.ts';
import type { UnlockWords } from './unlock.words.ts';

/** Why there is no passkey, in words. */
export function wordsNoPasskey(
  { because }: Pick<NoPasskey, 'because'>,
  words: Pick<UnlockWords, 'passkeyNotAble' | 'passkeyTurnedAway'>,
): string {
  return because === 'not-able' ? words.passkeyNotAble : words.passkeyTurnedAway;
}

/** Why it did not open, by what it was tried with. */
export function wordsNotOpened(
  opening: Exclude<Opening, { readonly is: 'open' }>,
  method: UnlockWay['method'],
  words: Pick<UnlockWords, 'wrong' | 'wait' | 'noRoom' | 'pinGone' | 'wrongPasskey' | 'wrongCode'>,
): string {
  if (opening.is === 'destroyed') return words.pinGone;
  if (opening.is === 'no-room') return words.noRoom;
  if (opening.is === 'wait') return words.wait(opening.waitMs);
  if (method === 'passkey') return words.wrongPasskey;
  if (method === 'recovery') return words.wrongCode;
  const wrong = words.wrong(opening.left ?? 0);
  return opening.waitMs > 0 ? `${wrong} ${words.wait(opening.waitMs)}` : wrong;
}
