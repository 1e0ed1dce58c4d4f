import { describe, expect, it } from 'vitest';
import { measureWith, type Wish } from './connect.ts';
import type { Heard } from './heard.ts';
import { MadeUpDevice } from './made-up-device.test-setup.ts';

const CUFF = { 0x1810: { 0x2a35: undefined } };
const METER = { 0x1808: { 0x2a18: undefined, 0x2a34: undefined, 0x2a52: undefined } };
const OF_ONE = '1E 87 00 55 00 66 00 EA 07 03 0E 08 05 00 48 00 01 00 00';
const OF_TWO = '1E 79 00 51 00 5D 00 EA 07 03 0E 08 0A 00 40 00 02 00 00';
const OF_NOBODY = '1E B6 00 79 00 8D 00 EA 07 03 0E 08 05 00 60 00 FF 05 00';

/** Everything that is heard; `during` is called with each, while the device is still there. */
async function allHeard(
  device: MadeUpDevice,
  wish: Wish,
  during: (heard: Heard) => void = () => undefined,
): Promise<readonly Heard[]> {
  const all: Heard[] = [];
  for await (const heard of measureWith(device, wish)) {
    all.push(heard);
    during(heard);
  }
  return all;
}

const ended = (why: string) => ({ is: 'ended', why });

describe('measuring with a device', () => {
  it('asks for one that offers the kind, says what it is, and tells its measurements with their frames', async () => {
    const device = new MadeUpDevice({
      ...CUFF,
      0x180a: { 0x2a29: '4F 4D 52 4F 4E', 0x2a24: '42 50 37', 0x2a25: '30 37 00' },
      0x180f: { 0x2a19: '50' },
    });
    const heard = await allHeard(device, { kinds: ['blood-pressure'] }, ({ is }) => {
      if (is === 'device') {
        expect(device.send(0x2a35, OF_ONE)).toBe(true);
        expect(device.send(0x2a35, OF_NOBODY)).toBe(true);
        device.goAway();
      }
    });
    expect(device.wishes).toEqual([
      { filters: [{ services: [0x1810] }], optionalServices: [0x180a, 0x180f] },
    ]);
    expect(heard).toMatchObject([
      {
        is: 'device',
        offers: ['blood-pressure'],
        device: { name: 'A cuff', maker: 'OMRON', model: 'BP7', serial: '07' },
        battery: 80,
      },
      { is: 'measurement', frame: OF_ONE.replaceAll(' ', '').toLowerCase(), measurement: { systolic: 135 } },
      { is: 'measurement', measurement: { systolic: 182, user: 'unknown' } },
      ended('disconnected'),
    ]);
    expect(device.timesLet).toBe(1);
  });

  it('loses nothing of a cuff that sends as soon as somebody listens, and goes', async () => {
    const device = new MadeUpDevice(CUFF);
    device.whenHeard = () => {
      device.send(0x2a35, OF_ONE);
      device.goAway();
    };
    expect(await allHeard(device, { kinds: ['blood-pressure'] })).toMatchObject([
      { is: 'device' },
      { is: 'measurement', measurement: { systolic: 135 } },
      ended('disconnected'),
    ]);
  });

  it('nor of one that goes before it has said that it is listened to', async () => {
    const device = new MadeUpDevice(CUFF);
    device.whenHeard = () => {
      device.send(0x2a35, OF_ONE);
      device.goAway();
      throw new DOMException('gone', 'NetworkError');
    };
    expect(await allHeard(device, { kinds: ['blood-pressure'] })).toMatchObject([
      { is: 'device' },
      { is: 'measurement', measurement: { systolic: 135 } },
      ended('disconnected'),
    ]);
  });

  it('tells nothing of another person who uses the same cuff', async () => {
    const device = new MadeUpDevice(CUFF);
    const heard = await allHeard(device, { kinds: ['blood-pressure'], user: 1 }, ({ is }) => {
      if (is !== 'device') return;
      for (const frame of [OF_TWO, OF_ONE, OF_NOBODY]) device.send(0x2a35, frame);
      device.goAway();
    });
    expect(heard.slice(1)).toEqual([
      { is: 'of-another' },
      expect.objectContaining({ measurement: expect.objectContaining({ user: 1 }) as unknown }),
      expect.objectContaining({ measurement: expect.objectContaining({ user: 'unknown' }) as unknown }),
      ended('disconnected'),
    ]);
  });

  it('tells of a frame that it does not understand and goes on', async () => {
    const device = new MadeUpDevice(CUFF);
    const heard = await allHeard(device, { kinds: ['blood-pressure'] }, ({ is }) => {
      if (is !== 'device') return;
      device.send(0x2a35, '1F 00 48');
      device.send(0x2a35, OF_ONE);
      device.goAway();
    });
    expect(heard.slice(1)).toMatchObject([
      { is: 'not-understood', fault: 'too-short', frame: '1f0048' },
      { is: 'measurement' },
      ended('disconnected'),
    ]);
  });

  it('ends where the device offers nothing of what was asked', async () => {
    const device = new MadeUpDevice({ 0x1816: { 0x2a5b: undefined } });
    expect(await allHeard(device, { kinds: ['blood-pressure', 'weight'] })).toEqual([ended('no-profile')]);
    expect(device.timesLet).toBe(1);
  });

  it('ends where no device is chosen, and where it cannot be reached', async () => {
    const none = new MadeUpDevice(CUFF);
    none.requestDevice = () => Promise.reject(new DOMException('cancelled', 'NotFoundError'));
    expect(await allHeard(none, { kinds: ['blood-pressure'] })).toEqual([ended('nothing-chosen')]);
    const far = new MadeUpDevice(CUFF);
    far.connect = () => Promise.reject(new DOMException('out of range', 'NetworkError'));
    expect(await allHeard(far, { kinds: ['blood-pressure'] })).toEqual([ended('not-reached')]);
  });

  it('stops at once when told to, even while the device is being reached', async () => {
    const device = new MadeUpDevice(CUFF);
    device.connect = () => new Promise(() => undefined);
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 5);
    expect(await allHeard(device, { kinds: ['blood-pressure'], signal: stop.signal })).toEqual([
      ended('stopped'),
    ]);
    expect(device.timesLet).toBe(1);
  });

  it('tells nothing that came once it was told to stop', async () => {
    const device = new MadeUpDevice(CUFF);
    const stop = new AbortController();
    const heard = await allHeard(device, { kinds: ['blood-pressure'], signal: stop.signal }, ({ is }) => {
      if (is !== 'device') return;
      device.send(0x2a35, OF_ONE);
      stop.abort();
    });
    expect(heard.map(({ is }) => is)).toEqual(['device', 'ended']);
    expect(heard.at(-1)).toEqual(ended('stopped'));
  });

  it('lets the device go when nobody listens any more', async () => {
    const device = new MadeUpDevice(CUFF);
    for await (const heard of measureWith(device, { kinds: ['blood-pressure'] }))
      if (heard.is === 'device') break;
    expect(device.timesLet).toBe(1);
    expect(device.isConnected).toBe(false);
  });
});

