import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Failure } from '#/kit/failure.ts';
import { ok } from '#/kit/outcome.ts';
import { nextStep, triedAgain } from '#/record/readings/delivery.ts';
import { deliver, type OutboxPlan } from './outbox.ts';
import {
  nameOf,
  PERMITTED,
  takenBack,
  withWeight,
  World,
  type Fate,
  type Meanwhile,
} from './outbox-world.test-setup.ts';

/*
 * Random schedules of a device, its network and whom it sends to; at the end the network works, and the inbox must hold every
 * reading once, as it is wanted.
 */

type Deed =
  | { readonly is: 'keep'; readonly to: 'A' | 'B'; readonly weight: number }
  | { readonly is: 'import'; readonly to: 'A' | 'B'; readonly count: number }
  /** From now on an answer takes so long. */
  | { readonly is: 'network'; readonly answerMs: number }
  | { readonly is: 'change'; readonly which: number; readonly weight: number }
  | { readonly is: 'withdraw'; readonly which: number }
  /** `meanwhile`: what the person changes while each question is on the wire. */
  | { readonly is: 'send'; readonly fates: readonly Fate[]; readonly meanwhile: readonly Meanwhile[] }
  /** The device is switched off in the middle of sending, after so many steps. */
  | { readonly is: 'kill'; readonly after: number; readonly fates: readonly Fate[] }
  | { readonly is: 'wait'; readonly ms: number }
  | { readonly is: 'late' };

const failures: readonly Failure[] = [
  { kind: 'broken', status: 503 },
  { kind: 'timed-out' },
  { kind: 'throttled', retryAfterMs: 5000 },
  { kind: 'signed-out' },
  { kind: 'refused', status: 422 },
];

const fate: fc.Arbitrary<Fate> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Fate>('arrives') },
  fc.constantFrom<Fate>('question-lost', 'answer-lost', 'arrives-late'),
  fc.constantFrom(...failures).map((answered): Fate => ({ answered })),
);
const weight = fc.integer({ min: 30, max: 200 });
const which = fc.nat({ max: 20 });
const fates = fc.array(fate, { maxLength: 30 });
const meanwhile: fc.Arbitrary<Meanwhile> = fc.oneof(
  fc.constant('nothing' as const),
  fc.record({ which, weight: fc.option(weight, { nil: undefined }), ms: fc.constantFrom(0, 5000) }),
);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ is: fc.constant('keep' as const), to: fc.constantFrom('A' as const, 'B' as const), weight }),
  fc.record({
    is: fc.constant('import' as const),
    to: fc.constantFrom('A' as const, 'B' as const),
    count: fc.integer({ min: 2, max: 25 }),
  }),
  fc.record({ is: fc.constant('network' as const), answerMs: fc.constantFrom(0, 6, 20, 200) }),
  fc.record({ is: fc.constant('change' as const), which, weight }),
  fc.record({ is: fc.constant('withdraw' as const), which }),
  fc.record({ is: fc.constant('send' as const), fates, meanwhile: fc.array(meanwhile, { maxLength: 5 }) }),
  fc.record({ is: fc.constant('kill' as const), after: fc.nat({ max: 60 }), fates }),
  fc.record({ is: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 60_000 }) }),
  fc.constant<Deed>({ is: 'late' }),
);
async function doAll(world: World, deeds: readonly Deed[]): Promise<void> {
  for (const one of deeds)
    switch (one.is) {
      case 'keep':
        world.keep(one.to, one.weight);
        break;
      case 'import':
        for (let kept = 0; kept < one.count; kept += 1) world.keep(one.to, 50 + kept);
        break;
      case 'network':
        world.answerMs = one.answerMs;
        break;
      case 'change':
        world.change(one.which, (waiting) => withWeight(waiting, one.weight));
        break;
      case 'withdraw':
        world.change(one.which, takenBack);
        break;
      case 'send':
        await world.sendAll(one.fates, undefined, one.meanwhile);
        break;
      case 'kill':
        await world.sendAll(one.fates, one.after);
        break;
      case 'wait':
        world.now += one.ms;
        break;
      case 'late':
        world.arriveLate();
    }
}

/** Everything works again: what is wrong after that is wrong for good. Problems stay, on screen, until somebody asks again. */
async function settle(world: World, askAgain: boolean): Promise<void> {
  if (askAgain)
    for (const [name, waiting] of world.disk)
      world.disk.set(name, { ...waiting, delivery: triedAgain(waiting.delivery) });
  for (let round = 0; round < 3; round += 1) {
    world.now += 3_600_000;
    await world.sendAll([]);
    world.arriveLate();
  }
}

