import { isNhsNumber } from '../kit/nhs-number.ts';

const NHS_NUMBER = 'https://fhir.nhs.uk/Id/nhs-number';
const STATUSES = ['proposed', 'active', 'rejected', 'inactive', 'entered-in-error'];

const WHOSE = new Map<string, 'performer' | 'patient'>([
  ['performer:identifier', 'performer'],
  ['identifier', 'performer'],
  ['patient:identifier', 'patient'],
]);

/** Parameters of an address, as they were sent. */
export type Query = Record<string, string | string[] | undefined>;

/** Whose roles, of which status, and what else belongs into the answer. */
export interface Asked {
  performer?: string;
  patient?: string;
  statuses?: readonly string[];
  include: readonly string[];
}

/** What is wrong with a search, in the service's own codes. */
export interface Wrong {
  readonly wrong:
    | 'INVALID_PARAMETER'
    | 'INVALID_IDENTIFIER_SYSTEM'
    | 'INVALID_IDENTIFIER_VALUE'
    | 'MISSING_IDENTIFIER_VALUE';
  readonly why: string;
}

/** A search as it was asked, or what is wrong with it. */
export function readQuery(query: Query): Asked | Wrong {
  const asked: Asked = { include: [query['_include'] ?? []].flat() };
  for (const [name, given] of Object.entries(query)) {
    const value = [given ?? ''].flat().join(',');
    if (name === '_include') continue;
    if (name === 'status') {
      asked.statuses = value.split(',');
      if (asked.statuses.some((one) => !STATUSES.includes(one)))
        return { wrong: 'INVALID_PARAMETER', why: `'${value}' is not a status` };
      continue;
    }
    const of = WHOSE.get(name);
    if (of === undefined) return { wrong: 'INVALID_PARAMETER', why: `There is no parameter ${name}` };
    const [system, number] = value.includes('|') ? value.split('|') : [NHS_NUMBER, value];
    if (system !== NHS_NUMBER) return { wrong: 'INVALID_IDENTIFIER_SYSTEM', why: `'${system}'` };
    if (!isNhsNumber(number ?? '')) return { wrong: 'INVALID_IDENTIFIER_VALUE', why: `'${number}'` };
    asked[of] = number ?? '';
  }
  if (asked.performer === undefined && asked.patient === undefined)
    return { wrong: 'MISSING_IDENTIFIER_VALUE', why: 'Name a performer or a patient' };
  return asked;
}
