import { useState, type ReactElement } from 'react';
import { useIsShownWhenLocked, type OwnPart } from '#/hooks/emergency-card.ts';
import { useWords } from '#/hooks/language.tsx';
import { useUnlockWays } from '#/hooks/unlock-ways.ts';
import { ProveFirst } from '#/record-view/prove-first.tsx';
import { EMERGENCY_KINDS, type EmergencyKind } from '#/record/overview/emergency-kinds.ts';
import { Button } from '#/ui/button.tsx';
import { Choices } from '#/ui/choices.tsx';
import { showsMore } from './arrange-shown.ts';
import { CARD_WORDS, EMERGENCY_WORDS } from './emergency.words.ts';

/** Whether the card may be read while the record is locked, and what of it: letting more be read needs its owner. */
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
  const [isProving, setProving] = useState(false);
  const [failed, setFailed] = useState(false);
  const { ways = [] } = useUnlockWays();
  const isKept = useIsShownWhenLocked();
  const keep = (changed: OwnPart): Promise<void> =>
    onKeep(changed)
      .then(
        () => {
          setPicked(undefined);
          setFailed(false);
        },
        () => setFailed(true),
      )
      .finally(() => setProving(false));
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
            <Button kind="secondary" onClick={() => void keep(others)}>
              {words.off}
            </Button>
          )}
        </div>
      ) : isProving ? (
        <ProveFirst
          ways={ways}
          onProven={() => keep({ ...others, shownLocked: picked })}
          onCancel={() => setProving(false)}
        />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (showsMore(shownLocked, picked)) setProving(true);
            else void keep({ ...others, shownLocked: picked });
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
