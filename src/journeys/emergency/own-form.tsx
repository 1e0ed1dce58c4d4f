import { useState, type ReactElement } from 'react';
import type { Contact, OwnPart } from '#/hooks/emergency-card.ts';
import { useDraft, useDrafts } from '#/hooks/draft.ts';
import { useWords } from '#/hooks/language.tsx';
import { Button } from '#/ui/button.tsx';
import { Details } from '#/ui/details.tsx';
import { ErrorSummary } from '#/ui/error-summary.tsx';
import { TextArea } from '#/ui/text-area.tsx';
import { TextInput } from '#/ui/text-input.tsx';
import { EMERGENCY_WORDS } from './emergency.words.ts';
import { faultsOf, readOwnDraft, tidied, typedOf, type OwnTyped } from './read-own-form.ts';

/** Where the form's draft rests. */
const PLACE = 'emergency';

interface Problem {
  readonly at: number;
  readonly errors: readonly { readonly field: string; readonly text: string }[];
}

/** What only the person knows: said in their own words. */
export function OwnForm({
  own,
  onKeep,
}: {
  readonly own: OwnPart;
  readonly onKeep: (own: OwnPart) => Promise<void>;
}): ReactElement | null {
  const words = useWords(EMERGENCY_WORDS);
  const [said, setSaid] = useState('');
  const drafts = useDrafts(PLACE);
  const draft = readOwnDraft(drafts?.[PLACE], own);
  if (drafts === undefined) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">{words.ownHeading}</h2>
      <Details summary={words.ownChange} open={draft !== undefined}>
        <Fields own={own} begun={draft ?? typedOf(own)} onKeep={onKeep} onSaid={setSaid} />
      </Details>
      <p>
        <output>{said}</output>
      </p>
    </>
  );
}

function Fields({
  own,
  begun,
  onKeep,
  onSaid,
}: {
  readonly own: OwnPart;
  /** What stands in it first. */
  readonly begun: OwnTyped;
  readonly onKeep: (own: OwnPart) => Promise<void>;
  readonly onSaid: (text: string) => void;
}): ReactElement {
  const words = useWords(EMERGENCY_WORDS);
  const [typed, setTyped] = useState(begun);
  const draft = useDraft(PLACE);
  const [problem, setProblem] = useState<Problem>();
  const { note, contacts } = typed;
  const type = (change: Partial<OwnTyped>): void => {
    const next = { ...typed, ...change };
    setTyped(next);
    draft.keep(JSON.stringify(next));
  };
  const set = (place: number, change: Partial<Contact>): void =>
    type({ contacts: contacts.map((one, at) => (at === place ? { ...one, ...change } : one)) });
  const complain = (errors: Problem['errors']): void => setProblem({ at: Date.now(), errors });

  async function keep(): Promise<void> {
    const faults = faultsOf(contacts);
    onSaid('');
    if (faults.length > 0) {
      complain(
        faults.map(({ place, is }) => ({
          field: `contact-${is}-${place}`,
          text: is === 'phone' ? words.phoneWrong : words.nameMissing,
        })),
      );
      return;
    }
    setProblem(undefined);
    try {
      await onKeep({ ...own, note: note.trim(), contacts: tidied(contacts) });
      await draft.drop();
      onSaid(words.kept);
    } catch {
      complain([{ field: 'emergency-note', text: words.full }]);
    }
  }

  const errorAt = (field: string): string | undefined =>
    problem?.errors.find((one) => one.field === field)?.text;
  const field = (place: number, is: 'name' | 'phone'): ReactElement => {
    const id = `contact-${is}-${place}`;
    const error = errorAt(id);
    return (
      <TextInput
        id={id}
        name={id}
        label={is === 'name' ? words.contactName : words.contactPhone}
        value={contacts[place]?.[is] ?? ''}
        onChange={(value) => set(place, { [is]: value })}
        autoComplete="off"
        width={20}
        errorPrefix={words.error}
        {...(is === 'phone' && { inputMode: 'tel' as const })}
        {...(error !== undefined && { error })}
      />
    );
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      {problem === undefined ? null : (
        <ErrorSummary key={problem.at} title={words.problem} errors={problem.errors} />
      )}
      <TextArea
        id="emergency-note"
        label={words.note}
        hint={words.noteHint}
        value={note}
        onChange={(text) => type({ note: text })}
        errorPrefix={words.error}
        error={errorAt('emergency-note')}
        rows={4}
      />
      {contacts.map((_, place) => (
        <fieldset className="nhsuk-fieldset" key={place}>
          <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">
            {words.contact(place + 1)}
          </legend>
          {field(place, 'name')}
          {field(place, 'phone')}
        </fieldset>
      ))}
      <Button type="submit">{words.keep}</Button>
    </form>
  );
}
