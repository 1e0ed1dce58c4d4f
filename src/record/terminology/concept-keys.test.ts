import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Coding } from '../coding.ts';
import { conceptKeys } from './concept-keys.ts';

const sct = (code: string): Coding => ({ system: 'http://snomed.info/sct', code });
const loinc = (code: string): Coding => ({ system: 'http://loinc.org', code });
const readv2 = (code: string): Coding => ({ system: 'http://read.info/readv2', code });
const ctv3 = (code: string): Coding => ({ system: 'http://read.info/ctv3', code });
/** Whether two concepts have a key in common. */
const areMatched = (a: readonly Coding[], b: readonly Coding[]): boolean =>
  conceptKeys(a).some((key) => conceptKeys(b).includes(key));

describe('a code gives its keys', () => {
  test.each([
    ['SNOMED CT', sct('44054006'), ['sct|44054006']],
    ['a SNOMED CT code nobody maps', sct('73211009'), ['sct|73211009']],
    ['LOINC with a UK Core counterpart', loinc('29463-7'), ['loinc|29463-7', 'sct|27113001']],
    ['LOINC without one', loinc('4548-4'), ['loinc|4548-4']],
    ['Read v2', readv2('C34..00'), ['sct|90560007']],
    ['Read v2, exported with either of two', readv2('22A..00'), ['sct|162763007', 'sct|27113001']],
    ['Read v2 without a map', readv2('A1...00'), ['readv2|A1...00']],
    ['CTV3', ctv3('Xa1no'), ['sct|91935009']],
    ['CTV3 without a map', ctv3('XE0Uc'), ['ctv3|XE0Uc']],
    [
      'a pathology test by its newer concept',
      sct('1107871000000107'),
      ['sct|1107871000000107', 'sct|1000661000000107'],
    ],
  ])('%s', (_, coding, keys) => {
    expect(conceptKeys([coding])).toEqual(keys);
  });
});

describe('a code gives nothing', () => {
  test.each([
    ['of a local system', { system: 'https://fhir.hl7.org.uk/Id/emis-drug-codes', code: 'RACA57NEMIS' }],
    ['of ICD-10', { system: 'http://hl7.org/fhir/sid/icd-10', code: 'E11' }],
    ['of no system', { system: '', code: '44054006' }],
    ['of a system named like an object key', { system: 'constructor', code: '44054006' }],
    ['that is a SNOMED CT description id', sct('197761014')],
    ['that is a SNOMED CT expression', sct('91936005:246075003=372687004')],
    ['that is a word', sct('asthma')],
    ['that is empty', readv2('')],
    ['of degraded medicines, which share a code and nothing else', sct('196421000000109')],
    ['of degraded drug allergies', sct('196461000000101')],
  ])('%s', (_, coding) => {
    expect(conceptKeys([coding])).toEqual([]);
  });
});

describe('systems and codes are known under their other spellings', () => {
  test.each([
    ['SNOMED CT with https', { system: 'https://snomed.info/sct', code: '90560007' }],
    ['SNOMED CT of an edition', { system: 'http://snomed.info/sct/83821000000107', code: '90560007' }],
    ['SNOMED CT by OID', { system: 'urn:oid:2.16.840.1.113883.6.96', code: '90560007' }],
    ['SNOMED CT by its UK OID', { system: 'urn:oid:2.16.840.1.113883.2.1.3.2.4.15', code: '90560007' }],
    ['dm+d', { system: 'https://dmd.nhs.uk', code: '90560007' }],
    ['Read v2 by OID', { system: 'urn:oid:2.16.840.1.113883.2.1.6.2', code: 'C34..00' }],
    ['Read v2 with https', { system: 'https://read.info/readv2', code: 'C34..00' }],
    ['Read v2 without its term code', readv2('C34..')],
    ['Read v2 without its dots', readv2('C34')],
    ['surrounding spaces', { system: ' http://read.info/readv2', code: ' C34..00 ' }],
  ])('%s', (_, coding) => {
    expect(conceptKeys([coding])).toEqual(['sct|90560007']);
  });

  test('CTV3 and LOINC by OID', () => {
    expect(conceptKeys([{ system: 'urn:oid:2.16.840.1.113883.2.1.3.2.4.14', code: '14J' }])).toEqual([
      'sct|161586000',
    ]);
    expect(conceptKeys([{ system: 'urn:oid:2.16.840.1.113883.6.1', code: '9279-1' }])).toContain(
      'loinc|9279-1',
    );
  });

  test('Read codes mind their case and their term code', () => {
    expect(conceptKeys([readv2('c34..00')])).toEqual(['readv2|c34..00']);
    expect(conceptKeys([readv2('G573000')])).toEqual(conceptKeys([readv2('G5730')]));
    // "High blood pressure", a synonym under the code of essential hypertension, is not exported as that.
    expect(areMatched([readv2('G20..11')], [readv2('G20..00')])).toBe(false);
  });

  test('the same five bytes are two codes in Read v2 and CTV3', () => {
    expect(areMatched([readv2('XE0Uc')], [ctv3('XE0Uc')])).toBe(false);
  });
});

