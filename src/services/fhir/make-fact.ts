import type { ClinicalDate } from '#/record/clinical-date.ts';
import type { Concept } from '#/record/coding.ts';
import type { Detail, Fact, FactRef, Identifier, Provenance, Status } from '#/record/fact.ts';
import type { Held, Holdings } from './holdings.ts';
import { isObject, items, object, objects, text, type Json } from './json.ts';
import { plainText, readNarrative } from './narrative.ts';
import { conceptText } from './read-concept.ts';
import { labelOf } from './resource-types.ts';

/** What a kind's own reader finds; everything common to all kinds is added by `makeFact`. */
export interface Reading {
  readonly name: Concept | undefined;
  /** Words for an entry whose source gave no name, better than the type's own. */
  readonly fallback?: string | undefined;
  readonly when: ClinicalDate;
  readonly status: Status;
  readonly detail: Detail;
  readonly notes?: readonly string[];
}

/** A fact while it is being put together: what is folded into it is known last. */
export type FactInMaking = Fact & {
  readonly folded: FactRef[];
  readonly sameAs: FactRef[];
  readonly notes: string[];
};

/** Reader of one kind. */
export type Reader = (held: Held, holdings: Holdings) => Reading;

/** Adds what every fact has: title, identifiers, notes, people, provenance, visit. */
export function makeFact(held: Held, reading: Reading, holdings: Holdings): FactInMaking {
  const { body } = held;
  const visit = visitOf(held, holdings);
  const notes = [...notesOf(body), ...(reading.notes ?? [])];
  if (reading.name === undefined) notes.push(...narrativeOf(body));
  return {
    ref: held.ref,
    title: reading.name?.text ?? reading.fallback ?? labelOf(held.type),
    codings: reading.name?.codings ?? [],
    when: reading.when,
    status: reading.status,
    identifiers: identifiersOf(body),
    notes: [...new Set(notes)],
    detail: withoutHidden(reading.detail, holdings),
    provenance: provenanceOf(held, holdings),
    ...(visit !== undefined && visit !== held.ref && { visit }),
    folded: [],
    sameAs: [],
  };
}

/** The address of bytes that are not for the patient is not told either. */
function withoutHidden(detail: Detail, holdings: Holdings): Detail {
  if (!('attachments' in detail)) return detail;
  const shown = detail.attachments.filter(({ url }) => !holdings.isHidden({ reference: url }));
  return shown.length === detail.attachments.length ? detail : { ...detail, attachments: shown };
}

function identifiersOf(body: Json): readonly Identifier[] {
  return objects(body['identifier']).flatMap((one) => {
    const value = text(one['value']);
    return value === undefined ? [] : [{ system: text(one['system']) ?? '', value }];
  });
}

function notesOf(body: Json): readonly string[] {
  const annotations = items(body['note']).flatMap((note) =>
    isObject(note) ? (text(note['text']) ?? []) : (text(note) ?? []),
  );
  return [...annotations, ...items(body['comment']).flatMap((said) => text(said) ?? [])];
}

/** The narrative, for entries that say nothing else about what they are. */
function narrativeOf(body: Json): readonly string[] {
  const div = text(object(body['text'])?.['div']);
  const words = div === undefined ? '' : plainText(readNarrative(div));
  return words === '' ? [] : [words];
}

function visitOf(held: Held, holdings: Holdings): FactRef | undefined {
  const { body } = held;
  const context = object(body['context']);
  const candidates = [body['encounter'], context, ...objects(context?.['encounter']), body['partOf']];
  for (const candidate of candidates.flatMap(objects)) {
    const ref = holdings.refOf(candidate, held);
    if (ref?.split('/')[1] === 'Encounter') return ref;
  }
  return undefined;
}

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

const ACTORS = [
  'actor',
  'individual',
  'agent',
  'party',
  'member',
  'who',
  'whoReference',
  'location',
  'manipulated',
] as const;

function peopleOf(held: Held, holdings: Holdings): Provenance['people'] {
  const people: { role: string; name: string }[] = [];
  for (const [key, role] of ROLES) {
    for (const one of objects(held.body[key])) addPerson(people, one, role, held, holdings);
  }
  return [...people, ...(holdings.agents.get(held.ref) ?? [])];
}

function addPerson(
  people: { role: string; name: string }[],
  one: Json,
  role: string,
  held: Held,
  holdings: Holdings,
): void {
  const key = ACTORS.find((name) => isObject(one[name]));
  const reference = key === undefined ? one : one[key];
  const own =
    conceptText(one['function']) ??
    conceptText(one['role']) ??
    conceptText(Array.isArray(one['type']) ? one['type'][0] : one['type']);
  const asSaid = key === undefined ? role : (own ?? role);
  for (const [who, word] of [
    [reference, asSaid],
    [one['onBehalfOf'], 'organisation'],
  ] as const) {
    const name = holdings.nameOf(who, held);
    if (name !== undefined && !people.some((person) => person.role === word && person.name === name))
      people.push({ role: word, name });
  }
}

function provenanceOf(held: Held, holdings: Holdings): Provenance {
  const meta = object(held.body['meta']);
  const [version, updatedAt] = [text(meta?.['versionId']), text(meta?.['lastUpdated'])];
  return {
    source: holdings.source,
    resourceType: held.type,
    resourceId: held.id,
    ...(version !== undefined && { version }),
    ...(updatedAt !== undefined && { updatedAt }),
    fetchedAt: holdings.fetchedAt,
    people: peopleOf(held, holdings),
    original: held.original,
  };
}
