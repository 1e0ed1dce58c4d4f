import type { Language } from '#/kit/words.ts';
import type { Failure } from '#/kit/failure.ts';
import { nextStep, type Delivery } from '#/record/readings/delivery.ts';
import { isScore, KIND_PARTS, PART_PLANS } from '#/record/readings/kinds.ts';
import type { Finding } from '#/record/readings/plausible.ts';
import { leaveFor, problemOf, type Permission } from '#/record/readings/permission.ts';
import type { Part, ReadingKind } from '#/record/readings/reading.ts';
import type { Review } from '#/record/readings/review.ts';
import { formatNumber } from '#/record-view/format-number.ts';
import { kindWords } from '#/record-view/reading-text.ts';
import type { ReadingWords } from '#/record-view/reading.words.ts';
import type { FieldFault } from './read-form.ts';
import type { FormWords, ReadingsWords } from './readings.words.ts';

/** How far a reading has come with one organisation. */
export interface Way {
  readonly to: string;
  readonly is:
    | 'waiting'
    | 'sent'
    | 'opened'
    | 'filed'
    /** They filed it; that it was taken back has reached them, and may or may not be filed yet. */
    | 'filed-in-error'
    | 'declined'
    | 'problem'
    /** The person does not let them have readings of this kind. */
    | 'held-back'
    /** The person does, and cannot tell them. */
    | 'not-permitted-yet';
  /** Their words, when they gave any. */
  readonly reason?: string;
  readonly failure?: Failure;
}

/**
 * The way of a reading to an organisation, from what the wire, the person and their people said; undefined when it was taken
 * back before they had it, so that there is nothing to tell them.
 */
export function wayOf(
  delivery: Delivery,
  {
    kind,
    review,
    permission,
  }: {
    readonly kind: ReadingKind;
    readonly review: Review | undefined;
    readonly permission: Permission | undefined;
  },
): Way | undefined {
  const { to, problem, attempted, arrived, wanted, isWithdrawn } = delivery;
  if (isWithdrawn && attempted === 0) return undefined;
  if (problem !== undefined) return { to, is: 'problem', failure: problem };
  if (nextStep(delivery, 0).is !== 'done' || arrived !== wanted) {
    const leave = leaveFor(permission, { kind, isWithdrawn });
    if (leave === 'not-allowed') return { to, is: 'held-back' };
    const failure = permission && problemOf(permission);
    return leave === 'now' || failure === undefined
      ? { to, is: 'waiting' }
      : { to, is: 'not-permitted-yet', failure };
  }
  if (review === undefined || review.is === 'there') return { to, is: 'sent' };
  const is = isWithdrawn && review.is === 'filed' ? 'filed-in-error' : review.is;
  return { to, is, ...(review.reason !== undefined && { reason: review.reason }) };
}

/** Why a reading did not go, or a permission did not arrive. */
export function whyNotWords(
  { kind }: Failure,
  why: Readonly<Record<Failure['kind'], string>>,
  { theySayNo }: Pick<ReadingsWords, 'theySayNo'>,
): string {
  return kind === 'not-allowed' ? theySayNo : why[kind];
}

/** Somebody can do something about it: try again. */
export const canBeTried = ({ is }: Way): boolean => is === 'problem' || is === 'not-permitted-yet';

/** What is wrong with the form: for each, the field that it leads to. */
export interface FormError {
  readonly field: Part | 'date' | 'photo';
  readonly text: string;
}

/** The words for fields that cannot be read. */
export function faultWords(
  faults: readonly FieldFault[],
  words: FormWords,
  parts: ReadingsWords['parts'],
): readonly FormError[] {
  return faults.map(({ part, fault }) =>
    part === 'time'
      ? { field: 'date', text: words.fault['no-time']() }
      : {
          field: part,
          text: words.fault[part === 'breathlessness' ? 'not-chosen' : fault](parts[part]),
        },
  );
}

/** The words for what is refused or asked about. */
export function findingWords(
  findings: readonly Finding[],
  kind: ReadingKind,
  words: FormWords,
  parts: ReadingsWords['parts'],
  language: Language,
): readonly FormError[] {
  const first = KIND_PARTS[kind].needed[0] ?? 'weight';
  const number = (value: number): string => formatNumber(value, language);
  return findings.map((finding): FormError => {
    switch (finding.is) {
      case 'missing':
      case 'not-of-this-kind':
        return { field: finding.part, text: words.fault.empty(parts[finding.part]) };
      case 'impossible': {
        const { part, end, bound } = finding;
        const unit = PART_PLANS[part].unit;
        return {
          field: part,
          text: words.impossible(
            parts[part],
            end,
            `${number(bound)} ${unit === '1' || isScore(part) ? '' : unit}`.trim(),
          ),
        };
      }
      case 'unlikely':
        return { field: finding.part, text: words.unlikely(parts[finding.part], finding.end) };
      case 'diastolic-not-below-systolic':
        return { field: 'diastolic', text: words.notBelow };
      case 'perhaps-swapped':
        return { field: 'systolic', text: words.swapped };
      case 'perhaps-mg-per-dl':
        return { field: first, text: words.mgPerDl(number(finding.meant)) };
      case 'perhaps-mmol-per-l':
        return { field: first, text: words.mmolPerL(number(finding.meant)) };
      case 'in-the-future':
        return { field: 'date', text: words.future };
      case 'before-birth':
        return { field: 'date', text: words.beforeBirth };
      case 'unreadable-time':
        return { field: 'date', text: words.wrongTime };
    }
  });
}

/** Kinds by name, each once: "Weight; Pulse". */
export const kindsWords = (kinds: readonly ReadingKind[], words: ReadingWords): string =>
  [...new Set(kinds)].map((kind) => kindWords({ kind }, words)).join('; ');
