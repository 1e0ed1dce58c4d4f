import type { ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { NoWrap } from '#/ui/no-wrap.tsx';
import { formatPlainDate } from './format-date.ts';
import { formatNhsNumber } from './format-number.ts';
import { PERSON_WORDS } from './person-line.words.ts';

export interface Person {
  readonly name: string;
  readonly dateOfBirth?: string;
  readonly nhsNumber?: string;
}

/** Whose record this is, so that nobody reads another person's as their own. */
export function PersonLine({ person }: { readonly person: Person }): ReactElement {
  const words = useWords(PERSON_WORDS);
  const { language } = useLanguage();
  const rows: readonly (readonly [string, string | undefined])[] = [
    [words.name, person.name],
    [
      words.born,
      person.dateOfBirth === undefined ? undefined : formatPlainDate(person.dateOfBirth, language),
    ],
    [words.nhsNumber, person.nhsNumber === undefined ? undefined : formatNhsNumber(person.nhsNumber)],
  ];
  return (
    <dl className="app-person">
      {rows.map(([name, value]) =>
        value === undefined ? null : (
          <div className="app-person__row" key={name}>
            <dt>{name}: </dt>
            <dd>
              <NoWrap>{value}</NoWrap>
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}
