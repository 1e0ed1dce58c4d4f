import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { Failure } from '#/kit/failure.ts';
import { failed, type Outcome } from '#/kit/outcome.ts';
import { must } from '#/kit/must.ts';
import type { Sharer } from '#/record/readings/reviewing/shared-reading.ts';
import type { StaffMember, StaffSignIn } from '#/services/identity/staff-sign-in.ts';
import type { ReviewDesk } from '#/sync/review-desk.ts';

export type { StaffMember } from '#/services/identity/staff-sign-in.ts';
export type { Decided, Elsewhere, PlanToSend, ReviewDesk } from '#/sync/review-desk.ts';

/** The real ways to the outside for staff; built once, in `app`. */
export interface StaffDesk {
  /** Undefined where the configuration names no issuer for staff. */
  readonly signIn: (() => Promise<StaffSignIn>) | undefined;
  readonly reviews: (member: StaffMember) => ReviewDesk;
}

/** Who works here, and what is shared with their organisation. */
export interface Staff {
  readonly session:
    | { readonly state: 'starting' }
    | { readonly state: 'signed-out'; readonly because?: 'failed' | 'ended' | 'chosen' | 'not-offered' }
    | { readonly state: 'signed-in'; readonly member: StaffMember };
  /** Undefined while nobody is signed in. */
  readonly reviews: ReviewDesk | undefined;
  readonly signIn: (language: string) => Promise<void>;
  readonly signOut: (because?: 'ended') => Promise<void>;
  /** Everybody with something to review, as it was asked last; undefined until then. */
  readonly list: Outcome<readonly Sharer[], Failure> | undefined;
  /** Asks for the list again. */
  readonly refresh: () => Promise<void>;
  /** Whose page is open: NHS number. It is never in the address. */
  readonly opened: string | undefined;
  readonly open: (nhsNumber: string) => void;
  /** What has just been done, for the next page to say. */
  readonly said: string;
  readonly say: (words: string) => void;
  /** Puts what is known of one person by now into the list. */
  readonly learn: (nhsNumber: string, sharer: Sharer | undefined) => void;
}

const StaffContext = createContext<Staff | undefined>(undefined);

/** Where the issuer sends staff back to. */
const RETURN_PATH = '/clinician/signed-in';

/** Nobody has touched the page for so long (milliseconds): whoever comes next may be somebody else. */
const IDLE_MS = 10 * 60 * 1000;

/** Knows who works here, for everything below it. Nothing of it rests on the device. */
export function StaffProvider({
  desk,
  children,
}: {
  readonly desk: StaffDesk;
  readonly children: ReactNode;
}): ReactElement {
  const [session, setSession] = useState<Staff['session']>(() =>
    desk.signIn === undefined ? { state: 'signed-out', because: 'not-offered' } : { state: 'starting' },
  );
  const [list, setList] = useState<Staff['list']>();
  const [opened, open] = useState<string>();
  const [said, say] = useState('');
  useEffect(() => {
    const { signIn } = desk;
    if (signIn === undefined) return;
    if (location.pathname !== RETURN_PATH) {
      setSession({ state: 'signed-out' });
      return;
    }
    const url = location.href;
    // The answer of the issuer is used once and does not stay in the address.
    history.replaceState(null, '', '/clinician');
    void signIn()
      .then((ways) => ways.finish(url))
      .then(
        (member) => setSession({ state: 'signed-in', member }),
        () => setSession({ state: 'signed-out', because: 'failed' }),
      );
  }, [desk]);

  const member = session.state === 'signed-in' ? session.member : undefined;
  const reviews = useMemo(() => (member === undefined ? undefined : desk.reviews(member)), [desk, member]);
  const signOut = useCallback(
    async (because?: 'ended'): Promise<void> => {
      setList(undefined);
      open(undefined);
      setSession({ state: 'signed-out', because: because ?? 'chosen' });
      await (await desk.signIn?.())?.end();
    },
    [desk],
  );
  const refresh = useCallback(async (): Promise<void> => {
    if (reviews === undefined) return;
    const asked = await reviews.sharers().catch(() => failed({ kind: 'unreachable' } as const));
    setList(asked);
    if (!asked.ok && asked.failure.kind === 'signed-out') await signOut('ended');
  }, [reviews, signOut]);
  useEffect(() => void refresh(), [refresh]);
  useIdle(member !== undefined, () => void signOut('ended'));

  const value = useMemo(
    (): Staff => ({
      session,
      reviews,
      list,
      refresh,
      signOut,
      opened,
      open,
      said,
      say,
      async signIn(language) {
        await (await must(desk.signIn, 'an issuer for staff')()).begin(language);
      },
      learn(nhsNumber, sharer) {
        setList((now) => {
          if (now?.ok !== true) return now;
          const others = now.value.filter((one) => one.nhsNumber !== nhsNumber);
          return { ...now, value: sharer === undefined ? others : [...others, sharer] };
        });
      },
    }),
    [session, reviews, list, refresh, signOut, opened, said, desk],
  );
  return <StaffContext value={value}>{children}</StaffContext>;
}

export function useStaff(): Staff {
  return must(useContext(StaffContext), 'a StaffProvider above this component');
}

/** Calls back when nobody has touched the page for long. */
function useIdle(isOn: boolean, onIdle: () => void): void {
  useEffect(() => {
    if (!isOn) return undefined;
    let timer = setTimeout(onIdle, IDLE_MS);
    const touched = (): void => {
      clearTimeout(timer);
      timer = setTimeout(onIdle, IDLE_MS);
    };
    const events = ['pointerdown', 'keydown', 'wheel'] as const;
    for (const event of events) addEventListener(event, touched, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const event of events) removeEventListener(event, touched);
    };
  });
}
