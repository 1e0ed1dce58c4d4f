import { doseOf } from '../consolidate/taken-as.ts';
import type { Differs } from './differs.ts';
import { byThing, IS_NOW, pairsAcross, toSide, type Said } from './side.ts';

/** The same medicine is current at two sources, and no dose that one gives is among those of the other. */
export function doseDiffers(all: readonly Said[]): readonly Differs[] {
  const current = all.filter(
    ({ fact }) =>
      fact.detail.kind === 'medicine' && IS_NOW.has(fact.status.standing) && dosesOf([fact]).size > 0,
  );
  const found = new Map<string, Differs>();
  for (const group of byThing(current)) {
    for (const [a, b] of pairsAcross(group)) {
      const ofSource = (source: string): ReadonlySet<string> =>
        dosesOf(group.filter(({ fact }) => fact.provenance.source === source).map(({ fact }) => fact));
      const [left, right] = [ofSource(a.fact.provenance.source), ofSource(b.fact.provenance.source)];
      if ([...left].some((dose) => right.has(dose))) continue;
      found.set(`${a.fact.ref} ${b.fact.ref}`, {
        is: 'dose-differs',
        about: 'medicine',
        sides: [toSide(a, saidDose(a)), toSide(b, saidDose(b))],
      });
    }
  }
  return [...found.values()];
}

const saidDose = ({ fact: { detail } }: Said): string =>
  detail.kind === 'medicine' ? detail.dosage.join('; ') : '';

function dosesOf(facts: readonly Said['fact'][]): ReadonlySet<string> {
  return new Set(
    facts.flatMap(({ detail }) => {
      const dose = detail.kind === 'medicine' ? doseOf(detail) : '';
      return dose === '' ? [] : [dose];
    }),
  );
}
