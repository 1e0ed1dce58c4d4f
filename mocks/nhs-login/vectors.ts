import type { Assurance } from '../kit/world.ts';

/** Vectors of trust this stand-in's clients are registered for (NHS login, "Vectors of Trust"; interface specification V2.1). */
export const REGISTERED_VECTORS: readonly string[] = [
  'P0.Cp',
  'P0.Cp.Cd',
  'P5.Cp',
  'P5.Cp.Cd',
  'P5.Cp.Ck',
  'P5.Cm',
  'P9.Cp.Cd',
  'P9.Cp.Ck',
  'P9.Cm',
];

/** What an authorize request without `vtr` asks for (interface specification V2.1, authorize request). */
export const DEFAULT_VECTORS: readonly string[] = ['P9.Cp.Cd', 'P9.Cp.Ck', 'P9.Cm'];

const RANK: Record<Assurance, number> = { P0: 0, P5: 5, P9: 9 };

/** Whether somebody proofed to `held` may be treated as `asked`. */
export function reaches(held: Assurance, asked: Assurance): boolean {
  return RANK[held] >= RANK[asked];
}

/** The proofing level inside a vector; P0 when it names none. */
export function levelOf(vector: string): Assurance {
  const part = vector.split('.').find((one) => one.startsWith('P'));
  return part === 'P9' || part === 'P5' ? part : 'P0';
}

/** Components of one vector are a set, so `Cd.Cp.P9` and `P9.Cp.Cd` are the same vector. */
function canonical(vector: string): string {
  return vector.split('.').toSorted().join('.');
}

const REGISTERED = new Set(REGISTERED_VECTORS.map(canonical));

/** `vtr` as it came, read into vectors; absent or blank means the default; `undefined` when it is not acceptable. */
export function readVectors(vtr: string | undefined): readonly string[] | undefined {
  if (vtr === undefined || vtr === '') return DEFAULT_VECTORS;
  let asked: unknown;
  try {
    asked = JSON.parse(vtr);
  } catch {
    return undefined;
  }
  if (!Array.isArray(asked) || asked.length === 0) return undefined;
  const vectors = asked.filter((one): one is string => typeof one === 'string');
  const known = vectors.length === asked.length && vectors.every((one) => REGISTERED.has(canonical(one)));
  return known ? vectors : undefined;
}

/** `Ck` must be accepted in a request but nobody can hold it yet (NHS login, "Vectors of Trust"). */
function credentialExists(vector: string): boolean {
  return !vector.split('.').includes('Ck');
}

/** The asked vector this person satisfies: the highest proofing they hold, then the client's own order. */
export function vectorMet(asked: readonly string[], held: Assurance): string | undefined {
  return asked
    .filter((vector) => credentialExists(vector) && reaches(held, levelOf(vector)))
    .toSorted((a, b) => RANK[levelOf(b)] - RANK[levelOf(a)])[0];
}

/** The lowest proofing that would satisfy the request, when somebody at `held` does not. */
export function levelWanted(asked: readonly string[], held: Assurance): Assurance | undefined {
  if (vectorMet(asked, held) !== undefined) return undefined;
  const usable = asked.filter(credentialExists).map(levelOf);
  return usable.toSorted((a, b) => RANK[a] - RANK[b])[0];
}
