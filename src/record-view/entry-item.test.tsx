import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import { LanguageProvider } from '#/hooks/language.tsx';
import { LayerContext } from '#/hooks/layer.ts';
import type { Entry } from '#/record/entry.ts';
import { exampleEntry } from '#/record/entry-example.test-setup.ts';
import { EntryItem } from './entry-item.tsx';

afterEach(() => {
  vi.unstubAllGlobals();
});

const nothing = async (): Promise<void> => undefined;
const layer = { items: [], say: nothing, unsay: nothing };

const drawn = (entry: Entry): string =>
  renderToStaticMarkup(
    <MemoryRouter>
      <LanguageProvider>
        <LayerContext value={layer}>
          <EntryItem
            entry={entry}
            nameOf={(source) => source}
            namesOf={(source) => [source]}
            today="2026-11-14"
          />
        </LayerContext>
      </LanguageProvider>
    </MemoryRouter>,
  );

it('doubts in a list that a medicine still runs whose end has passed, and keeps what its source says', () => {
  vi.stubGlobal('document', { cookie: 'language=en' });
  const ending = (text: string): string =>
    drawn(exampleEntry({ kind: 'medicine', standing: 'current', detail: { ended: { known: 'day', text } } }));
  const doubt = 'The end date has passed: ask if you are still meant to take it';
  expect(ending('2018-03-03')).toContain(doubt);
  expect(ending('2018-03-03')).toContain('>Current<');
  expect(ending('2027-03-03')).not.toContain(doubt);
});

it('names in the reader’s language what a source said elsewhere, and marks only its words as the source’s', () => {
  vi.stubGlobal('document', { cookie: 'language=cy' });
  const allergy = drawn(
    exampleEntry({
      kind: 'allergy',
      fact: {
        remarks: [
          { is: 'last-happened', said: 'In May' },
          { is: 'died', said: '' },
        ],
      },
    }),
  );
  expect(allergy).toContain('Digwyddodd ddiwethaf:</span> <span lang="en">In May</span>');
  expect(allergy).toContain('Bu farw:</span> Do<');
});

it('says in the reader’s language where a visit was of which the source gave only a code', () => {
  vi.stubGlobal('document', { cookie: 'language=cy' });
  const visit = (detail: { setting: string; settingLabel?: 'Hospital stay' }): string =>
    drawn(exampleEntry({ kind: 'visit', detail }));
  expect(visit({ setting: 'Hospital stay', settingLabel: 'Hospital stay' })).toContain(
    '</span> Arhosiad yn yr ysbyty<',
  );
  expect(visit({ setting: 'Hospital stay' })).toContain('<span lang="en">Hospital stay</span>');
});

it('says in the reader’s language what kind of entry it is that has no page of its own', () => {
  vi.stubGlobal('document', { cookie: 'language=cy' });
  const other = exampleEntry({ kind: 'other', detail: { label: 'Test request' } });
  expect(drawn(other)).toContain('</span> Cais am brawf<');
});
