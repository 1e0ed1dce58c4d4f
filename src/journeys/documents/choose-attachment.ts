import type { Entry } from '#/record/entry.ts';
import type { Attachment, Fact } from '#/record/fact.ts';

export interface Chosen {
  readonly is: 'there' | 'none' | 'withheld';
  readonly fact: Fact;
  readonly attachment?: Attachment;
}

/** The copy and the attachment that an address names; a place that does not exist names none. */
export function chooseAttachment(entry: Entry, ref: string, place: string | null): Chosen {
  const fact = entry.facts.find((one) => one.ref === ref) ?? entry.facts[0];
  const { detail } = fact;
  if (detail.kind === 'document' && detail.contentWithheld === true) return { is: 'withheld', fact };
  const attachments =
    detail.kind === 'document' || detail.kind === 'result' || detail.kind === 'lifestyle'
      ? detail.attachments
      : [];
  const attachment = /^\d{1,4}$/.test(place ?? '0') ? attachments[Number(place ?? '0')] : undefined;
  return attachment === undefined ? { is: 'none', fact } : { is: 'there', fact, attachment };
}
