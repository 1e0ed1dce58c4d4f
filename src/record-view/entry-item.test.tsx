import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import { LanguageProvider } from '#/hooks/language.tsx';
import { LayerContext } from '#/hooks/layer.ts';
import { exampleEntry } from '#/record/entry-example.test-setup.ts';
import { EntryItem } from './entry-item.tsx';

afterEach(() => {
  vi.unstubAllGlobals();
});

const nothing = async (): Promise<void> => undefined;
const layer = { items: [], say: nothing, unsay: nothing };

it('doubts in a list that a medicine still runs whose end has passed, and keeps what its source says', () => {
  vi.stubGlobal('document', { cookie: 'language=en' });
  const drawn = (text: string): string =>
    renderToStaticMarkup(
      <MemoryRouter>
        <LanguageProvider>
          <LayerContext value={layer}>
            <EntryItem
              entry={exampleEntry({
                kind: 'medicine',
                standing: 'current',
                detail: { ended: { known: 'day', text } },
              })}
              nameOf={(source) => source}
              namesOf={(source) => [source]}
              today="2026-11-14"
            />
          </LayerContext>
        </LanguageProvider>
      </MemoryRouter>,
    );
  const doubt = 'The end date has passed: ask if you are still meant to take it';
  expect(drawn('2018-03-03')).toContain(doubt);
  expect(drawn('2018-03-03')).toContain('>Current<');
  expect(drawn('2027-03-03')).not.toContain(doubt);
});
