/** So much of a vault's name tells it from the others of a device; the name itself says nothing about anybody. */
const ENOUGH = 22;

/**
 * Notes whose record is to go, at once: what is written to the device takes time, and a page that is closed right after
 * "Sign out" has none. A first-party cookie, because nothing else a page can write is there before it goes.
 */
export function noteLeaving(vault: string): void {
  document.cookie = `leaving=${vault.slice(0, ENOUGH)}; path=/; max-age=86400; SameSite=Strict`;
}

/** It has gone. */
export function hasLeft(): void {
  document.cookie = 'leaving=; path=/; max-age=0; SameSite=Strict';
}

/** Whether this vault was to go when the last page closed. */
export function wasLeaving(vault: string): boolean {
  const noted = /(?:^|;\s*)leaving=([^;]+)/.exec(document.cookie)?.[1];
  return noted !== undefined && noted === vault.slice(0, ENOUGH);
}
