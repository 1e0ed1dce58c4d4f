import type { Entry } from './entry.ts';
import type { Detail, FactRef } from './fact.ts';
import type { ClinicalDate } from './clinical-date.ts';
import type { DetailOf } from './detail.ts';
import { endOfRunning } from './medicine-end.ts';
import { namedAs } from './no-name.ts';
import { measurementsOf } from './measurements.ts';
import { notesInList } from './notes-in-list.ts';
import { standsIn } from './related.ts';
import type { Interpretation, ReferenceRange, Value } from './value.ts';

/** What a long list needs of an entry to place it and to say it in a line of text. */
export interface EntryLine extends Pick<
  Entry,
  'id' | 'kind' | 'title' | 'nameless' | 'when' | 'status' | 'sources'
> {
  /** What the status must not be mistaken for: see `tellingOf`. */
  readonly telling?: Telling;
  /** Of a medicine that is said to run: until when. */
  readonly ends?: ClinicalDate;
  /** Of a result: the drawer it lies in. */
  readonly category?: Category;
  /** Of a result: the report it belongs to, or is. */
  readonly panel?: Panel;
  /** What a result measured, where that fits in a line. */
  readonly measured?: readonly MeasuredInLine[];
  /** Of a medicine: how it is to be taken. Lines are what is printed of a long list: without it the paper would mislead. */
  readonly taking?: Taking;
  /** Of an allergy that is one, and not a statement that there is none: what it does. */
  readonly harm?: Harm;
  /** Notes that are part of what was found. */
  readonly notes?: readonly NoteInLine[];
}

export interface NoteInLine {
  readonly text: string;
  /** There is more of it on the entry's own page. */
  readonly isCut?: true;
}

export interface MeasuredInLine {
  readonly name: string;
  readonly value: Value;
  /** The laboratory's own judgement, and the range it was judged by. */
  readonly interpretations?: readonly Interpretation[];
  readonly ranges?: readonly ReferenceRange[];
}

/** An empty dosage is one that was not recorded, and is said to be so. */
export type Taking = Pick<DetailOf<'medicine'>, 'dosage' | 'course' | 'heldBecause' | 'stopped'>;

export type Harm = Pick<DetailOf<'allergy'>, 'reactions' | 'criticality'>;

export type Category = Extract<Detail, { kind: 'result' | 'lifestyle' }>['category'];

/** A report by which results belong together, known by the entry that holds it, or by the ref that names it. */
export interface Panel {
  readonly key: string;
  readonly title: string;
}

/**
 * What an entry's standing alone would tell wrongly: a statement that there is none, a vaccine that was not given, or one
 * of which nobody says whether it was; a supply, after which a medicine may go on; a medicine that is only suggested.
 */
export type Telling = 'absence' | 'not-given' | 'given-not-stated' | 'supplied' | 'suggested';

/** A condition like any other has no telling. */
export function tellingOf({ facts: [{ detail }], status: { standing } }: Entry): Telling | undefined {
  if (detail.kind === 'allergy' || detail.kind === 'condition')
    return detail.absence !== undefined && standing === 'current' ? 'absence' : undefined;
  if (detail.kind === 'medicine') {
    if (detail.told === 'dispensed' && standing === 'final') return 'supplied';
    return detail.told === 'suggested' && standing === 'planned' ? 'suggested' : undefined;
  }
  if (detail.kind !== 'vaccination' || detail.given === 'yes') return undefined;
  if (standing !== 'final' && standing !== 'past') return undefined;
  return detail.given === 'no' ? 'not-given' : 'given-not-stated';
}

/** So many measurements still read as one line; a panel of more is told when it is opened. */
const FEW = 3;

/** An entry as one line. `entryOf` finds the entry in which a fact stands: a report may be told by several sources. */
export function lineOf(entry: Entry, entryOf: (ref: FactRef) => Entry | undefined): EntryLine {
  const { id, kind, when, status, sources } = entry;
  const { detail } = entry.facts[0];
  const telling = tellingOf(entry);
  const ends = endOfRunning(entry);
  const measured = measuredIn(entry);
  const panel = panelOf(entry, entryOf);
  const notes = notesInList(entry.facts[0]).map(noteInLine);
  return {
    id,
    kind,
    ...namedAs(entry),
    when,
    status,
    sources,
    ...(telling === undefined ? {} : { telling }),
    ...(ends === undefined ? {} : { ends }),
    ...(detail.kind === 'result' ? { category: detail.category } : {}),
    ...(panel === undefined ? {} : { panel }),
    ...(measured.length === 0 ? {} : { measured }),
    ...(detail.kind === 'medicine' ? { taking: takingOf(detail) } : {}),
    ...(detail.kind === 'allergy' && detail.absence === undefined ? { harm: harmOf(detail) } : {}),
    ...(notes.length === 0 ? {} : { notes }),
  };
}

/** Laboratories write pages; tens of thousands of lines have no room for them. */
const LONGEST_NOTE = 300;

function noteInLine(note: string): NoteInLine {
  return note.length <= LONGEST_NOTE ? { text: note } : { text: note.slice(0, LONGEST_NOTE), isCut: true };
}

function takingOf({ dosage, course, heldBecause, stopped }: DetailOf<'medicine'>): Taking {
  return {
    dosage,
    course,
    ...(heldBecause === undefined ? {} : { heldBecause }),
    ...(stopped === undefined ? {} : { stopped }),
  };
}

function harmOf({ reactions, criticality }: DetailOf<'allergy'>): Harm {
  return { reactions, ...(criticality === undefined ? {} : { criticality }) };
}

function panelOf(entry: Entry, entryOf: (ref: FactRef) => Entry | undefined): Panel | undefined {
  const { detail } = entry.facts[0];
  if (detail.kind !== 'result') return undefined;
  if (detail.members.length > 0) return { key: entry.id, title: entry.title };
  if (detail.panel === undefined) return undefined;
  const found = entryOf(detail.panel.ref);
  // A report that is told in its first result has no entry of its own.
  const report = found !== undefined && standsIn(detail.panel.ref, found) ? found : undefined;
  return {
    key: report?.id ?? detail.panel.ref,
    title: detail.panel.title === '' ? (report?.title ?? '') : detail.panel.title,
  };
}

function measuredIn(entry: Entry): NonNullable<EntryLine['measured']> {
  const [lead] = entry.facts;
  const found = measurementsOf(lead).filter(({ value }) => value.is !== 'none');
  if (found.length > FEW) return [];
  return found.map(({ name, value, interpretations, ranges }) => ({
    name: name === lead.title ? '' : name,
    value,
    ...(interpretations.length === 0 ? {} : { interpretations }),
    ...(ranges.length === 0 ? {} : { ranges }),
  }));
}
