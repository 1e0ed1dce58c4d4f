import { useMemo } from 'react';
import { useEmergencyView, useOwnPart, type EmergencyCard } from '#/hooks/emergency-card.ts';
import { useKeptClosed } from '#/hooks/kept-closed.tsx';
import { usePull } from '#/hooks/pull.ts';
import { useCoverage } from '#/hooks/record.ts';
import { useSession } from '#/hooks/session.tsx';
import { useDisputedRefs } from '#/record-view/dispute-mark.tsx';
import { EMERGENCY_KINDS } from '#/record/overview/emergency-kinds.ts';
import { arrangeCard, withOnly } from './arrange-card.ts';

/** The card of whose record is open, and the copy that is seen while it is locked, if one is. */
export function useCard(): { readonly card?: EmergencyCard; readonly whenLocked?: EmergencyCard } {
  const made = useEmergencyView();
  const coverage = useCoverage();
  const disputed = useDisputedRefs();
  const { own } = useOwnPart();
  const { session } = useSession();
  const { chosen } = useKeptClosed();
  const isBeingRead = usePull().status === 'running';
  const person = session.state === 'signed-in' ? session.person : undefined;
  return useMemo(() => {
    if (made === undefined || coverage === undefined || own === undefined || person === undefined) return {};
    const text = arrangeCard({ ...made, coverage, disputed });
    const { name, dateOfBirth, nhsNumber } = person;
    const card: EmergencyCard = {
      person: {
        name,
        ...(dateOfBirth !== undefined && { dateOfBirth }),
        ...(nhsNumber !== undefined && { nhsNumber }),
      },
      own: { note: own.note, contacts: own.contacts },
      text,
    };
    // Until it is known what is kept closed, nothing is let out; and a record that is being read is half a record.
    if (own.shownLocked === undefined || chosen === undefined || isBeingRead) return { card };
    const shown = own.shownLocked;
    const kinds = EMERGENCY_KINDS.filter((kind) => shown.includes(kind) && !chosen.includes(kind));
    const whenLocked: EmergencyCard = {
      ...card,
      text: { en: withOnly(text.en, kinds, 'en'), cy: withOnly(text.cy, kinds, 'cy') },
    };
    return { card, whenLocked };
  }, [made, coverage, disputed, own, person, chosen, isBeingRead]);
}
