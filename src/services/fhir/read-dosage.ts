import { choice, number, object, objects, text, texts, type Json } from './json.ts';
import { conceptText, conceptTexts } from './read-concept.ts';
import { quantityText } from './read-value.ts';

/**
 * Reads one Dosage as words. The source's own text comes first and whole; without it the structured parts are told one
 * by one as sent (nothing is computed), e.g. "1 tablet, 2 times every 1 d, Oral".
 */
export function readDosage(dosage: Json): string | undefined {
  const own = text(dosage['text']);
  const instructions = [
    text(dosage['patientInstruction']),
    ...conceptTexts(dosage['additionalInstruction']),
  ].filter((part) => part !== undefined);
  const parts = own === undefined ? [...structured(dosage), ...instructions] : [own, ...instructions];
  const distinct = [...new Set(parts)];
  return distinct.length === 0 ? undefined : distinct.join(', ');
}

function structured(dosage: Json): readonly string[] {
  const amounts = [dosage, ...objects(dosage['doseAndRate'])].flatMap((one) => [
    ...amount(choice(one, 'dose')?.value),
    ...amount(choice(one, 'rate')?.value),
  ]);
  const asNeeded =
    dosage['asNeededBoolean'] === true ? 'as needed' : conceptText(dosage['asNeededCodeableConcept']);
  const most = amount(dosage['maxDosePerPeriod']).map((said) => `maximum ${said}`);
  return [
    ...amounts,
    ...timing(object(dosage['timing'])),
    ...[
      conceptText(dosage['route']),
      conceptText(dosage['site']),
      conceptText(dosage['method']),
      asNeeded,
    ].filter((part) => part !== undefined),
    ...most,
  ];
}

function amount(raw: unknown): readonly string[] {
  const body = object(raw);
  if (body === undefined) return texts(raw);
  const whole = quantityText(body);
  if (whole !== undefined) return [whole];
  const [low, high] = [
    quantityText(body['low'] ?? body['numerator']),
    quantityText(body['high'] ?? body['denominator']),
  ];
  const joint = body['numerator'] === undefined ? ' to ' : ' per ';
  const said = [low, high].filter((part) => part !== undefined).join(joint);
  return said === '' ? [] : [said];
}

function timing(raw: Json | undefined): readonly string[] {
  if (raw === undefined) return [];
  const code = conceptText(raw['code']);
  const repeat = object(raw['repeat']);
  if (code !== undefined || repeat === undefined) return code === undefined ? texts(raw['event']) : [code];
  const [frequency, period] = [number(repeat['frequency']), number(repeat['period'])];
  const times = frequency === undefined ? [] : [`${frequency} ${frequency === 1 ? 'time' : 'times'}`];
  const every = period === undefined ? [] : [`every ${period} ${text(repeat['periodUnit']) ?? ''}`.trim()];
  const spoken = [...times, ...every].join(' ');
  return [
    ...(spoken === '' ? [] : [spoken]),
    ...texts(repeat['when']),
    ...texts(repeat['dayOfWeek']),
    ...texts(repeat['timeOfDay']),
  ];
}
