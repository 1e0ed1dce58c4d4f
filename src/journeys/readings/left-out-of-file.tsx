import type { ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import type { FoundInFile } from '#/hooks/reading-file.ts';
import { formatNumber } from '#/record-view/format-number.ts';
import { Details } from '#/ui/details.tsx';
import { countsOf, leftOutLines, type LeftOutLine } from './arrange-import.ts';
import { IMPORT_WORDS } from './import.words.ts';
import { READINGS_WORDS } from './readings.words.ts';
import { MEASURED_KINDS } from '#/record/readings/reading.ts';

/** What became no reading, and why; and that everything in the file is accounted for. */
export function LeftOutOfFile({ found }: { readonly found: FoundInFile }): ReactElement {
  const words = useWords(IMPORT_WORDS);
  const { language } = useLanguage();
  const { all, leftOut } = countsOf(found);
  const lines = leftOutLines(found);
  return (
    <section>
      <h3 className="nhsuk-heading-s">{leftOut === 0 ? words.leftOutNone : words.leftOut(leftOut)}</h3>
      {leftOut === 0 ? null : (
        <>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {lines.map(({ reason, count }) => (
              <li key={reason} data-left-out={reason}>
                <strong>{formatNumber(count, language)}</strong> {words.reasons[reason]}
              </li>
            ))}
          </ul>
          <Details summary={words.which}>
            {lines.map((line) => (
              <LeftOutFor key={line.reason} line={line} />
            ))}
          </Details>
        </>
      )}
      <p>{words.accounted(found.received, all, found.joined, leftOut)}</p>
      {found.unread.length === 0 ? null : <p>{words.unread(found.unread.join(', '))}</p>}
    </section>
  );
}

function LeftOutFor({ line: { reason, of } }: { readonly line: LeftOutLine }): ReactElement {
  const words = useWords(IMPORT_WORDS);
  const { kinds } = useWords(READINGS_WORDS);
  const { language } = useLanguage();
  const nameOf = (what: string | undefined): string => {
    const kind = MEASURED_KINDS.find((one) => one === what);
    return kind !== undefined ? kinds[kind] : (what ?? '');
  };
  return (
    <>
      <p>{words.reasons[reason]}:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {of.map(({ what, count, rows, isMore }) => (
          <li key={what ?? ''}>
            {[nameOf(what), formatNumber(count, language)].filter((text) => text !== '').join(': ')}
            {rows.length === 0 ? '' : ` (${words.rows(rows, isMore)})`}
          </li>
        ))}
      </ul>
    </>
  );
}
