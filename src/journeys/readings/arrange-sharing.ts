import type { Failure } from '#/kit/failure.ts';
import type { AllowedKind } from '#/record/readings/grant.ts';
import {
  grantsOf,
  isPermissionTold,
  isTakenBack,
  kindsOf,
  noPermission,
  partyOf,
  problemOf,
  type Permission,
} from '#/record/readings/permission.ts';
import type { ReadingKind } from '#/record/readings/reading.ts';
import { codeOfSource } from '#/record/source-code.ts';

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

/** What an organisation may see, and what it may no longer. */
interface Sight {
  readonly stands: readonly AllowedKind[];
  readonly ended: readonly (AllowedKind & { readonly until: string })[];
  readonly knows: Knows;
  readonly failure?: Failure;
}

/** Another organisation that may look at what was sent to one. */
export interface Looker extends Sight {
  readonly reader: string;
}

/** What one organisation may see, and who else may look at it there. */
export interface SharedWith extends Sight {
  readonly to: string;
  readonly lookers: readonly Looker[];
}

/** What organisations may see: those that may see something first. What ended before anybody knew of it is left out. */
export function arrangeSharing(permissions: Iterable<Permission>): readonly SharedWith[] {
  const all = [...permissions];
  const parties = new Map(all.map((one) => [one, partyOf(one.delivery.to)]));
  return [...new Set([...parties.values()].map(({ at }) => at))]
    .map((to): SharedWith => {
      const own = all.find(({ delivery }) => delivery.to === to) ?? noPermission('', to);
      const lookers = [...parties].flatMap(([one, { at, reader }]): Looker[] =>
        at !== to || reader === undefined ? [] : [{ reader, ...sightOf(one) }],
      );
      return { to, ...sightOf(own), lookers: lookers.filter(seesOrSaw) };
    })
    .filter((one) => seesOrSaw(one) || one.lookers.length > 0)
    .sort((a, b) => Number(b.stands.length > 0) - Number(a.stands.length > 0));
}

const seesOrSaw = ({ stands, ended }: Sight): boolean => stands.length + ended.length > 0;

function sightOf(permission: Permission): Sight {
  const kinds = kindsOf(permission);
  const toldOf = new Set(
    grantsOf(permission).flatMap((grant) =>
      grant.delivery.attempted === 0 ? [] : grant.kinds.map(({ kind }) => kind),
    ),
  );
  const failure = problemOf(permission);
  return {
    stands: kinds.filter(({ until }) => until === undefined),
    ended: kinds.flatMap(({ until, ...one }) =>
      until === undefined || !toldOf.has(one.kind) ? [] : [{ ...one, until }],
    ),
    knows: failure !== undefined ? 'problem' : isPermissionTold(permission) ? 'yes' : 'not-yet',
    ...(failure !== undefined && { failure }),
  };
}

/**
 * Who could be let look at what one organisation may see: others whose staff work with readings (`inboxes`) and that may not
 * look at all of it yet. A second address of an organisation is not one of its own.
 */
export function lookersOffered(
  { to, stands, lookers }: Pick<SharedWith, 'to' | 'stands' | 'lookers'>,
  inboxes: readonly string[],
): readonly string[] {
  const kindsOfLooker = new Map(lookers.map((one) => [one.reader, one.stands.map(({ kind }) => kind)]));
  return inboxes.filter(
    (one) =>
      one === codeOfSource(one) &&
      one !== codeOfSource(to) &&
      stands.some(({ kind }) => kindsOfLooker.get(one)?.includes(kind) !== true),
  );
}
