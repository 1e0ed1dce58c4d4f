import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openInbox, type Inbox } from './inbox.ts';
import { faultOfReading } from './judge-reading.ts';

let folder = '';
let inbox: Inbox;
const NHS = '9990000018';
const at = (issued: string, value = 80) => ({
  resourceType: 'Observation',
  issued,
  valueQuantity: { value },
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inbox-'));
  inbox = openInbox({ dataDir: folder, nowMs: () => Date.parse('2026-03-02T10:00:00Z') });
});
afterEach(() => {
  inbox.close();
  rmSync(folder, { recursive: true, force: true });
});

it('has one reading of a key, however often it is created', () => {
  expect(inbox.create('riverside', NHS, 'k', at('1')).is).toBe('created');
  expect(inbox.create('riverside', NHS, 'k', at('2', 90)).is).toBe('there-already');
  expect(inbox.list('riverside', NHS)).toMatchObject([
    { version: 1, resource: { valueQuantity: { value: 80 } } },
  ]);
  expect(inbox.list('northgate', NHS)).toEqual([]);
  expect(inbox.list('riverside', '9990000026')).toEqual([]);
});

it('puts a later version in place of the one it has, and lets no older one come back', () => {
  inbox.create('riverside', NHS, 'k', at('1'));
  expect(inbox.replace('riverside', NHS, 'k', at('3', 90)).is).toBe('replaced');
  expect(inbox.replace('riverside', NHS, 'k', at('2', 85)).is).toBe('older');
  expect(inbox.list('riverside', NHS)).toMatchObject([
    { version: 2, resource: { valueQuantity: { value: 90 } } },
  ]);
});

it('makes what it has not when it is asked to replace it', () => {
  expect(inbox.replace('riverside', NHS, 'k', at('1')).is).toBe('created');
});

it('a reading that was changed has to be reviewed anew', () => {
  const { kept: reading } = inbox.create('riverside', NHS, 'k', at('1'));
  inbox.review('riverside', reading.id, 'rejected', 'The cuff was loose');
  expect(inbox.list('riverside', NHS)).toMatchObject([{ state: 'rejected', reason: 'The cuff was loose' }]);
  inbox.replace('riverside', NHS, 'k', at('2'));
  expect(inbox.list('riverside', NHS)).toMatchObject([{ state: 'requested' }]);
});

const good = {
  resourceType: 'Observation',
  identifier: [{ system: 'urn:ietf:rfc:3986', value: 'urn:uuid:1' }],
  status: 'final',
  code: { coding: [{ system: 'http://loinc.org', code: '29463-7' }] },
  subject: { identifier: { system: 'https://fhir.nhs.uk/Id/nhs-number', value: NHS } },
  effectiveDateTime: '2026-03-02T08:00:00+00:00',
  issued: '2026-03-02T08:01:00Z',
  valueQuantity: { value: 80, unit: 'kilogram', system: 'http://unitsofmeasure.org', code: 'kg' },
};
const judged = (changed: object) =>
  faultOfReading(
    { ...good, ...changed },
    {
      nhsNumber: NHS,
      key: 'urn:ietf:rfc:3986|urn:uuid:1',
      nowMs: Date.parse('2026-03-02T10:00:00Z'),
    },
  );

it('takes a reading of the person in the token, and says of any other why not', () => {
  expect(judged({})).toBeUndefined();
  expect(judged({ subject: { identifier: { ...good.subject.identifier, value: '9990000026' } } })).toContain(
    'subject',
  );
  expect(judged({ subject: { reference: 'Patient/1' } })).toContain('subject');
  expect(judged({ identifier: [] })).toContain('identifier');
  expect(judged({ status: 'preliminary' })).toContain('status');
  expect(judged({ code: { text: 'Weight' } })).toContain('code');
  expect(judged({ effectiveDateTime: '2026-03-02T10:11:00Z' })).toContain('future');
  expect(judged({ valueQuantity: { ...good.valueQuantity, value: '80' } })).toContain('number');
  expect(judged({ valueQuantity: { value: 80, unit: 'kg' } })).toContain('UCUM');
  expect(judged({ valueQuantity: undefined })).toContain('no value');
});
