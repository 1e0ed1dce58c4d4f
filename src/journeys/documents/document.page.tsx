import { type ReactElement, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useAttachment, useKeepLetter, type LetterView } from '#/hooks/attachment.ts';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useEntry } from '#/hooks/record.ts';
import { useSourceName } from '#/record-view/coverage-name.ts';
import type { Entry } from '#/record/entry.ts';
import type { Attachment, Fact } from '#/record/fact.ts';
import { CoverageRegion } from '#/record-view/coverage-region.tsx';
import { entryPath } from '#/record-view/entry-path.ts';
import { KIND_WORDS } from '#/record-view/entry-words.ts';
import { formatClinicalDate, formatInstant } from '#/record-view/format-date.ts';
import { wordsTitle } from '#/record-view/label.words.ts';
import { BackLink } from '#/ui/back-link.tsx';
import { Button } from '#/ui/button.tsx';
import { InsetText } from '#/ui/inset-text.tsx';
import { Link } from '#/ui/link.tsx';
import { Loading } from '#/ui/loading.tsx';
import { PageHeading } from '#/ui/page-heading.tsx';
import { useNow } from '#/hooks/now.ts';
import { chooseAttachment } from './choose-attachment.ts';
import { DocumentContent } from './document-content.tsx';
import { DOCUMENT_WORDS, WHY } from './document.words.ts';
import '#/record-view/entry.css';

export function DocumentPage(): ReactElement {
  const words = useWords(DOCUMENT_WORDS);
  const { language } = useLanguage();
  const { '*': ref = '' } = useParams();
  const [search] = useSearchParams();
  const view = useEntry(ref);
  const [attempt, setAttempt] = useState(0);
  if (view === undefined) return <Loading>{words.looking}</Loading>;
  if (view === null)
    return (
      <>
        <PageHeading text={words.gone} />
        <p>{words.goneText}</p>
        <p>
          <Link to="/record/documents">{words.toList}</Link>
        </p>
        <CoverageRegion />
      </>
    );
  const { entry } = view;
  const own = wordsTitle(entry, language);
  const chosen = chooseAttachment(entry, ref, search.get('attachment'));
  return (
    <>
      <BackLink to="/record/documents">{words.back}</BackLink>
      <PageHeading text={KIND_WORDS[language].document.one} about={chosen.attachment?.title ?? own} />
      <About entry={entry} fact={chosen.fact} />
      {chosen.is === 'withheld' ? (
        <InsetText>
          <p>{words.withheld}</p>
        </InsetText>
      ) : chosen.attachment === undefined ? (
        <InsetText>
          <p>{words.none}</p>
        </InsetText>
      ) : (
        <OpenDocument
          key={`${chosen.fact.ref} ${search.get('attachment') ?? ''} ${attempt}`}
          fact={chosen.fact}
          attachment={chosen.attachment}
          title={chosen.attachment.title ?? own}
          onRetry={() => setAttempt(attempt + 1)}
        />
      )}
      <CoverageRegion />
    </>
  );
}

function About({ entry, fact }: { readonly entry: Entry; readonly fact: Fact }): ReactElement {
  const words = useWords(DOCUMENT_WORDS);
  const { language } = useLanguage();
  const nameOf = useSourceName();
  return (
    <>
      <p className="nhsuk-body">
        {words.from(nameOf(fact.provenance.source), formatClinicalDate(entry.when, language))}
      </p>
      <p className="app-links">
        <Link to={entryPath(entry.id)}>{words.known}</Link>
      </p>
    </>
  );
}

interface OpenDocumentProps {
  readonly fact: Fact;
  readonly attachment: Attachment;
  readonly title: string;
  readonly onRetry: () => void;
}

function OpenDocument({ fact, attachment, title, onRetry }: OpenDocumentProps): ReactElement {
  const words = useWords(DOCUMENT_WORDS);
  const opened = useAttachment(fact, attachment);
  if (opened.is === 'loading') return <Loading>{words.fetching}</Loading>;
  if (opened.is === 'failed') {
    const why = WHY[opened.failure.kind];
    return (
      <InsetText>
        <p role="alert">{words.why[why]}</p>
        {why === 'try-again' ? (
          <Button kind="secondary" onClick={onRetry}>
            {words.tryAgain}
          </Button>
        ) : null}
      </InsetText>
    );
  }
  const { source } = fact.provenance;
  return (
    <>
      <KeptHere fact={fact} attachment={attachment} kept={opened.kept} />
      <DocumentContent contentType={opened.contentType} bytes={opened.bytes} title={title} source={source} />
    </>
  );
}

/** Whether the document can be read without a network, and for how long. */
function KeptHere({
  fact,
  attachment,
  kept,
}: Pick<OpenDocumentProps, 'fact' | 'attachment'> & {
  readonly kept: LetterView['kept'] | undefined;
}): ReactElement {
  const words = useWords(DOCUMENT_WORDS);
  const { language } = useLanguage();
  const now = useNow();
  const keep = useKeepLetter(fact, attachment);
  const [chosen, setChosen] = useState(kept?.isChosen === true);
  // What came inside the entry is here as long as the entry is.
  if (attachment.url === undefined) return <p>{words.keptAlways}</p>;
  if (kept === undefined) return <p>{words.notKept}</p>;
  const change = async (isChosen: boolean): Promise<void> => {
    if (await keep(isChosen)) setChosen(isChosen);
  };
  return (
    <>
      <p role="status">
        {chosen ? words.keptChosen : words.keptForNow}{' '}
        {words.keptAt(formatInstant(kept.keptAt, language, now, 'middle'))}
      </p>
      <Button kind="secondary" onClick={() => void change(!chosen)}>
        {chosen ? words.keepNoLonger : words.keep}
      </Button>
    </>
  );
}
