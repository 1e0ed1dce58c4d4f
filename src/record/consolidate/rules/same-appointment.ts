import { detailOf, type DetailOf } from '../../detail.ts';
import type { Fact } from '../../fact.ts';
import { codesDisagree, agreesOrSilent } from '../agreement.ts';
import { tieredDate } from '../date-tiers.ts';
import { plainWords } from '../plain-words.ts';
import { kinds, type Rule } from '../rule.ts';

/**
 * Appointments: nobody is in two places at once, so the same minute and either the same title, or somebody whom both
 * name, is one appointment; a status that differs is an older copy and is told as such. Not joined: cancelled at one and
 * booked at the other, for nobody can say which of the two is the older copy.
 */
export const sameAppointment: Rule = {
  name: 'same-appointment',
  kinds: kinds('appointment'),
  tiers: ['any'],
  basesOf: (fact) => {
    const minute = tieredDate(fact.when).moment?.slice(0, 'YYYY-MM-DDTHH:MM'.length);
    return minute === undefined ? [] : [minute];
  },
  agree: (a, b) => {
    const [left, right] = [detailOf('appointment', a), detailOf('appointment', b)];
    if (left === undefined || right === undefined || codesDisagree(a, b)) return false;
    if (isOff(a) !== isOff(b) || !agreesOrSilent(left.place, right.place)) return false;
    const isSilent = left.with.length === 0 || right.with.length === 0;
    return shareSomebody(left, right) || (isSilent && plainWords(a.title) === plainWords(b.title));
  },
};

function shareSomebody(a: DetailOf<'appointment'>, b: DetailOf<'appointment'>): boolean {
  const names = new Set(a.with.map(plainWords));
  return b.with.some((name) => names.has(plainWords(name)));
}

const OFF: ReadonlySet<string> = new Set(['cancelled', 'not-done', 'withdrawn']);
const isOff = ({ status }: Fact): boolean => OFF.has(status.standing);
