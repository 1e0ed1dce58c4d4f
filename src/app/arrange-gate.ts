import type { Session } from '#/hooks/session.tsx';
import type { Kind } from '#/record/fact.ts';

/** Whether a page may be entered, and if not, what comes first. */
export function gate(session: Session, forEveryLevel: boolean): 'wait' | 'sign-in' | 'prove-first' | 'enter' {
  switch (session.state) {
    case 'starting':
    // The shell shows how to unlock in place of the page.
    case 'locked':
    case 'choosing':
      return 'wait';
    case 'signed-out':
      return 'sign-in';
    case 'signed-in':
      return session.level === 'P9' || forEveryLevel ? 'enter' : 'prove-first';
  }
}

/** Whether a page waits for its owner: it shows something that they keep closed. */
export function isShut(shows: readonly Kind[] | 'all', closed: readonly Kind[]): boolean {
  return shows === 'all' ? closed.length > 0 : shows.some((kind) => closed.includes(kind));
}
