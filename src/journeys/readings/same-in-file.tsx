import type { ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import type { FoundInFile } from '#/hooks/reading-file.ts';
import type { Reading } from '#/record/readings/reading.ts';
import { formatClinicalDate } from '#/record-view/format-date.ts';
import { kindWords, measuredWords } from '#/record-view/reading-text.ts';
import { Choices } from '#/ui/choices.tsx';
import { Details } from '#/ui/details.tsx';
import { Table } from '#/ui/table.tsx';
import { IMPORT_WORDS } from './import.words.ts';
import { READINGS_WORDS } from './readings.words.ts';

/** What is here already, the first few side by side; left out unless the person says that they are others. */
export function SameInFile({
  same,
  count,
  isChosen,
  onChoose,
}: {
  readonly same: FoundInFile['same'];
  readonly count: number;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}): ReactElement {
  const words = useWords(IMPORT_WORDS);
  const readings = useWords(READINGS_WORDS);
  const say = useSaid();
  const where = ({ origin }: Reading): string =>
    origin.is === 'file' ? words.origin.file(origin.file) : words.origin[origin.is];
  return (
    <section>
      <h3 className="nhsuk-heading-s">{words.samePart(count)}</h3>
      <p>{words.sameWhat(count)}</p>
      <Table
        caption={words.sameFirst}
        captionHidden
        columns={[
          { key: 'kind', name: words.kind },
          { key: 'found', name: words.inFile },
          { key: 'here', name: words.here },
        ]}
        rows={same.map(({ found, here }, place) => ({
          key: String(place),
          cells: {
            kind: kindWords(found, readings),
            found: say(found),
            here: `${say(here)} · ${where(here)}`,
          },
        }))}
      />
      <Choices
        id="same-too"
        legend={words.sameToo}
        errorPrefix={words.error}
        pick="many"
        choices={[{ value: 'yes', text: words.sameTooYes }]}
        chosen={isChosen ? ['yes'] : []}
        onPick={(_, on) => onChoose(on)}
      />
    </section>
  );
}

/** What few people have: the person looks at it once. */
export function RareInFile({ rare: { count, first } }: Pick<FoundInFile, 'rare'>): ReactElement | null {
  const words = useWords(IMPORT_WORDS);
  const readings = useWords(READINGS_WORDS);
  const say = useSaid();
  if (count === 0) return null;
  return (
    <Details summary={words.rare(count)}>
      <p>{words.rareFirst}</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {first.map((reading, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- they never change their places
          <li key={place}>
            {kindWords(reading, readings)}: {say(reading)}
          </li>
        ))}
      </ul>
    </Details>
  );
}

/** How a reading is told in a line: what was measured, and when. */
function useSaid(): (reading: Reading) => string {
  const readings = useWords(READINGS_WORDS);
  const { language } = useLanguage();
  return (reading) =>
    [
      measuredWords(reading, readings, language),
      formatClinicalDate({ known: 'time', text: reading.takenAt }, language),
    ].join(' · ');
}
