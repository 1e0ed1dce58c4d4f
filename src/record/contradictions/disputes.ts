import { NOT_RECORDED, type ClinicalDate } from '../clinical-date.ts';
import type { Kind, Status } from '../fact.ts';
import { plainWords } from '../consolidate/plain-words.ts';
import type { Contradiction } from './contradictions.ts';
import type { DetailsDiffer } from './details-differ.ts';
import type { Side } from './side.ts';

/** What another source says against an entry, told on that entry. */
export interface Dispute {
  /** The other entry. */
  readonly other: string;
  /** ODS code of whoever says it. */
  readonly who: string;
  readonly status: Status;
  /** When it was so; of what is over, when it ended. */
  readonly when: ClinicalDate;
  /** `against` = the other denies or ended this one; `for` = the other still lists what this one denies or ended. */
  readonly speaks: 'against' | 'for';
}

/** Every dispute under both entries it concerns, by the entry's id. */
export function disputesByEntry(all: readonly Contradiction[]): ReadonlyMap<string, readonly Dispute[]> {
  const found = new Map<string, Dispute[]>();
  const add = (id: string, dispute: Dispute): void => {
    const list = found.get(id) ?? [];
    if (list.every((one) => one.other !== dispute.other)) list.push(dispute);
    found.set(id, list);
  };
  for (const one of all) {
    if (one.is !== 'disputed') continue;
    const [stands, against] = one.sides;
    add(stands.entry, { ...toDispute(against), speaks: 'against' });
    add(against.entry, { ...toDispute(stands), speaks: 'for' });
  }
  return found;
}

const toDispute = ({ entry, source, status, when, ended }: Side): Omit<Dispute, 'speaks'> => ({
  other: entry,
  who: source,
  status,
  when: status.standing === 'past' ? (ended ?? NOT_RECORDED) : when,
});

/** A contradiction between entries or copies; what differs about the person is told where sources are told. */
export type Disagreement = Exclude<Contradiction, DetailsDiffer>;

/** Which sentence tells it: one medicine that one organisation lists twice is not two medicines. */
export function sentenceOf<Is extends Disagreement['is']>(one: {
  readonly is: Is;
  readonly sides: readonly Side[];
}): Is | 'listed-twice' {
  const [first] = one.sides;
  const isOne = one.sides.every(
    ({ source, title }) => source === first?.source && plainWords(title) === plainWords(first.title),
  );
  return one.is === 'same-ingredient' && isOne ? 'listed-twice' : one.is;
}

/** What the warning above a list of one kind says: each disagreement once, those about everything first. */
export function disagreementsAbout(kind: Kind, all: readonly Contradiction[]): readonly Disagreement[] {
  const about = all
    .filter((one): one is Disagreement => one.is !== 'details-differ')
    .filter((one) => one.about === kind);
  const beside = about.filter((one) => one.is === 'none-known-beside');
  const bySource = new Map(beside.map((one) => [one.source, one] as const));
  return [...bySource.values(), ...about.filter((one) => one.is !== 'none-known-beside')];
}

/** What is said against or differs from an entry. */
export function disagreementsOf(id: string, all: readonly Contradiction[]): readonly Disagreement[] {
  return all.filter(
    (one): one is Disagreement =>
      one.is !== 'details-differ' &&
      (one.is === 'none-known-beside'
        ? one.entries.includes(id)
        : one.sides.some((side) => side.entry === id)),
  );
}
