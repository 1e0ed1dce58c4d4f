import type { ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useSetAside } from '#/hooks/record.ts';
import type { Coverage } from '#/record/coverage.ts';
import { formatNumber } from '#/record-view/format-number.ts';
import { Details } from '#/ui/details.tsx';
import { Table } from '#/ui/table.tsx';
import { groupSetAside, reasonsOf } from './arrange-sources.ts';
import { SOURCES_WORDS } from './sources.words.ts';

/** What a source sent that is not on the pages: how many for each reason, and then every kind of thing by name. */
export function SetAsideList({
  source,
  name,
}: {
  readonly source: Coverage;
  readonly name: string;
}): ReactElement | null {
  const words = useWords(SOURCES_WORDS);
  const { language } = useLanguage();
  const groups = groupSetAside(useSetAside(source.source) ?? []);
  const reasons = reasonsOf(source.counts);
  if (reasons.length === 0) return null;
  return (
    <>
      <h3 className="nhsuk-heading-s">{words.setAsideHeading}</h3>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {reasons.map(({ reason, count }) => (
          <li key={reason} data-reason={reason} data-count={reason === 'not-for-you' ? undefined : count}>
            <strong>
              {reason === 'not-for-you'
                ? `${words.reasons[reason].name}.`
                : `${words.reasons[reason].name}: ${formatNumber(count, language)}.`}
            </strong>{' '}
            {words.reasons[reason].text}
          </li>
        ))}
      </ul>
      {groups.length === 0 ? null : (
        <Details summary={words.setAsideFrom(name)}>
          <Table
            caption={words.setAsideFrom(name)}
            captionHidden
            columns={[
              { key: 'item', name: words.item },
              { key: 'reason', name: words.reason },
              { key: 'count', name: words.howMany, numeric: true },
            ]}
            rows={groups.map((group) => ({
              key: `${group.reason} ${group.type ?? ''}`,
              cells: {
                item:
                  group.type === undefined
                    ? words.keptBackItem
                    : (words.types[group.type] ?? words.otherType(group.type)),
                reason: `${words.reasons[group.reason].name}. ${group.paths.length === 0 ? '' : words.stoppedAt(group.paths.slice(0, 5).join(', '))}`,
                count: group.count === undefined ? words.notTold : formatNumber(group.count, language),
              },
            }))}
          />
        </Details>
      )}
    </>
  );
}
