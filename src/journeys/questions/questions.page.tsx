import { type ReactElement, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '#/hooks/language.tsx';
import { useLayer } from '#/hooks/layer.ts';
import { CoverageRegion } from '#/record-view/coverage-region.tsx';
import { itemsOfSort } from '#/record/layer-of-entry.ts';
import { Button } from '#/ui/button.tsx';
import { Loading } from '#/ui/loading.tsx';
import { PageHeading } from '#/ui/page-heading.tsx';
import { StatusLine, useTold } from '#/ui/status-line.tsx';
import { QuestionBox, type Question } from './question-box.tsx';
import { QuestionForm } from './question-form.tsx';
import { QUESTIONS_WORDS } from './questions.words.ts';
import '#/record-view/entry.css';
import '#/record-view/own-layer.css';

/** `/record/questions`: what the person wants to ask, and, with `?about=`, a new question about some facts. */
export function QuestionsPage(): ReactElement {
  const words = useWords(QUESTIONS_WORDS);
  const { items, say, unsay } = useLayer();
  const [search, setSearch] = useSearchParams();
  const [told, tell] = useTold();
  const questions = useMemo(() => newestFirst(itemsOfSort('question', items ?? [])), [items]);
  const close = (): void => setSearch({}, { replace: true, preventScrollReset: true });
  const doing = (what: Promise<void>, good: string, bad = words.failed): void =>
    void what.then(
      () => tell(good),
      () => tell(bad),
    );
  const actions = (question: Question) => ({
    onAsked: (asked: boolean) =>
      doing(say(withAsked(question, asked), question), asked ? words.saidAsked : words.saidNotAsked),
    onDelete: () => doing(unsay(question.id), words.saidDeleted),
    onCopy: () => doing(navigator.clipboard.writeText(question.text), words.saidCopied, words.saidNotCopied),
  });
  const open = questions.filter(({ asked }) => asked === undefined);
  const done = questions.filter(({ asked }) => asked !== undefined);
  return (
    <>
      <PageHeading text={words.heading} />
      <p className="app-no-print">{words.lead}</p>
      <StatusLine told={told} />
      {search.has('about') ? (
        <QuestionForm
          key={search.toString()}
          search={search}
          onKeep={async (question, drop) => {
            await say(question);
            await drop();
            close();
            tell(words.saidKept);
          }}
          onCancel={close}
        />
      ) : null}
      {items === undefined ? <Loading>{words.loading}</Loading> : null}
      {items !== undefined && questions.length === 0 && !search.has('about') ? <p>{words.none}</p> : null}
      {questions.length === 0 ? null : (
        <>
          <h2 className="nhsuk-heading-m">{words.toAsk}</h2>
          {open.length === 0 ? <p>{words.noneToAsk}</p> : null}
          {open.map((question) => (
            <QuestionBox key={question.id} question={question} {...actions(question)} />
          ))}
          <div className="app-page-tools">
            <Button kind="secondary" onClick={() => window.print()}>
              {words.print}
            </Button>
          </div>
        </>
      )}
      {done.length === 0 ? null : (
        <div className="app-no-print">
          <h2 className="nhsuk-heading-m">{words.asked}</h2>
          {done.map((question) => (
            <QuestionBox key={question.id} question={question} {...actions(question)} />
          ))}
        </div>
      )}
      <div className="app-no-print">
        <CoverageRegion />
      </div>
    </>
  );
}

const newestFirst = (questions: readonly Question[]): readonly Question[] =>
  [...questions].sort((a, b) => (a.at < b.at ? 1 : -1));

function withAsked({ is, refs, to, text }: Question, asked: boolean): Omit<Question, 'id' | 'at'> {
  return { is, refs, to, text, ...(asked && { asked: new Date().toISOString() }) };
}
