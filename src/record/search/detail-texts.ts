import type { Detail, Section } from '../fact.ts';
import type { Value } from '../value.ts';

type Visit = (text: string) => void;

/** Visits what is written in the details of a fact, without its numbers. No list is made, since this runs for every entry. */
export function detailTexts(detail: Detail, visit: Visit): void {
  switch (detail.kind) {
    case 'medicine':
      all(detail.dosage, visit);
      some(detail.reason, visit);
      some(detail.stopped, visit);
      return some(detail.heldBecause, visit);
    case 'allergy':
      for (const { what } of detail.reactions) visit(what);
      return undefined;
    case 'condition':
      some(detail.severity, visit);
      return all(detail.bodySites, visit);
    case 'result':
    case 'lifestyle':
      return measured(detail, visit);
    case 'vaccination':
      all(detail.targets, visit);
      some(detail.lot, visit);
      some(detail.site, visit);
      return some(detail.reasonNotGiven, visit);
    case 'procedure':
      some(detail.outcome, visit);
      some(detail.reason, visit);
      return all(detail.bodySites, visit);
    case 'visit':
      some(detail.setting, visit);
      some(detail.outcome, visit);
      all(detail.reasons, visit);
      all(detail.places, visit);
      return sections(detail.sections, visit);
    case 'document':
      some(detail.category, visit);
      return sections(detail.sections, visit);
    default:
      return planned(detail, visit);
  }
}

function planned(
  detail: Extract<
    Detail,
    { kind: 'care-plan' | 'goal' | 'appointment' | 'flag' | 'family-history' | 'other' }
  >,
  visit: Visit,
): void {
  switch (detail.kind) {
    case 'care-plan':
      all(detail.activities, visit);
      return all(detail.goals, visit);
    case 'goal':
      some(detail.target, visit);
      return some(detail.progress, visit);
    case 'appointment':
      some(detail.place, visit);
      some(detail.reason, visit);
      return all(detail.with, visit);
    case 'family-history':
      some(detail.relative, visit);
      return all(detail.conditions, visit);
    case 'other':
      visit(detail.label);
      for (const { text } of detail.lines) visit(text);
      return undefined;
    case 'flag':
      return undefined;
  }
}

function measured(detail: Extract<Detail, { kind: 'result' | 'lifestyle' }>, visit: Visit): void {
  some(detail.panel?.title, visit);
  some(detail.conclusion, visit);
  some(detail.method, visit);
  some(detail.specimen, visit);
  some(detail.bodySite, visit);
  found(detail.value, visit);
  for (const { name, value } of detail.components) {
    visit(name.text);
    found(value, visit);
  }
}

/** A number with what may be its unit, as a source writes it that sends no quantity: "5.1 mmol/L", "<5", "120/80 mmHg". */
const A_NUMBER = /^[<>≤≥=~±+\-\s]*\d[\d.,:/\s-]*(?:(?![a-z]{5,}$)[^\s\d]\S*)?$/i;
/** Longer than any number with its unit. */
const LONGEST = 40;

/** What was found in words: "MRSA", "Positive". A number says nothing without its test, and stands in every record. */
function found(value: Value, visit: Visit): void {
  if (value.is === 'text') {
    if (value.text.length > LONGEST || !A_NUMBER.test(value.text.trim())) visit(value.text);
  } else if (value.is === 'coded') {
    const { text, codings } = value.concept;
    visit(text);
    for (const { display } of codings) if (display !== undefined && display !== text) visit(display);
  }
}

function sections(written: readonly Section[], visit: Visit): void {
  for (const { title, text } of written) {
    visit(title);
    some(text, visit);
  }
}

function some(text: string | undefined, visit: Visit): void {
  if (text !== undefined) visit(text);
}

function all(texts: readonly string[], visit: Visit): void {
  for (const text of texts) visit(text);
}
