import { useState, type ReactElement } from 'react';
import { CLOSABLE, useKeptClosed, type ClosableKind } from '#/hooks/kept-closed.tsx';
import { useWords } from '#/hooks/language.tsx';
import { useUnlockWays } from '#/hooks/unlock-ways.ts';
import { KIND_WORDS } from '#/record-view/entry-words.ts';
import { ProveFirst } from '#/record-view/prove-first.tsx';
import { UNLOCK_WORDS } from '#/record-view/unlock.words.ts';
import { Button } from '#/ui/button.tsx';
import { Choices } from '#/ui/choices.tsx';
import { KEPT_CLOSED_WORDS } from './kept-closed.words.ts';

/** Which parts of the record ask again who is there. */
export function KeptClosedSection(): ReactElement {
  const words = useWords(KEPT_CLOSED_WORDS);
  const kinds = useWords(KIND_WORDS);
  const { chosen = [], closed, open, close } = useKeptClosed();
  const { ways = [] } = useUnlockWays();
  const [doing, setDoing] = useState<'prove' | 'choose'>();
  const isOpened = chosen.length > 0 && closed.length === 0;
  return (
    <>
      <h2 className="nhsuk-heading-m">{words.section}</h2>
      <p>{words.sectionWhat}</p>
      <p>{chosen.length === 0 ? words.none : words.now(chosen.map((kind) => kinds[kind].many).join(', '))}</p>
      {doing === 'prove' ? (
        <ProveFirst
          ways={ways}
          onProven={async () => {
            open();
            setDoing('choose');
          }}
          onCancel={() => setDoing(undefined)}
        />
      ) : doing === 'choose' ? (
        <ChooseParts onDone={() => setDoing(undefined)} />
      ) : (
        <div className="app-buttons">
          <Button kind="secondary" onClick={() => setDoing(closed.length > 0 ? 'prove' : 'choose')}>
            {words.change}
          </Button>
          {isOpened ? (
            <Button kind="secondary" onClick={close}>
              {words.closeNow}
            </Button>
          ) : null}
        </div>
      )}
    </>
  );
}

function ChooseParts({ onDone }: { readonly onDone: () => void }): ReactElement {
  const words = useWords(KEPT_CLOSED_WORDS);
  const kinds = useWords(KIND_WORDS);
  const { error } = useWords(UNLOCK_WORDS);
  const { chosen = [], choose } = useKeptClosed();
  const [picked, setPicked] = useState<readonly ClosableKind[]>(chosen);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void choose(picked).then(onDone);
      }}
    >
      <Choices
        id="kept-closed"
        legend={words.which}
        hint={words.hazard}
        errorPrefix={error}
        pick="many"
        choices={CLOSABLE.map((kind) => ({ value: kind, text: kinds[kind].many }))}
        chosen={picked}
        onPick={(value, on) =>
          setPicked(CLOSABLE.filter((kind) => (kind === value ? on : picked.includes(kind))))
        }
      />
      <div className="app-buttons">
        <Button type="submit">{words.keep}</Button>
        <Button kind="secondary" onClick={onDone}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
