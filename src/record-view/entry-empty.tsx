import type { ReactElement } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { useSourceName } from './coverage-name.ts';
import type { Kind } from '#/record/fact.ts';
import { InsetText } from '#/ui/inset-text.tsx';
import type { Emptiness } from '#/record/emptiness.ts';
import { EMPTY_WORDS, NOUNS } from './entry-empty.words.ts';

export interface EntryEmptyProps {
  readonly emptiness: Emptiness;
  readonly about: Kind | 'record';
}

/** Why nothing stands here: four different truths, four different texts. */
export function EntryEmpty({ emptiness, about }: EntryEmptyProps): ReactElement {
  const words = useWords(EMPTY_WORDS);
  const noun = useWords(NOUNS)[about];
  const nameOf = useSourceName();
  const names = (sources: readonly string[]): string => sources.map(nameOf).join('; ');
  switch (emptiness.is) {
    case 'looking':
      return (
        <InsetText>
          <p role="status">{words.looking}</p>
          {emptiness.waitingFor.length === 0 ? null : <p>{words.lookingAt(names(emptiness.waitingFor))}</p>}
        </InsetText>
      );
    case 'not-checked':
      return (
        <InsetText>
          <p>{words.notChecked(noun)}</p>
          <p>{words.notCheckedNames(names(emptiness.notChecked))}</p>
          {emptiness.notShown.length === 0 ? null : <p>{words.notShownNames(names(emptiness.notShown))}</p>}
        </InsetText>
      );
    case 'not-shown':
      return (
        <InsetText>
          <p>{words.notShown(noun)}</p>
          <p>{words.notShownNames(names(emptiness.notShown))}</p>
          <p>{words.ask}</p>
        </InsetText>
      );
    case 'none-recorded':
      return (
        <InsetText>
          <p>{words.noneRecorded(noun)}</p>
          <p>{words.noneRecordedMeans}</p>
          <p>{words.answered(names(emptiness.answered))}</p>
        </InsetText>
      );
    case 'nobody-asked':
      return (
        <InsetText>
          <p>{words.nobodyAsked}</p>
        </InsetText>
      );
  }
}

/** Above a list that has entries but may lack some: whom we still wait for, could not check, or who keeps things back. */
export function EntryPartOnly({ emptiness }: { readonly emptiness: Emptiness }): ReactElement | null {
  const words = useWords(EMPTY_WORDS);
  const nameOf = useSourceName();
  const names = (sources: readonly string[]): string => sources.map(nameOf).join('; ');
  if (emptiness.is === 'none-recorded' || emptiness.is === 'nobody-asked') return null;
  if (emptiness.is === 'looking' && emptiness.waitingFor.length === 0) return null;
  return (
    <InsetText>
      <p>
        {words.partOnly} {emptiness.is === 'looking' ? words.lookingAt(names(emptiness.waitingFor)) : null}
        {emptiness.is === 'not-checked' ? words.notCheckedNames(names(emptiness.notChecked)) : null}
        {emptiness.is !== 'looking' && emptiness.notShown.length > 0
          ? ` ${words.notShownNames(names(emptiness.notShown))}`
          : null}
      </p>
    </InsetText>
  );
}
