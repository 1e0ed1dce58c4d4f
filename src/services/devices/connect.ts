import { askAbout } from './about.ts';
import type { Bluetooth } from './bluetooth.ts';
import type { Heard } from './heard.ts';
import { Inbox } from './inbox.ts';
import { Line } from './line.ts';
import { BATTERY, DEVICE_INFORMATION, PROFILES, type Measured } from './profiles.ts';
import { Subscriber } from './subscribe.ts';

/** What is wanted of a device. */
export interface Wish {
  readonly kinds: readonly Measured[];
  /** Only what stands in this user's memory of the device, or in nobody's. */
  readonly user?: number;
  /** The last glucose record that is known already: only later ones are asked for. */
  readonly afterSequence?: number;
  readonly signal?: AbortSignal;
}

/**
 * Lets the person choose a device that offers one of these kinds, and tells what it measures until it goes away, has sent
 * all its stored records, or the signal is given. Never throws: whatever goes wrong is told as the end. The choice needs a
 * touch of the person, so the first `next()` is to be called while handling one.
 */
export async function* measureWith(bluetooth: Bluetooth, wish: Wish): AsyncGenerator<Heard, void> {
  // Many devices send at once and go; what comes while they are asked who they are waits here.
  const inbox = new Inbox<Heard>();
  const line = new Line(wish.signal, () => inbox.close());
  try {
    for await (const heard of listen(bluetooth, wish, line, inbox)) {
      // Whoever stopped wants nothing more, not even what has come already.
      if (line.ended === 'stopped') break;
      yield heard;
    }
    yield { is: 'ended', why: line.ended ?? 'disconnected' };
  } finally {
    line.hangUp();
  }
}

async function* listen(
  bluetooth: Bluetooth,
  wish: Wish,
  line: Line,
  inbox: Inbox<Heard>,
): AsyncGenerator<Heard, void> {
  const device = await line.attempt(() =>
    bluetooth.requestDevice({
      filters: wish.kinds.map((kind) => ({ services: [PROFILES[kind].service] })),
      optionalServices: [DEVICE_INFORMATION.service, BATTERY.service],
    }),
  );
  if (device === undefined) return line.end('nothing-chosen');
  const server = await line.connect(device);
  if (server === undefined) return line.end('not-reached');
  const subscriber = new Subscriber(line, server, (heard) => inbox.put(heard), wish.user);
  const offers = await subscriber.subscribe(wish.kinds);
  // One that went while it was being subscribed to may have sent what it had.
  if (offers.length === 0 && line.ended === undefined) return line.end('no-profile');
  yield { is: 'device', offers, ...(await askAbout(line, device, server)) };
  // A meter that has sent its records is done, unless it measures something else as well.
  const whenSent = (): void => {
    if (offers.length === 1) line.end('all-sent');
  };
  if (offers.includes('glucose')) await subscriber.askForRecords(wish.afterSequence, whenSent);
  yield* inbox;
  yield* subscriber.letGo();
}
