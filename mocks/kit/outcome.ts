import type { Resource } from './world.ts';

/** What one issue of an OperationOutcome is made of; `details` becomes the one coding in `issue.details`. */
export interface Issue {
  severity?: 'error' | 'warning' | 'information' | 'fatal';
  code: string;
  details?: { system: string; code: string; display: string; version?: string };
  diagnostics?: string;
  expression?: string[];
}

/** A FHIR OperationOutcome with one issue (R4 and STU3 alike, hl7.org/fhir/R4/operationoutcome.html). */
export function outcome(issue: Issue): Resource {
  const { severity = 'error', code, details, diagnostics, expression } = issue;
  return {
    resourceType: 'OperationOutcome',
    issue: [
      {
        severity,
        code,
        ...(details && { details: { coding: [details] } }),
        ...(diagnostics !== undefined && { diagnostics }),
        ...(expression && { expression }),
      },
    ],
  };
}
