import { plainWords } from '../consolidate/plain-words.ts';
import type { Fact } from '../fact.ts';
import type { Differs } from './differs.ts';
import { byThing, pairsAcross, STANDS, toSide, type Said } from './side.ts';

/** The same allergy stands at two sources that say differently how bad it is. */
export function severityDiffers(all: readonly Said[]): readonly Differs[] {
  const allergies = all.filter(
    ({ fact }) =>
      fact.detail.kind === 'allergy' && fact.detail.absence === undefined && STANDS.has(fact.status.standing),
  );
  const found = new Map<string, Differs>();
  for (const group of byThing(allergies)) {
    for (const [a, b] of pairsAcross(group)) {
      const [left, right] = [howBad(a.fact), howBad(b.fact)];
      const differs = (['criticality', 'severity'] as const).some(
        (name) => left[name] !== '' && right[name] !== '' && left[name] !== right[name],
      );
      if (!differs) continue;
      found.set(`${a.fact.ref} ${b.fact.ref}`, {
        is: 'severity-differs',
        about: 'allergy',
        sides: [toSide(a, saidOf(left)), toSide(b, saidOf(right))],
      });
    }
  }
  return [...found.values()];
}

interface HowBad {
  readonly criticality: string;
  readonly severity: string;
}

function howBad({ detail }: Fact): HowBad {
  if (detail.kind !== 'allergy') return { criticality: '', severity: '' };
  const severities = detail.reactions.flatMap(({ severity }) =>
    severity === undefined ? [] : [plainWords(severity)],
  );
  return {
    criticality: plainWords(detail.criticality ?? ''),
    severity: [...new Set(severities)].sort().join(', '),
  };
}

const saidOf = ({ criticality, severity }: HowBad): string =>
  [criticality, severity].filter((text) => text !== '').join(', ');
