import type { Session } from '#/hooks/session.tsx';

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