/** What is wrong in the inboxes: a reading that is there twice, not at all, or otherwise than it is wanted. */
function wrongs(world: World): readonly string[] {
  return [...world.disk.values()].flatMap(({ delivery, reading, issued }) => {
    if (issued !== world.changedAt.get(nameOf(delivery))) return [`${delivery.key} lost a change`];
    const there = world.inboxes[delivery.to]?.all.filter(({ key }) => key === delivery.key) ?? [];
    const isProblem = nextStep(delivery, world.now).is === 'problem';
    const [first] = there;
    if (there.length > 1) return [`${delivery.key} is there ${there.length} times`];
    if (delivery.isWithdrawn)
      return first === undefined || first.isWithdrawn || isProblem
        ? []
        : [`${delivery.key} is not taken back`];
    if (isProblem) return [];
    if (first === undefined) return [`${delivery.key} is not there`];
    return first.weight === reading.values.weight ? [] : [`${delivery.key} has another value`];
  });
}

async function wrongsAfter(deeds: readonly Deed[], knowsKeys: boolean, askAgain: boolean) {
  const world = new World(knowsKeys);
  await doAll(world, deeds);
  await settle(world, askAgain);
  return wrongs(world);
}

const SCHEDULES = 10_000;

it(`every reading arrives once, as it is wanted, or is a problem on screen: ${SCHEDULES} random schedules`, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(deed, { minLength: 3, maxLength: 25 }),
      fc.boolean(),
      async (deeds, askAgain) => {
        expect(await wrongsAfter(deeds, true, askAgain)).toEqual([]);
      },
    ),
    { numRuns: SCHEDULES },
  );
}, 300_000);

it('nobody is told that something was a mistake who was never sent it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 25 }), async (deeds) => {
      const world = new World(true);
      // Whoever is killed after writing down that it goes on the wire cannot know whether it did.
      await doAll(
        world,
        deeds.filter(({ is }) => is !== 'kill'),
      );
      await settle(world, true);
      expect(world.toldOfNothing).toEqual([]);
    }),
    { numRuns: 3000 },
  );
}, 120_000);

it('the same test finds duplicates when whoever receives does not look at the key', async () => {
  const found = await fc.check(
    fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 25 }), async (deeds) => {
      expect(await wrongsAfter(deeds, false, true)).toEqual([]);
    }),
    { numRuns: 500 },
  );
  expect(found.failed).toBe(true);
  expect(await wrongsAfter(found.counterexample?.[0] ?? [], false, true)).toContainEqual(
    expect.stringContaining('times'),
  );
}, 60_000);

it('what was kept first is sent first, and nothing overtakes what has to wait', async () => {
  const world = new World(true);
  for (const kilograms of [70, 71, 72]) world.keep('A', kilograms);
  await world.sendAll([{ answered: { kind: 'broken', status: 503 } }]);
  expect(world.asked.map(({ reading }) => reading.values.weight)).toEqual([70]);
  await settle(world, false);
  expect(world.inboxes['A']?.all.map((one) => one.weight)).toEqual([70, 71, 72]);
});

/** Sixty readings for an organisation, in the order of their weights. */
function sixty(answerMs: number): World {
  const world = new World(true);
  world.answerMs = answerMs;
  for (let kilograms = 50; kilograms < 110; kilograms += 1) world.keep('A', kilograms);
  return world;
}
const weightsAsked = ({ asked }: World) => asked.map(({ reading }) => reading.values.weight);

it('all goes in order, each once; where answers are quick much is written down in one go, and else one at a time', async () => {
  const most = { quick: 0, slow: 0 };
  const writings = { quick: 0, slow: 0 };
  for (const [speed, answerMs] of [
    ['quick', 2],
    ['slow', 200],
  ] as const) {
    const world = sixty(answerMs);
    await world.sendAll([], undefined, [], () => {
      const marked = [...world.disk.values()].filter(
        ({ delivery }) => delivery.attempted > 0 && delivery.arrived === 0,
      );
      most[speed] = Math.max(most[speed], marked.length);
    });
    expect(weightsAsked(world)).toEqual(Array.from({ length: 60 }, (_, at) => 50 + at));
    expect([...world.disk.values()].every(({ delivery }) => delivery.arrived === 1)).toBe(true);
    writings[speed] = world.writings;
  }
  expect(writings.quick).toBeLessThan(12);
  // Once before each, with what became of the one before it, and once at the end.
  expect(writings.slow).toBe(61);
  expect(most.quick).toBeGreaterThan(10);
  expect(most.slow).toBe(1);
});

it('when one has to wait none of those that were to follow goes, and all are as if they had never been to', async () => {
  const world = sixty(2);
  const arrives = Array.from({ length: 20 }, (): Fate => 'arrives');
  await world.sendAll([...arrives, { answered: { kind: 'broken', status: 503 } }]);
  expect(weightsAsked(world)).toHaveLength(21);
  const [failing, ...after] = [...world.disk.values()].slice(20).map(({ delivery }) => delivery);
  expect(failing).toMatchObject({ attempted: 1, tries: 1, arrived: 0 });
  expect(after.every(({ attempted, tries }) => attempted === 0 && tries === 0)).toBe(true);
});

