import type { MergeEvidence } from '../../entry.ts';
import { measuredOf, type Measured } from '../../detail.ts';
import type { Fact } from '../../fact.ts';
import { agreesOrSilent, codedBases, codeEvidence, sidesAgree, standingAgrees } from '../agreement.ts';
import { comparableValue } from '../comparable-value.ts';
import { plainWords } from '../plain-words.ts';
import { kinds, type Rule } from '../rule.ts';

/**
 * Results and observations: same meaning by a mapped code, same date, same value. A report that has no value of its own
 * is compared by its code, its date and what it concludes.
 * Example: HbA1c (SNOMED CT 999791000000106) 52 mmol/mol on 2026-03-14 from a hospital laboratory and its copy at the
 * practice; haemoglobin 120 g/L and 12 g/dL. Not joined: 52 and 52.0001; `<5` and `5`; mmol/L and mg/dL.
 */
export const sameCodeDateValue: Rule = {
  name: 'same-code-date-value',
  kinds: kinds('result', 'lifestyle'),
  tiers: ['moment', 'day', 'month'],
  basesOf: (fact) => {
    const measured = measuredOf(fact);
    const base = measured && baseValue(measured);
    return base === undefined ? [] : codedBases(fact, base);
  },
  agree: (a, b) => {
    const [left, right] = [measuredOf(a), measuredOf(b)];
    return (
      left !== undefined &&
      right !== undefined &&
      standingAgrees(a, b) &&
      agreesOrSilent(left.specimen, right.specimen) &&
      sidesAgree(a, b)
    );
  },
  evidence: (a, b) => [...codeEvidence(a, b), ...unitEvidence(a, b)],
};

function baseValue(measured: Measured): string | undefined {
  const value = comparableValue(measured.value, measured.components);
  if (value !== undefined) return value;
  // No value and nothing inside it: nothing to compare, so nothing to join by.
  if (measured.value.is !== 'none' || measured.members.length === 0) return undefined;
  return `report ${plainWords(measured.conclusion ?? '')}`;
}

function unitEvidence(a: Fact, b: Fact): readonly MergeEvidence[] {
  const [left, right] = [measuredOf(a)?.value, measuredOf(b)?.value];
  if (left?.is !== 'quantity' || right?.is !== 'quantity') return [];
  return left.quantity.value === right.quantity.value ? [] : ['converted-unit'];
}
