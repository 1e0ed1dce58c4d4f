import type { Quantity, Value } from '#/record/value.ts';
import { choices, extensions, isObject, number, object, text, type Choice, type Json } from './json.ts';
import { conceptText, readConcept } from './read-concept.ts';
import { periodText } from './read-date.ts';

const COMPARATORS = ['<', '<=', '>=', '>', 'ad'] as const;
const ABSENT = [/\/data-absent-reason$/];

/** Reads a Quantity, Age, Duration or Money: number, comparator and unit as sent. Without a readable number: undefined. */
export function readQuantity(raw: unknown): Quantity | undefined {
  const body = object(raw);
  const value = number(body?.['value']);
  if (body === undefined || value === undefined) return undefined;
  const said = text(body['comparator']);
  const comparator = COMPARATORS.find((one) => one === said);
  if (said !== undefined && comparator === undefined) return undefined;
  const [unit, unitSystem, unitCode] = [text(body['unit']), text(body['system']), text(body['code'])];
  return {
    value,
    ...(comparator !== undefined && { comparator }),
    ...(unit !== undefined && { unit }),
    ...(unitSystem !== undefined && { unitSystem }),
    ...(unitCode !== undefined && { unitCode }),
  };
}

/** A quantity as words, e.g. "< 5 mg/L"; falls back to whatever words it carries when there is no number. */
export function quantityText(raw: unknown): string | undefined {
  const body = object(raw);
  if (body === undefined) return text(raw);
  const parts = [body['comparator'], body['value'], body['unit'] ?? body['code']].flatMap(
    (part) => text(part) ?? [],
  );
  return parts.length === 0 ? undefined : parts.join(' ');
}

/** The reason a value is absent, from `dataAbsentReason` or the extension of that name on the value itself. */
function absence(body: Json, name: string): string | undefined {
  const reason = conceptText(body['dataAbsentReason']);
  if (reason !== undefined) return reason;
  const carriers = [
    body,
    ...Object.keys(body)
      .filter((key) => key.replace(/^_/, '').startsWith(name))
      .map((key) => object(body[key])),
  ];
  for (const carrier of carriers) {
    const found = extensions(carrier, ...ABSENT)[0];
    if (found !== undefined)
      return text(found['valueCode']) ?? conceptText(found['valueCodeableConcept']) ?? 'unknown';
  }
  return undefined;
}

function rangeValue(raw: unknown): Value {
  const [low, high] = [readQuantity(object(raw)?.['low']), readQuantity(object(raw)?.['high'])];
  return { is: 'range', ...(low !== undefined && { low }), ...(high !== undefined && { high }) };
}

function ratioValue(raw: unknown): Value {
  const [numerator, denominator] = [
    readQuantity(object(raw)?.['numerator']),
    readQuantity(object(raw)?.['denominator']),
  ];
  return {
    is: 'ratio',
    ...(numerator !== undefined && { numerator }),
    ...(denominator !== undefined && { denominator }),
  };
}

function sampledText(raw: unknown): string | undefined {
  const body = object(raw);
  if (body === undefined) return text(raw);
  const named = ['origin', 'period', 'factor', 'lowerLimit', 'upperLimit', 'dimensions', 'data'] as const;
  const parts = named.flatMap((name) => {
    const said = quantityText(body[name]);
    return said === undefined ? [] : [`${name} ${said}`];
  });
  return parts.length === 0 ? undefined : parts.join(', ');
}

const asText = (said: string | undefined): Value | undefined =>
  said === undefined ? undefined : { is: 'text', text: said };

function typedValue(as: string, raw: unknown): Value | undefined {
  switch (as) {
    case 'Quantity':
    case 'Age':
    case 'Duration':
    case 'Integer':
    case 'Decimal':
    case 'PositiveInt':
    case 'UnsignedInt': {
      const quantity = readQuantity(isObject(raw) ? raw : { value: raw });
      return quantity === undefined ? asText(quantityText(raw)) : { is: 'quantity', quantity };
    }
    case 'CodeableConcept':
    case 'Coding':
    case 'CodeableReference': {
      const concept = readConcept(raw);
      return concept === undefined ? undefined : { is: 'coded', concept };
    }
    case 'Boolean':
      return typeof raw === 'boolean' ? { is: 'yes-no', yes: raw } : asText(text(raw));
    case 'Range':
      return isObject(raw) ? rangeValue(raw) : asText(text(raw));
    case 'Ratio':
      return isObject(raw) ? ratioValue(raw) : asText(text(raw));
    case 'DateTime':
    case 'Date':
    case 'Instant': {
      const said = text(raw);
      return said === undefined ? undefined : { is: 'date', text: said };
    }
    case 'Period':
      return asText(periodText(raw));
    case 'SampledData':
      return asText(sampledText(raw));
    default:
      return asText(text(raw) ?? looseText(raw));
  }
}

function looseText(raw: unknown): string | undefined {
  const body = object(raw);
  if (body === undefined) return undefined;
  return (
    text(body['text']) ??
    text(body['display']) ??
    text(body['title']) ??
    text(body['reference']) ??
    text(body['url']) ??
    text(body['value'])
  );
}

/** Each value[x] that says something, in the order sent. */
function valuesOf(body: Json, name: string): readonly { readonly from: Choice; readonly value: Value }[] {
  return choices(body, name).flatMap((from) => {
    const value = typedValue(from.as, from.value);
    const isEmpty =
      value === undefined ||
      ((value.is === 'range' || value.is === 'ratio') && Object.keys(value).length === 1);
    return isEmpty ? [] : [{ from, value }];
  });
}

/**
 * Reads value[x] of an Observation or a component: all types of FHIR R4 and STU3. Without a value: `absent` with the
 * reason as sent, or `none`. Of several values the first; the others are told by `furtherValues`.
 */
export function readValue(body: Json, name = 'value'): Value {
  const value = valuesOf(body, name)[0]?.value;
  if (value !== undefined) return value;
  const reason = absence(body, name);
  if (reason !== undefined) return { is: 'absent', reason };
  return { is: 'none' };
}

/** The words of values sent beside the first one, which FHIR does not allow and some systems do. */
export function furtherValues(body: Json, name = 'value'): readonly string[] {
  const [first, ...others] = valuesOf(body, name);
  const own = first === undefined ? undefined : valueText(first.value);
  return others.flatMap(({ from, value }) => {
    const said = from.as === 'Attachment' ? undefined : valueText(value);
    return said === undefined || said === own ? [] : [said];
  });
}

/** A value as words. */
export function valueText(value: Value): string | undefined {
  const amount = (one: Quantity | undefined): string | undefined =>
    one === undefined ? undefined : quantityText({ ...one, code: one.unitCode });
  const join = (parts: readonly (string | undefined)[], by: string): string | undefined =>
    text(parts.filter((part) => part !== undefined).join(by));
  switch (value.is) {
    case 'quantity':
      return amount(value.quantity);
    case 'coded':
      return value.concept.text;
    case 'text':
    case 'date':
      return value.text;
    case 'range':
      return join([amount(value.low), amount(value.high)], ' to ');
    case 'ratio':
      return join([amount(value.numerator), amount(value.denominator)], ' to ');
    case 'yes-no':
      return value.yes ? 'yes' : 'no';
    case 'absent':
      return value.reason;
    case 'none':
      return undefined;
  }
}
