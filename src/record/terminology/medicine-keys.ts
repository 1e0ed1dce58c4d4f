import type { Coding } from '../coding.ts';
import { conceptKeys } from './concept-keys.ts';
/** dm+d levels. */
export function medicineKeys(codings: readonly Coding[]): {
  readonly product: readonly string[];
  readonly ingredient: readonly string[];
} {
  return { product: conceptKeys(codings), ingredient: [] };
}
export function ingredientOfText(_text: string): readonly string[] {
  return [];
}
