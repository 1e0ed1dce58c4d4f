import { useState, type ReactElement } from 'react';
import { useDrafts } from '#/hooks/draft.ts';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useLayer } from '#/hooks/layer.ts';
import { useSourceName } from '#/record-view/coverage-name.ts';
import { formatInstantDay } from '#/record-view/format-date.ts';
import { questionPath } from '#/record-view/question-path.ts';
import type { Fact, FactRef } from '#/record/fact.ts';
import { itemsOf, itemsOfSort } from '#/record/layer-of-entry.ts';
import type { LayerRemark } from '#/record/person-layer.ts';
import { Button, ButtonLink } from '#/ui/button.tsx';
import { Link } from '#/ui/link.tsx';
import { StatusLine, useTold } from '#/ui/status-line.tsx';
import { placeOf, unfinished, type Open, type Remark } from './arrange-draft.ts';
import { OWN_WORDS } from './entry-own.words.ts';
import { RemarkForm } from './remark-form.tsx';

type Question = Extract<LayerRemark, { is: 'question' }>;

/** What the person says about an entry: that it is not right, notes, questions; and how to say more. */
export function EntryOwn({ facts }: { readonly facts: readonly [Fact, ...Fact[]] }): ReactElement {
  const words = useWords(OWN_WORDS);
  const { items: known, say, unsay } = useLayer();
  const items = known ?? [];
  const [opened, setOpen] = useState<Open>();
  const prefix = `entry ${JSON.stringify(facts[0].ref)} `;
  const drafts = useDrafts(prefix) ?? {};
  const [isClosed, close] = useState(false);
  const shut = (): void => {
    setOpen(undefined);
    close(true);
  };
  const [told, tell] = useTold();
  const mine = itemsOf({ facts }, items);
  const remarks: readonly Remark[] = [...itemsOfSort('dispute', mine), ...itemsOfSort('note', mine)];
  // What was being written before a lock or a crash is taken up again, once it is known what is kept.
  const isTakenUp = !isClosed && known !== undefined;
  const open = opened ?? (isTakenUp ? unfinished(drafts, prefix, remarks) : undefined);
  const keep = async (text: string, drop: () => Promise<void>, { sort, id }: Open): Promise<void> => {
    const refs = facts.map(({ ref }) => ref);
    await say({ is: sort, refs, text }, id === undefined ? undefined : { id });
    await drop();
    shut();
    tell(words[sort].kept);
  };
  const takeBack = (remark: Remark): void =>
    void unsay(remark.id).then(
      () => tell(words[remark.is].taken),
      () => tell(words.notTaken),
    );
  const form = (what: Open, text: string): ReactElement => (
    <RemarkForm
      key={placeOf(what)}
      sort={what.sort}
      text={drafts[prefix + placeOf(what)] ?? text}
      place={prefix + placeOf(what)}
      onKeep={(written, drop) => keep(written, drop, what)}
      onCancel={shut}
    />
  );
  return (
    <section aria-labelledby="own">
      <h2 className="nhsuk-heading-m" id="own">
        {words.heading}
      </h2>
      <StatusLine told={told} />
      {remarks.map((remark) =>
        open?.id === remark.id ? (
          form(open, remark.text)
        ) : (
          <RemarkBox
            key={remark.id}
            remark={remark}
            onChange={() => setOpen({ sort: remark.is, id: remark.id })}
            onTakeBack={() => takeBack(remark)}
          />
        ),
      )}
      {itemsOfSort('question', mine).map((question) => (
        <QuestionBox key={question.id} question={question} />
      ))}
      {open !== undefined && open.id === undefined ? form(open, '') : null}
      {open === undefined ? <Ways onOpen={(sort) => setOpen({ sort })} about={facts[0].ref} /> : null}
      <p>{words.where}</p>
    </section>
  );
}

/** What more the person can say. */
function Ways({
  onOpen,
  about,
}: {
  readonly onOpen: (sort: Remark['is']) => void;
  readonly about: FactRef;
}): ReactElement {
  const words = useWords(OWN_WORDS);
  return (
    <div className="app-buttons app-no-print">
      {(['dispute', 'note'] as const).map((sort) => (
        <Button key={sort} kind="secondary" onClick={() => onOpen(sort)}>
          {words[sort].add}
        </Button>
      ))}
      <ButtonLink kind="secondary" to={questionPath([about])}>
        {words.ask}
      </ButtonLink>
    </div>
  );
}

interface RemarkBoxProps {
  readonly remark: Remark;
  readonly onChange: () => void;
  readonly onTakeBack: () => void;
}

function RemarkBox({ remark, onChange, onTakeBack }: RemarkBoxProps): ReactElement {
  const words = useWords(OWN_WORDS);
  const { language } = useLanguage();
  return (
    <div className="app-own">
      <h3 className="nhsuk-heading-s">{words[remark.is].named}</h3>
      <p className="app-own__text">{remark.text}</p>
      <p className="app-list__about">{words.written(formatInstantDay(new Date(remark.at), language))}</p>
      <div className="app-buttons">
        <Button kind="secondary" onClick={onChange}>
          {words.change}
        </Button>
        <Button kind="secondary" onClick={onTakeBack}>
          {words[remark.is].takeBack}
        </Button>
      </div>
    </div>
  );
}

function QuestionBox({ question }: { readonly question: Question }): ReactElement {
  const words = useWords(OWN_WORDS);
  const { language } = useLanguage();
  const nameOf = useSourceName();
  const { asked } = question;
  return (
    <div className="app-own">
      <h3 className="nhsuk-heading-s">{words.question.named}</h3>
      <p className="app-own__text">{question.text}</p>
      <p className="app-list__about">
        {words.question.to(nameOf(question.to))}{' '}
        {asked === undefined ? '' : words.question.asked(formatInstantDay(new Date(asked), language))}
      </p>
      <p>
        <Link to="/record/questions">{words.question.see}</Link>
      </p>
    </div>
  );
}
