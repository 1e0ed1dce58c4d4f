import { useId, type ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { formatClinicalDay } from '#/record-view/format-date.ts';
import { formatNumber } from '#/record-view/format-number.ts';
import { formatInterpretation, formatQuantity, formatValue } from '#/record-view/format-value.ts';
import { Card } from '#/ui/card.tsx';
import type { HomeView } from './arrange-home.ts';
import type { ShownMeasurement, ShownResult } from './arrange-latest-results.ts';
import { EmptyText, SeeAll } from './home-cards.tsx';
import { HomeEntry } from './home-entry.tsx';
import { HOME_WORDS } from './home.words.ts';
import { PlainList } from '#/ui/plain-list.tsx';

export function ResultsCard({ results }: { readonly results: HomeView['results'] }): ReactElement {
  const words = useWords(HOME_WORDS);
  const { language } = useLanguage();
  const id = useId();
  return (
    <Card heading={words.results} headingId={id}>
      {results.emptiness === undefined ? null : (
        <EmptyText emptiness={results.emptiness} what={words.what.result} />
      )}
      {results.latest.length === 0 ? null : (
        <PlainList className="app-list" labelledBy={id}>
          {results.latest.map((result) => (
            <HomeEntry key={result.entry.id} entry={result.entry}>
              <Values result={result} />
            </HomeEntry>
          ))}
        </PlainList>
      )}
      <SeeAll
        to="/record/results"
        text={
          results.all > results.latest.length
            ? words.seeAll(formatNumber(results.all, language))
            : words.seeResults
        }
        what={words.seeWhat.results}
      />
    </Card>
  );
}

function Values({ result }: { readonly result: ShownResult }): ReactElement {
  const several = result.measurements.length > 1;
  return (
    <>
      {result.measurements.map((shown, place) => (
        <MeasurementLine key={place} shown={shown} named={several} />
      ))}
    </>
  );
}

function MeasurementLine({
  shown,
  named,
}: {
  readonly shown: ShownMeasurement;
  readonly named: boolean;
}): ReactElement {
  const words = useWords(HOME_WORDS);
  const { language } = useLanguage();
  const { measurement, before, direction } = shown;
  const judged = measurement.interpretations.map((one) => formatInterpretation(one, language)).join('; ');
  const earlier =
    before === undefined
      ? ''
      : words.before(formatQuantity(before.quantity, language), formatClinicalDay(before.when, language));
  return (
    <>
      <p className="app-list__value">
        {named ? `${measurement.name}: ` : ''}
        <strong>{formatValue(measurement.value, language)}</strong>
        {judged === '' ? '' : ` (${judged})`}
      </p>
      {direction === undefined ? null : (
        <p className="app-list__about">
          {words.direction[direction]} {earlier}
        </p>
      )}
    </>
  );
}
