import { useId, type ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { formatClinicalDay } from '#/record-view/format-date.ts';
import { formatNumber } from '#/record-view/format-number.ts';
import { formatInterpretations, formatQuantity, formatValue } from '#/record-view/format-value.ts';
import { explain } from '#/record-view/plain-language.ts';
import { SourceText } from '#/record-view/source-text.tsx';
import { Card } from '#/ui/card.tsx';
import type { HomeView } from '#/record/overview/arrange-home.ts';
import type { ShownMeasurement, ShownResult } from '#/record/overview/arrange-latest-results.ts';
import { EmptyText, Notices, SeeAll } from './home-cards.tsx';
import { Disputes, HomeEntry } from './home-entry.tsx';
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
            <HomeEntry
              key={result.entry.id}
              entry={result.entry}
              name={explain(result.entry.facts[0])?.name[language]}
            >
              <Values result={result} />
              <Disputes disputes={result.disputes} kind="result" />
            </HomeEntry>
          ))}
        </PlainList>
      )}
      <Notices notices={results.notices} />
      <SeeAll
        to="/record/results"
        text={
          results.all > results.latest.length
            ? words.seeAll(formatNumber(results.all, language), words.what.result.plain)
            : words.seeResults
        }
      />
    </Card>
  );
}

function Values({ result }: { readonly result: ShownResult }): ReactElement {
  const several = result.measurements.length > 1;
  return (
    <>
      {result.measurements.map((shown, place) => (
        <MeasurementLine
          key={place}
          shown={shown}
          named={several}
          source={result.entry.facts[0].provenance.source}
        />
      ))}
    </>
  );
}

function MeasurementLine({
  shown,
  named,
  source,
}: {
  readonly shown: ShownMeasurement;
  readonly named: boolean;
  readonly source: string;
}): ReactElement {
  const words = useWords(HOME_WORDS);
  const { language } = useLanguage();
  const { measurement, before, direction } = shown;
  const judged = formatInterpretations(measurement.interpretations, language, 'alone');
  const value = formatValue(measurement.value, language);
  // What a source wrote or coded is in English; numbers and our own words are not.
  const isTheirs = measurement.value.is === 'text' || measurement.value.is === 'coded';
  const earlier =
    before === undefined
      ? ''
      : words.before(formatQuantity(before.quantity, language), formatClinicalDay(before.when, language));
  return (
    <>
      <p className="app-list__value">
        {named ? (
          <>
            <SourceText source={source}>{measurement.name}</SourceText>:{' '}
          </>
        ) : null}
        <strong>{isTheirs ? <SourceText source={source}>{value}</SourceText> : value}</strong>
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
