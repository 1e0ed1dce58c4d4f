import { useEffect, useState } from 'react';
import type { Custody } from './custody.ts';

const MINUTE_MS = 60_000;

/** After how many minutes without a touch a record locks. */
export const LOCK_MINUTES = [1, 2, 5, 10, 30] as const;
export type LockMinutes = (typeof LOCK_MINUTES)[number];
const USUAL: LockMinutes = 5;

/** A choice for this device, not a fact about health: a first-party cookie, as the language is. */
export function useLockMinutes(): readonly [LockMinutes, (minutes: LockMinutes) => void] {
  const [minutes, choose] = useState(rememberedMinutes);
  return [
    minutes,
    (next) => {
      document.cookie = `lock-minutes=${next}; path=/; max-age=31536000; SameSite=Lax`;
      choose(next);
    },
  ];
}

function rememberedMinutes(): LockMinutes {
  const said = Number(/(?:^|;\s*)lock-minutes=(\d+)/.exec(document.cookie)?.[1]);
  return LOCK_MINUTES.find((minutes) => minutes === said) ?? USUAL;
}

/** How often a tab tells the others that it is being used. */
const TELL_MS = 5000;

const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

/**
 * Locks an open record when nobody has touched it, in any tab, for the chosen time, in sight or not. While the page is out of sight it
 * is covered, so that neither a switcher of tasks nor the moment of coming back shows anything.
 */
export function useAutoLock(isOpen: boolean, custody: Custody): void {
  useEffect(() => {
    const show = (isCovered: boolean): void => {
      document.documentElement.toggleAttribute('data-covered', isCovered);
    };
    const cover = (): void => {
      if (document.hidden) show(true);
      // Whether the record locks is known, and drawn, a frame later.
      else requestAnimationFrame(() => requestAnimationFrame(() => show(document.hidden)));
    };
    document.addEventListener('visibilitychange', cover);
    addEventListener('pagehide', cover);
    return () => {
      document.removeEventListener('visibilitychange', cover);
      removeEventListener('pagehide', cover);
    };
  }, []);

  useEffect(() => {
    if (!isOpen) return undefined;
    let touchedAt = Date.now();
    let toldAt = 0;
    const others = new BroadcastChannel('touched');
    let timer: number | undefined;
    // A sleeping device runs no timers: what counts is the clock, looked at whenever there is a chance.
    const look = (): void => {
      clearTimeout(timer);
      const left = touchedAt + rememberedMinutes() * MINUTE_MS - Date.now();
      if (left <= 0) custody.lock(document.hidden ? 'away' : 'idle');
      else timer = window.setTimeout(look, Math.min(left, MINUTE_MS / 4) + 50);
    };
    const touch = (): void => {
      look();
      touchedAt = Date.now();
      if (touchedAt - toldAt < TELL_MS) return;
      toldAt = touchedAt;
      others.postMessage(touchedAt);
    };
    // Locking is one thing for all tabs, and so is being used: one that lies in the back does not lock the one in front.
    others.addEventListener('message', ({ data }: MessageEvent<number>) => {
      touchedAt = Math.max(touchedAt, Math.min(data, Date.now()));
    });
    for (const sign of SIGNS_OF_LIFE) addEventListener(sign, touch, { capture: true, passive: true });
    document.addEventListener('visibilitychange', look);
    look();
    return () => {
      clearTimeout(timer);
      others.close();
      for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, touch, { capture: true });
      document.removeEventListener('visibilitychange', look);
    };
  }, [isOpen, custody]);
}
