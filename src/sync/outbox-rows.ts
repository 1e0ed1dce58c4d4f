import type { Permission } from '#/record/readings/permission.ts';
import type { OutboxStore, TextChange } from '#/vault/outbox-database.ts';
import type { OutboxRows, PermissionRows, RowChange, Waiting, WaitingName } from './outbox.ts';

/** What a row is called: one reading on its way to one organisation. */
export const rowOf = ({ key, to }: WaitingName): string => `${key} ${to}`;

/** The outbox as whoever sends it sees it. */
export function rowsIn(outbox: OutboxStore): OutboxRows {
  return {
    list: async () => (await outbox.list()).map((text) => JSON.parse(text) as Waiting),
    changeAll: (changes) => outbox.changeAll(changes.map(asText)),
    prepare: (changes) => outbox.prepare(changes.map(asText)),
  };
}

function asText({ name, how }: RowChange): TextChange {
  return {
    name: rowOf(name),
    how(text) {
      const now = text === undefined ? undefined : (JSON.parse(text) as Waiting);
      const changed = how(now);
      return changed === now ? text : changed && JSON.stringify(changed);
    },
  };
}

/** What organisations are allowed, as whoever sends it sees it. */
export function permissionsIn(outbox: OutboxStore): PermissionRows {
  const read = (text: string | undefined): Permission | undefined =>
    text === undefined ? undefined : (JSON.parse(text) as Permission);
  return {
    list: async () => (await outbox.permissions()).map((text) => JSON.parse(text) as Permission),
    find: async (to) => read(await outbox.permission(to)),
    change: (to, how) =>
      outbox.changePermission(to, (text) => {
        const changed = how(read(text));
        return changed && JSON.stringify(changed);
      }),
  };
}
