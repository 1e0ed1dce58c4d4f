import { comparableOf } from '../consolidate/comparable-value.ts';
import { measuredOf } from '../detail.ts';
import type { Entry } from '../entry.ts';
import type { Fact } from '../fact.ts';
import { canonicalQuantity } from '../terminology/exact-unit.ts';
import type { Quantity } from '../value.ts';
import type { Differs } from './differs.ts';
import { toSide } from './side.ts';

/** Copies of one result, known by its reference number to be one, that do not give the same value. */
export function valueDiffers(entries: readonly Entry[]): readonly Differs[] {
  return entries.flatMap((entry): Differs[] => {
    if (entry.facts.length < 2 || (entry.kind !== 'result' && entry.kind !== 'lifestyle')) return [];
    const different: Fact[] = [];
    for (const fact of entry.facts) {
      if (comparableOf(fact) === undefined) continue;
      if (!different.some((other) => givesTheSame(other, fact))) different.push(fact);
    }
    if (different.length < 2) return [];
    const sides = different.map((fact) => {
      const value = measuredOf(fact)?.value;
      return { ...toSide({ entry, fact }), ...(value !== undefined && { value }) };
    });
    return [{ is: 'value-differs', about: entry.kind, sides }];
  });
}

/** The same value, or the same number where one of the two does not say its unit so that it can be compared. */
function givesTheSame(a: Fact, b: Fact): boolean {
  if (comparableOf(a) === comparableOf(b)) return true;
  const [left, right] = [quantityOf(a), quantityOf(b)];
  if (left === undefined || right === undefined) return false;
  const isSame = left.value === right.value && left.comparator === right.comparator;
  return isSame && (hasUnclearUnit(left) || hasUnclearUnit(right));
}

/** A unit that was printed in words of the source's own, or not at all, cannot be told from another. */
function hasUnclearUnit(quantity: Quantity): boolean {
  const unit = canonicalQuantity(quantity)?.unit ?? '';
  return unit === '' || unit.startsWith('printed|');
}

function quantityOf(fact: Fact): Quantity | undefined {
  const value = measuredOf(fact)?.value;
  return value?.is === 'quantity' ? value.quantity : undefined;
}
