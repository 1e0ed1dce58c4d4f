import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import { LanguageProvider } from '#/hooks/language.tsx';
import { exampleEntry } from '#/record/entry-example.test-setup.ts';
import type { Standing } from '#/record/fact.ts';
import { EntryLink } from './entry-link.tsx';
import { EntrySections } from './entry-sections.tsx';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** What a reader reads, without elements. */
function textOf(drawn: ReactElement, language = 'en'): string {
  vi.stubGlobal('document', { cookie: `language=${language}` });
  const html = renderToStaticMarkup(
    <MemoryRouter>
      <LanguageProvider>{drawn}</LanguageProvider>
    </MemoryRouter>,
  );
  return html.replaceAll(/<[^>]*>/g, '');
}

const potassium = (standing: Standing) => exampleEntry({ kind: 'result', title: 'Potassium', standing });

it('says wherever an entry is linked that it was withdrawn or ruled out, and adds nothing to a fact', () => {
  const said = (standing: Standing, language?: string) =>
    textOf(<EntryLink entry={potassium(standing)} />, language);
  expect(said('withdrawn')).toBe('Potassium Withdrawn: recorded in error');
  expect(said('refuted')).toBe('Potassium Ruled out');
  expect(said('withdrawn', 'cy')).toBe('Potassium Wedi’i dynnu’n ôl: cofnodwyd trwy gamgymeriad');
  expect([said('final'), said('cancelled')]).toEqual(['Potassium', 'Potassium']);
});

it('says so beside the entries that a part of a letter or a consultation mentions', () => {
  const entry = potassium('withdrawn');
  const sections = [{ title: 'Bloods', refs: [entry.id] }];
  expect(textOf(<EntrySections sections={sections} entryOf={() => entry} source="A81001" />)).toBe(
    'BloodsEntries in this part:Potassium Withdrawn: recorded in error',
  );
});
