import { useId, useState, type ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useNow } from '#/hooks/now.ts';
import { useReadings } from '#/hooks/readings.tsx';
import type { ReadingKind } from '#/record/readings/reading.ts';
import { useSourceName } from '#/record-view/coverage-name.ts';
import { formatInstant } from '#/record-view/format-date.ts';
import { Button } from '#/ui/button.tsx';
import { Choices } from '#/ui/choices.tsx';
import { InsetText } from '#/ui/inset-text.tsx';
import { kindsWords } from './arrange-reading.ts';
import { lookersOffered, type Looker, type SharedWith } from './arrange-sharing.ts';
import { FORM_WORDS, READINGS_WORDS } from './readings.words.ts';
import { SHARING_WORDS } from './sharing.words.ts';

export interface LookersProps {
  readonly shared: SharedWith;
  readonly onLetLook: (reader: string, kinds: readonly ReadingKind[]) => void;
  readonly onStop: (reader: string) => void;
}

/** Which other organisations may look at what was sent to one; letting another look, and ending that. */
export function Lookers({ shared, onLetLook, onStop }: LookersProps): ReactElement | null {
  const words = useWords(SHARING_WORDS);
  const { inboxes } = useReadings();
  const nameOf = useSourceName();
  const [asked, setAsked] = useState<{ readonly reader: string; readonly is: 'let' | 'stop' }>();
  const { to, lookers } = shared;
  const offered = lookersOffered(shared, inboxes);
  if (lookers.length + offered.length === 0) return null;
  const done = (): void => setAsked(undefined);
  return (
    <>
      <h3 className="nhsuk-heading-s">{words.lookHeading(nameOf(to))}</h3>
      {lookers.map((one) => (
        <LookerLine key={one.reader} looker={one} at={to} />
      ))}
      {asked === undefined ? (
        <div className="app-buttons">
          {offered.map((reader) => (
            <Button key={reader} kind="secondary" onClick={() => setAsked({ reader, is: 'let' })}>
              {words.letLook(nameOf(reader))}
            </Button>
          ))}
          {lookers
            .filter(({ stands }) => stands.length > 0)
            .map(({ reader }) => (
              <Button key={reader} kind="secondary" onClick={() => setAsked({ reader, is: 'stop' })}>
                {words.stopLook(nameOf(reader))}
              </Button>
            ))}
        </div>
      ) : null}
      {asked?.is === 'let' ? (
        <LetLook
          shared={shared}
          reader={asked.reader}
          onYes={(kinds) => {
            onLetLook(asked.reader, kinds);
            done();
          }}
          onNo={done}
        />
      ) : null}
      {asked?.is === 'stop' ? (
        <InsetText>
          <p>{words.stopSure(nameOf(asked.reader), nameOf(to))}</p>
          <div className="app-buttons">
            <Button
              kind="warning"
              onClick={() => {
                onStop(asked.reader);
                done();
              }}
            >
              {words.stopYes}
            </Button>
            <Button kind="secondary" onClick={done}>
              {words.cancel}
            </Button>
          </div>
        </InsetText>
      ) : null}
    </>
  );
}

/** Which kinds another organisation may look at; nothing is chosen for the person but the only one there is. */
function LetLook({
  shared: { to, stands },
  reader,
  onYes,
  onNo,
}: {
  readonly shared: SharedWith;
  readonly reader: string;
  readonly onYes: (kinds: readonly ReadingKind[]) => void;
  readonly onNo: () => void;
}): ReactElement {
  const words = useWords(SHARING_WORDS);
  const readings = useWords(READINGS_WORDS);
  const { error } = useWords(FORM_WORDS);
  const nameOf = useSourceName();
  const id = useId();
  const kinds = stands.map(({ kind }) => kind);
  const [chosen, setChosen] = useState<readonly ReadingKind[]>(kinds.length === 1 ? kinds : []);
  const [isWrong, setWrong] = useState(false);
  return (
    <InsetText>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen.length === 0) setWrong(true);
          else onYes(chosen);
        }}
      >
        <Choices
          id={id}
          legend={words.lookWhat(nameOf(reader))}
          choices={kinds.map((kind) => ({ value: kind, text: kindsWords([kind], readings) }))}
          chosen={chosen}
          pick="many"
          onPick={(value, on) =>
            setChosen(kinds.filter((kind) => (kind === value ? on : chosen.includes(kind))))
          }
          error={isWrong && chosen.length === 0 ? words.lookNone : undefined}
          errorPrefix={error}
        />
        <p>{words.lookSure(nameOf(reader), nameOf(to))}</p>
        <div className="app-buttons">
          <Button type="submit">{words.lookYes}</Button>
          <Button kind="secondary" onClick={onNo}>
            {words.cancel}
          </Button>
        </div>
      </form>
    </InsetText>
  );
}

function LookerLine({ looker, at }: { readonly looker: Looker; readonly at: string }): ReactElement {
  const words = useWords(SHARING_WORDS);
  const readings = useWords(READINGS_WORDS);
  const { language } = useLanguage();
  const now = useNow();
  const nameOf = useSourceName();
  const { reader, stands, ended, knows } = looker;
  const who = nameOf(reader);
  const kinds = stands.map(({ kind }) => kind);
  const last = ended
    .map(({ until }) => until)
    .sort((a, b) => Date.parse(a) - Date.parse(b))
    .at(-1);
  if (knows !== 'yes')
    return (
      <p>
        {words.lookKnows[knows][kinds.length > 0 ? 'may' : 'not'](
          who,
          nameOf(at),
          kindsWords(kinds, readings),
        )}
      </p>
    );
  return kinds.length > 0 || last === undefined ? (
    <p>{words.looks(who, kindsWords(kinds, readings))}</p>
  ) : (
    <p>{words.looksNoMore(who, formatInstant(last, language, now, 'middle'))}</p>
  );
}
