import type { Failure } from '#/kit/failure.ts';
import type { AllowedKind } from '#/record/readings/grant.ts';
import {
  grantsOf,
  isPermissionTold,
  isTakenBack,
  kindsOf,
  problemOf,
  type Permission,
} from '#/record/readings/permission.ts';
import type { ReadingKind } from '#/record/readings/reading.ts';

/** Who gets readings that somebody asks for, before the person has chosen: whoever asks, if they take readings. */
export function receiversAtFirst({
  asking,
  inboxes,
}: {
  readonly asking: string | null;
  readonly inboxes: readonly string[];
}): readonly string[] {
  return inboxes.filter((source) => source === asking);
}

/** Organisations that were chosen earlier, without those that may not see readings of a kind any more. */
export function notTakenBack(
  to: readonly string[],
  kind: ReadingKind,
  permissions: ReadonlyMap<string, Permission>,
): readonly string[] {
  return to.filter((one) => !isTakenBack(permissions.get(one), kind));
}

/** Whether an organisation knows what the person has said last. */
export type Knows = 'yes' | 'not-yet' | 'problem';

/** What one organisation may see, and what it may no longer. */
export interface SharedWith {
  readonly to: string;
  readonly stands: readonly AllowedKind[];
  readonly ended: readonly (AllowedKind & { readonly until: string })[];
  readonly knows: Knows;
  readonly failure?: Failure;
}

/** What organisations may see: those that may see something first. What ended before anybody knew of it is left out. */
export function arrangeSharing(permissions: Iterable<Permission>): readonly SharedWith[] {
  return [...permissions]
    .map((permission): SharedWith => {
      const { to } = permission.delivery;
      const kinds = kindsOf(permission);
      const toldOf = new Set(
        grantsOf(permission).flatMap((grant) =>
          grant.delivery.attempted === 0 ? [] : grant.kinds.map(({ kind }) => kind),
        ),
      );
      const failure = problemOf(permission);
      return {
        to,
        stands: kinds.filter(({ until }) => until === undefined),
        ended: kinds.flatMap(({ until, ...one }) =>
          until === undefined || !toldOf.has(one.kind) ? [] : [{ ...one, until }],
        ),
        knows: failure !== undefined ? 'problem' : isPermissionTold(permission) ? 'yes' : 'not-yet',
        ...(failure !== undefined && { failure }),
      };
    })
    .filter(({ stands, ended }) => stands.length + ended.length > 0)
    .sort((a, b) => Number(b.stands.length > 0) - Number(a.stands.length > 0));
}
