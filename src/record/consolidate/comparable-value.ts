import type { Coding } from '../coding.ts';
import { measuredOf } from '../detail.ts';
import type { Fact } from '../fact.ts';
import { conceptKeys } from '../terminology/concept-keys.ts';
import { canonicalQuantity } from '../terminology/exact-unit.ts';
import type { Component, Quantity, Value } from '../value.ts';
import { plainWords } from './plain-words.ts';

/**
 * A value as it is compared; undefined when there is none to compare. 5.2 and 5.20 are one number, 52 g/L and 5.2 g/dL
 * one quantity (exact conversion only); 5 and <5, or a number and the same number without its unit, are not.
 */
export function comparableValue(value: Value, components: readonly Component[]): string | undefined {
  const own = comparableOne(value);
  if (components.length === 0) return own;
  const parts = components.map((component) => {
    const name = meaningOf(component.name.codings);
    const part = comparableOne(component.value);
    return part === undefined ? undefined : `${name ?? `"${plainWords(component.name.text)}"`}=${part}`;
  });
  return parts.some((part) => part === undefined) ? undefined : `${own ?? ''}[${parts.sort().join(';')}]`;
}

/** The value of a fact as it is compared; undefined when it has none, or is nothing measured. */
export function comparableOf(fact: Pick<Fact, 'detail'>): string | undefined {
  const measured = measuredOf(fact);
  return measured && comparableValue(measured.value, measured.components);
}

function comparableOne(value: Value): string | undefined {
  switch (value.is) {
    case 'quantity':
      return comparableQuantity(value.quantity);
    case 'coded':
      return meaningOf(value.concept.codings) ?? words(value.concept.text);
    case 'text':
      return words(value.text);
    case 'yes-no':
      return `yes:${value.yes}`;
    case 'range':
      return `${partOf(value.low)}..${partOf(value.high)}`;
    case 'ratio':
      return `${partOf(value.numerator)}:${partOf(value.denominator)}`;
    case 'date':
      return `on ${value.text}`;
    case 'absent':
    case 'none':
      return undefined;
  }
}

/** One key for what codes mean: the SNOMED CT one where there is one, so that it is the same whatever came with it. */
function meaningOf(codings: readonly Coding[]): string | undefined {
  const keys = conceptKeys(codings);
  return keys.filter((key) => key.startsWith('sct|')).sort()[0] ?? keys[0];
}

const partOf = (quantity: Quantity | undefined): string =>
  quantity === undefined ? '' : comparableQuantity(quantity);

function comparableQuantity(quantity: Quantity): string {
  const canonical = canonicalQuantity(quantity);
  if (canonical === undefined) return `${quantity.comparator ?? ''}${quantity.value} ?${quantity.unit ?? ''}`;
  return `${quantity.comparator ?? ''}${canonical.value} ${canonical.unit}`;
}

function words(text: string): string | undefined {
  const plain = plainWords(text);
  return plain === '' ? undefined : `"${plain}"`;
}
