import { alter } from './alter.ts';
import type { Alteration } from './alter.ts';
import type { Random } from './random.ts';
import { localSystem } from './tell/telling.ts';
import type { Body, Tell, Teller, Telling } from './tell/telling.ts';
import { VERSION_OF } from './types.ts';
import type {
  Labels,
  Member,
  Place,
  PlantedContradiction,
  PlantedKind,
  PlatformName,
  Resource,
  TruthGroup,
} from './types.ts';

/** Puts a told fact down at one service; most facts are one resource. */
export type Put<Told extends Telling> = (told: Told, platform: PlatformName) => readonly Place[];

/** One labelled person while they are being made. */
export class Draft {
  readonly random: Random;
  /** Services that hold records of this person. */
  readonly platforms: readonly PlatformName[];
  readonly holdings = new Map<PlatformName, Resource[]>();
  readonly truth: TruthGroup[] = [];
  readonly contradictions: { is: PlantedContradiction; members: readonly Place[] }[] = [];
  readonly open: (readonly Place[])[] = [];
  /** The service that says that no allergies are known, and so holds none. */
  noAllergiesAt: PlatformName | undefined;
  readonly #stocks = new Map<readonly unknown[], unknown[]>();
  readonly #days = new Set<string>();

  constructor(random: Random, platforms: readonly PlatformName[]) {
    this.random = random;
    this.platforms = platforms;
  }

  labels(): Labels {
    return { truth: this.truth, contradictions: this.contradictions, open: this.open };
  }

  teller(platform: PlatformName): Teller {
    return { platform, version: VERSION_OF[platform], patient: { reference: `Patient/${platform}-person` } };
  }

  /** Puts a resource down and gives it an id of its own. */
  place(platform: PlatformName, body: Body): Place {
    const id = this.random.hex(20);
    const held = this.holdings.get(platform) ?? [];
    this.holdings.set(platform, [...held, { ...body, id }]);
    return { platform, type: body.resourceType, id };
  }

  putter<Told extends Telling>(tell: Tell<Told>): Put<Told> {
    return (told, platform) => [this.place(platform, tell(told, this.teller(platform)))];
  }

  /** Labels resources as one fact. */
  label(kind: PlantedKind, scenario: string, members: readonly Member[]): TruthGroup {
    const group = { kind, scenario, members };
    this.truth.push(group);
    return group;
  }

  /** A fact that one source alone tells. */
  single<Told extends Telling>(
    kind: PlantedKind,
    scenario: string,
    given: { told: Told; put: Put<Told>; at: PlatformName },
  ): TruthGroup {
    const told = { ...given.told, identifiers: this.#ownIdentifier(given.told, given.at, kind) };
    const members = given.put(told, given.at).map((place) => ({ ...place, tags: ['first'] }));
    return this.label(kind, scenario, members);
  }

  /** A fact that several sources tell: the first as given, each other one altered in one to three ways. */
  copied<Told extends Telling>(
    kind: PlantedKind,
    scenario: string,
    given: {
      told: Told;
      put: Put<Told>;
      at: readonly PlatformName[];
      alterations: readonly Alteration<Told>[];
    },
  ): TruthGroup {
    const [first, ...others] = given.at;
    if (first === undefined) throw new Error('A fact needs a place');
    const shared = { system: `https://shared.example.org/Id/${kind}`, value: this.random.hex(12) };
    const sharesIdentifier = this.random.chance(0.3);
    const base: Told = {
      ...given.told,
      identifiers: sharesIdentifier ? [shared] : this.#ownIdentifier(given.told, first, kind),
    };
    const members = given.put(base, first).map((place): Member => ({ ...place, tags: ['first'] }));
    for (const platform of others) {
      const { told, tags } = alter(base, given.alterations, this.random);
      const same = sharesIdentifier && this.random.chance(0.8);
      const identifiers = same ? [shared] : this.#ownIdentifier(told, platform, kind);
      const shape = VERSION_OF[platform] === VERSION_OF[first] ? [] : ['other-release'];
      const identified = same ? 'same-identifier' : 'no-shared-identifier';
      members.push(
        ...given
          .put({ ...told, identifiers }, platform)
          .map((place): Member => ({ ...place, tags: [...tags, ...shape, identified] })),
      );
    }
    return this.label(kind, scenario, members);
  }

  #ownIdentifier(told: Telling, platform: PlatformName, kind: PlantedKind): Telling['identifiers'] {
    if (told.identifiers.length > 0 && told.identifiers[0]?.system.includes(platform))
      return told.identifiers;
    return this.random.chance(0.7)
      ? [{ system: localSystem(platform, kind), value: this.random.hex(10) }]
      : [];
  }

  disagree(is: PlantedContradiction, members: readonly Place[]): void {
    this.contradictions.push({ is, members });
  }

  /** Takes one of a list that this person has not had yet; nothing when all are taken. */
  take<Item>(list: readonly Item[]): Item | undefined {
    const left = (this.#stocks.get(list) as Item[] | undefined) ?? this.random.shuffled(list);
    this.#stocks.set(list, left);
    return left.pop();
  }

  /** Some of the person's services, in any order. */
  some(count: number, list: readonly PlatformName[] = this.platforms): PlatformName[] {
    return this.random.shuffled(list).slice(0, count);
  }

  /** Two services of the person; there are always two. */
  two(list: readonly PlatformName[] = this.platforms): [PlatformName, PlatformName] {
    const [a, b] = this.some(2, list);
    if (a === undefined || b === undefined) throw new Error('A labelled person lives at two services');
    return [a, b];
  }

  /** Usually two services, sometimes three. */
  several(list: readonly PlatformName[] = this.platforms): PlatformName[] {
    return this.some(this.random.chance(0.3) ? 3 : 2, list);
  }

  /** A day on which nothing else of this person's happened, nor the day before or after. */
  day(from = 2012, to = 2025): string {
    for (;;) {
      const at = Date.UTC(this.random.int(from, to), this.random.int(0, 11), this.random.int(3, 26));
      const near = [-1, 0, 1].map((step) => dayAfter(new Date(at).toISOString().slice(0, 10), step));
      if (near.some((day) => this.#days.has(day))) continue;
      const [, day = ''] = near;
      this.#days.add(day);
      return day;
    }
  }

  /** A time on that day, in the offset of London. */
  time(day: string, hour = this.random.int(8, 17)): string {
    const minute = this.random.int(0, 59);
    return timeOn(day, hour, minute);
  }
}

const two = (number: number): string => String(number).padStart(2, '0');

/** That time of day with the offset London has in that month (summer time from April to September here). */
export function timeOn(day: string, hour: number, minute: number): string {
  const month = Number(day.slice(5, 7));
  return `${day}T${two(hour)}:${two(minute)}:00${month >= 4 && month <= 9 ? '+01:00' : '+00:00'}`;
}

/** The day that many days later. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
