import { PLANTED_CONTRADICTIONS, PLANTED_KINDS } from './types.ts';
import type {
  LabelledPerson,
  Member,
  Place,
  PlantedContradiction,
  PlantedKind,
  TruthGroup,
} from './types.ts';

/** What a reader of the record made of one person: which resources it joined, and where it saw sources disagree. */
export interface Found {
  readonly groups: readonly (readonly Place[])[];
  readonly contradictions: readonly { readonly is: string; readonly members: readonly Place[] }[];
}

/** Two resources of different services that were joined wrongly or should have been joined. */
export interface Pair {
  readonly nhsNumber: string;
  readonly a: string;
  readonly b: string;
  /** How the copies were altered, or the scenarios that the two facts were planted for. */
  readonly tags: readonly string[];
}

export interface KindScore {
  readonly kind: PlantedKind;
  readonly facts: number;
  readonly precision: number;
  readonly recall: number;
  readonly joined: number;
  readonly wrong: readonly Pair[];
  readonly missed: readonly Pair[];
}

export interface ContradictionScore {
  readonly is: PlantedContradiction;
  readonly planted: number;
  readonly found: number;
  readonly recall: number;
  /** Reports of this kind that nothing planted justifies. */
  readonly falseAlarms: number;
  readonly reported: number;
  /** What the false alarms name, with the scenarios it was planted for. */
  readonly alarms: readonly { readonly nhsNumber: string; readonly tags: readonly string[] }[];
}

export interface Score {
  readonly kinds: readonly KindScore[];
  readonly contradictions: readonly ContradictionScore[];
}

const keyOf = ({ platform, type, id }: Place): string => `${platform}/${type}/${id}`;
const pairKey = (a: Place, b: Place): string => [keyOf(a), keyOf(b)].sort().join(' ');

/**
 * Compares what was found with what is true, person by person. A pair counts when its two resources come from different
 * services; what is labelled open counts neither way, and what carries no label (another person's) is always wrong.
 */
export function score(people: readonly LabelledPerson[], found: readonly Found[]): Score {
  const tally = new Map(PLANTED_KINDS.map((kind) => [kind, newTally()]));
  people.forEach((person, at) => scoreMerges(person, found[at]?.groups ?? [], tally));
  return {
    kinds: PLANTED_KINDS.map((kind) => kindScore(kind, tally.get(kind) ?? newTally())),
    contradictions: PLANTED_CONTRADICTIONS.map((is) => contradictionScore(is, people, found)),
  };
}

interface Tally {
  facts: number;
  right: number;
  readonly wrong: Pair[];
  readonly missed: Pair[];
}
const newTally = (): Tally => ({ facts: 0, right: 0, wrong: [], missed: [] });

function scoreMerges(
  person: LabelledPerson,
  groups: Found['groups'],
  tally: ReadonlyMap<PlantedKind, Tally>,
): void {
  const { truth, open } = person.labels;
  const labelOf = new Map<string, { group: TruthGroup; member: Member }>();
  for (const group of truth)
    for (const member of group.members) labelOf.set(keyOf(member), { group, member });
  const free = new Set(open.flatMap((places) => pairsOf(places).map(([a, b]) => pairKey(a, b))));
  const joined = new Set<string>();
  for (const [a, b] of groups.flatMap(pairsOf)) {
    const key = pairKey(a, b);
    if (joined.has(key) || free.has(key)) continue;
    joined.add(key);
    const [left, right] = [labelOf.get(keyOf(a)), labelOf.get(keyOf(b))];
    const kind = (left ?? right)?.group.kind;
    const own = kind === undefined ? undefined : tally.get(kind);
    if (own === undefined) continue;
    if (left !== undefined && left.group === right?.group) own.right += 1;
    else own.wrong.push(wrongPair(person, a, b, [left, right]));
  }
  for (const group of truth) {
    const own = tally.get(group.kind);
    if (own === undefined) continue;
    own.facts += 1;
    for (const [a, b] of pairsOf(group.members)) {
      if (joined.has(pairKey(a, b))) continue;
      const tags = [...new Set([...a.tags, ...b.tags])].filter((tag) => tag !== 'first');
      own.missed.push({
        nhsNumber: person.nhsNumber,
        a: keyOf(a),
        b: keyOf(b),
        tags: [group.scenario, ...tags],
      });
    }
  }
}

function wrongPair(
  person: LabelledPerson,
  a: Place,
  b: Place,
  labels: readonly ({ group: TruthGroup } | undefined)[],
): Pair {
  const tags = [...new Set(labels.map((label) => label?.group.scenario ?? 'no fact of this person'))];
  return { nhsNumber: person.nhsNumber, a: keyOf(a), b: keyOf(b), tags };
}

/** Every two of different services. */
function pairsOf<Item extends Place>(places: readonly Item[]): [Item, Item][] {
  return places.flatMap((a, at) =>
    places.slice(at + 1).flatMap((b): [Item, Item][] => (a.platform === b.platform ? [] : [[a, b]])),
  );
}

function kindScore(kind: PlantedKind, { facts, right, wrong, missed }: Tally): KindScore {
  return {
    kind,
    facts,
    precision: share(right, right + wrong.length),
    recall: share(right, right + missed.length),
    joined: right + wrong.length,
    wrong,
    missed,
  };
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** Disagreements about one thing that may be reported under each other's name. */
const ABOUT_ONE_THING: ReadonlySet<string> = new Set(['disputed', 'dose-differs', 'severity-differs']);
const sameSort = (a: string, b: string): boolean =>
  a === b || (ABOUT_ONE_THING.has(a) && ABOUT_ONE_THING.has(b));

function contradictionScore(
  is: PlantedContradiction,
  people: readonly LabelledPerson[],
  found: readonly Found[],
): ContradictionScore {
  let [planted, hit, reported] = [0, 0, 0];
  const alarms: { nhsNumber: string; tags: readonly string[] }[] = [];
  people.forEach(({ nhsNumber, labels }, at) => {
    const reports = (found[at]?.contradictions ?? []).map((one) => ({
      is: one.is,
      members: new Set(one.members.map(keyOf)),
    }));
    const involved = (one: { members: readonly Place[] }, report: { members: ReadonlySet<string> }): number =>
      one.members.filter((member) => report.members.has(keyOf(member))).length;
    for (const one of labels.contradictions.filter((label) => label.is === is)) {
      planted += 1;
      if (reports.some((report) => sameSort(report.is, is) && involved(one, report) === one.members.length))
        hit += 1;
    }
    for (const report of reports.filter((one) => one.is === is)) {
      reported += 1;
      // A report may name a part of what disagrees: two of it, or its only one, suffice.
      const isJust = labels.contradictions.some(
        (one) => sameSort(one.is, is) && involved(one, report) >= Math.min(2, one.members.length),
      );
      if (!isJust) alarms.push({ nhsNumber, tags: scenariosOf(labels.truth, report.members) });
    }
  });
  return {
    is,
    planted,
    found: hit,
    recall: share(hit, planted),
    falseAlarms: alarms.length,
    reported,
    alarms,
  };
}

function scenariosOf(truth: readonly TruthGroup[], named: ReadonlySet<string>): string[] {
  const groups = truth.filter(({ members }) => members.some((member) => named.has(keyOf(member))));
  return [...new Set(groups.map(({ kind, scenario }) => `${kind} ${scenario}`))];
}