it('what is changed while the one before takes its time goes as it is then', async () => {
  const world = new World(true);
  for (const kilograms of [70, 71]) world.keep('A', kilograms);
  await world.sendAll([], undefined, [{ which: 1, weight: 72, ms: 5000 }]);
  expect(world.asked.map(({ reading }) => reading.values.weight)).toEqual([70, 72]);
  world.keep('A', 73);
  world.keep('A', 74);
  await world.sendAll([], undefined, [{ which: 3, weight: undefined, ms: 5000 }]);
  expect(world.asked.map(({ reading }) => reading.values.weight)).toEqual([70, 72, 73]);
});

it('what is changed or taken back while one of many takes its time goes as it is then, or not at all', async () => {
  for (const changed of [200, undefined])
    for (let slow = 0; slow < 40; slow += 1)
      for (const place of [slow, slow + 1, slow + 3]) {
        const world = sixty(2);
        const nothing = Array.from({ length: slow }, (): Meanwhile => 'nothing');
        await world.sendAll([], undefined, [...nothing, { which: place, weight: changed, ms: 5000 }]);
        const expected = Array.from({ length: 60 }, (_, at) => (at === place ? changed : 50 + at));
        // The one that was under way itself is put right before any other goes.
        if (place === slow) expected.splice(slow, 1, 50 + slow, changed ?? 50 + slow);
        expect(weightsAsked(world)).toEqual(expected.filter((one) => one !== undefined));
      }
});

it('of many, one that is refused lets the others go on as before, and none overtakes one that has to wait', async () => {
  const world = sixty(2);
  const arrives = Array.from({ length: 20 }, (): Fate => 'arrives');
  await world.sendAll([...arrives, { answered: { kind: 'refused', status: 422 } }]);
  expect(weightsAsked(world)).toEqual(Array.from({ length: 60 }, (_, at) => 50 + at));
  expect(world.writings).toBeLessThan(15);
  // The second sender looks at two at a time, and finds that nothing is left.
  expect(world.looks).toBeLessThan(30 + 15);

  const other = sixty(2);
  other.change(30, (one) => ({ ...one, delivery: { ...one.delivery, notBefore: other.now + 60_000 } }));
  await other.sendAll([]);
  expect(weightsAsked(other)).toEqual(Array.from({ length: 30 }, (_, at) => 50 + at));
});

it('where writing takes long, little is written down in one go: none of it would be in time', async () => {
  const world = sixty(2);
  world.rowMs = 20;
  await world.sendAll([]);
  expect(weightsAsked(world)).toEqual(Array.from({ length: 60 }, (_, at) => 50 + at));
  expect(world.rowsWritten).toBeLessThan(60 * 5);
});

it('one that is refused stands as a problem and holds up nothing', async () => {
  const world = new World(true);
  for (const kilograms of [70, 71]) world.keep('A', kilograms);
  await world.sendAll([{ answered: { kind: 'refused', status: 422 } }]);
  expect(world.inboxes['A']?.all.map((one) => one.weight)).toEqual([71]);
  expect([...world.disk.values()].map(({ delivery }) => delivery.problem?.kind)).toEqual([
    'refused',
    undefined,
  ]);
});

it('where sending to one organisation breaks, nothing else goes on once somebody else may send', async () => {
  const [world, events] = [new World(true), [] as string[]];
  world.keep('A', 70);
  for (const kilograms of [71, 72]) world.keep('B', kilograms);
  const plan: OutboxPlan = {
    rows: world.rows,
    permissions: PERMITTED,
    async send({ delivery: { to } }) {
      if (to === 'A') throw new Error('broken');
      await new Promise((resolve) => setImmediate(resolve));
      events.push('sent');
      return ok(undefined);
    },
    lock: (work) => work().finally(() => events.push('free')),
    now: () => world.now,
    random: () => 0.5,
  };
  await expect(deliver(plan)).rejects.toThrow('broken');
  expect(events).toEqual(['sent', 'sent', 'free']);
});

it('two organisations do not wait for each other', async () => {
  const world = new World(true);
  world.keep('A', 70);
  world.keep('B', 71);
  await world.sendAll([{ answered: { kind: 'broken', status: 503 } }]);
  expect(world.inboxes['B']?.all).toHaveLength(1);
});

it('that a version was refused does not hold up the one that the person has made of it meanwhile', async () => {
  const world = new World(true);
  world.keep('A', 700);
  const refused: Fate = { answered: { kind: 'refused', status: 422 } };
  await world.sendAll([refused], undefined, [{ which: 0, weight: 70, ms: 0 }]);
  expect(world.inboxes['A']?.all.map((one) => one.weight)).toEqual([70]);
});
