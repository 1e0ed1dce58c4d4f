import type { Coding } from '../coding.ts';
import { conceptKeys } from './concept-keys.ts';
import { AMPS } from './dmd-brands.ts';
import { FORMER_VMPS, VMPS, VTMS } from './dmd.ts';
import { ingredientOfText } from './ingredient-of-text.ts';

interface MedicineKeys {
  readonly product: readonly string[];
  readonly ingredient: readonly string[];
}

const VMP_NAME = new Map(VMPS);
const VTM_NAME = new Map(VTMS);
const AMP = new Map(AMPS.map(([amp, vmp, name]) => [amp, { vmp, name }]));

/**
 * What a coded medicine is, by dm+d's levels: the virtual product (an actual product gives the one it is an instance
 * of; a code we do not know stands for itself as `sct|`) and its therapeutic moieties as `vtm|` and their name.
 */
export function medicineKeys(codings: readonly Coding[]): MedicineKeys {
  const each = conceptKeys(codings)
    .filter((key) => key.startsWith('sct|'))
    .map((key) => keysOf(key.slice('sct|'.length)));
  return {
    product: [...new Set(each.flatMap((keys) => keys.product))],
    ingredient: [...new Set(each.flatMap((keys) => keys.ingredient))],
  };
}

function keysOf(code: string): MedicineKeys {
  const moiety = VTM_NAME.get(code);
  if (moiety !== undefined) return { product: [], ingredient: ingredientKeys(moiety) };
  const amp = AMP.get(code);
  const vmp = amp === undefined ? (FORMER_VMPS[code] ?? code) : amp.vmp;
  const name = VMP_NAME.get(vmp);
  return {
    product: [name === undefined ? `sct|${code}` : `vmp|${vmp}`],
    ingredient: ingredientKeys(name ?? amp?.name ?? ''),
  };
}

function ingredientKeys(name: string): readonly string[] {
  return ingredientOfText(name).map((ingredient) => `vtm|${ingredient}`);
}
