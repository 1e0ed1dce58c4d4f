import type { ClinicalDate } from '#/record/clinical-date.ts';
import type { Concept } from '#/record/coding.ts';
import type { Detail, Fact, FactRef, Identifier, Provenance, Remark, Status } from '#/record/fact.ts';
import type { Label } from '#/record/label.ts';
import type { Nameless } from '#/record/no-name.ts';
import { copiedFrom } from './copied-from.ts';
import type { Held, Holdings } from './holdings.ts';
import {
  NONE,
  each,
  isObject,
  items,
  object,
  objects,
  text,
  texts,
  together,
  type Json,
  type Making,
} from './json.ts';
import { plainText, readNarrative } from './narrative.ts';
import { peopleOf } from './people.ts';
import { linksOf } from './read-links.ts';
import { knownLabel, labelOf } from './resource-types.ts';
import { WORDS } from './shared.ts';

/** What a kind's own reader finds; everything common to all kinds is added by `makeFact`. */
export interface Reading {
  readonly name: Concept | undefined;
  /** Words of the source for an entry to which it gave no name. */
  readonly fallback?: string | undefined;
  /** Our words for an entry whose source has none, better than the type's own. */
  readonly label?: Label;
  readonly when: ClinicalDate;
  readonly status: Status;
  readonly detail: Detail;
  readonly notes?: readonly string[];
  readonly remarks?: readonly Remark[];
}

/** A fact while it is being put together: what is folded into it is known last. */
export type FactInMaking = Omit<Fact, 'folded' | 'sameAs' | 'notes' | 'remarks'> & {
  folded: readonly FactRef[];
  sameAs: readonly FactRef[];
  notes: readonly string[];
  remarks?: readonly Remark[];
};

/** A list of a fact's own with one more in it; the empty list, which all share, is left as it is. */
export function grown<Item>(list: readonly Item[], item: Item): readonly Item[] {
  if (list.length === 0) return [item];
  (list as Item[]).push(item);
  return list;
}

/** Adds a note, once. */
export function tellNote(fact: FactInMaking, note: string | undefined): void {
  if (note !== undefined && !fact.notes.includes(note)) fact.notes = grown(fact.notes, note);
}

/** Adds a remark, once. */
export function tellRemark(fact: FactInMaking, remark: Remark): void {
  const told = fact.remarks ?? NONE;
  if (!told.some(({ is, said }) => is === remark.is && said === remark.said))
    fact.remarks = [...told, remark];
}

/** Adds what the resources that are told inside a fact are tied to. */
export function tellLinks(fact: Making<FactInMaking>, inside: readonly Held[], holdings: Holdings): void {
  const told = new Set([fact.ref, ...inside.map(({ ref }) => ref)]);
  const links = [...(fact.links ?? NONE), ...inside.flatMap((one) => linksOf(one, holdings))];
  const others = new Set(links.filter((ref) => !told.has(ref)));
  if (others.size > 0) fact.links = [...others];
}

/** A remark when there is something to say. */
export const remark = (is: Remark['is'], said: string | undefined): readonly Remark[] =>
  said === undefined ? NONE : [{ is, said }];

/** Reader of one kind. */
export type Reader = (held: Held, holdings: Holdings) => Reading;

/** Adds what every fact has: title, identifiers, notes, people, provenance, visit. */
export function makeFact(held: Held, reading: Reading, holdings: Holdings): FactInMaking {
  const { body } = held;
  const visit = visitOf(held, holdings);
  const links = linksOf(held, holdings);
  // Set one by one, as spreading each optional element takes several times as long.
  const fact = {
    ref: held.ref,
    title: reading.name?.text ?? reading.fallback ?? reading.label ?? labelOf(held.type),
    codings: reading.name?.codings ?? NONE,
    when: reading.when,
    status: reading.status,
    identifiers: each(objects(body['identifier']), identifier),
    notes: notesOf(body, reading),
    detail: withoutHidden(reading.detail, holdings),
    provenance: provenanceOf(held, holdings),
  } as Making<FactInMaking>;
  const nameless = namelessOf(held, reading);
  if (nameless !== undefined) fact.nameless = nameless;
  if (reading.remarks !== undefined && reading.remarks.length > 0) fact.remarks = reading.remarks;
  if (visit !== undefined && visit !== held.ref) fact.visit = visit;
  if (links.length > 0) fact.links = links;
  fact.folded = NONE;
  fact.sameAs = NONE;
  return fact;
}

function namelessOf({ type }: Held, { name, fallback, label }: Reading): Nameless | undefined {
  if (name !== undefined || fallback !== undefined) return name?.nameless;
  const what = label ?? knownLabel(type);
  return what === undefined ? undefined : { what };
}

/** The address of bytes that are not for the patient is not told either. */
function withoutHidden(detail: Detail, holdings: Holdings): Detail {
  if (!('attachments' in detail)) return detail;
  if (detail.attachments.length === 0) return detail;
  const shown = detail.attachments.filter(({ url }) => !holdings.isHidden({ reference: url }));
  return shown.length === detail.attachments.length ? detail : { ...detail, attachments: shown };
}

function identifier(raw: Json): Identifier | undefined {
  const value = text(raw['value']);
  return value === undefined ? undefined : { system: WORDS.of(text(raw['system']) ?? ''), value };
}

/** Annotations, comments and what the kind's own reader adds, each once; the list is the fact's own, as it may grow. */
function notesOf(body: Json, reading: Reading): readonly string[] {
  const said = together(
    each(items(body['note']), (note) => text(isObject(note) ? note['text'] : note)),
    texts(body['comment']),
    reading.notes ?? NONE,
    reading.name === undefined ? narrativeOf(body) : NONE,
  );
  if (said.length < 2) return said.length === 0 ? NONE : said.slice();
  return [...new Set(said)];
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
  return (
    visitAmong(body['encounter'], held, holdings) ??
    visitAmong(context, held, holdings) ??
    visitAmong(context?.['encounter'], held, holdings) ??
    visitAmong(body['partOf'], held, holdings)
  );
}

function visitAmong(said: unknown, held: Held, holdings: Holdings): FactRef | undefined {
  if (said === undefined) return undefined;
  for (const candidate of objects(said)) {
    const ref = holdings.refOf(candidate, held);
    if (ref !== undefined && isVisit(ref)) return ref;
  }
  return undefined;
}

const isVisit = (ref: FactRef): boolean => ref.includes('/Encounter/') && ref.split('/')[1] === 'Encounter';

function provenanceOf(held: Held, holdings: Holdings): Provenance {
  const meta = object(held.body['meta']);
  const [version, updatedAt] = [text(meta?.['versionId']), text(meta?.['lastUpdated'])];
  const provenance = {
    source: holdings.source,
    resourceType: held.type,
    resourceId: held.id,
  } as Making<Provenance>;
  if (version !== undefined) provenance.version = version;
  if (updatedAt !== undefined) provenance.updatedAt = updatedAt;
  provenance.fetchedAt = holdings.fetchedAt;
  provenance.people = peopleOf(held, holdings);
  provenance.original = held.original;
  const origins = copiedFrom(held, holdings);
  if (origins.length > 0) provenance.copiedFrom = origins;
  return provenance;
}
