import { UCUM } from '../coding.ts';
import type { Quantity } from '../value.ts';
/** A quantity in the one unit that its kind is compared in. */
export function canonicalQuantity(
  quantity: Quantity,
): { readonly value: string; readonly unit: string } | undefined {
  const unit =
    quantity.unitSystem === UCUM && quantity.unitCode !== undefined
      ? quantity.unitCode
      : quantity.unit === undefined
        ? ''
        : `printed|${quantity.unit}`;
  return { value: String(quantity.value), unit };
}
