import { describe, expect, it } from 'vitest';
import { wordsNotOpened } from './arrange-unlock.ts';
import { UNLOCK_WORDS } from './unlock.words.ts';

const english = UNLOCK_WORDS.en;

describe('unlocking', () => {
  it('warns only when few tries are left, and says how long to wait', () => {
    expect(wordsNotOpened({ is: 'wrong', left: 9, waitMs: 0 }, 'pin', english)).toBe(
      'That is not the right PIN. Try again.',
    );
    expect(wordsNotOpened({ is: 'wrong', left: 1, waitMs: 3_600_000 }, 'pin', english)).toBe(
      'That is not the right PIN. After 1 more wrong PIN it will no longer open anything. There were several wrong PINs. Wait 60 minutes, then try again.',
    );
    expect(wordsNotOpened({ is: 'wait', waitMs: 1000 }, 'pin', english)).toContain('Wait 1 second,');
    expect(wordsNotOpened({ is: 'no-room' }, 'pin', english)).toContain('Nothing is lost');
    expect(wordsNotOpened({ is: 'destroyed', vaultToo: false }, 'pin', english)).toBe(english.pinGone);
  });

  it('speaks of what was used', () => {
    expect(wordsNotOpened({ is: 'wrong', waitMs: 0 }, 'passkey', english)).toBe(english.wrongPasskey);
    expect(wordsNotOpened({ is: 'wrong', waitMs: 0 }, 'recovery', english)).toBe(english.wrongCode);
  });
});
