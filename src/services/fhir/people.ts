import type { Provenance } from '#/record/fact.ts';
import type { Held, Holdings } from './holdings.ts';
import { NONE, isObject, objects, together, type Json } from './json.ts';
import { conceptText } from './read-concept.ts';
import { Same } from './shared.ts';

type People = Provenance['people'];
type Person = People[number];

/** Elements that name who had a part, and the word for the part. */
const ROLES: readonly (readonly [string, string])[] = [
  ['author', 'author'],
  ['performer', 'performer'],
  ['recorder', 'recorder'],
  ['asserter', 'asserter'],
  ['requester', 'requester'],
  ['prescriber', 'requester'],
  ['orderer', 'requester'],
  ['informationSource', 'source'],
  ['source', 'source'],
  ['participant', 'participant'],
  ['resultsInterpreter', 'interpreter'],
  ['sender', 'sender'],
  ['recipient', 'recipient'],
  ['assessor', 'assessor'],
  ['expressedBy', 'expressed by'],
  ['careManager', 'care manager'],
  ['authenticator', 'authenticator'],
  ['attester', 'attester'],
  ['dispenser', 'dispenser'],
  ['operator', 'operator'],
  ['custodian', 'custodian'],
  ['managingOrganization', 'organisation'],
  ['serviceProvider', 'organisation'],
  ['organization', 'organisation'],
  ['manufacturer', 'manufacturer'],
  ['location', 'place'],
  ['device', 'device'],
  ['focalDevice', 'device'],
];

/** Where in the order of roles an element stands. */
const PLACES: ReadonlyMap<string, number> = new Map(ROLES.map(([key], place) => [key, place]));

/** Elements inside such an element that name the person. */
const ACTORS: readonly string[] = [
  'actor',
  'individual',
  'agent',
  'party',
  'member',
  'who',
  'whoReference',
  'location',
  'manipulated',
];

const NAMES_ACTOR: ReadonlySet<string> = new Set(ACTORS);

/** The same people had a part in much of a record. */
const PEOPLE = new Same<People>();

/** Who had a part in something, in the order of roles, and who recorded or sent it. */
export function peopleOf(held: Held, holdings: Holdings): People {
  const places = placesIn(held.body);
  const agents = holdings.agents.get(held.ref) ?? NONE;
  if (places.length === 0 && agents.length === 0) return NONE;
  const people: Person[] = [];
  for (const place of places) {
    const [key, role] = ROLES[place] ?? ['', ''];
    for (const one of objects(held.body[key])) addPerson(people, one, role, held, holdings);
  }
  const all = together(people, agents);
  const first = all[0];
  if (first === undefined) return NONE;
  return PEOPLE.as(all.length === 1 ? `${first.role}\n${first.name}` : JSON.stringify(all), all);
}

function placesIn(body: Json): readonly number[] {
  let places: readonly number[] = NONE;
  for (const key in body) {
    const place = PLACES.get(key);
    if (place !== undefined) places = [...places, place];
  }
  return places.length < 2 ? places : places.toSorted((a, b) => a - b);
}

function addPerson(people: Person[], one: Json, role: string, held: Held, holdings: Holdings): void {
  const key = actorIn(one);
  const said = key === undefined ? role : (partOf(one) ?? role);
  add(people, said, holdings.nameOf(key === undefined ? one : one[key], held));
  add(people, 'organisation', holdings.nameOf(one['onBehalfOf'], held));
}

function actorIn(one: Json): string | undefined {
  for (const key in one) if (NAMES_ACTOR.has(key)) return ACTORS.find((name) => isObject(one[name]));
  return undefined;
}

/** The part a person had, as the source says it. */
const partOf = (one: Json): string | undefined =>
  conceptText(one['function']) ??
  conceptText(one['role']) ??
  conceptText(Array.isArray(one['type']) ? one['type'][0] : one['type']);

function add(people: Person[], role: string, name: string | undefined): void {
  if (name === undefined) return;
  for (const one of people) if (one.role === role && one.name === name) return;
  people.push({ role, name });
}
