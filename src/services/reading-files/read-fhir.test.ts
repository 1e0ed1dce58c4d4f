import fc from 'fast-check';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KIND_PARTS, PART_PLANS } from '#/record/readings/kinds.ts';
import { MEASURED_KINDS, type Reading } from '#/record/readings/reading.ts';
import { CORPUS, filesOf } from '../fhir/corpus.test-setup.ts';
import { readFileSync } from 'node:fs';
import { writeReading } from '../fhir/readings/write-reading.ts';
import { isAccountedFor, leftOutOf, readAll } from './stream.test-setup.ts';

const NHS_NUMBER = 'https://fhir.nhs.uk/Id/nhs-number';
const ANN = '9990000018';
const LOINC = 'http://loinc.org';

const concept = (code: string, system = LOINC) => ({ coding: [{ system, code }] });
const quantity = (value: number, code: string) => ({
  valueQuantity: { value, unit: code, system: 'http://unitsofmeasure.org', code },
});
const observation = (more: object) => ({
  resourceType: 'Observation',
  id: 'o1',
  status: 'final',
  subject: { reference: 'Patient/p1' },
  effectiveDateTime: '2026-07-02T07:30:00+01:00',
  ...more,
});
const weight = (more: object = {}) =>
  observation({ code: concept('29463-7'), ...quantity(80, 'kg'), ...more });
const bundle = (...resources: object[]) => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: resources.map((resource) => ({ resource })),
});
const read = (file: unknown, more = {}) => readAll(JSON.stringify(file), more);

