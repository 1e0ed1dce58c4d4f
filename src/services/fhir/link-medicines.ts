import type { FactRef } from '#/record/fact.ts';
import type { Held, Holdings } from './holdings.ts';
import { objects } from './json.ts';
import { isSuggestion } from './read-medicine.ts';

/** How the resources of one prescription hang together. */
export interface MedicineLinks {
  /** Plans, orders and dispenses that are told inside another medicine. */
  readonly into: ReadonlyMap<Held, Held>;
  /** Medicines about the very same thing that could not be told as one. */
  readonly sameAs: ReadonlyMap<FactRef, readonly FactRef[]>;
}

/** Elements by which a medicine names the prescription it follows from. */
const FOLLOWS: Readonly<Record<string, readonly string[]>> = {
  MedicationStatement: ['basedOn'],
  MedicationRequest: ['basedOn'],
  MedicationDispense: ['authorizingPrescription'],
};

/**
 * Ties a prescription's statement, plan, orders and dispenses together (GP Connect: MedicationStatement.basedOn → plan ←
 * order.basedOn). The statement leads, else the plan; what cannot be reached from the leader stays by itself and is
 * linked by `sameAs`.
 */
export function linkMedicines(medicines: readonly Held[], holdings: Holdings): MedicineLinks {
  const parents = new Map<Held, readonly FactRef[]>();
  const known = new Map(medicines.map((one) => [one.ref, one]));
  const groups = new Groups();
  for (const one of medicines) {
    const refs = (FOLLOWS[one.type] ?? [])
      .flatMap((key) => objects(one.body[key]))
      .flatMap((ref) => holdings.refOf(ref, one) ?? []);
    const prescriptions = refs.filter((ref) => ref.split('/')[1] === 'MedicationRequest' && ref !== one.ref);
    if (prescriptions.length === 0) continue;
    parents.set(one, prescriptions);
    for (const ref of prescriptions) groups.join(one.ref, ref);
  }
  const into = new Map<Held, Held>();
  const sameAs = new Map<FactRef, FactRef[]>();
  for (const refs of groups.all()) {
    const members = refs.flatMap((ref) => known.get(ref) ?? []);
    const leader = leaderOf(members, parents);
    if (leader === undefined) continue;
    for (const one of reachable(leader, members, parents)) into.set(one, leader);
    const apart = members.filter((one) => !into.has(one));
    for (const one of apart)
      if (apart.length > 1)
        sameAs.set(
          one.ref,
          apart.flatMap((other) => (other === one ? [] : [other.ref])),
        );
  }
  return { into, sameAs };
}

/** A statement, else the request that follows from no other one received; a suggestion only where nothing else is. */
function leaderOf(
  members: readonly Held[],
  parents: ReadonlyMap<Held, readonly FactRef[]>,
): Held | undefined {
  const statement = members.find((one) => one.type === 'MedicationStatement');
  if (statement !== undefined) return statement;
  const all = members.filter((one) => one.type === 'MedicationRequest');
  const made = all.filter((one) => !isSuggestion(one.body));
  const requests = made.length > 0 ? made : all;
  const present = new Set(requests.map((one) => one.ref));
  return (
    requests.find((one) => !(parents.get(one) ?? []).some((ref) => present.has(ref))) ??
    requests[0] ??
    members[0]
  );
}

/** Everything but statements that hangs together with the leader over resources received. */
function reachable(
  leader: Held,
  members: readonly Held[],
  parents: ReadonlyMap<Held, readonly FactRef[]>,
): readonly Held[] {
  const byRef = new Map(members.map((one) => [one.ref, one]));
  const near = new Map<Held, Held[]>();
  for (const one of members) {
    for (const parent of (parents.get(one) ?? []).flatMap((ref) => byRef.get(ref) ?? [])) {
      addTo(near, one, parent);
      addTo(near, parent, one);
    }
  }
  const seen = new Set<Held>([leader]);
  for (const one of seen) {
    for (const next of near.get(one) ?? []) if (next.type !== 'MedicationStatement') seen.add(next);
  }
  seen.delete(leader);
  return [...seen];
}

function addTo(near: Map<Held, Held[]>, one: Held, neighbour: Held): void {
  const neighbours = near.get(one);
  if (neighbours === undefined) near.set(one, [neighbour]);
  else neighbours.push(neighbour);
}

/** Sets that grow together (union–find). */
class Groups {
  readonly #up = new Map<FactRef, FactRef>();

  join(a: FactRef, b: FactRef): void {
    const [top, other] = [this.#top(a), this.#top(b)];
    if (top !== other) this.#up.set(other, top);
  }

  #top(ref: FactRef): FactRef {
    let at = ref;
    for (let up = this.#up.get(at); up !== undefined && up !== at; up = this.#up.get(at)) at = up;
    if (!this.#up.has(at)) this.#up.set(at, at);
    if (at !== ref) this.#up.set(ref, at);
    return at;
  }

  all(): readonly (readonly FactRef[])[] {
    const sets = new Map<FactRef, FactRef[]>();
    for (const ref of this.#up.keys()) {
      const top = this.#top(ref);
      const set = sets.get(top);
      if (set === undefined) sets.set(top, [ref]);
      else set.push(ref);
    }
    return [...sets.values()];
  }
}
