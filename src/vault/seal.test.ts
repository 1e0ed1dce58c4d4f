import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CannotUnseal, newSealKey, seal, unseal } from './seal.ts';

const key = await newSealKey();
const place = { vault: 'record-a', name: 'log/Y1/00000000', sequence: 7 };

test('any text comes back as it was, short or long', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 200 }), async (text, times) => {
      const all = text.repeat(times);
      expect(await unseal(key, place, await seal(key, place, all))).toBe(all.toWellFormed());
    }),
    { numRuns: 60 },
  );
});

test('the same text never looks the same', async () => {
  const [a, b] = [await seal(key, place, 'Asthma'), await seal(key, place, 'Asthma')];
  expect(a).not.toEqual(b);
});

test.each([
  ['in another vault', { ...place, vault: 'record-b' }],
  ['under another name', { ...place, name: 'log/Y1/00000001' }],
  ['at another revision', { ...place, sequence: 6 }],
])('a chunk does not open %s', async (_, elsewhere) => {
  const sealed = await seal(key, place, 'Asthma');
  await expect(unseal(key, elsewhere, sealed)).rejects.toThrow(CannotUnseal);
});

test('a chunk does not open with another key, nor when any byte of it was changed, nor when it was cut', async () => {
  const sealed = await seal(key, place, 'Asthma');
  await expect(unseal(await newSealKey(), place, sealed)).rejects.toThrow(CannotUnseal);
  for (let at = 0; at < sealed.byteLength; at += 1) {
    const altered = sealed.slice();
    altered[at] = (altered[at] ?? 0) ^ 1;
    await expect(unseal(key, place, altered)).rejects.toThrow(CannotUnseal);
    await expect(unseal(key, place, sealed.slice(0, at))).rejects.toThrow(CannotUnseal);
  }
});

test('the key cannot be read out', async () => {
  await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow(/not extractable/i);
});
