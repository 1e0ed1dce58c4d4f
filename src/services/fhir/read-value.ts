import type { Quantity, Value } from '#/record/value.ts';
import {
  NONE,
  choices,
  each,
  extensions,
  isObject,
  joined,
  number,
  object,
  text,
  type Choice,
  type Json,
  type Making,
} from './json.ts';
import { conceptText, readConcept } from './read-concept.ts';
import { periodText } from './read-date.ts';
import { Alike, WORDS } from './shared.ts';

const COMPARATORS = ['<', '<=', '>=', '>', 'ad'] as const;
const ABSENT = /\/data-absent-reason$/;
const NO_VALUE: Value = Object.freeze({ is: 'none' });

/** Reads a Quantity, Age, Duration or Money: number, comparator and unit as sent. Without a readable number: undefined. */
export function readQuantity(raw: unknown): Quantity | undefined {
  return isObject(raw) ? QUANTITIES.of(raw['value'], raw) : undefined;
}

const QUANTITIES = new Alike(isSameQuantity, quantityOf);

function isSameQuantity(a: Json, b: Json): boolean {
  return (
    a['value'] === b['value'] &&
    a['unit'] === b['unit'] &&
    a['code'] === b['code'] &&
    a['system'] === b['system'] &&
    a['comparator'] === b['comparator']
  );
}

function quantityOf(body: Json): Quantity | undefined {
  const value = number(body['value']);
  if (value === undefined) return undefined;
  const quantity: Making<Quantity> = { value };
  const said = text(body['comparator']);
  if (said !== undefined) {
    const comparator = COMPARATORS.find((one) => one === said);
    if (comparator === undefined) return undefined;
    quantity.comparator = comparator;
  }
  const [unit, unitSystem, unitCode] = [text(body['unit']), text(body['system']), text(body['code'])];
  if (unit !== undefined) quantity.unit = WORDS.of(unit);
  if (unitSystem !== undefined) quantity.unitSystem = WORDS.of(unitSystem);
  if (unitCode !== undefined) quantity.unitCode = WORDS.of(unitCode);
  return Object.freeze(quantity);
}

/** A quantity as words, e.g. "< 5 mg/L"; falls back to whatever words it carries when there is no number. */
export function quantityText(raw: unknown): string | undefined {
  const body = object(raw);
  if (body === undefined) return text(raw);
  const said = joined([text(body['comparator']), text(body['value']), text(body['unit'] ?? body['code'])]);
  return said === '' ? undefined : said;
}

/** The reason a value is absent, from `dataAbsentReason` or the extension of that name on the value itself. */
function absence(body: Json, name: string): string | undefined {
  const reason = conceptText(body['dataAbsentReason']);
  if (reason !== undefined) return reason;
  const own = absenceIn(body);
  if (own !== undefined) return own;
  for (const key in body) {
    if (!key.startsWith(name, key.startsWith('_') ? 1 : 0)) continue;
    const found = absenceIn(object(body[key]));
    if (found !== undefined) return found;
  }
  return undefined;
}

function absenceIn(carrier: Json | undefined): string | undefined {
  const found = extensions(carrier, ABSENT)[0];
  if (found === undefined) return undefined;
  return text(found['valueCode']) ?? conceptText(found['valueCodeableConcept']) ?? 'unknown';
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

/** A value[x], when it says something. */
function sayingValue({ as, value: raw }: Choice): Value | undefined {
  const value = typedValue(as, raw);
  if (value?.is !== 'range' && value?.is !== 'ratio') return value;
  return Object.keys(value).length === 1 ? undefined : value;
}

/**
 * Reads value[x] of an Observation or a component: all types of FHIR R4 and STU3. Without a value: `absent` with the
 * reason as sent, or `none`. Of several values the first; the others are told by `furtherValues`.
 */
export function readValue(body: Json, name = 'value'): Value {
  for (const one of choices(body, name)) {
    const value = sayingValue(one);
    if (value !== undefined) return value;
  }
  const reason = absence(body, name);
  return reason === undefined ? NO_VALUE : { is: 'absent', reason };
}

/** The words of values sent beside the first one, which FHIR does not allow and some systems do. */
export function furtherValues(body: Json, name = 'value'): readonly string[] {
  const all = choices(body, name);
  if (all.length < 2) return NONE;
  const [first, ...others] = each(all, (from) => {
    const value = sayingValue(from);
    return value && { from, value };
  });
  const own = first === undefined ? undefined : valueText(first.value);
  return each(others, ({ from, value }) => {
    const said = from.as === 'Attachment' ? undefined : valueText(value);
    return said === own ? undefined : said;
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
