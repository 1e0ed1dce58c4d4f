import { useCallback, useEffect, useRef, useState } from 'react';
import { localInstant, offsetAt } from '#/kit/local-instant.ts';
import type { Reading, ReadingDevice } from '#/record/readings/reading.ts';
import type { Bluetooth } from '#/services/devices/bluetooth.ts';
import { measureWith } from '#/services/devices/connect.ts';
import type { DeviceUser } from '#/services/devices/measurement.ts';
import type { Ending, Heard, HeardMeasurement } from '#/services/devices/heard.ts';
import { readingOf, type ReadingFault } from '#/services/devices/reading-of.ts';

export type { DeviceUser } from '#/services/devices/measurement.ts';
export type { Ending } from '#/services/devices/heard.ts';

/** Web Bluetooth is not in every browser, and not in the DOM types. */
const bluetooth = (): Bluetooth | undefined =>
  (navigator as Navigator & { readonly bluetooth?: Bluetooth }).bluetooth;

export const hasBluetooth = (): boolean => bluetooth() !== undefined;

/** What a device has told so far. */
export interface Listening {
  readonly device?: ReadingDevice;
  /** Per cent. */
  readonly battery?: number;
  readonly readings: readonly Reading[];
  /** Measurements of which the device does not say when they were taken. */
  readonly undated: readonly Reading[];
  /** Whose memory of the device a measurement stands in, by its frame; only where the device says so. */
  readonly users: ReadonlyMap<string, DeviceUser>;
  /** How many could not be used, by why. */
  readonly unusable: Readonly<Partial<Record<ReadingFault | 'not-understood' | 'of-another', number>>>;
  readonly ended?: Ending;
}

const KINDS = ['blood-pressure', 'glucose', 'weight', 'oxygen-saturation', 'temperature', 'pulse'] as const;

const NOTHING: Listening = { readings: [], undated: [], users: new Map(), unusable: {} };

/** Listens to a device that the person chooses; `start` must be called while handling a tap. */
export function useDevice(): {
  /** Undefined before anybody has looked for a device. */
  readonly heard: Listening | undefined;
  readonly start: () => void;
  readonly stop: () => void;
} {
  const [heard, setHeard] = useState<Listening>();
  const stopping = useRef<AbortController>(undefined);
  useEffect(() => () => stopping.current?.abort(), []);
  const start = useCallback(() => {
    const source = bluetooth();
    if (source === undefined) return;
    stopping.current?.abort();
    const mine = new AbortController();
    stopping.current = mine;
    setHeard(NOTHING);
    const listen = async (): Promise<void> => {
      for await (const one of measureWith(source, { kinds: KINDS, signal: mine.signal })) {
        if (stopping.current !== mine) return;
        setHeard((before = NOTHING) => withOne(before, one));
      }
    };
    void listen();
  }, []);
  const stop = useCallback(() => stopping.current?.abort(), []);
  return { heard, start, stop };
}

/** What is known once one more thing has been heard. */
export function withOne(before: Listening, one: Heard): Listening {
  switch (one.is) {
    case 'device': {
      const { device, battery } = one;
      return { ...before, device, ...(battery !== undefined && { battery }) };
    }
    case 'measurement':
      return withMeasurement(before, one);
    case 'of-another':
    case 'not-understood':
      return { ...before, unusable: counted(before.unusable, one.is) };
    case 'ended':
      return { ...before, ended: one.why };
  }
}

function withMeasurement(before: Listening, { measurement, frame, meal }: HeardMeasurement): Listening {
  const received = {
    frame,
    device: before.device ?? {},
    now: localInstant(new Date()),
    offsetAt,
    ...(meal !== undefined && { meal }),
  };
  const read = readingOf(measurement, received);
  const users =
    'user' in measurement && measurement.user !== undefined
      ? new Map([...before.users, [frame, measurement.user]])
      : before.users;
  if (read.ok) {
    // A strap tells the pulse every second: the last one stands for all.
    const others = before.readings.filter(({ kind }) => kind !== 'pulse' || read.value.kind !== 'pulse');
    return { ...before, users, readings: [...others, read.value] };
  }
  if (read.failure !== 'when-unknown') return { ...before, unusable: counted(before.unusable, read.failure) };
  const now = readingOf(measurement, { ...received, takenAt: received.now });
  return now.ok ? { ...before, users, undated: [...before.undated, now.value] } : before;
}

const counted = <Key extends string>(
  counts: Readonly<Partial<Record<Key, number>>>,
  key: Key,
): Readonly<Partial<Record<Key, number>>> => ({ ...counts, [key]: (counts[key] ?? 0) + 1 });
