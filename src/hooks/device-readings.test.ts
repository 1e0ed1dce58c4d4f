import { expect, it } from 'vitest';
import { withOne, type Listening } from './device-readings.ts';

const NOTHING: Listening = { readings: [], undated: [], users: new Map(), unusable: {} };
const clock = { is: 'not-sent' } as const;

it('has the last pulse of a strap that tells it every second, beside everything else', () => {
  let heard = withOne(NOTHING, {
    is: 'measurement',
    frame: '00',
    measurement: { is: 'weight', unit: 'kg', weight: 80, clock },
  });
  for (const [pulse, frame] of [
    [71, '01'],
    [72, '02'],
    [74, '03'],
  ] as const)
    heard = withOne(heard, {
      is: 'measurement',
      frame,
      measurement: { is: 'pulse', pulse, contact: 'not-supported', beats: [], clock },
    });
  expect(heard.readings.map(({ values }) => values)).toEqual([{ weight: 80 }, { pulse: 74 }]);
});

it('knows whose memory of the device a measurement stands in', () => {
  const heard = withOne(NOTHING, {
    is: 'measurement',
    frame: '0a',
    measurement: { is: 'weight', unit: 'kg', weight: 80, clock, user: 2 },
  });
  expect([...heard.users]).toEqual([['0a', 2]]);
});
