import type { TypedReading } from './read-form.ts';

/** A reading that is not finished: what stands in its form, and who is to get it once the person has chosen. */
export interface ReadingDraft {
  readonly typed: TypedReading;
  readonly to?: readonly string[];
}

/** Where a form's draft rests: of each reading that is changed, of each kind that is asked for, of the plan, and of any other. */
export const draftPlace = (of: {
  readonly change: string | null;
  readonly kind: string | undefined;
  readonly isOfPlan: boolean;
}): string => `reading ${of.change ?? ''} ${of.kind ?? ''} ${of.isOfPlan ? 'plan' : ''}`;

/** The text of a draft; empty when nothing has been typed that somebody would miss. */
export function writeDraft(draft: ReadingDraft): string {
  const { numbers, note } = draft.typed;
  const said = [...Object.values(numbers), note].some((text) => text.trim() !== '');
  return said ? JSON.stringify(draft) : '';
}

/** A draft from its text; undefined for none, and for one that an earlier version wrote otherwise. */
export function readDraft(text: string | undefined): ReadingDraft | undefined {
  if (text === undefined) return undefined;
  try {
    const draft = JSON.parse(text) as Partial<ReadingDraft>;
    return draft.typed?.numbers === undefined ? undefined : { ...draft, typed: draft.typed };
  } catch {
    return undefined;
  }
}
