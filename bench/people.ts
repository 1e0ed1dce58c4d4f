import type { Bench } from './product.ts';

/** A person of the sandbox, as its control tells. */
export interface SandboxPerson {
  readonly nhsNumber: string;
  readonly assurance: string;
  readonly tags: readonly string[];
  readonly resources: number;
}

/** Everybody in the sandbox. */
export const peopleOf = async (bench: Bench): Promise<SandboxPerson[]> =>
  (await (await fetch(`${bench.control}/people`)).json()) as SandboxPerson[];

/** The one with the largest record. */
export async function largePerson(bench: Bench): Promise<SandboxPerson> {
  const large = (await peopleOf(bench)).find(({ tags }) => tags.includes('large'));
  if (large === undefined) throw new Error('Nobody in the sandbox has a large record');
  return large;
}
