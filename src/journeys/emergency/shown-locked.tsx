import { useState, type ReactElement } from 'react';
import { useIsShownWhenLocked, type OwnPart } from '#/hooks/emergency-card.ts';
import { useWords } from '#/hooks/language.tsx';
import { EMERGENCY_KINDS, type EmergencyKind } from '#/record/overview/emergency-kinds.ts';
import { Button } from '#/ui/button.tsx';
import { Choices } from '#/ui/choices.tsx';
import { CARD_WORDS, EMERGENCY_WORDS } from './emergency.words.ts';

/** Whether the card may be read while the record is locked, and what of it. */
export function ShownLocked({
  own,
  onKeep,
}: {
  readonly own: OwnPart;
  readonly onKeep: (own: OwnPart) => Promise<void>;
}): ReactElement {
  const words = useWords(EMERGENCY_WORDS);
  const { parts } = useWords(CARD_WORDS);
  const { shownLocked, ...others } = own;
  const [picked, setPicked] = useState<readonly EmergencyKind[]>();
  const [failed, setFailed] = useState(false);
  const isKept = useIsShownWhenLocked();
  const keep = (changed: OwnPart): void =>
    void onKeep(changed).then(
      () => {
        setPicked(undefined);
        setFailed(false);
      },
      () => setFailed(true),
    );
  const shown = shownLocked?.map((kind) => parts[kind]).join('; ');
  return (
    <>
      <h2 className="nhsuk-heading-m">{words.lockedHeading}</h2>
      <p>{words.lockedWhat}</p>
      <p>
        <output>
          {shown === undefined
            ? words.lockedOff
            : words[isKept ? 'lockedNow' : 'lockedSoon'](shown === '' ? words.ownOnly : shown)}
        </output>
      </p>
      {failed ? <p role="alert">{words.full}</p> : null}
      {picked === undefined ? (
        <div className="app-buttons">
          <Button kind="secondary" onClick={() => setPicked(shownLocked ?? EMERGENCY_KINDS)}>
            {shown === undefined ? words.on : words.change}
          </Button>
          {shown === undefined ? null : (
            <Button kind="secondary" onClick={() => keep(others)}>
              {words.off}
            </Button>
          )}
        </div>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            keep({ ...others, shownLocked: picked });
          }}
        >
          <Choices
            id="shown-locked"
            legend={words.lockedWhich}
            hint={`${words.lockedHint} ${words.lockedClosed}`}
            errorPrefix={words.error}
            pick="many"
            choices={EMERGENCY_KINDS.map((kind) => ({ value: kind, text: parts[kind] }))}
            chosen={picked}
            onPick={(value, on) =>
              setPicked(EMERGENCY_KINDS.filter((kind) => (kind === value ? on : picked.includes(kind))))
            }
          />
          <div className="app-buttons">
            <Button type="submit">{words.on}</Button>
            <Button kind="secondary" onClick={() => setPicked(undefined)}>
              {words.cancel}
            </Button>
          </div>
        </form>
      )}
    </>
  );
}
