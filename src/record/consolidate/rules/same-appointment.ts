import type { Detail, Fact } from '../../fact.ts';
import { codesDisagree, listsAgreeOrSilent, agreesOrSilent } from '../agreement.ts';
import { plainWords } from '../plain-words.ts';
import { kinds, type Rule } from '../rule.ts';

/**
 * Appointments: nobody is in two places at once, so the same minute and either the same title, or somebody whom both
 * name, is one appointment; a status that differs is an older copy and is told as such.
 */
export const sameAppointment: Rule = {
  name: 'same-appointment',
  kinds: kinds('appointment'),
  tiers: ['moment'],
  basesOf: () => ['appointment'],
  agree: (a, b) => {
    const [left, right] = [appointmentOf(a), appointmentOf(b)];
    if (left === undefined || right === undefined || codesDisagree(a, b)) return false;
    if (isOff(a) !== isOff(b) || !agreesOrSilent(left.place, right.place)) return false;
    const named = left.with.length > 0 && right.with.length > 0;
    return plainWords(a.title) === plainWords(b.title)
      ? listsAgreeOrSilent(left.with, right.with)
      : named && listsAgreeOrSilent(left.with, right.with);
  },
};

type Appointment = Extract<Detail, { kind: 'appointment' }>;

const appointmentOf = ({ detail }: Fact): Appointment | undefined =>
  detail.kind === 'appointment' ? detail : undefined;

const OFF: ReadonlySet<string> = new Set(['cancelled', 'not-done', 'withdrawn']);
const isOff = ({ status }: Fact): boolean => OFF.has(status.standing);
