import type { Delivery } from './delivery.ts';
import type { Questionnaire } from './questionnaire.ts';
import type { MeasuredKind, Reading } from './reading.ts';

/** Who asks for something, and when. */
interface Signed {
  /** Names it at the organisation. */
  readonly id: string;
  /** The name of who asks, as the organisation gives it. */
  readonly by?: string;
  /** Instant (ISO 8601). */
  readonly at: string;
}

/** Somebody at an organisation asks for another reading. */
export interface AskedReading extends Signed {
  /** Not there for a kind that is not known here. */
  readonly kind?: MeasuredKind;
  /** Their own words. */
  readonly words: string;
}

/** Somebody at an organisation asks questions. */
export interface AskedQuestions extends Signed {
  /** Their own words. */
  readonly words: string;
  readonly questionnaire: Questionnaire;
}

/** Somebody at an organisation has made a plan of readings. */
export interface AskedPlan extends Signed {
  readonly title: string;
  /** First and last day (YYYY-MM-DD). */
  readonly firstDay: string;
  readonly lastDay: string;
  /** What is to be measured; kinds that are not known here are left out. */
  readonly kinds: readonly MeasuredKind[];
}

/** What the people of one organisation ask for. */
export interface Asked {
  readonly readings: readonly AskedReading[];
  readonly questions: readonly AskedQuestions[];
  readonly plans: readonly AskedPlan[];
  /** So many more that could not be read. */
  readonly unreadable: number;
}

/** The same, with whose people they are (organisation code). */
export interface AskedBy extends Asked {
  readonly from: string;
}

/** A reading with whom it went to. */
interface Sent {
  readonly isWithdrawn: boolean;
  readonly versions: readonly { readonly reading: Reading; readonly issued: string }[];
  readonly deliveries: readonly Delivery[];
}

/** Whether one of the person's readings is what was asked for: of its kind, taken since, and arrived there. */
function answers(sent: Sent, { kind, at }: AskedReading, from: string): boolean {
  const reading = sent.versions.at(-1)?.reading;
  const keptAt = Date.parse(sent.versions[0]?.issued ?? '');
  return (
    reading !== undefined &&
    !sent.isWithdrawn &&
    reading.kind === kind &&
    // Of the minute in which it was asked for, only what was kept after that can be the answer.
    Math.min(latestOf(reading), keptAt) > Date.parse(at) &&
    sent.deliveries.some(({ to, arrived }) => to === from && arrived > 0)
  );
}

/** Whether somebody's questions have been answered, for whoever asks them; whether that has arrived is told with the answers. */
function isAnswered(sent: Sent, { id }: AskedQuestions, from: string): boolean {
  const request = sent.versions.at(-1)?.reading.answered?.request;
  return !sent.isWithdrawn && request?.id === id && request.from === from;
}

/** Whoever types a time types no seconds: the minute it names may have been nearly over. Milliseconds since the epoch. */
function latestOf({ takenAt, origin }: Reading): number {
  const at = Date.parse(takenAt);
  return origin.is === 'typed' && at % 60_000 === 0 ? at + 59_999 : at;
}

/** What is still to be done of what was asked for. */
export interface StillAsked {
  readonly readings: readonly (AskedReading & { readonly from: string })[];
  readonly questions: readonly (AskedQuestions & { readonly from: string })[];
  readonly plans: readonly (AskedPlan & { readonly from: string })[];
  readonly unreadable: number;
}

/**
 * What is still to be done, latest first: readings and questions that have not been answered, and plans that are not over on a day
 * (YYYY-MM-DD). `sent` are the person's readings. One of a kind that is not known here is never answered by itself.
 */
export function stillAsked(all: readonly AskedBy[], sent: readonly Sent[], today: string): StillAsked {
  const latestFirst = (a: Signed, b: Signed): number => Date.parse(b.at) - Date.parse(a.at);
  return {
    readings: all
      .flatMap(({ from, readings }) => readings.map((one) => ({ ...one, from })))
      .filter((one) => !sent.some((kept) => answers(kept, one, one.from)))
      .sort(latestFirst),
    questions: all
      .flatMap(({ from, questions }) => questions.map((one) => ({ ...one, from })))
      .filter((one) => !sent.some((kept) => isAnswered(kept, one, one.from)))
      .sort(latestFirst),
    plans: all
      .flatMap(({ from, plans }) => plans.map((one) => ({ ...one, from })))
      .filter(({ lastDay }) => lastDay >= today)
      .sort(latestFirst),
    unreadable: all.reduce((count, one) => count + one.unreadable, 0),
  };
}

/** The plan that asks for a kind: the latest of whose invitation was opened (`by`, an organisation code), else the latest of all. */
export function planAskedFor(
  { plans }: Pick<StillAsked, 'plans'>,
  kind: MeasuredKind,
  by: string | null,
): AskedPlan | undefined {
  const fitting = plans.filter(({ kinds }) => kinds.includes(kind));
  return fitting.find(({ from }) => from === by) ?? fitting[0];
}

/** Whose people ask for something that is still to be done (organisation codes); a plan that is followed asks no more. */
export function askersOf(
  { readings, questions, plans }: StillAsked,
  { isFollowing }: { readonly isFollowing: boolean },
): readonly string[] {
  const open = [...readings, ...questions, ...(isFollowing ? [] : plans)];
  return [...new Set(open.map(({ from }) => from))];
}
