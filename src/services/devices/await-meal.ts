import type { GlucoseContext } from './measurement.ts';
import type { HeardMeasurement } from './heard.ts';

/**
 * Holds a glucose measurement until the frame with its meal has come (Glucose Service: right after it, with the same
 * sequence number). What comes instead lets it go without one.
 */
export class AwaitMeal {
  #held: HeardMeasurement | undefined;

  /** Takes a measurement; gives what is ready to be told. */
  measured(heard: HeardMeasurement): readonly HeardMeasurement[] {
    const before = this.letGo();
    const { measurement } = heard;
    if (measurement.is !== 'glucose' || !measurement.contextFollows) return [...before, heard];
    this.#held = heard;
    return before;
  }

  /** Takes a context; gives what is ready to be told. */
  context({ sequence, meal }: GlucoseContext): readonly HeardMeasurement[] {
    return this.letGo().map((held) =>
      held.measurement.is === 'glucose' && held.measurement.sequence === sequence && meal !== undefined
        ? { ...held, meal }
        : held,
    );
  }

  /** Gives what is held as it is. */
  letGo(): readonly HeardMeasurement[] {
    const held = this.#held;
    this.#held = undefined;
    return held === undefined ? [] : [held];
  }
}
