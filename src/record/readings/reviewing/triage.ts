import { KIND_PARTS, PART_PLANS } from '../kinds.ts';
import type { Reading } from '../reading.ts';
import type { Level } from '../safety-rules.ts';
import { LEVELS, urgencyOf, type Urgency } from '../safety-net.ts';
import { isCounted, isWaiting, sinceFiled, type SharedReading, type Sharer } from './shared-reading.ts';
import { summarise, type KindSummary } from './summarise.ts';

/**
 * How soon one reading is looked at: a value of the safety net, one that cannot be read, answers (whose words no rule has
 * looked at), one that the record has as its person no longer says it, one beyond what is likely, or another.
 */
export type Standing =
  Level | 'unreadable' | 'taken-back-since' | 'changed-since' | 'answers' | 'unlikely' | 'plain';

/** The same of a person; `over-limit`: what their readings come to by the plan for them is beyond its limit. */
export type PersonStanding = Standing | 'over-limit';

/** The first come first. That no value stands out is not said to be normal. */
const ORDER: readonly PersonStanding[] = [
  ...LEVELS,
  'unreadable',
  'over-limit',
  'taken-back-since',
  'changed-since',
  'answers',
  'unlikely',
  'plain',
];

/** A reading that waits, and how soon it wants to be looked at. */
export interface Waiting {
  readonly shared: SharedReading;
  readonly standing: Standing;
  readonly urgency?: Urgency;
}

/** A person with something to review. */
export interface Triaged {
  readonly sharer: Sharer;
  readonly standing: PersonStanding;
  /** What is beyond its limit, when that is what decides. */
  readonly because?: KindSummary;
  /** Most urgent first, then the newest. */
  readonly waiting: readonly [Waiting, ...Waiting[]];
  /** Nobody has opened any of it. */
  readonly isNew: boolean;
  /** Since when the oldest of it waits: instant (ISO 8601). */
  readonly since: string;
}

/**
 * Who is to be looked at in which order: first whose worst value is the most urgent or whose average is
 * beyond its limit, then who has something that nobody has
 * opened, then who waits longest. People with nothing to review are left out.
 */
export function triage(sharers: readonly Sharer[]): readonly Triaged[] {
  return sharers.flatMap((sharer) => triageOne(sharer) ?? []).sort(inOrder);
}

/** Who comes after a person; after the last the first again, and nobody when there is nobody else. */
export function nextAfter(order: readonly Triaged[], nhsNumber: string): Triaged | undefined {
  const place = order.findIndex(({ sharer }) => sharer.nhsNumber === nhsNumber);
  return order[place + 1] ?? order.find(({ sharer }) => sharer.nhsNumber !== nhsNumber);
}

/**
 * Why nothing is decided yet of what waits: nothing is chosen, or among it is a value of the safety net and nobody has said
 * that they have seen it.
 */
export function whyNotYet(
  waiting: readonly Waiting[],
  { chosen, hasSeen }: { readonly chosen: number; readonly hasSeen: boolean },
): 'nothing-chosen' | 'urgent-unseen' | undefined {
  if (chosen === 0) return 'nothing-chosen';
  return hasUrgent(waiting) && !hasSeen ? 'urgent-unseen' : undefined;
}

/**
 * Whether something is chosen for review before anybody chooses: what no rule has looked at is read first, and what is in the
 * record changes there only where somebody means it.
 */
export const isChosenAtFirst = ({ standing, shared }: Waiting): boolean =>
  standing !== 'answers' && standing !== 'unreadable' && sinceFiled(shared) === undefined;

/** A value of the safety net is among them. */
export const hasUrgent = (waiting: readonly Waiting[]): boolean =>
  waiting.some(({ urgency }) => urgency !== undefined);

function triageOne(sharer: Sharer): Triaged | undefined {
  const all = sharer.readings.filter(isCounted).flatMap(({ reading }) => reading ?? []);
  const [first, ...others] = sharer.readings
    .filter(isWaiting)
    .map((shared) => standingOf(shared, all))
    .sort((a, b) => rank(a) - rank(b) || takenAt(b) - takenAt(a));
  if (first === undefined) return undefined;
  const waiting = [first, ...others] as const;
  const beyond = summarise(sharer.readings).find(isOverLimit);
  const decides = beyond !== undefined && rankOf('over-limit') < rankOf(first.standing);
  return {
    sharer,
    standing: decides ? 'over-limit' : first.standing,
    ...(decides && { because: beyond }),
    waiting,
    isNew: waiting.some(({ shared }) => shared.review.is === 'there'),
    since: waiting.map(({ shared }) => shared.receivedAt).sort()[0] ?? '',
  };
}

function standingOf(shared: SharedReading, all: readonly Reading[]): Waiting {
  const { reading } = shared;
  const since = sinceFiled(shared);
  // Its numbers ask for nothing: their person says that they were a mistake.
  if (since === 'taken-back-since') return { shared, standing: since };
  if (reading === undefined) return { shared, standing: 'unreadable' };
  if (reading.answered !== undefined) return { shared, standing: 'answers' };
  const urgency = urgencyOf(reading, all);
  if (urgency !== undefined) return { shared, standing: urgency.level, urgency };
  return { shared, standing: since ?? (isUnlikely(reading) ? 'unlikely' : 'plain') };
}

/** A number outside what most people have (`PART_PLANS`). */
function isUnlikely({ kind, values }: Reading): boolean {
  const { needed, also } = KIND_PARTS[kind];
  return [...needed, ...also].some((part) => {
    const value = values[part];
    const [low, high] = PART_PLANS[part].likely;
    return value !== undefined && (value < low || value > high);
  });
}

/** An average from 135/85 (NICE NG136), a rise of weight that matters, a peak flow that swings or is very low for its person. */
function isOverLimit({ outline }: KindSummary): boolean {
  switch (outline.is) {
    case 'blood-pressure': {
      const { average } = outline.result;
      return average.is === 'known' && average.category !== 'below-threshold';
    }
    case 'weight':
      return outline.rises.length > 0;
    case 'peak-flow':
      return outline.veryLow.length > 0 || (outline.variability?.isVariable ?? false);
    case 'glucose':
    case 'no-plan':
      return false;
  }
}

const rankOf = (standing: PersonStanding): number => ORDER.indexOf(standing);
const rank = ({ standing }: { readonly standing: PersonStanding }): number => rankOf(standing);
const takenAt = ({ shared }: Waiting): number => Date.parse(shared.reading?.takenAt ?? shared.receivedAt);
const inOrder = (a: Triaged, b: Triaged): number =>
  rank(a) - rank(b) ||
  Number(b.isNew) - Number(a.isNew) ||
  (a.since < b.since ? -1 : a.since > b.since ? 1 : 0);
