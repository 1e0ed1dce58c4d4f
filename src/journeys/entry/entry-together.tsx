import { useState, type ReactElement } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { useLayer } from '#/hooks/layer.ts';
import { useAnswer } from '#/hooks/record.ts';
import { EntryLink } from '#/record-view/entry-link.tsx';
import type { Entry } from '#/record/entry.ts';
import { joinedBy, keptApartFrom, type KeptApart } from '#/record/layer-of-entry.ts';
import { Button } from '#/ui/button.tsx';
import { StatusLine, useTold } from '#/ui/status-line.tsx';
import { JoinForm } from './join-form.tsx';
import { SplitForm } from './split-form.tsx';
import { TOGETHER_WORDS } from './entry-together.words.ts';

/** What the person says about which copies are one: taking them apart, putting them together, and taking either back. */
export function EntryTogether({ entry }: { readonly entry: Entry }): ReactElement {
  const words = useWords(TOGETHER_WORDS);
  const { items = [], say, unsay } = useLayer();
  const [open, setOpen] = useState<'split' | 'join'>();
  const [told, tell] = useTold();
  const refs = entry.facts.map(({ ref }) => ref);
  const done = (what: Promise<void>, text: string): Promise<void> =>
    what.then(() => {
      setOpen(undefined);
      tell(text);
    });
  const quietly = (what: Promise<void>, text: string): void =>
    void done(what, text).catch(() => tell(words.failed));
  const split = (chosen: readonly string[]): Promise<void> =>
    done(say({ is: 'apart', parts: [refs.filter((ref) => !chosen.includes(ref)), chosen] }), words.splitDone);
  const onSplit = (): void => {
    if (refs.length > 2) setOpen('split');
    else void split(refs.slice(1)).catch(() => tell(words.failed));
  };
  return (
    <>
      <h3 className="nhsuk-heading-s">{refs.length > 1 ? words.heading : words.headingOne}</h3>
      <StatusLine told={told} />
      {keptApartFrom(entry, items).map((kept) => (
        <KeptApartBox
          key={kept.item.id}
          kept={kept}
          onTogether={() => quietly(unsay(kept.item.id), words.togetherDone)}
        />
      ))}
      {joinedBy(entry, items).map(({ id }) => (
        <div className="app-own" key={id}>
          <p>{words.joined}</p>
          <div className="app-buttons">
            <Button kind="secondary" onClick={() => quietly(unsay(id), words.takenBack)}>
              {words.takeBack}
            </Button>
          </div>
        </div>
      ))}
      {open === 'split' ? (
        <SplitForm entry={entry} onSplit={split} onCancel={() => setOpen(undefined)} />
      ) : null}
      {open === 'join' ? (
        <JoinForm
          entry={entry}
          onJoin={(others) => done(say({ is: 'same', refs: [...refs, ...others] }), words.joinDone)}
          onCancel={() => setOpen(undefined)}
        />
      ) : null}
      {open === undefined ? (
        <div className="app-buttons app-no-print">
          {refs.length > 1 ? (
            <Button kind="secondary" onClick={onSplit}>
              {words.split}
            </Button>
          ) : null}
          <Button kind="secondary" onClick={() => setOpen('join')}>
            {words.join}
          </Button>
        </div>
      ) : null}
      <p>{words.never}</p>
    </>
  );
}

function KeptApartBox({
  kept,
  onTogether,
}: {
  readonly kept: KeptApart;
  readonly onTogether: () => void;
}): ReactElement {
  const words = useWords(TOGETHER_WORDS);
  const others = useAnswer('entriesById', kept.from);
  const each = [...new Map((others ?? []).map((one) => [one.id, one])).values()];
  return (
    <div className="app-own">
      <p>{words.keptApart}</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {each.map((one) => (
          <li key={one.id}>
            <EntryLink entry={one} />
          </li>
        ))}
        {others !== undefined && each.length === 0 ? <li>{words.gone}</li> : null}
      </ul>
      <div className="app-buttons">
        <Button kind="secondary" onClick={onTogether}>
          {words.together}
        </Button>
      </div>
    </div>
  );
}
