import { describe, expect, test } from 'vitest';
import { allergySubstanceKeys } from './allergy-substance-keys.ts';
import { ingredientOfText } from './ingredient-of-text.ts';
import { medicineKeys } from './medicine-keys.ts';

const sct = (code: string) => ({ system: 'http://snomed.info/sct', code });
const dmd = (code: string) => ({ system: 'https://dmd.nhs.uk', code });

describe('medicineKeys', () => {
  test.each([
    ['a virtual product', '318906001', ['vmp|318906001'], ['vtm|ramipril']],
    ['an actual product', '643911000001108', ['vmp|320029006'], ['vtm|atorvastatin']],
    ['a former id of a virtual product', '322236009', ['vmp|42109611000001109'], ['vtm|paracetamol']],
    ['its present id', '42109611000001109', ['vmp|42109611000001109'], ['vtm|paracetamol']],
    ['a combination', '42009811000001101', ['vmp|42009811000001101'], ['vtm|codeine', 'vtm|paracetamol']],
    [
      'a combination by its parts',
      '26148711000001101',
      ['vmp|26148711000001101'],
      ['vtm|beclometasone', 'vtm|formoterol'],
    ],
    [
      'a brand whose virtual product we have not seen',
      '565011000001106',
      ['sct|565011000001106'],
      ['vtm|lithium carbonate'],
    ],
    ['a moiety, which is no product', '777067000', [], ['vtm|paracetamol']],
    ['an unknown SNOMED CT code', '545211000001106', ['sct|545211000001106'], []],
    ['a degraded entry', '196421000000109', [], []],
  ])('%s', (_, code, product, ingredient) => {
    expect(medicineKeys([sct(code)])).toEqual({ product, ingredient });
    expect(medicineKeys([dmd(code)])).toEqual({ product, ingredient });
  });

  test('a Read drug code gives its virtual product', () => {
    expect(medicineKeys([{ system: 'http://read.info/readv2', code: 'b211.00' }])).toEqual({
      product: ['vmp|317919004'],
      ingredient: ['vtm|bendroflumethiazide'],
    });
  });

  test('local drug codes give nothing, and beside dm+d they change nothing', () => {
    const local = { system: 'https://fhir.hl7.org.uk/Id/emis-drug-codes', code: 'RACA57NEMIS' };
    expect(medicineKeys([local])).toEqual({ product: [], ingredient: [] });
    expect(medicineKeys([local, sct('318906001')])).toEqual(medicineKeys([sct('318906001')]));
  });

  test('capsules and tablets, and two strengths, are different products of one ingredient', () => {
    const [capsule, tablet, weaker] = ['318906001', '408052000', '318902004'].map((c) =>
      medicineKeys([sct(c)]),
    );
    expect(new Set([capsule, tablet, weaker].flatMap((keys) => keys?.product)).size).toBe(3);
    expect(new Set([capsule, tablet, weaker].flatMap((keys) => keys?.ingredient))).toEqual(
      new Set(['vtm|ramipril']),
    );
  });

  test('a brand and its generic are one product', () => {
    expect(medicineKeys([sct('222311000001102')])).toEqual(medicineKeys([sct('39113611000001102')]));
  });
});

describe('ingredientOfText', () => {
  test.each([
    ['Ramipril 5mg capsules', ['ramipril']],
    ['TRITACE 5mg', ['ramipril']],
    ['ramipril', ['ramipril']],
    ['*Ramipril* 5mg', ['ramipril']],
    ['Levothyroxine sodium 50microgram tablets', ['levothyroxine']],
    ['Insulin glargine 100units/ml solution for injection', ['insulin glargine']],
    ['Co-codamol 30mg/500mg tablets', ['codeine', 'paracetamol']],
    ['CO CODAMOL 8/500', ['codeine', 'paracetamol']],
    ['Co-amoxiclav 500mg/125mg tablets', ['amoxicillin', 'clavulanic acid']],
    [
      'Beclometasone 100micrograms/dose / Formoterol 6micrograms/dose inhaler',
      ['beclometasone', 'formoterol'],
    ],
    ['Paracetamol 500mg and Codeine 8mg tablets', ['codeine', 'paracetamol']],
    ['Frusemide 40mg tablets', ['furosemide']],
    ['Ferrous sulphate 200mg tablets', ['ferrous sulfate']],
    ['Nitrofurantoin 100mg modified-release capsules', ['nitrofurantoin']],
    ['Donepezil 10mg tablets', ['donepezil']],
    ['Isosorbide mononitrate 20mg tablets', ['isosorbide mononitrate']],
  ])('%s', (text, ingredients) => {
    expect(ingredientOfText(text)).toEqual(ingredients);
  });

  test.each([
    ['another word that begins so', 'Ramiprilat 5mg'],
    ['half of a name', 'Insulin pen needles'],
    ['a name that is not at the start', 'Stopped taking ramipril'],
    ['no name', 'E45 cream'],
    ['no text', ''],
    ['an object key', 'constructor'],
  ])('%s is not an ingredient', (_, text) => {
    expect(ingredientOfText(text)).toEqual([]);
  });

  test('a medicine and its combination share an ingredient', () => {
    const inBoth = ingredientOfText('Paracetamol 500mg tablets').filter((name) =>
      ingredientOfText('Co-codamol 8mg/500mg tablets').includes(name),
    );
    expect(inBoth).toEqual(['paracetamol']);
  });
});

describe('allergySubstanceKeys', () => {
  const share = (a: string, b: string) =>
    allergySubstanceKeys([sct(a)]).some((key) => allergySubstanceKeys([sct(b)]).includes(key));

  test.each([
    ['the finding and the substance', '91936005', '764146007'],
    ['the finding and the older substance', '91936005', '373270004'],
    ['the finding and a product', '293584003', '42109611000001109'],
    ['the substance and a product', '387517004', '322236009'],
    ['the substance and the moiety', '387517004', '777067000'],
    ['latex', '300916003', '111088007'],
    ['a finding that is not in the table, with itself', '232350006', '232350006'],
  ])('%s share a key', (_, a, b) => {
    expect(share(a, b)).toBe(true);
  });

  test.each([
    ['penicillin and amoxicillin', '91936005', '294505008'],
    ['a substance and a combination that has it', '387517004', '42009811000001101'],
    ['peanut and wheat', '91935009', '420174000'],
    ['an allergy to a drug and having none', '91936005', '409137002'],
    ['two degraded allergies', '196461000000101', '196461000000101'],
  ])('%s do not', (_, a, b) => {
    expect(share(a, b)).toBe(false);
  });

  test('a Read code finds the substance', () => {
    expect(allergySubstanceKeys([{ system: 'http://read.info/ctv3', code: 'Xa1no' }])).toEqual([
      'sct|91935009',
      'substance|762952008',
    ]);
  });
});
