import { failed, ok } from '#/kit/outcome.ts';
import type { Failure } from '#/kit/failure.ts';
import { newDelivery, wantedAnew } from '#/record/readings/delivery.ts';
import { allowed, noPermission } from '#/record/readings/permission.ts';
import type { Reading } from '#/record/readings/reading.ts';
import {
  deliver,
  type OutboxPlan,
  type PermissionRows,
  type Send,
  type Waiting,
  type WaitingName,
} from './outbox.ts';

interface Arrived {
  readonly key: string;
  readonly weight: number;
  readonly isWithdrawn: boolean;
  readonly issued: string;
}

/** An organisation's inbox, which knows what it has by key, or (to prove that what looks into it can fail) does not. */
class Inbox {
  readonly #knowsKeys: boolean;
  all: Arrived[] = [];

  constructor(knowsKeys: boolean) {
    this.#knowsKeys = knowsKeys;
  }

  take(one: Arrived, step: 'create' | 'replace'): void {
    const before = this.#knowsKeys ? this.all.find(({ key }) => key === one.key) : undefined;
    if (before === undefined) this.all.push(one);
    else if (step === 'replace' && one.issued > before.issued)
      this.all = this.all.map((other) => (other === before ? one : other));
  }
}

/** What the network does to one question. */
export type Fate =
  | 'arrives'
  | 'question-lost'
  | 'answer-lost'
  /** The answer is lost, and the question arrives at some later time. */
  | 'arrives-late'
  | { readonly answered: Failure };

/** `ms`: so long it takes. No weight: it is taken back. */
export type Meanwhile =
  { readonly which: number; readonly weight: number | undefined; readonly ms: number } | 'nothing';
export const nameOf = ({ key, to }: WaitingName): string => `${key} ${to}`;
const readingOf = (kilograms: number): Reading => ({
  kind: 'weight',
  values: { weight: kilograms },
  takenAt: '2026-03-02T08:00:00+00:00',
  how: {},
  origin: { is: 'typed' },
});

export const withWeight = (waiting: Waiting, kilograms: number): Waiting => ({
  ...waiting,
  reading: readingOf(kilograms),
  delivery: wantedAnew(waiting.delivery, false),
});

export const takenBack = (waiting: Waiting): Waiting => ({
  ...waiting,
  delivery: wantedAnew(waiting.delivery, true),
});

/** Everybody here is allowed what is sent; how a permission comes and goes is tried in `permission.test.ts`. */
export const PERMITTED: PermissionRows = {
  list: async () => [],
  find: async (to) => ({
    ...allowed(noPermission('permission', to), ['weight'], '2026-03-01T00:00:00Z'),
    there: ['weight'],
  }),
  change: async () => undefined,
};

/**
 * A device with a disk, two senders and a clock, a network that loses questions and answers and brings some late, and the
 * inboxes of two organisations.
 */
export class World {
  readonly disk = new Map<string, Waiting>();
  /** When each reading was last changed by the person, whatever a sender has made of the disk. */
  readonly changedAt = new Map<string, string>();
  readonly inboxes: Readonly<Record<string, Inbox>>;
  readonly #late: (() => void)[] = [];
  now = 1_000_000;
  answerMs = 0;
  /** How long it takes to write one row. */
  rowMs = 0;
  /** How often rows were looked at, how often something was written, and how many rows that were. */
  looks = 0;
  writings = 0;
  rowsWritten = 0;
  #isDead = false;
  #stepsLeft = Number.POSITIVE_INFINITY;
  #fates: Fate[] = [];
  #meanwhile: Meanwhile[] = [];
  #busy: Promise<unknown> = Promise.resolve();
  /** Looks at the world while something is on the wire. */
  #look = (): void => undefined;
  /** Questions that were on the wire, to be seen in order. */
  readonly asked: Waiting[] = [];
  /** Readings that were taken back before anybody was told of them, and of which somebody was told then. */
  readonly toldOfNothing: string[] = [];

  constructor(knowsKeys: boolean) {
    this.inboxes = { A: new Inbox(knowsKeys), B: new Inbox(knowsKeys) };
  }

