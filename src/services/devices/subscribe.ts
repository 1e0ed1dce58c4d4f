import { AwaitMeal } from './await-meal.ts';
import { hexOf } from './bits.ts';
import type { BluetoothServer } from './bluetooth.ts';
import { readGlucoseContext } from './glucose.ts';
import type { Heard, HeardMeasurement } from './heard.ts';
import type { Line } from './line.ts';
import type { Measurement } from './measurement.ts';
import { GLUCOSE_CONTEXT, PROFILES, RECORD_ACCESS, type Measured } from './profiles.ts';
import { askForRecords, readRecordsAnswer } from './stored-records.ts';

/** Listens to everything on a line that was wished for, and tells it. */
export class Subscriber {
  readonly #line: Line;
  readonly #server: BluetoothServer;
  readonly #user: number | undefined;
  readonly #tell: (heard: Heard) => void;
  readonly #meals = new AwaitMeal();

  constructor(line: Line, server: BluetoothServer, tell: (heard: Heard) => void, user?: number) {
    this.#line = line;
    this.#server = server;
    this.#tell = tell;
    this.#user = user;
  }

  /** Subscribes to what the device has of these kinds; gives those that it has. */
  async subscribe(kinds: readonly Measured[]): Promise<readonly Measured[]> {
    const offers: Measured[] = [];
    for (const kind of kinds) {
      // The meal first: a measurement may come as soon as it is asked for.
      if (kind === 'glucose') await this.#hear(kind, GLUCOSE_CONTEXT, (value) => this.#context(value));
      const { characteristic } = PROFILES[kind];
      if (await this.#hear(kind, characteristic, (value) => this.#measured(kind, value))) offers.push(kind);
    }
    return offers;
  }

  /**
   * Asks a glucose meter for its stored records, all or those after a sequence number. `whenSent` is called once it has
   * sent them; a meter that refuses ends the line.
   */
  async askForRecords(after: number | undefined, whenSent: () => void): Promise<void> {
    const control = await this.#characteristic('glucose', RECORD_ACCESS);
    const isHeard =
      control !== undefined &&
      (await this.#line.subscribe(control, (value) => this.#answered(value, whenSent)));
    const isAsked =
      isHeard &&
      (await this.#line.attempt(() => control.writeValueWithResponse(askForRecords(after)).then(() => true)));
    if (isAsked !== true) this.#line.end('records-refused');
  }

  /** Tells what still waits for its meal. */
  letGo(): readonly HeardMeasurement[] {
    return this.#meals.letGo();
  }

  async #hear(kind: Measured, characteristic: number, hear: (value: DataView) => void): Promise<boolean> {
    const found = await this.#characteristic(kind, characteristic);
    return found !== undefined && this.#line.subscribe(found, hear);
  }

  #characteristic(kind: Measured, characteristic: number) {
    return this.#line.attempt(async () => {
      const service = await this.#server.getPrimaryService(PROFILES[kind].service);
      return service.getCharacteristic(characteristic);
    });
  }

  #measured(kind: Measured, value: DataView): void {
    const frame = hexOf(value);
    const read = PROFILES[kind].read(value);
    if (!read.ok) this.#tell({ is: 'not-understood', fault: read.failure, frame });
    else if (this.#isOfAnother(read.value)) this.#tell({ is: 'of-another' });
    else
      for (const heard of this.#meals.measured({ is: 'measurement', measurement: read.value, frame }))
        this.#tell(heard);
  }

  #isOfAnother(measurement: Measurement): boolean {
    const user = 'user' in measurement ? measurement.user : undefined;
    return typeof user === 'number' && this.#user !== undefined && user !== this.#user;
  }

  #context(value: DataView): void {
    const read = readGlucoseContext(value);
    const ready = read.ok ? this.#meals.context(read.value) : this.#meals.letGo();
    for (const heard of ready) this.#tell(heard);
    if (!read.ok) this.#tell({ is: 'not-understood', fault: read.failure, frame: hexOf(value) });
  }

  #answered(value: DataView, whenSent: () => void): void {
    const read = readRecordsAnswer(value);
    if (!read.ok) this.#tell({ is: 'not-understood', fault: read.failure, frame: hexOf(value) });
    else if (read.value.is === 'refused') this.#line.end('records-refused');
    else if (read.value.is !== 'count') whenSent();
  }
}
