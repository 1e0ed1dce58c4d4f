import type { Failure } from '#/kit/failure.ts';
import { failed, ok, type Outcome } from '#/kit/outcome.ts';
import type { Questionnaire } from '#/record/readings/questionnaire.ts';
import type { MeasuredKind } from '#/record/readings/reading.ts';
import type {
  HeldElsewhere,
  SentReading,
  SharedReading,
  Sharer,
} from '#/record/readings/reviewing/shared-reading.ts';
import { lookUp } from '#/services/directory/requests.ts';
import { parseJson } from '#/services/fhir/bundle.ts';
import type { Door } from '#/services/fhir/door.ts';
import { locate, READINGS_TYPE } from '#/services/locator/requests.ts';
import { readQuestionnaire } from '#/services/reading-inbox/read-questionnaire.ts';
import {
  askAgain,
  askPerson,
  askQuestions,
  askReadings,
  askReadingsThere,
  askTasks,
  decide,
  LOOK_SCOPE,
  REVIEW_SCOPE,
  sendPlan,
  type Decision,
} from '#/services/reading-inbox/review-requests.ts';
import { DIRECTORY_SCOPE, LOCATOR_SCOPE } from './find-sources.ts';
import { doorTo, type Outside } from './outside.ts';

/** What became of what was decided of some readings. */
export interface Decided {
  readonly done: readonly string[];
  /** By id: why not. */
  readonly failed: Map<string, Failure>;
}

/** What staff may look at in other organisations, and where they could not look. */
export interface Elsewhere {
  readonly held: readonly HeldElsewhere[];
  /** Organisations, by name. */
  readonly failed: readonly HeldElsewhere['name'][];
  /** Pointers that could not be read: nobody knows where they lead. */
  readonly unreadable: number;
}

/** A plan of readings as staff send it. */
export interface PlanToSend {
  readonly kind: MeasuredKind;
  readonly title: string;
  /** YYYY-MM-DD, both belong to it. */
  readonly from: string;
  readonly until: string;
  readonly timesADay: number;
}

/** So many people are asked about at once. */
const AT_ONCE = 4;

/** Addresses of the national services, and the organisation (ODS code) for which somebody works. */
interface DeskPlan {
  readonly directory: string;
  readonly locator: string;
  readonly ods: string;
  readonly outside: Outside;
}

/**
 * What staff of one organisation see of what people share with it, and do about it. It keeps nothing: everything is asked
 * for when it is looked at, and every look is in the log of whom it concerned.
 */
export class ReviewDesk {
  readonly #plan: DeskPlan;
  #address: string | undefined;

  constructor(plan: DeskPlan) {
    this.#plan = plan;
  }

