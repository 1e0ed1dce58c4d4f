import type { DetailOf } from '../detail.ts';
import { plainDose } from './plain-words.ts';

/** How a medicine is told, as it is compared: a statement may be a copy of a prescription, a supply never is. */
export const toldAs = ({ told }: DetailOf<'medicine'>): string =>
  told === 'stated' || told === 'prescribed' ? 'taken' : told;

/** How a medicine is taken, as it is compared; empty when nobody says. */
export const doseOf = ({ dosage }: DetailOf<'medicine'>): string =>
  [...new Set(dosage.map(plainDose))].filter((text) => text !== '').join(';');
