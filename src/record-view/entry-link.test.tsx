import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import { LanguageProvider } from '#/hooks/language.tsx';
import { exampleEntry } from '#/record/entry-example.test-setup.ts';
import type { Standing } from '#/record/fact.ts';
import { lostName, type Nameless, unsentName } from '#/record/no-name.ts';
import { EntryLink } from './entry-link.tsx';
import { EntrySections } from './entry-sections.tsx';

afterEach(() => {
  vi.unstubAllGlobals();
});

function htmlOf(drawn: ReactElement, language: string): string {
  vi.stubGlobal('document', { cookie: `language=${language}` });
  return renderToStaticMarkup(
    <MemoryRouter>
      <LanguageProvider>{drawn}</LanguageProvider>
    </MemoryRouter>,
  );
}

/** What a reader reads, without elements. */
const textOf = (drawn: ReactElement, language = 'en'): string =>
  htmlOf(drawn, language).replaceAll(/<[^>]*>/g, '');

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

it('says in the reader’s language what has no name, and leaves a source’s own words as they are', () => {
  const called = (title: string, nameless?: Nameless) =>
    exampleEntry({ kind: 'condition', title, fact: nameless === undefined ? {} : { nameless } });
  const coded = called(unsentName('Condition', '123'), { what: 'Condition', code: '123' });
  const lost = called(lostName('Condition'), { what: 'Condition', isLost: true });
  expect(textOf(<EntryLink entry={coded} />)).toBe('Condition (name not sent, code 123)');
  expect(textOf(<EntryLink entry={coded} />, 'cy')).toBe('Cyflwr (ni anfonwyd yr enw, cod 123)');
  expect(textOf(<EntryLink entry={lost} />)).toBe('Condition whose name was lost when the record moved');
  expect(textOf(<EntryLink entry={lost} />, 'cy')).toBe('Cyflwr: collwyd yr enw pan symudwyd y cofnod');
  expect(htmlOf(<EntryLink entry={called('Visit', { what: 'Visit' })} />, 'cy')).toMatch(/>Ymweliad</);
  expect(htmlOf(<EntryLink entry={called('Visit', { what: 'Visit' })} />, 'cy')).not.toContain('lang=');
  expect(htmlOf(<EntryLink entry={called('Visit')} />, 'cy')).toContain('<span lang="en">Visit</span>');
});