  /** Everybody with something that waits, with all that they share. */
  async sharers(): Promise<Outcome<readonly Sharer[], Failure>> {
    const found = await this.#door();
    if (!found.ok) return found;
    const { door, base } = found.value;
    const tasks = await askTasks(door, base, { owner: this.#plan.ods });
    if (!tasks.ok) return tasks;
    const people = [...new Map(tasks.value.map((task) => [task.nhsNumber, task])).values()];
    const sharers: Sharer[] = [];
    for (let at = 0; at < people.length; at += AT_ONCE) {
      const some = await Promise.all(
        people.slice(at, at + AT_ONCE).map(({ nhsNumber }) => this.sharer(nhsNumber)),
      );
      for (const one of some) {
        // Half a list would hide somebody.
        if (!one.ok) return one;
        if (one.value !== undefined) sharers.push(one.value);
      }
    }
    return ok(sharers);
  }

  /** All that one person shares; undefined when they share nothing (any more). */
  async sharer(nhsNumber: string): Promise<Outcome<Sharer | undefined, Failure>> {
    const found = await this.#door();
    if (!found.ok) return found;
    const { door, base } = found.value;
    // One after the other: of somebody who shares nothing, one look in vain is enough in their log.
    const person = await askPerson(door, base, nhsNumber);
    if (!person.ok) return person;
    if (person.value === undefined) return ok(undefined);
    const tasks = await askTasks(door, base, { owner: this.#plan.ods, nhsNumber });
    if (!tasks.ok) return tasks;
    const readings = await askReadings(door, base, tasks.value, nhsNumber);
    if (!readings.ok) return readings;
    return ok({ nhsNumber, ...person.value, readings: readings.value });
  }

  /**
   * What a person sent to other organisations and lets this one look at: found by pointers of the locator, read where it lies.
   * One place that fails keeps none of the others back.
   */
  async elsewhere(nhsNumber: string): Promise<Outcome<Elsewhere, Failure>> {
    const { directory, locator, ods, outside } = this.#plan;
    const pointed = await locate({
      base: locator,
      door: doorTo(outside, locator, LOCATOR_SCOPE),
      nhsNumber,
      newId: outside.newId,
      organisation: ods,
      type: READINGS_TYPE,
    });
    if (!pointed.ok) return pointed;
    const { pointers, unreadable } = pointed.value;
    const door = doorTo(outside, directory, DIRECTORY_SCOPE);
    const looked = await Promise.all(
      [...new Set(pointers.map(({ custodian }) => custodian))].map(async (code) => {
        const listed = await lookUp({ base: directory, door, odsCodes: [code] });
        const { name = { en: code }, address } = (listed.ok ? listed.value.get(code) : undefined) ?? {};
        return { name, there: await this.#lookAt({ ods: code, name, address }, nhsNumber) };
      }),
    );
    return ok({
      held: looked.flatMap(({ there }) => (there.ok ? [there.value] : [])),
      failed: looked.flatMap(({ name, there }) => (there.ok ? [] : [name])),
      unreadable,
    });
  }

  async #lookAt(
    {
      address,
      ...organisation
    }: Pick<HeldElsewhere, 'ods' | 'name'> & { readonly address: string | undefined },
    nhsNumber: string,
  ): Promise<Outcome<HeldElsewhere, Failure>> {
    if (address === undefined) return failed({ kind: 'not-in-directory' });
    const door = doorTo(this.#plan.outside, address, LOOK_SCOPE);
    const person = await askPerson(door, address, nhsNumber);
    if (!person.ok) return person;
    const sent = await askReadingsThere(door, address, nhsNumber);
    if (!sent.ok) return sent;
    return ok({ ...organisation, person: person.value, readings: newestFirst(sent.value) });
  }

  /** Decides of readings as they were seen, one after the other; one that fails keeps none of the others back. */
  async decide(readings: readonly SharedReading[], decision: Decision): Promise<Outcome<Decided, Failure>> {
    const found = await this.#door();
    if (!found.ok) return found;
    const done: string[] = [];
    const refused = new Map<string, Failure>();
    for (const reading of readings) {
      const outcome = await decide(found.value.door, found.value.base, reading, decision);
      if (outcome.ok) done.push(reading.id);
      else refused.set(reading.id, outcome.failure);
    }
    return ok({ done, failed: refused });
  }

  /** Asks a person for another reading. `key` names it however often it is tried. */
  async askAgain(
    key: string,
    asked: { readonly nhsNumber: string; readonly kind: MeasuredKind; readonly words: string },
  ): Promise<Outcome<undefined, Failure>> {
    const found = await this.#door();
    return found.ok ? askAgain(found.value.door, found.value.base, { key, ...asked }) : found;
  }

  /** The questions of a file (Questionnaire, FHIR R4, JSON); undefined when any of them cannot be asked. */
  readQuestions(bytes: ArrayBuffer): Questionnaire | undefined {
    return readQuestionnaire(parseJson(bytes));
  }

  /** Asks a person questions. `key` names it however often it is tried. */
  async askQuestions(
    key: string,
    asked: { readonly nhsNumber: string; readonly words: string; readonly questionnaire: Questionnaire },
  ): Promise<Outcome<undefined, Failure>> {
    const found = await this.#door();
    return found.ok ? askQuestions(found.value.door, found.value.base, { key, ...asked }) : found;
  }

  /** Sends a person a plan. `key` names it however often it is tried. */
  async sendPlan(key: string, nhsNumber: string, plan: PlanToSend): Promise<Outcome<undefined, Failure>> {
    const found = await this.#door();
    return found.ok ? sendPlan(found.value.door, found.value.base, { key, nhsNumber, ...plan }) : found;
  }

  async #door(): Promise<Outcome<{ readonly door: Door; readonly base: string }, Failure>> {
    const { directory, ods, outside } = this.#plan;
    if (this.#address === undefined) {
      const door = doorTo(outside, directory, DIRECTORY_SCOPE);
      const found = await lookUp({ base: directory, door, odsCodes: [ods] });
      if (!found.ok) return found;
      this.#address = found.value.get(ods)?.address;
    }
    const base = this.#address;
    return base === undefined
      ? failed({ kind: 'not-in-directory' })
      : ok({ base, door: doorTo(outside, base, REVIEW_SCOPE) });
  }
}

/** What cannot be read first, since nobody knows how new it is; then the newest. */
function newestFirst(readings: readonly SentReading[]): readonly SentReading[] {
  const at = ({ reading }: SentReading): number => {
    const time = Date.parse(reading?.takenAt ?? '');
    return Number.isNaN(time) ? Number.MAX_VALUE : time;
  };
  return [...readings].sort((a, b) => at(b) - at(a));
}

export type { Decision } from '#/services/reading-inbox/review-requests.ts';