describe('the stored records of a glucose meter', () => {
  const record = (sequence: number, flags = '12') => `${flags} 0${sequence} 00 EA 07 03 0E 07 1E 00 65 B0 11`;

  it('are asked for since the last that is known, and come with their meals', async () => {
    const device = new MadeUpDevice(METER);
    device.whenAsked = () => {
      device.send(0x2a18, record(5));
      device.send(0x2a34, '02 05 00 03');
      device.send(0x2a18, record(6));
      device.send(0x2a18, record(7, '02'));
      device.send(0x2a52, '06 00 01 01');
    };
    const heard = await allHeard(device, { kinds: ['glucose'], afterSequence: 4 });
    expect(device.asked).toEqual([[1, 3, 1, 5, 0]]);
    expect(heard.slice(1)).toMatchObject([
      { is: 'measurement', measurement: { sequence: 5 }, meal: 'fasting' },
      { is: 'measurement', measurement: { sequence: 6 } },
      { is: 'measurement', measurement: { sequence: 7 } },
      ended('all-sent'),
    ]);
    expect(heard.filter((one) => 'meal' in one)).toHaveLength(1);
  });

  it('do not take the meal of another record', async () => {
    const device = new MadeUpDevice(METER);
    device.whenAsked = () => {
      device.send(0x2a18, record(5));
      device.send(0x2a34, '02 09 00 03');
      device.send(0x2a52, '06 00 01 01');
    };
    const heard = await allHeard(device, { kinds: ['glucose'] });
    expect(device.asked).toEqual([[1, 1]]);
    expect(heard[1]).toMatchObject({ measurement: { sequence: 5 } });
    expect(heard[1]).not.toHaveProperty('meal');
  });

  it('are told as far as they came when the meter goes away in the middle', async () => {
    const device = new MadeUpDevice(METER);
    device.whenAsked = () => {
      device.send(0x2a18, record(5, '02'));
      device.send(0x2a18, record(6));
      device.goAway();
    };
    const heard = await allHeard(device, { kinds: ['glucose'] });
    expect(heard.slice(1)).toMatchObject([
      { measurement: { sequence: 5 } },
      { measurement: { sequence: 6 } },
      ended('disconnected'),
    ]);
  });

  it.each([
    ['06 00 01 06', 'all-sent'],
    ['06 00 01 02', 'records-refused'],
  ])('end with the answer %s as %s', async (answer, why) => {
    const device = new MadeUpDevice(METER);
    device.whenAsked = () => void device.send(0x2a52, answer);
    expect((await allHeard(device, { kinds: ['glucose'] })).at(-1)).toEqual(ended(why));
  });

  it('cannot be had of a meter without a control point, which is said', async () => {
    const device = new MadeUpDevice({ 0x1808: { 0x2a18: undefined } });
    expect((await allHeard(device, { kinds: ['glucose'] })).at(-1)).toEqual(ended('records-refused'));
  });

  it('do not end a device that measures something else as well', async () => {
    const device = new MadeUpDevice({ ...METER, ...CUFF });
    device.whenAsked = () => void device.send(0x2a52, '06 00 01 01');
    const heard = await allHeard(device, { kinds: ['glucose', 'blood-pressure'] }, ({ is }) => {
      if (is === 'device')
        setTimeout(() => {
          device.send(0x2a35, OF_ONE);
          device.goAway();
        }, 5);
    });
    expect(heard.slice(1)).toMatchObject([{ measurement: { is: 'blood-pressure' } }, ended('disconnected')]);
  });
});
