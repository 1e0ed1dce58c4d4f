import { comparableValue } from '../consolidate/comparable-value.ts';
import type { Entry } from '../entry.ts';
import type { Fact } from '../fact.ts';
import type { Value } from '../value.ts';
import type { Differs } from './differs.ts';
import { toSide } from './side.ts';

/** Copies of one result, known by its reference number to be one, that do not give the same value. */
export function valueDiffers(entries: readonly Entry[]): readonly Differs[] {
  return entries.flatMap((entry): Differs[] => {
    if (entry.facts.length < 2 || (entry.kind !== 'result' && entry.kind !== 'lifestyle')) return [];
    const firstOf = new Map<string, Fact>();
    for (const fact of entry.facts) {
      const { detail } = fact;
      const value =
        detail.kind === 'result' || detail.kind === 'lifestyle'
          ? comparableValue(detail.value, detail.components)
          : undefined;
      if (value !== undefined && !firstOf.has(value)) firstOf.set(value, fact);
    }
    if (firstOf.size < 2) return [];
    const sides = [...firstOf.values()].map((fact) => toSide({ entry, fact }, saidOf(fact)));
    return [{ is: 'value-differs', about: entry.kind, sides }];
  });
}

function saidOf({ detail }: Fact): string {
  return detail.kind === 'result' || detail.kind === 'lifestyle' ? inWords(detail.value) : '';
}

function inWords(value: Value): string {
  switch (value.is) {
    case 'quantity':
      return [`${value.quantity.comparator ?? ''}${value.quantity.value}`, value.quantity.unit ?? '']
        .filter((text) => text !== '')
        .join(' ');
    case 'text':
      return value.text;
    case 'coded':
      return value.concept.text;
    default:
      return '';
  }
}
