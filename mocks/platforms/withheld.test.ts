import { expect, test } from 'vitest';
import { hidesItsDocument, isLabelledNoPatient, maskedFor, pagesOf } from './withheld.ts';

const label = { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'NOPAT' };

test('knows the label by R4 and STU3 system, and no other code', () => {
  expect(isLabelledNoPatient({ resourceType: 'Condition', meta: { security: [label] } })).toBe(true);
  const old = { system: 'http://hl7.org/fhir/v3/ActCode', code: 'NOPAT' };
  expect(isLabelledNoPatient({ resourceType: 'Condition', meta: { security: [old] } })).toBe(true);
  expect(
    isLabelledNoPatient({ resourceType: 'Condition', meta: { security: [{ ...label, code: 'R' }] } }),
  ).toBe(false);
  expect(isLabelledNoPatient({ resourceType: 'Condition' })).toBe(false);
});

test('leaks a withheld resource neither by reference nor by display', () => {
  const report = {
    resourceType: 'DiagnosticReport',
    result: [
      { reference: 'Observation/open', display: 'Sodium' },
      { reference: 'Observation/secret', display: 'A secret' },
    ],
    basedOn: [{ reference: 'DocumentReference/secret', display: 'A secret letter' }],
  };
  const seen = JSON.stringify(maskedFor(report, new Set(['Observation/secret', 'DocumentReference/secret'])));
  expect(seen).not.toContain('secret');
  expect(seen).toContain('Sodium');
  expect(seen).toContain('masked');
  expect(JSON.stringify(report)).toContain('A secret letter');
});

test('shows that a document exists but not how to get it, when only the document is labelled', () => {
  const letter = {
    resourceType: 'DocumentReference',
    status: 'current',
    securityLabel: [{ coding: [label] }],
    content: [{ attachment: { contentType: 'application/pdf', url: 'Binary/b1', title: 'A secret' } }],
  };
  expect(hidesItsDocument(letter)).toBe(true);
  expect(pagesOf(letter)).toEqual(['b1']);
  const seen = JSON.stringify(maskedFor(letter, new Set()));
  expect(seen).not.toMatch(/b1|A secret/);
  expect(seen).toContain('application/pdf');
});