describe('a file of FHIR', () => {
  it('is a Bundle, a list, one resource, or lines of NDJSON, laid out or not', async () => {
    const all = [weight(), weight({ id: 'o2' })];
    const forms = [
      JSON.stringify(bundle(...all)),
      JSON.stringify(bundle(...all), null, 2),
      `${JSON.stringify(bundle(...all))}\n`,
      JSON.stringify(all),
      all.map((one) => JSON.stringify(one)).join('\n'),
      `\uFEFF${all.map((one) => JSON.stringify(one)).join('\r\n')}\r\n`,
    ];
    for (const form of forms)
      for (const size of [7, 65_536]) {
        const came = await readAll(form, {}, size);
        expect(came.readings.map(({ values }) => values)).toEqual([{ weight: 80 }, { weight: 80 }]);
        expect(isAccountedFor(came)).toBe(true);
      }
    expect((await read(weight())).readings).toEqual([
      {
        kind: 'weight',
        values: { weight: 80 },
        takenAt: '2026-07-02T07:30:00+01:00',
        how: {},
        origin: { is: 'file', file: 'a file', row: 'o1' },
      },
    ]);
  });

  it.each([
    [concept('29463-7'), quantity(176, '[lb_av]'), { weight: 79.83 }, '176 [lb_av]'],
    [concept('41653-7'), quantity(101, 'mg/dL'), { glucose: 5.6 }, '101 mg/dL'],
    [concept('14743-9'), quantity(5.6, 'mmol/L'), { glucose: 5.6 }, undefined],
    [concept('8331-1'), quantity(98.6, '[degF]'), { temperature: 37 }, '98.6 [degF]'],
    [concept('27113001', 'http://snomed.info/sct'), quantity(80, 'kg'), { weight: 80 }, undefined],
    [concept('41950-7'), quantity(4000, '{steps}'), { steps: 4000 }, undefined],
    [concept('4548-4'), quantity(7, '%'), { hba1c: 53 }, '7 %'],
    [concept('59408-5'), quantity(97, '%'), { 'oxygen-saturation': 97 }, '97 %'],
  ])('reads %j as %j', async (code, value, values, written) => {
    const [reading] = (await read(observation({ code, ...value }))).readings;
    expect(reading?.values).toEqual(values);
    expect(Object.values(reading?.asWritten ?? {})[0]).toBe(written);
  });

  it('has both pressures by code, whichever comes first, and the pulse beside them', async () => {
    const component = [
      { code: concept('8462-4'), ...quantity(85, 'mm[Hg]') },
      { code: concept('8867-4'), ...quantity(72, '/min') },
      { code: concept('8480-6'), ...quantity(135, 'mm[Hg]') },
    ];
    const came = await read(observation({ code: concept('85354-9'), component }));
    expect(came.readings[0]).toMatchObject({
      kind: 'blood-pressure',
      values: { systolic: 135, diastolic: 85, pulse: 72 },
    });
    const half = await read(observation({ code: concept('85354-9'), component: component.slice(1) }));
    expect(leftOutOf(half)).toEqual({ 'half-a-pair 85354-9': 1 });
  });

  it('goes by codes that are there, and tells what else a panel holds', async () => {
    const named = { coding: [{ system: 'http://snomed.info/sct', display: 'Number of falls' }] };
    expect(leftOutOf(await read(observation({ code: named, ...quantity(3, '1') })))).toEqual({
      'not-kept Number of falls': 1,
    });
    const both = { coding: [...named.coding, ...concept('29463-7').coding] };
    expect((await read(weight({ code: both }))).readings).toHaveLength(1);
    const component = [
      { code: concept('8480-6'), ...quantity(135, 'mm[Hg]') },
      { code: concept('8462-4'), ...quantity(85, 'mm[Hg]') },
      { code: concept('8310-5'), ...quantity(39, 'Cel') },
    ];
    const panel = await read(observation({ code: concept('85353-1'), component }));
    expect(panel.readings.map(({ kind }) => kind)).toEqual(['blood-pressure']);
    expect(leftOutOf(panel)).toEqual({ 'not-kept 85353-1': 1 });
    expect(isAccountedFor(panel)).toBe(true);
  });

  it.each([
    ['2026-07-02T06:30:00Z', '2026-07-02T07:30:00+01:00'],
    ['2026-01-02T06:30:00.123Z', '2026-01-02T06:30:00+00:00'],
    ['2026-03-29T00:59:59Z', '2026-03-29T00:59:59+00:00'],
    ['2026-03-29T01:00:00Z', '2026-03-29T02:00:00+01:00'],
    ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00+01:00'],
    ['2026-10-25T01:30:00Z', '2026-10-25T01:30:00+00:00'],
    ['2026-07-02T23:30:00+00:00', '2026-07-03T00:30:00+01:00'],
    ['2026-07-02T06:30:00-05:00', '2026-07-02T06:30:00-05:00'],
  ])('tells %s by the clock of where the person was', async (said, takenAt) => {
    expect((await read(weight({ effectiveDateTime: said }))).readings[0]?.takenAt).toBe(takenAt);
  });

  it.each([
    ['no-time', { effectiveDateTime: '2026-07-02' }],
    ['no-number', { valueQuantity: { unit: 'kg' } }],
    ['beyond-the-scale', { valueQuantity: { value: 200, comparator: '>', unit: 'kg' } }],
    ['unknown-unit', quantity(80, 'bushels')],
    ['impossible', quantity(8000, 'kg')],
    ['taken-back', { status: 'entered-in-error' }],
    ['not-at-home', { encounter: { reference: 'Encounter/1' } }],
    ['not-at-home', { context: { reference: 'Encounter/1' } }],
    ['not-at-home', { performer: [{ reference: 'https://ehr.example/Practitioner/7' }] }],
    ['not-at-home', { performer: [{ type: 'Organization', display: 'Surgery' }] }],
    ['not-kept', { focus: [{ reference: 'Patient/baby' }] }],
    ['not-kept', { modifierExtension: [{ url: 'https://example.org/not' }] }],
    ['not-at-home', { category: [{ coding: [{ code: 'laboratory' }] }] }],
    ['not-kept', { code: concept('2093-3') }],
  ])('says why something is left out: %s', async (reason, more) => {
    const came = await read(
      weight({
        ...more,
        code: { ...concept('29463-7'), text: 'It', ...(more as { code?: object }).code },
      }),
    );
    expect(leftOutOf(came)).toEqual({ [`${reason} It`]: 1 });
    expect(isAccountedFor(came)).toBe(true);
  });

  it('is not read when it is about somebody else, or about several people', async () => {
    const patient = (value: string) => ({
      resourceType: 'Patient',
      id: 'p1',
      identifier: [{ system: NHS_NUMBER, value }],
    });
    const own = { nhsNumber: ANN };
    expect((await read(bundle(patient('999 000 0018'), weight()), own)).readings).toHaveLength(1);
    expect((await read(bundle(patient('9990000026'), weight()), own)).answer).toBe('another-person');
    const named = (value: string) => weight({ subject: { identifier: { system: NHS_NUMBER, value } } });
    expect((await read(named('9990000026'), own)).answer).toBe('another-person');
    expect((await read(bundle(weight(), weight({ subject: { reference: 'Patient/p2' } })))).answer).toBe(
      'several-people',
    );
  });

  it.each([
    ['{"resourceType":"Bundle","entry":[', 'broken'],
    ['{"hello":"world"}', 'not-known'],
    ['[1, 2, 3]', 'not-known'],
  ])('that is none is said to be so: %s', async (text, fault) => {
    expect((await readAll(text)).answer).toBe(fault);
  });

  it('brings back what this product sent, as it was', async () => {
    const reading = fc.constantFrom(...MEASURED_KINDS).chain((kind) =>
      fc.record({
        kind: fc.constant(kind),
        values: fc.record(
          Object.fromEntries(
            KIND_PARTS[kind].needed.map((part) => {
              const [low, high] = PART_PLANS[part].possible;
              return [part, fc.integer({ min: Math.ceil(low), max: Math.floor(high) })];
            }),
          ),
        ),
        takenAt: fc.constantFrom('2026-03-02T08:00:00+00:00', '2026-07-02T22:30:00+01:00'),
        how: fc.constantFrom({}, ...(kind === 'glucose' ? [{ meal: 'before-meal' as const }] : [])),
        origin: fc.constant({ is: 'typed' } as const),
        note: fc.constant('after a walk'),
      }),
    );
    await fc.assert(
      fc.asyncProperty(reading, async (one: Reading) => {
        const issued = one.takenAt;
        const sent = writeReading(one, { key: 'k', version: 1, isWithdrawn: false, issued, nhsNumber: ANN });
        const { readings } = await read(sent, { nhsNumber: ANN });
        expect(readings).toMatchObject([{ ...one, origin: { is: 'file' } }]);
      }),
      { numRuns: 60 },
    );
  });
});

it.runIf(existsSync(CORPUS))('accounts for everything in what real systems made', async () => {
  const folders = ['synthea-r4', 'uk-observations-r4', 'ips-r4', 'synthea-bulk-ndjson'];
  const files = folders
    .flatMap((folder) => filesOf(join(CORPUS, folder)))
    .filter((file) => !file.endsWith('.gz'));
  let count = 0;
  for (const file of files.slice(0, 60)) {
    const came = await readAll(readFileSync(file));
    if (typeof came.answer === 'string') continue;
    expect(isAccountedFor(came), file).toBe(true);
    count += 1;
  }
  expect(count).toBeGreaterThan(5);
});
