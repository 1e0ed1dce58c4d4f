import { type Language, words } from '#/kit/words.ts';
import type { Kind } from '#/record/fact.ts';
import type { Dispute } from '#/record/contradictions/disputes.ts';
import { wordsStanding } from './entry-words.ts';
import { formatClinicalDay } from './format-date.ts';

export const DISPUTE_WORDS = words({
  en: {
    important: 'Important',
    heading: 'Your records do not agree',
    both: 'Both are shown below. Tell the person who treats you.',
    noneKnown: (who: string, said: string) =>
      said === '' ? `${who} says that none are known.` : `${who} says: “${said}”.`,
    butRecorded: 'But these are recorded:',
    more: (count: number) => `Show ${count} more on which they do not agree`,
    recordedBy: (who: string) => `(${who})`,
    has: (who: string, standing: string) => `${who}: ${standing}.`,
    trend: 'another organisation withdrew this result',
    differs: {
      'dose-differs': 'The same medicine is current in two places, with different doses.',
      'same-ingredient':
        'These current medicines contain the same ingredient. That can be right. Ask before you take both, unless you were told to.',
      'listed-twice':
        'One place lists this medicine more than once, with different doses. That can be right. Ask before you take all of them, unless you were told to.',
      'severity-differs': 'They do not agree how bad this allergy is.',
      'counted-twice': 'This may be one dose of a vaccine, written down twice.',
      'value-differs': 'Copies of this result do not give the same value.',
    },
    says: (who: string, said: string) => (said === '' ? who : `${who}: ${said}`),
  },
  cy: {
    important: 'Pwysig',
    heading: 'Nid yw eich cofnodion yn cytuno',
    both: 'Dangosir y ddau isod. Dywedwch wrth y person sy’n eich trin.',
    noneKnown: (who: string, said: string) =>
      said === '' ? `${who}: dim yn hysbys.` : `Geiriau ${who}: “${said}”.`,
    butRecorded: 'Ond mae’r rhain wedi’u cofnodi:',
    more: (count: number) => `Dangos ${count} arall nad ydynt yn cytuno arnynt`,
    recordedBy: (who: string) => `(${who})`,
    has: (who: string, standing: string) => `${who}: ${standing}.`,
    trend: 'tynnwyd y canlyniad hwn yn ôl gan sefydliad arall',
    differs: {
      'dose-differs': 'Mae’r un feddyginiaeth yn gyfredol mewn dau le, gyda dosau gwahanol.',
      'same-ingredient':
        'Mae’r meddyginiaethau cyfredol hyn yn cynnwys yr un cynhwysyn. Gall hynny fod yn iawn. Gofynnwch cyn cymryd y ddwy, oni bai y dywedwyd wrthych am wneud.',
      'listed-twice':
        'Mae un lle yn rhestru’r feddyginiaeth hon fwy nag unwaith, gyda dosau gwahanol. Gall hynny fod yn iawn. Gofynnwch cyn eu cymryd i gyd, oni bai y dywedwyd wrthych am wneud.',
      'severity-differs': 'Nid ydynt yn cytuno pa mor ddifrifol yw’r alergedd hwn.',
      'counted-twice': 'Gall hyn fod yn un dos o frechlyn, wedi’i nodi ddwywaith.',
      'value-differs': 'Nid yw copïau o’r canlyniad hwn yn rhoi’r un gwerth.',
    },
    says: (who: string, said: string) => (said === '' ? who : `${who}: ${said}`),
  },
});

type Against = 'refuted' | 'withdrawn' | 'past' | 'on-hold' | 'cancelled' | 'not-done';

/** Welsh names stand before a colon: a name after "gan" or "yn ôl" would have to change its first letter. */
const AGAINST = words<Readonly<Record<Against, (who: string) => string>>>({
  en: {
    refuted: (who) => `${who} says this was ruled out`,
    withdrawn: (who) => `${who} says this was recorded in error and has withdrawn it`,
    past: (who) => `${who} says this is in the past`,
    'on-hold': (who) => `${who} says this is on hold`,
    cancelled: (who) => `${who} says this was cancelled`,
    'not-done': (who) => `${who} says this was not taken or not given`,
  },
  cy: {
    refuted: (who) => `${who}: nodwyd bod hyn wedi’i ddiystyru`,
    withdrawn: (who) => `${who}: cofnodwyd hyn trwy gamgymeriad ac fe’i tynnwyd yn ôl`,
    past: (who) => `${who}: nodwyd bod hyn yn perthyn i’r gorffennol`,
    'on-hold': (who) => `${who}: nodwyd bod hyn wedi’i oedi`,
    cancelled: (who) => `${who}: nodwyd bod hyn wedi’i ganslo`,
    'not-done': (who) => `${who}: nodwyd na chafodd hyn ei gymryd neu ei roi`,
  },
});

/** The other side in a sentence without its full stop: "Northgate Hospital says this was ruled out (7 October 2025)". */
export function wordsDispute(
  dispute: Dispute,
  kind: Kind,
  nameOf: (source: string) => string,
  language: Language,
): string {
  const who = nameOf(dispute.who);
  const against: Readonly<Record<string, (who: string) => string>> = AGAINST[language];
  const told = dispute.speaks === 'against' ? against[dispute.status.standing] : undefined;
  const standing = wordsStanding(kind, dispute.status, language);
  const text =
    told?.(who) ??
    (language === 'en' ? `${who} still has this as: ${standing}` : `${who}, yn dal i nodi: ${standing}`);
  return dispute.when.known === 'not-recorded'
    ? text
    : `${text} (${formatClinicalDay(dispute.when, language)})`;
}
