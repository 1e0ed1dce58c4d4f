import type { UnlockWords } from './unlock.words.ts';

/** What a try to unlock came to, when it did not open. */
export type NotOpened =
  | { readonly is: 'wrong'; readonly left?: number; readonly waitMs: number }
  | { readonly is: 'wait'; readonly waitMs: number }
  | { readonly is: 'destroyed'; readonly vaultToo: boolean };

const LEAST_DIGITS = 6;

/** Why a new PIN will not do; undefined when it will. */
export function faultOfPin(pin: string): 'empty' | 'notDigits' | 'tooShort' | undefined {
  if (pin === '') return 'empty';
  if (!/^\d+$/.test(pin)) return 'notDigits';
  return pin.length < LEAST_DIGITS ? 'tooShort' : undefined;
}

/** Why it did not open, by what it was tried with. */
export function wordsNotOpened(
  opening: NotOpened,
  method: 'pin' | 'passkey' | 'recovery',
  words: Pick<UnlockWords, 'wrong' | 'wait' | 'pinGone' | 'wrongPasskey' | 'wrongCode'>,
): string {
  if (opening.is === 'destroyed') return words.pinGone;
  if (opening.is === 'wait') return words.wait(opening.waitMs);
  if (method === 'passkey') return words.wrongPasskey;
  if (method === 'recovery') return words.wrongCode;
  const wrong = words.wrong(opening.left ?? 0);
  return opening.waitMs > 0 ? `${wrong} ${words.wait(opening.waitMs)}` : wrong;
}

/** Bytes as people say them: "12 MB", "less than 1 MB" being "1 MB". */
export function megabytes(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1_000_000))} MB`;
}
