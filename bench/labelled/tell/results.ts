import { SYSTEM } from '../codes/concept.ts';
import type { Concept } from '../codes/concept.ts';
import type { Unit } from '../codes/tests.ts';
import { codeable, hl7 } from './telling.ts';
import type { Tell, Telling } from './telling.ts';

/** A number with its unit, written with as many decimals as it was measured. */
export interface Amount {
  readonly digits: string;
  readonly unit: Unit;
  readonly comparator?: string;
}

export interface ToldResult extends Telling {
  readonly category: 'laboratory' | 'vital-signs' | 'social-history' | 'none';
  readonly amount?: Amount;
  readonly answer?: Concept;
  readonly words?: string;
  readonly parts?: readonly { readonly concept: Concept; readonly amount: Amount }[];
}

/** The same amount in another unit of the test: the point moves, nothing is rounded. */
export function inUnit(amount: Amount, unit: Unit): Amount {
  return { ...amount, unit, digits: shifted(amount.digits, unit.shift - amount.unit.shift) };
}

/** Moves the decimal point to the left by that many places, on the digits themselves. */
export function shifted(digits: string, places: number): string {
  const [whole = '', after = ''] = digits.split('.');
  if (places === 0) return digits;
  if (places < 0) {
    const padded = after.padEnd(-places, '0');
    const rest = padded.slice(-places);
    return tidy(`${whole}${padded.slice(0, -places)}${rest === '' ? '' : `.${rest}`}`);
  }
  const padded = whole.padStart(places + 1, '0');
  return tidy(`${padded.slice(0, -places)}.${padded.slice(-places)}${after}`);
}

const tidy = (digits: string): string =>
  digits
    .replace(/^0+(?=\d)/, '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');

const quantity = ({ digits, unit, comparator }: Amount): object => ({
  value: Number(digits),
  ...(comparator !== undefined && { comparator }),
  unit: unit.unit,
  system: SYSTEM.ucum,
  code: unit.ucum,
});

/** An Observation. */
export const tellResult: Tell<ToldResult> = (told, teller) => {
  const category = hl7('observation-category', told.category, teller);
  return {
    resourceType: 'Observation',
    ...(told.identifiers.length > 0 && { identifier: told.identifiers }),
    status: told.status,
    ...(told.category !== 'none' && { category: [category] }),
    code: codeable(told.concept, told.form, teller, told.text),
    subject: teller.patient,
    effectiveDateTime: told.when,
    ...(told.amount && { valueQuantity: quantity(told.amount) }),
    ...(told.answer && { valueCodeableConcept: codeable(told.answer, 'snomed', teller) }),
    ...(told.words !== undefined && { valueString: told.words }),
    ...(told.parts && {
      component: told.parts.map(({ concept, amount }) => ({
        code: codeable(concept, told.form, teller),
        valueQuantity: quantity(amount),
      })),
    }),
    ...(told.note !== undefined &&
      (teller.version === 'r4' ? { note: [{ text: told.note }] } : { comment: told.note })),
  };
};