  readonly rows: OutboxPlan['rows'] = {
    list: async () => [...this.disk.values()],
    prepare: async (changes) => {
      this.looks += 1;
      const before = changes.map(({ name }) => this.disk.get(nameOf(name)));
      const after = changes.map(({ how }, at) => how(before[at]));
      return async () => {
        await this.#step();
        if (changes.some(({ name }, at) => this.disk.get(nameOf(name)) !== before[at])) return false;
        const written = after.filter((changed, at) => changed !== before[at]).length;
        this.writings += Math.min(1, written);
        this.rowsWritten += written;
        this.now += written * this.rowMs;
        changes.forEach(({ name }, at) => {
          const changed = after[at];
          if (changed === undefined) this.disk.delete(nameOf(name));
          else this.disk.set(nameOf(name), changed);
        });
        return true;
      };
    },
  };

  /** A device that is off does nothing more, and says nothing of it. */
  async #step(): Promise<void> {
    if (this.#stepsLeft <= 0) this.#isDead = true;
    this.#stepsLeft -= 1;
    if (this.#isDead) await new Promise<never>(() => undefined);
  }

  readonly send: Send = async (waiting, step) => {
    await this.#step();
    const { delivery, reading, issued } = waiting;
    const isNews = !this.asked.some((before) => nameOf(before.delivery) === nameOf(delivery));
    if (isNews && delivery.isWithdrawn) this.toldOfNothing.push(delivery.key);
    this.asked.push(waiting);
    const arrive = (): void =>
      this.inboxes[delivery.to]?.take(
        {
          key: delivery.key,
          weight: reading.values.weight ?? 0,
          isWithdrawn: delivery.isWithdrawn,
          issued,
        },
        step,
      );
    const its = this.#fates.shift() ?? 'arrives';
    if (its === 'arrives' || its === 'answer-lost') arrive();
    if (its === 'arrives-late') this.#late.push(arrive);
    const changed = this.#meanwhile.shift() ?? 'nothing';
    if (changed !== 'nothing') {
      // Whatever is done meanwhile is done by then.
      if (changed.ms > 0) await new Promise((resolve) => setImmediate(resolve));
      this.now += changed.ms;
      this.change(changed.which, (one) =>
        changed.weight === undefined ? takenBack(one) : withWeight(one, changed.weight),
      );
    }
    this.now += this.answerMs;
    await this.#step();
    this.#look();
    if (its === 'arrives') return ok(undefined);
    return failed(typeof its === 'object' ? its.answered : { kind: 'unreachable' });
  };

  /** Two senders, a page and a worker, at the same time; with a kill it ends where the device is switched off. */
  async sendAll(
    given: readonly Fate[],
    killAfter?: number,
    changes: readonly Meanwhile[] = [],
    look: () => void = () => undefined,
  ): Promise<void> {
    this.#look = look;
    this.#fates = [...given];
    this.#meanwhile = [...changes];
    this.#stepsLeft = killAfter ?? Number.POSITIVE_INFINITY;
    const once = () =>
      deliver({
        rows: this.rows,
        permissions: PERMITTED,
        send: this.send,
        lock: (work) => {
          const mine = this.#busy.then(work);
          this.#busy = mine.catch(() => undefined);
          return mine;
        },
        now: () => this.now,
        random: () => 0.5,
      });
    const both = Promise.all([once(), once()]);
    if (killAfter === undefined) await both;
    else await Promise.race([both, new Promise((dead) => setImmediate(() => setImmediate(dead)))]);
    // Switched on again: locks are free, what was in memory is gone, what is on the disk is there.
    this.#stepsLeft = Number.POSITIVE_INFINITY;
    this.#isDead = false;
    this.#busy = Promise.resolve();
  }

  keep(to: 'A' | 'B', kilograms: number): void {
    const key = `key-${this.disk.size}`;
    const delivery = newDelivery(key, to);
    const issued = this.#instant();
    this.changedAt.set(nameOf(delivery), issued);
    const waiting = { delivery, reading: readingOf(kilograms), issued, place: this.disk.size };
    this.disk.set(nameOf(delivery), waiting);
  }

  change(place: number, how: (waiting: Waiting) => Waiting): void {
    const all = [...this.disk.entries()];
    const chosen = all[place % Math.max(1, all.length)];
    if (chosen === undefined || chosen[1].delivery.isWithdrawn) return;
    const issued = this.#instant();
    this.changedAt.set(chosen[0], issued);
    this.disk.set(chosen[0], { ...how(chosen[1]), issued });
  }

  arriveLate(): void {
    for (const arrive of this.#late.splice(0)) arrive();
  }

  #instant(): string {
    this.now += 1;
    return new Date(this.now).toISOString();
  }
}
