import { object, type Json } from './json.ts';

/** What R4 would say: elements by name. */
export type Told = Record<string, unknown>;
/** Says in R4's words what one type said in STU3's (only the elements that differ). */
export type Retell = (said: Json) => Told;

/** A value under a name, or nothing when there is no value: spreading it never overwrites what R4 already says. */
export const put = (name: string, value: unknown): Told =>
  value === undefined || value === null ? {} : { [name]: value };

/** A plain code as the concept that R4 has in its place. */
export const coded = (said: unknown): unknown =>
  typeof said === 'string' ? { coding: [{ code: said }] } : said;

/** STU3 `requester` names an agent and on whose behalf; R4 names the agent. Whom they acted for stays beside the reference. */
export function agent(said: unknown): unknown {
  const one = object(said);
  const named = object(one?.['agent']);
  return named === undefined ? said : { ...named, onBehalfOf: one?.['onBehalfOf'] };
}

/** `context` became `encounter`. */
export const visit = (said: Json): Told =>
  said['encounter'] === undefined ? put('encounter', said['context']) : {};
