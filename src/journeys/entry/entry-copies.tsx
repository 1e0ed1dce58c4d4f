import { type ReactElement, useState } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useOriginal } from '#/hooks/record.ts';
import type { Language } from '#/kit/words.ts';
import { useSourceName } from '#/record-view/coverage-name.ts';
import { parseClinicalDate } from '#/record/clinical-date.ts';
import type { Entry } from '#/record/entry.ts';
import type { Fact } from '#/record/fact.ts';
import { linesOf } from '#/record-view/entry-lines.ts';
import { EVIDENCE_WORDS, MERGE_WORDS, wordsStanding } from '#/record-view/entry-words.ts';
import { formatClinicalDate } from '#/record-view/format-date.ts';
import { wordsTitle } from '#/record-view/label.words.ts';
import { SourceText } from '#/record-view/source-text.tsx';
import { Details } from '#/ui/details.tsx';
import { SummaryList, type SummaryRow } from '#/ui/summary-list.tsx';
import { copiesDiffer } from './arrange-copies.ts';
import { EntryTogether } from './entry-together.tsx';
import { ENTRY_WORDS } from './entry.words.ts';

/** Each source's copy as it sent it, side by side, and why they stand together. */
export function EntryCopies({ entry }: { readonly entry: Entry }): ReactElement {
  const words = useWords(ENTRY_WORDS);
  const { language } = useLanguage();
  const reasons = reasonsOf(entry, language);
  return (
    <section aria-labelledby="copies">
      <h2 className="nhsuk-heading-m" id="copies">
        {words.copies(entry.facts.length)}
      </h2>
      {reasons.length === 0 ? null : (
        <>
          <h3 className="nhsuk-heading-s">{words.together}</h3>
          {reasons.map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
        </>
      )}
      {copiesDiffer(entry, language) ? <p>{words.differ}</p> : null}
      <div className="app-copies">
        {entry.facts.map((fact, place) => (
          <Copy key={fact.ref} entry={entry} fact={fact} number={place + 1} />
        ))}
      </div>
      <EntryTogether entry={entry} />
    </section>
  );
}

/** Why the copies are one, each reason once: the rule, and what had to be bridged to see it. */
function reasonsOf(entry: Entry, language: Language): readonly string[] {
  return [
    ...new Set(
      entry.merges.map(({ rule, by = [] }) =>
        [MERGE_WORDS[language][rule], ...by.map((one) => EVIDENCE_WORDS[language][one])].join(' '),
      ),
    ),
  ];
}

interface CopyProps {
  readonly entry: Entry;
  readonly fact: Fact;
  readonly number: number;
}

function Copy({ entry, fact, number }: CopyProps): ReactElement {
  const words = useWords(ENTRY_WORDS);
  const { language } = useLanguage();
  const name = useSourceName()(fact.provenance.source);
  const [open, setOpen] = useState(false);
  const isOnly = entry.facts.length === 1;
  const row = (key: string, label: string, value: string, theirs = false): SummaryRow => ({
    key,
    name: label,
    value: theirs ? <SourceText source={fact.provenance.source}>{value}</SourceText> : value,
  });
  const instant = (text: string | undefined): string =>
    text === undefined ? words.notGiven : formatClinicalDate(parseClinicalDate(text), language);
  const { provenance } = fact;
  const rows: readonly SummaryRow[] = [
    ...(isOnly
      ? []
      : [
          row('title', words.titleThere, wordsTitle(fact, language), fact.nameless === undefined),
          row('when', words.when, formatClinicalDate(fact.when, language)),
          row('status', words.status, wordsStanding(entry.kind, fact.status, language)),
          ...linesOf(fact, language).map((line) => row(line.key, line.name, line.text, line.theirs)),
          ...(fact.notes.length === 0 ? [] : [row('notes', words.notes, fact.notes.join('\n'), true)]),
        ]),
    fact.status.said === ''
      ? row('said', words.saidStatus, words.saidNoStatus)
      : row('said', words.saidStatus, fact.status.said, true),
    row('updated', words.updated, instant(provenance.updatedAt)),
    row('fetched', words.fetched, instant(provenance.fetchedAt)),
    row('version', words.version, provenance.version ?? words.notGiven),
    ...fact.identifiers
      .slice(0, 1)
      .map(() => row('identifiers', words.identifiers, fact.identifiers.map((one) => one.value).join('; '))),
    ...fact.codings
      .slice(0, 1)
      .map(() =>
        row(
          'codes',
          words.codes,
          fact.codings
            .map((one) => [one.code, one.display].filter((part) => part !== undefined).join(' '))
            .join('; '),
        ),
      ),
  ];
  return (
    <div className="app-copy">
      <h3 className="nhsuk-heading-s">{name}</h3>
      <SummaryList rows={rows} border={false} />
      <Details summary={words.original} onToggle={setOpen}>
        {open ? (
          <Original fact={fact} label={words.originalLabel(isOnly ? name : `${name} (${number})`)} />
        ) : null}
      </Details>
    </div>
  );
}

function Original({ fact, label }: { readonly fact: Fact; readonly label: string }): ReactElement {
  const words = useWords(ENTRY_WORDS);
  const original = useOriginal(fact);
  if (original === undefined) return <p role="status">{words.originalLoading}</p>;
  if (original === 'missing') return <p>{words.originalMissing}</p>;
  return (
    <div className="app-original" role="region" aria-label={label} tabIndex={0}>
      <pre lang="en">{original.text}</pre>
    </div>
  );
}
