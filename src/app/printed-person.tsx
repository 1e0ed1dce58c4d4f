import type { ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { formatInstantDay, formatPlainDate } from '#/record-view/format-date.ts';
import { formatNhsNumber } from '#/record-view/format-number.ts';
import { useNow } from '#/hooks/now.ts';
import { APP_WORDS } from './app.words.ts';

export interface PrintedPersonProps {
  readonly person: {
    readonly name: string;
    readonly dateOfBirth?: string;
    readonly nhsNumber?: string;
  };
}

/** Whose record a sheet of paper is and from which day. Only on paper, at the top of every sheet. */
export function PrintedPerson({ person }: PrintedPersonProps): ReactElement {
  const words = useWords(APP_WORDS);
  const { language } = useLanguage();
  const today = formatInstantDay(useNow(), language);
  const parts = [
    person.name,
    ...(person.dateOfBirth === undefined
      ? []
      : [`${words.born}: ${formatPlainDate(person.dateOfBirth, language)}`]),
    ...(person.nhsNumber === undefined ? [] : [`${words.nhsNumber}: ${formatNhsNumber(person.nhsNumber)}`]),
    words.printed(today),
  ];
  return (
    <div className="app-print-person">
      <p>{parts.join(' · ')}</p>
    </div>
  );
}
