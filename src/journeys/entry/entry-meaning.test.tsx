import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, it, vi } from 'vitest';
import { LanguageProvider } from '#/hooks/language.tsx';
import { exampleEntry } from '#/record/entry-example.test-setup.ts';
import { EntryMeaning } from './entry-meaning.tsx';

afterEach(() => {
  vi.unstubAllGlobals();
});

function drawn(language: 'en' | 'cy', notes: readonly string[] = []): string {
  vi.stubGlobal('document', { cookie: `language=${language}` });
  const entry = exampleEntry({ kind: 'condition', title: 'Type 2 diabetes', fact: { notes } });
  return renderToStaticMarkup(
    <LanguageProvider>
      <EntryMeaning entry={entry} />
    </LanguageProvider>,
  );
}

it('says who chose the plain words, and that the page with more is in English', () => {
  expect(drawn('en')).toContain('These plain words were chosen by this service.');
  expect(drawn('cy')).toContain('Y gwasanaeth hwn a ddewisodd y geiriau syml hyn.');
  expect(drawn('cy')).toMatch(/hrefLang="en"[^>]*>[^<]*Saesneg/i);
});

it('says who explained an abbreviation', () => {
  expect(drawn('en', ['Metformin BD'])).toContain('BD = twice a day. Explained by this service.');
  expect(drawn('cy', ['Metformin BD'])).toContain('Esboniwyd gan y gwasanaeth hwn.');
});
