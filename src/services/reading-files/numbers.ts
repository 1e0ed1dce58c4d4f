import { PART_PLANS } from '#/record/readings/kinds.ts';
import { endShown } from '#/record/readings/read-number.ts';
import type { Part } from '#/record/readings/reading.ts';

const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;
const WITH_COMMA = /^[+-]?\d+,\d+$/;
const THOUSANDS = /^\d{1,3}(?:,\d{3})+$/;
const COMPARED = /^[<>≤≥]/;
const NOTHING = /^(?:-+|n\/?a|null|none)?$/i;

/** Whether a cell says nothing. */
export const isBlank = (cell: string): boolean => NOTHING.test(cell.trim());

/**
 * Reads a number as people and programs write it, with a point or a comma; `beyond-the-scale` for "Low" and "High". A comma
 * before three digits is one of thousands where the part is counted in whole numbers, else one of decimals.
 */
export function readNumber(part: Part, cell: string): number | 'beyond-the-scale' | 'no-number' {
  const said = cell.trim();
  if (endShown(said) !== undefined || COMPARED.test(said)) return 'beyond-the-scale';
  if (NUMBER.test(said)) return Number(said);
  if (PART_PLANS[part].decimals === 0 && THOUSANDS.test(said)) return Number(said.replaceAll(',', ''));
  return WITH_COMMA.test(said) ? Number(said.replace(',', '.')) : 'no-number';
}
