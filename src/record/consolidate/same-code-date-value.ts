import { dayOf, sameMoment } from '../clinical-date.ts';
import { MAPPED_SYSTEMS, UCUM } from '../coding.ts';
import type { Concept } from '../coding.ts';
import type { Detail, Fact } from '../fact.ts';
import type { Component, Quantity, Value } from '../value.ts';

/**
 * Rule: same code in a mapped system, same clinical date, same value. Keys carry code, day and value, so facts that
 * share one differ at most in the time of day, which `contentAgrees` compares.
 * Example: HbA1c (SNOMED CT 999791000000106) 52 mmol/mol on 2026-03-14 from a hospital laboratory and its copy at the
 * practice. Not merged: 52 and 52.0001; 14 March and "March 2026"; `<5` and `5`; mmol/L and mg/dL.
 */
export function contentKeys(fact: Fact): readonly string[] {
  const day = dayOf(fact.when);
  if (day === undefined) return [];
  const values = valueKeys(fact.detail, fact.status.standing);
  if (values.length === 0) return [];
  return fact.codings
    .filter((coding) => MAPPED_SYSTEMS.has(coding.system))
    .flatMap((coding) =>
      values.map((value) => [fact.detail.kind, coding.system, coding.code, day, value].join('|')),
    );
}

/** Same moment as far as both say, and the same standing. */
export function contentAgrees(a: Fact, b: Fact): boolean {
  return sameMoment(a.when, b.when) && a.status.standing === b.status.standing;
}

/** What counts as "the same value" for each kind; no key means that content alone never joins this kind. */
function valueKeys(detail: Detail, standing: string): readonly string[] {
  switch (detail.kind) {
    case 'result':
    case 'lifestyle':
      return resultKeys(detail.value, detail.components);
    case 'medicine': {
      const dosage = detail.dosage.map(plain).filter((text) => text !== '');
      return dosage.length === 0 ? [] : [`${standing}|${detail.told}|${dosage.join(';')}`];
    }
    case 'vaccination':
      return detail.given === 'not-stated' ? [] : [`given:${detail.given}`];
    case 'condition':
      return [`${standing}|${detail.absence ?? ''}`];
    case 'allergy':
      return [
        `${standing}|${detail.absence ?? ''}|${detail.reactions
          .map((reaction) => plain(reaction.what))
          .sort()
          .join(';')}`,
      ];
    case 'procedure':
      return [`${standing}|${detail.bodySites.map(plain).sort().join(';')}`];
    default:
      return [];
  }
}

function resultKeys(value: Value, components: readonly Component[]): readonly string[] {
  if (components.length === 0) return quantityOrText(value);
  const parts = components.map((component) => {
    const keys = quantityOrText(component.value);
    const name = mappedCode(component.name);
    return keys[0] === undefined || name === undefined ? undefined : `${name}=${keys[0]}`;
  });
  if (parts.some((part) => part === undefined)) return [];
  return [`${quantityOrText(value)[0] ?? ''}[${parts.sort().join(';')}]`];
}

function quantityOrText(value: Value): readonly string[] {
  switch (value.is) {
    case 'quantity':
      return unitKeys(value.quantity).map(
        (unit) => `${value.quantity.comparator ?? ''}${value.quantity.value}${unit}`,
      );
    case 'coded': {
      const code = mappedCode(value.concept);
      return code === undefined ? [] : [code];
    }
    case 'text': {
      const text = plain(value.text);
      return text === '' ? [] : [`"${text}"`];
    }
    case 'yes-no':
      return [`yes:${value.yes}`];
    default:
      return [];
  }
}

/** A unit agrees by its UCUM code, or by being printed the very same way; never by likeness. */
function unitKeys(quantity: Quantity): readonly string[] {
  const keys: string[] = [];
  if (quantity.unitSystem === UCUM && quantity.unitCode !== undefined)
    keys.push(` ucum:${quantity.unitCode}`);
  if (quantity.unit !== undefined) keys.push(` printed:${quantity.unit}`);
  return keys.length === 0 ? [' unitless'] : keys;
}

function mappedCode(concept: Concept): string | undefined {
  const coding = concept.codings.find((candidate) => MAPPED_SYSTEMS.has(candidate.system));
  return coding === undefined ? undefined : `${coding.system}#${coding.code}`;
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
