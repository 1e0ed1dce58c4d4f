import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { must } from '#/kit/must.ts';
import type { Claims } from '#/services/identity/sign-in.ts';
import { useDesk } from './desk.tsx';
import { useLanguage } from './language.tsx';
import { RecordProvider, forgetRecords } from './record-store.tsx';

export type Session =
  | { state: 'starting' }
  | {
      state: 'signed-out';
      because?: 'cancelled' | 'consent-refused' | 'failed' | 'level-too-low' | 'chosen';
    }
  | {
      state: 'signed-in';
      level: 'P0' | 'P5' | 'P9';
      person: { name: string; givenName?: string; dateOfBirth?: string; nhsNumber?: string };
    };

interface SessionDesk {
  readonly session: Session;
  signIn(options?: { proveIdentity?: boolean; returnTo?: string }): Promise<void>;
  signOut(): Promise<void>;
}

const SessionContext = createContext<SessionDesk | undefined>(undefined);

/** Tabs tell each other who is signed in: a subject, or nobody. */
const tabs = new BroadcastChannel('session');

/** Where the broker sends people back to. */
export const RETURN_PATH = '/signed-in';

/** Knows who is signed in; opens that person's record store for everything below it. */
export function SessionProvider({ children }: { children: ReactNode }): ReactElement {
  const desk = useDesk();
  const { language } = useLanguage();
  const [session, setSession] = useState<Session>({ state: 'starting' });
  const [claims, setClaims] = useState<Claims>();
  const begun = useRef(false);

  useEffect(() => {
    // Development mounts twice; a sign-in answer may be used once.
    if (begun.current) return;
    begun.current = true;
    void start(desk).then((started) => {
      setClaims(started.claims);
      setSession(started.session);
    });
  }, [desk]);

  const signIn = useCallback(
    async (options: { proveIdentity?: boolean; returnTo?: string } = {}) => {
      const returnTo =
        options.returnTo ?? (location.pathname === '/' ? '/record' : location.pathname + location.search);
      await (
        await desk.signIn()
      ).begin({ returnTo, proveIdentity: options.proveIdentity === true, language });
    },
    [desk, language],
  );

  const leave = useCallback(
    async (next?: string) => {
      // "Signed out" is said only once it is so: a page closed a moment later must not wake up signed in.
      setSession({ state: 'starting' });
      setClaims(undefined);
      await forgetRecords(desk, next);
      setSession({ state: 'signed-out', because: 'chosen' });
    },
    [desk],
  );

  const signOut = useCallback(async () => {
    await (await desk.signIn()).end();
    tabs.postMessage(undefined);
    await leave();
  }, [desk, leave]);

  // Who is signed in is one thing for the whole device: when it changes in one tab, the others let go at once.
  useEffect(() => {
    const subject = claims?.sub;
    if (subject === undefined) return undefined;
    const hear = ({ data }: MessageEvent<string | undefined>): void => {
      if (data !== subject) void leave(data);
    };
    tabs.addEventListener('message', hear);
    return () => tabs.removeEventListener('message', hear);
  }, [claims, leave]);

  const value = useMemo(() => ({ session, signIn, signOut }), [session, signIn, signOut]);
  return (
    <SessionContext value={value}>
      <RecordProvider claims={claims}>{children}</RecordProvider>
    </SessionContext>
  );
}

/** The session and how to begin or end it. */
export function useSession(): SessionDesk {
  return must(useContext(SessionContext), 'a SessionProvider above this component');
}

async function start(desk: ReturnType<typeof useDesk>): Promise<{ session: Session; claims?: Claims }> {
  try {
    const signIn = await desk.signIn();
    if (location.pathname === RETURN_PATH) {
      const { claims, returnTo } = await signIn.finish(location.href);
      // The code is spent; it should not stay in the address bar or the history.
      history.replaceState(
        null,
        '',
        returnTo.startsWith('/') && !returnTo.startsWith('//') ? returnTo : '/record',
      );
      // Whoever was signed in before has left with this: their other tabs let go, and nothing of theirs stays behind.
      tabs.postMessage(claims.sub);
      await forgetRecords(desk, claims.sub);
      return { session: toSession(claims), claims };
    }
    const claims = await signIn.resume();
    if (claims !== undefined) return { session: toSession(claims), claims };
    // What an earlier sign-out could not finish deleting goes now.
    void forgetRecords(desk);
    return { session: { state: 'signed-out' } };
  } catch (error) {
    if (location.pathname === RETURN_PATH) history.replaceState(null, '', '/');
    return { session: { state: 'signed-out', because: reason(error) } };
  }
}

function reason(error: unknown): 'cancelled' | 'consent-refused' | 'failed' | 'level-too-low' {
  const { error: code, error_description: description } = error as {
    error?: unknown;
    error_description?: unknown;
  };
  if (typeof code !== 'string') return 'failed';
  const said = `${code} ${String(description)}`.toLowerCase();
  if (said.includes('consent')) return 'consent-refused';
  if (/level|proof|prove/.test(said)) return 'level-too-low';
  return code.toLowerCase() === 'access_denied' ? 'cancelled' : 'failed';
}

function toSession(claims: Claims): Session {
  const name = [claims.given_name, claims.family_name]
    .filter((part) => part !== undefined)
    .map(inNameCase)
    .join(' ');
  return {
    state: 'signed-in',
    level: claims.identity_proofing_level,
    person: {
      name,
      ...(claims.given_name === undefined ? {} : { givenName: inNameCase(claims.given_name) }),
      ...(claims.birthdate === undefined ? {} : { dateOfBirth: claims.birthdate }),
      // At P5 the number is only claimed; the person may not be shown it (NHS login user journeys).
      ...(claims.nhs_number === undefined || claims.identity_proofing_level !== 'P9'
        ? {}
        : { nhsNumber: claims.nhs_number }),
    },
  };
}

/** NHS login sends names in capitals; a name that has small letters is left as its owner writes it. */
function inNameCase(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
