import { failed, ok } from '#/kit/outcome.ts';
import { makeDoor, type DoorPlan } from '#/services/fhir/door.ts';
import { OutboxStore, vaultsWithOutbox, type SendPass } from '#/vault/outbox-database.ts';
import { deliver, SENDING_LOCK } from './outbox.ts';
import { permissionsIn, rowsIn } from './outbox-rows.ts';
import { sendOne } from './send-one.ts';

/** The outside world, passed in. */
export interface LockedOutside extends Pick<DoorPlan, 'fetch' | 'now' | 'sleep' | 'random'> {
  readonly locks: Pick<LockManager, 'request'>;
}

/**
 * Sends what waits on this device while nobody has unlocked anything. It opens what waits and nothing else, and shows a pass
 * that is refused by everything but the inbox it is for. What it has no pass for waits until the record is opened, and so
 * does what is not known to be permitted there: no pass gives a permission.
 * Resolves with whether something is left that it could send later.
 */
export async function sendLocked(outside: LockedOutside): Promise<boolean> {
  let isLeft = false;
  for (const vault of await vaultsWithOutbox()) {
    // What came of one person's readings says nothing of another's.
    const again = await sendOf(new OutboxStore(vault), outside).catch(() => 0);
    isLeft ||= again !== undefined;
  }
  return isLeft;
}

async function sendOf(outbox: OutboxStore, outside: LockedOutside): Promise<number | undefined> {
  const passes = await outbox.passes();
  const isGood = (to: string): boolean => (passes.get(to)?.untilMs ?? 0) > outside.now().getTime();
  const rows = rowsIn(outbox);
  return deliver({
    rows: { ...rows, list: async () => (await rows.list()).filter(({ delivery }) => isGood(delivery.to)) },
    permissions: permissionsIn(outbox),
    async send(waiting, how) {
      const { to } = waiting.delivery;
      const pass = passes.get(to);
      if (pass === undefined) return failed({ kind: 'signed-out' });
      const { base, nhsNumber } = pass;
      // Looked up for each try: whoever signs out meanwhile leaves nothing to send with.
      const door = doorWith(base, async () => (await outbox.passes()).get(to), outside);
      const sent = await sendOne(waiting, how, { door, base, nhsNumber });
      // A pass that is turned away opens nothing any more: the owner gets a new one when they open their record.
      if (!sent.ok && sent.failure.kind === 'signed-out') await outbox.keepPass(to, undefined);
      return sent;
    },
    lock: (work) => outside.locks.request(SENDING_LOCK, work),
    now: () => outside.now().getTime(),
    random: outside.random,
  });
}

function doorWith(base: string, passNow: () => Promise<SendPass | undefined>, outside: LockedOutside) {
  const { fetch, now, sleep, random } = outside;
  return makeDoor({
    base,
    // When one is turned away there is nobody to ask for another.
    access: async (fresh) => {
      const pass = fresh ? undefined : await passNow();
      return pass === undefined ? failed({ kind: 'signed-out' }) : ok(pass);
    },
    fetch,
    now,
    sleep,
    random,
  });
}
