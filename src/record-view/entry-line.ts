import type { Detail } from '#/record/fact.ts';

/** One thing said about an entry: a name and a text. `brief` lines stand in lists, the others on its own page only. */
export interface Line {
  readonly key: string;
  readonly name: string;
  readonly text: string;
  readonly brief: boolean;
  /** The text is the source's own words, in its language, not ours. */
  readonly theirs: boolean;
}

export type DetailOf<Name extends Detail['kind']> = Extract<Detail, { kind: Name }>;

/** A line in the source's words when there is something to say, else nothing. */
export function said(key: string, name: string, text: string | undefined, brief = true): readonly Line[] {
  return text === undefined || text === '' ? [] : [{ key, name, text, brief, theirs: true }];
}

/** A line in our words when there is something to say, else nothing. */
export function told(key: string, name: string, text: string | undefined, brief = true): readonly Line[] {
  return said(key, name, text, brief).map((line) => ({ ...line, theirs: false }));
}
