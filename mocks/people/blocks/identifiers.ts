import type { Identifier } from '../facts.ts';
import type { Random } from '../random.ts';
import { SYSTEM } from '../codes/concept.ts';

const HEX = '0123456789ABCDEF';

/** An electronic prescription's number (R2 format: six hex digits, the prescriber's organisation, six more). */
export function prescriptionNumber(random: Random, ods: string): Identifier {
  return {
    system: SYSTEM.prescription,
    value: `${random.letters(HEX, 6)}-${ods.padStart(6, '0')}-${random.letters(HEX, 5)}${random.letters('ABCDEFGHKMNPRTWXZ', 1)}`,
  };
}

/** The hospital laboratory's number of one report. */
export function reportNumber(random: Random, on: string): Identifier {
  return {
    system: 'https://fhir.northgate.example.org/Id/laboratory-report',
    value: `${on.slice(2, 4)}B${random.letters('0123456789', 7)}`,
  };
}

/** The national number of one vaccination event. */
export function vaccinationEvent(random: Random): Identifier {
  return {
    system: 'https://immunisations.example.org/Id/event',
    value: `${random.letters(HEX, 8)}-${random.letters(HEX, 4)}-${random.letters(HEX, 12)}`.toLowerCase(),
  };
}
