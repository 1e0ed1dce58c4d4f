import type { ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import type { HeldDetails } from '#/record/fact.ts';
import { formatClinicalDate } from '#/record-view/format-date.ts';
import { wordsGender } from '#/record-view/held-detail-text.ts';
import { Details } from '#/ui/details.tsx';
import { SummaryList, type SummaryRow } from '#/ui/summary-list.tsx';
import { SOURCES_WORDS } from './sources.words.ts';

/** Who a source thinks the person is, so that a mix-up can be seen. */
export function HeldDetailsList({ held }: { readonly held: HeldDetails }): ReactElement {
  const words = useWords(SOURCES_WORDS);
  const { language } = useLanguage();
  const many = (values: readonly string[]): ReactElement | string =>
    values.length === 0 ? (
      words.notHeld
    ) : (
      <>
        {values.map((value) => (
          <p key={value}>{value}</p>
        ))}
      </>
    );
  const rows: SummaryRow[] = [
    { key: 'names', name: words.names, value: many(held.names) },
    {
      key: 'born',
      name: words.born,
      value: formatClinicalDate(held.dateOfBirth, language, { notRecorded: words.notHeld }),
    },
    {
      key: 'gender',
      name: words.gender,
      value: held.gender === undefined ? words.notHeld : wordsGender(held.gender, language),
    },
    { key: 'addresses', name: words.addresses, value: many(held.addresses) },
    { key: 'phones', name: words.phones, value: many(held.phones) },
    { key: 'registered', name: words.registered, value: held.registeredWith ?? words.notHeld },
  ];
  if (held.died !== undefined)
    rows.push({ key: 'died', name: words.died, value: formatClinicalDate(held.died, language) });
  return (
    <Details summary={words.detailsHeading}>
      <p>{words.detailsHint}</p>
      <SummaryList rows={rows} />
    </Details>
  );
}
