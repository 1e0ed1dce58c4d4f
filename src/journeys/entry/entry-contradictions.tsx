import type { ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { arrangeSides, namesOfDiffering, type SideColumn } from '#/record-view/arrange-sides.ts';
import { useSourceName } from '#/record-view/coverage-name.ts';
import { entryPath } from '#/record-view/entry-path.ts';
import { questionPath } from '#/record-view/question-path.ts';
import { SourceText } from '#/record-view/source-text.tsx';
import { useDisputes } from '#/record-view/use-disputes.ts';
import { disagreementsOf, type Disagreement, sentenceOf } from '#/record/contradictions/disputes.ts';
import type { Entry } from '#/record/entry.ts';
import { ButtonLink } from '#/ui/button.tsx';
import { Link } from '#/ui/link.tsx';
import { WarningCallout } from '#/ui/warning-callout.tsx';
import { CONTRADICTION_WORDS } from './entry-contradictions.words.ts';

/** Everything in which sources do not agree about this entry, side by side, each with the way to ask. */
export function EntryContradictions({ entry }: { readonly entry: Entry }): ReactElement | null {
  const words = useWords(CONTRADICTION_WORDS);
  const { all } = useDisputes();
  const found = disagreementsOf(entry.id, all).map((one) => ofThisEntry(one, entry.id));
  if (found.length === 0) return null;
  return (
    <WarningCallout heading={words.heading} prefix={words.important}>
      {found.map((one) => (
        <Contradiction
          key={`${one.is} ${one.sides.map(({ ref }) => ref).join(' ')}`}
          contradiction={one}
          own={entry.id}
        />
      ))}
      <p>{words.next}</p>
    </WarningCallout>
  );
}

/** "None known" speaks against every entry of the kind; here only against this one. */
const ofThisEntry = (one: Disagreement, id: string): Disagreement =>
  one.is === 'none-known-beside' ? { ...one, sides: one.sides.filter(({ entry }) => entry === id) } : one;

function Contradiction({
  contradiction,
  own,
}: {
  readonly contradiction: Disagreement;
  readonly own: string;
}): ReactElement {
  const words = useWords(CONTRADICTION_WORDS);
  const { language } = useLanguage();
  const columns = arrangeSides(contradiction, language);
  const differing = namesOfDiffering(columns);
  const refs = contradiction.sides.map(({ ref }) => ref);
  return (
    <div className="app-contradiction">
      <p>
        {words.sentence[sentenceOf(contradiction)]}{' '}
        {contradiction.is === 'none-known-beside' || differing.length === 0 ? '' : words.differs(differing)}
      </p>
      <div className="app-sides">
        {columns.map((column) => (
          <Side key={column.key} column={column} own={own} />
        ))}
      </div>
      <div className="app-buttons app-no-print">
        <ButtonLink kind="secondary" to={questionPath(refs, contradiction.is)}>
          {words.ask}
        </ButtonLink>
      </div>
    </div>
  );
}

function Side({ column, own }: { readonly column: SideColumn; readonly own: string }): ReactElement {
  const words = useWords(CONTRADICTION_WORDS);
  const nameOf = useSourceName();
  const { source, entry, rows } = column;
  return (
    <div className="app-side">
      <h3 className="nhsuk-heading-s">{nameOf(source)}</h3>
      <dl>
        {rows.map((row) => (
          <div key={row.key}>
            <dt>{row.name}</dt>
            <dd className={row.differs ? 'app-side__differs' : undefined}>
              {row.theirs ? <SourceText source={source}>{row.text}</SourceText> : row.text}
            </dd>
          </div>
        ))}
      </dl>
      {entry === undefined || entry === own ? null : (
        <p className="app-more">
          <Link to={entryPath(entry)} label={`${words.open}: ${nameOf(source)}`}>
            {words.open}
          </Link>
        </p>
      )}
    </div>
  );
}
