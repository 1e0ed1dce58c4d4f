import { useState, type ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useNow } from '#/hooks/now.ts';
import { useReadings } from '#/hooks/readings.tsx';
import type { ReadingKind } from '#/record/readings/reading.ts';
import { COVERAGE_WORDS } from '#/record-view/coverage.words.ts';
import { useSourceName } from '#/record-view/coverage-name.ts';
import { formatInstant } from '#/record-view/format-date.ts';
import { Button } from '#/ui/button.tsx';
import { InsetText } from '#/ui/inset-text.tsx';
import { kindsWords, whyNotWords } from './arrange-reading.ts';
import { lookersOffered, type Looker, type SharedWith } from './arrange-sharing.ts';
import { READINGS_WORDS } from './readings.words.ts';
import { SHARING_WORDS } from './sharing.words.ts';

export interface LookersProps {
  readonly shared: SharedWith;
  readonly onLetLook: (reader: string, kinds: readonly ReadingKind[]) => void;
  readonly onStop: (looker: Looker) => void;
}

/** Which other organisations may look at what was sent to one; letting another look, and ending that. */
export function Lookers({ shared, onLetLook, onStop }: LookersProps): ReactElement | null {
  const words = useWords(SHARING_WORDS);
  const readings = useWords(READINGS_WORDS);
  const { inboxes } = useReadings();
  const nameOf = useSourceName();
  const [asked, setAsked] = useState<{ readonly reader: string; readonly stop?: Looker }>();
  const { to, stands, lookers } = shared;
  const offered = lookersOffered(shared, inboxes);
  if (lookers.length + offered.length === 0) return null;
  const kinds = stands.map(({ kind }) => kind);
  const standing = lookers.filter((one) => one.stands.length > 0);
  return (
    <>
      <h3 className="nhsuk-heading-s">{words.lookHeading(nameOf(to))}</h3>
      {lookers.map((one) => (
        <LookerLine key={one.reader} looker={one} />
      ))}
      {asked === undefined ? (
        <div className="app-buttons">
          {offered.map((reader) => (
            <Button key={reader} kind="secondary" onClick={() => setAsked({ reader })}>
              {words.letLook(nameOf(reader))}
            </Button>
          ))}
          {standing.map((stop) => (
            <Button
              key={stop.reader}
              kind="secondary"
              onClick={() => setAsked({ reader: stop.reader, stop })}
            >
              {words.stopLook(nameOf(stop.reader))}
            </Button>
          ))}
        </div>
      ) : (
        <InsetText>
          <p>
            {asked.stop === undefined
              ? words.lookSure(nameOf(asked.reader), nameOf(to), kindsWords(kinds, readings))
              : words.stopSure(nameOf(asked.reader), nameOf(to))}
          </p>
          <div className="app-buttons">
            <Button
              onClick={() => {
                if (asked.stop === undefined) onLetLook(asked.reader, kinds);
                else onStop(asked.stop);
                setAsked(undefined);
              }}
            >
              {asked.stop === undefined ? words.lookYes : words.stopYes}
            </Button>
            <Button kind="secondary" onClick={() => setAsked(undefined)}>
              {words.cancel}
            </Button>
          </div>
        </InsetText>
      )}
    </>
  );
}

function LookerLine({ looker }: { readonly looker: Looker }): ReactElement {
  const words = useWords(SHARING_WORDS);
  const readings = useWords(READINGS_WORDS);
  const why = useWords(COVERAGE_WORDS).why;
  const { language } = useLanguage();
  const now = useNow();
  const { reader, stands, ended, knows, failure } = looker;
  const who = useSourceName()(reader);
  const kinds = kindsWords(
    stands.map(({ kind }) => kind),
    readings,
  );
  const [last] = ended.map(({ until }) => until).sort((a, b) => Date.parse(b) - Date.parse(a));
  return (
    <p>
      {stands.length > 0 ? words.looks(who, kinds) : null}
      {stands.length === 0 && last !== undefined
        ? words.looksNoMore(who, formatInstant(last, language, now, 'middle'))
        : null}{' '}
      {knows === 'yes' ? null : words.lookKnows[knows]}{' '}
      {failure === undefined ? null : whyNotWords(failure, why, readings)}
    </p>
  );
}