describe('two concepts are matched', () => {
  test.each([
    ['by the code they share', [sct('90560007')], [readv2('C34..00'), sct('90560007')], true],
    ['by an unmapped Read code they share', [readv2('A1...')], [readv2('A1...00')], true],
    ['through Read v2', [readv2('C34..00')], [sct('90560007')], true],
    ['through CTV3', [sct('91935009')], [ctv3('Xa1no')], true],
    ['through two Read codes of one concept', [readv2('4257.00')], [readv2('4258.00')], true],
    ['through UK Core', [loinc('8480-6')], [sct('72313002')], true],
    ['through a successor', [sct('1107761000000109')], [sct('1000651000000109')], true],
    ['through Read v2 and a successor', [readv2('44I5.00')], [sct('1107871000000107')], true],
    ['not when they only sound alike', [sct('90560007')], [sct('190828008')], false],
    ['not when one says nothing', [], [sct('90560007')], false],
  ])('%s', (_, a, b, is) => {
    expect(areMatched(a, b)).toBe(is);
  });
});

describe('blood pressure', () => {
  const clinic = [loinc('8480-6'), sct('72313002')];
  test.each([
    ['observed', [loinc('8480-6'), sct('271649006')], true],
    ['of a general practice', [readv2('2469.00'), sct('163030003')], true],
    ['self-reported', [loinc('8480-6'), sct('1162737008')], false],
    ['sitting', [loinc('8480-6'), sct('407554009')], false],
    ['average at home', [sct('413606001')], false],
    ['that is a target', [readv2('246K.00')], false],
    ['diastolic', [loinc('8462-4'), sct('1091811000000102')], false],
  ])('a systolic one at the clinic and one %s', (_, other, is) => {
    expect(areMatched(clinic, other)).toBe(is);
  });

  test('two self-reported ones match, and the self-measured panel is not the general one', () => {
    const home = [loinc('8480-6'), sct('1162737008')];
    expect(areMatched(home, [sct('1162737008')])).toBe(true);
    expect(areMatched([loinc('85354-9'), sct('335661000000109')], [loinc('85354-9'), sct('75367002')])).toBe(
      false,
    );
  });
});

describe('whatever the codings', () => {
  const coding = fc.oneof(
    fc.constantFrom('44054006', '72313002', '1162737008', '1107871000000107', '1000661000000107').map(sct),
    fc.constantFrom('8480-6', '29463-7', '4548-4').map(loinc),
    fc.constantFrom('C10F.00', '2469.00', '44I5.00', 'A1...00').map(readv2),
    fc.record({ system: fc.string(), code: fc.string() }),
  );
  const codings = fc.array(coding, { maxLength: 4 });

  test('their order and repetition change nothing', () => {
    fc.assert(
      fc.property(codings, (list) => {
        const again = [...list].reverse().concat(list);
        expect(new Set(conceptKeys(again))).toEqual(new Set(conceptKeys(list)));
        expect(new Set(conceptKeys(list)).size).toBe(conceptKeys(list).length);
      }),
    );
  });
});
