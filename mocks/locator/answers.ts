import { outcome } from '../kit/outcome.ts';
import type { Resource } from '../kit/world.ts';

/** A status with its body and the media type that this layer of the locator uses. */
export interface Answer {
  status: number;
  type: 'application/json' | 'application/fhir+json';
  body: Resource;
}

const DISPLAYS: Record<string, string> = {
  'ACCESS DENIED': 'Access has been denied to process this request',
  ACCESS_DENIED: 'Access has been denied to process this request',
  INVALID_CODE_SYSTEM: 'Invalid code system',
  INVALID_NHS_NUMBER: 'Invalid NHS number',
  INVALID_PARAMETER: 'Invalid parameter',
  MESSAGE_NOT_WELL_FORMED: 'Message not well formed',
  MISSING_OR_INVALID_HEADER: 'There is a required header missing or invalid',
  NO_RECORD_FOUND: 'No record found',
  PRECONDITION_FAILED: 'A precondition failed',
  TOO_MANY_REQUESTS: 'Too many requests',
  UNABLE_TO_CALL_SERVICE: 'Unable to call service',
};

/** A fault raised before the locator itself is reached: plain JSON, its own code system. */
export function gateway(status: number, issueCode: string, code: string, diagnostics: string): Answer {
  const system = 'https://fhir.nhs.uk/CodeSystem/Spine-ErrorOrWarningCode';
  return {
    status,
    type: 'application/json',
    body: outcome({
      code: issueCode,
      details: { system, version: '1', code, display: DISPLAYS[code] ?? code },
      diagnostics,
    }),
  };
}

/** A refusal by the locator itself: FHIR JSON, another code system than the gateway's. */
export function backend(
  status: number,
  issueCode: string,
  code: string,
  diagnostics: string,
  expression?: string,
): Answer {
  const system = 'https://fhir.nhs.uk/ValueSet/Spine-ErrorOrWarningCode-1';
  return {
    status,
    type: 'application/fhir+json',
    body: outcome({
      code: issueCode,
      details: { system, code, display: DISPLAYS[code] ?? code },
      diagnostics,
      ...(expression !== undefined && { expression: [expression] }),
    }),
  };
}
