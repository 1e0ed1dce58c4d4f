import { expect, it } from 'vitest';
import { exampleEntry } from '#/record/entry-example.test-setup.ts';
import type { Entry } from '#/record/entry.ts';
import { newVault } from '#/vault/vault.test-setup.ts';
import { KeptLetters, type LetterPlace } from './kept-letters.ts';

const letterAt = (url: string, more: object = {}): LetterPlace => ({
  source: 'A',
  attachment: { url, contentType: 'text/plain', ...more },
});
const opened = (text: string, size = 0) => ({
  contentType: 'text/plain',
  bytes: new TextEncoder().encode(text.padEnd(size, '.')),
});
const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();

/** A document that names these letters. */
const documentWith = (places: readonly LetterPlace[], contentWithheld = false): Entry =>
  exampleEntry({
    kind: 'document',
    source: 'A',
    detail: { attachments: places.map(({ attachment }) => attachment), contentWithheld },
  });

it('gives back what was kept, and nothing for another version of it', async () => {
  const letters = new KeptLetters(await newVault());
  expect(await letters.keep(letterAt('one'), opened('Dear you'))).toBe(true);
  const found = await letters.find(letterAt('one'));
  expect(new TextDecoder().decode(found?.bytes)).toBe('Dear you');
  expect(found?.contentType).toBe('text/plain');
  expect(await letters.find(letterAt('one', { fingerprints: ['other'] }))).toBeUndefined();
});

it('makes room by letting go of the oldest that nobody chose', async () => {
  const letters = new KeptLetters(await newVault());
  const size = 20_000_000;
  await letters.keep(letterAt('chosen'), opened('chosen', size), { keptAt: at(0), isChosen: true });
  for (const minute of [1, 2, 3])
    await letters.keep(letterAt(`${minute}`), opened('x', size), { keptAt: at(minute), isChosen: false });
  const here = await Promise.all(
    ['chosen', '1', '2', '3'].map(async (url) => (await letters.find(letterAt(url))) !== undefined),
  );
  expect(here).toEqual([true, false, true, true]);
});

it('a letter too large for all the room is not kept, and takes no other with it', async () => {
  const letters = new KeptLetters(await newVault());
  await letters.keep(letterAt('small'), opened('small'), { keptAt: at(1), isChosen: false });
  expect(await letters.keep(letterAt('vast'), opened('vast', 60_000_000))).toBe(false);
  expect(await letters.find(letterAt('vast'))).toBeUndefined();
  expect(await letters.find(letterAt('small'))).toBeDefined();
});

it('brings the newest, each once, asks but once for one that does not come, and lets go of what the record no longer names or may not show', async () => {
  const letters = new KeptLetters(await newVault());
  const asked: (string | undefined)[] = [];
  const bring = (documents: readonly Entry[]) =>
    letters.bringRecent(documents, async ({ attachment: { url } }) => {
      asked.push(url);
      return url === '2' ? undefined : opened(String(url));
    });
  const places = [1, 2, 3, 4, 5, 6, 7].map((number) => letterAt(`${number}`));
  await bring([documentWith(places)]);
  expect(asked).toEqual(['1', '2', '3', '4', '5']);
  await bring([documentWith(places)]);
  expect(asked.slice(5)).toEqual([]);
  await bring([documentWith(places.slice(2, 4)), documentWith(places.slice(4), true)]);
  const here = await Promise.all(places.map(async (place) => (await letters.find(place)) !== undefined));
  expect(here).toEqual([false, false, true, true, false, false, false]);
});

it('two writings at once lose neither', async () => {
  const vault = await newVault();
  const [one, other] = [new KeptLetters(vault), new KeptLetters(vault)];
  await Promise.all([1, 2, 3, 4].map((n) => (n % 2 ? one : other).keep(letterAt(`${n}`), opened('x'))));
  const here = await Promise.all([1, 2, 3, 4].map((n) => one.find(letterAt(`${n}`))));
  expect(here.every((found) => found !== undefined)).toBe(true);
});
