import { failed, ok, type Outcome } from '#/kit/outcome.ts';
import { NOT_SET, readClock, type DeviceClock } from './device-clock.ts';
import { readFloat, readSfloat, type DeviceNumber } from './ieee-11073.ts';

/** Why bytes are not a measurement: they end too early, hold a value that is reserved, or say what cannot be. */
export type DecodeFault = 'too-short' | 'reserved-value' | 'impossible-bits';

/**
 * Reads a frame from its beginning, little end first. Past the end it gives zeros and remembers, so that a decoder says
 * its layout straight through and asks once, at the end, whether it held (`made`). Bytes after the known fields are left
 * alone: later versions of a profile add theirs at the end.
 */
export class Frame {
  readonly #view: DataView;
  #at = 0;
  #fault: DecodeFault | undefined;

  constructor(view: DataView) {
    this.#view = view;
  }

  u8(): number {
    return this.#take(1, (at) => this.#view.getUint8(at));
  }

  u16(): number {
    return this.#take(2, (at) => this.#view.getUint16(at, true));
  }

  s16(): number {
    return this.#take(2, (at) => this.#view.getInt16(at, true));
  }

  u24(): number {
    return this.u16() + this.u8() * 0x10000;
  }

  /** An SFLOAT; undefined when the device gives none. */
  sfloat(): number | undefined {
    return this.#number(readSfloat(this.u16()));
  }

  /** A FLOAT; undefined when the device gives none. */
  float(): number | undefined {
    return this.#number(readFloat(this.#take(4, (at) => this.#view.getUint32(at, true))));
  }

  /** A date_time of seven bytes. */
  clock(): DeviceClock {
    const clock = readClock(this.u16(), this.u8(), this.u8(), this.u8(), this.u8(), this.u8());
    if (clock === undefined) this.refuse('impossible-bits');
    return clock ?? NOT_SET;
  }

  /** Whether bytes are left. */
  hasMore(): boolean {
    return this.#at < this.#view.byteLength;
  }

  /** Says that what was read cannot be; the first fault is the one that is told. */
  refuse(fault: DecodeFault): void {
    this.#fault ??= fault;
  }

  /** What was made of the frame, or why it was no good. */
  made<Measurement>(measurement: Measurement): Outcome<Measurement, DecodeFault> {
    return this.#fault === undefined ? ok(measurement) : failed(this.#fault);
  }

  #number(said: DeviceNumber): number | undefined {
    if (said === 'reserved') this.refuse('reserved-value');
    return typeof said === 'number' ? said : undefined;
  }

  #take(bytes: number, read: (at: number) => number): number {
    if (this.#at + bytes > this.#view.byteLength) {
      // From here on nothing is where the flags say it is.
      this.#at = this.#view.byteLength;
      this.refuse('too-short');
      return 0;
    }
    const value = read(this.#at);
    this.#at += bytes;
    return value;
  }
}
