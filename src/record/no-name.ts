import type { Label } from './label.ts';

/** That a title is ours, since its source sent no name: what the thing is, and what became of the name. */
export interface Nameless {
  readonly what: Label;
  /** All that was sent in place of a name. */
  readonly code?: string;
  readonly isLost?: true;
}

/** What is called something: in its source's words, or in ours where it is `nameless`. */
export interface Named {
  readonly title: string;
  readonly nameless?: Nameless;
}

/** What stands for a name that was lost in a transfer between GP systems. */
export const lostName = (what: string): string => `${what} whose name was lost when the record moved`;

/** What stands for a name of which only the code was sent. */
export const unsentName = (what: string, code: string): string => `${what} (name not sent, code ${code})`;

/** What stands for an allergy of which a source says nothing but that there is one. */
export const ALLERGY_WITHOUT_NAME = 'Allergy or reaction without a name' satisfies Label;

/** Titles that only say of what kind a thing is, ours among them (see `labelOf`), and sources' own words for no name. */
const SAY_NO_NAME: ReadonlySet<string> = new Set([
  '',
  ALLERGY_WITHOUT_NAME.toLowerCase(),
  'allergy or reaction',
  'condition',
  'medicine',
  'medicine dispensed',
  'medicine given',
  'other',
  'unknown',
  'vaccination',
]);
const STANDS_FOR_NAME =
  /^transfer[- ]degraded| whose name was lost when the record moved$| \(name not sent, code /i;

/** A thing's title with whose words it is. */
export const namedAs = ({ title, nameless }: Named): Named =>
  nameless === undefined ? { title } : { title, nameless };

/** Whether a title names something, so that two things of that title can be the same. */
export function isName(title: string): boolean {
  return !SAY_NO_NAME.has(title.trim().toLowerCase()) && !STANDS_FOR_NAME.test(title);
}
