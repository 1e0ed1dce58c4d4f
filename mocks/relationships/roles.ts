import { openStore } from '../kit/store.ts';
import type { Person, Role, World } from '../kit/world.ts';

/** A role as the service holds it now. */
export interface HeldRole extends Role {
  id: string;
  /** NHS number of who is acted for. */
  patient: string;
  status: 'active' | 'inactive';
  /** `England-ConsentStatusReason`. */
  reason: 'ROLE_CREATED' | 'ROLE_DEACTIVATED_END_DATE_REACHED';
}

/** All roles of the sandbox; one that was ended stays so when it is started again. */
export interface Roles {
  /** Roles of which this person is the performer or the patient, whatever their status. */
  of(nhsNumber: string): HeldRole[];
  find(id: string): HeldRole | undefined;
  /** Whether one may act for the other at this moment. */
  mayAct(performer: string, patient: string): boolean;
  /** Lets one act for the other from today on, with the other's consent. */
  begin(performer: string, patient: string): void;
  /** Ends a role today; false when there is none. */
  end(performer: string, patient: string): boolean;
  /** Back to how it was at the beginning. */
  reset(): void;
  close(): void;
}

const dayOf = (nowMs: number): string => new Date(nowMs).toISOString().slice(0, 10);

/** Opens the book of roles: what the people begin with, and what has been ended since. */
export function openRoles(world: World): Roles {
  const store = openStore(world, 'relationships');
  const idOf = (performer: string, patient: string): string => `ROLE-${performer}-${patient}`;
  const today = (): string => dayOf(world.nowMs('relationships'));
  const held = (patient: Person, role: Role): HeldRole => {
    const id = idOf(role.performer, patient.nhsNumber);
    const ended = store.get<string>(`ended:${id}`);
    const until = ended ?? role.until;
    const isOver = ended !== undefined || (until !== undefined && until < today());
    return {
      ...role,
      id,
      patient: patient.nhsNumber,
      ...(until !== undefined && { until }),
      status: isOver ? 'inactive' : 'active',
      reason: isOver ? 'ROLE_DEACTIVATED_END_DATE_REACHED' : 'ROLE_CREATED',
    };
  };
  const all = (): HeldRole[] =>
    world.people.all().flatMap((patient) => {
      const begun = store.entries<Role>('begun:').filter(([id]) => id.endsWith(`-${patient.nhsNumber}`));
      return [...(patient.roles ?? []), ...begun.map(([, role]) => role)].map((role) => held(patient, role));
    });
  const between = (performer: string, patient: string): HeldRole | undefined =>
    all().find((role) => role.performer === performer && role.patient === patient);
  return {
    of: (nhsNumber) =>
      all().filter(({ performer, patient }) => performer === nhsNumber || patient === nhsNumber),
    find: (id) => all().find((role) => role.id === id),
    mayAct: (performer, patient) => {
      const role = between(performer, patient);
      return role?.status === 'active' && role.from <= today();
    },
    begin(performer, patient) {
      const id = idOf(performer, patient);
      store.delete(`ended:${id}`);
      if (between(performer, patient) !== undefined) return;
      const role: Role = { performer, basis: 'consent', relationship: 'DAU', from: today() };
      store.set(`begun:${id}`, role);
    },
    end(performer, patient) {
      const role = between(performer, patient);
      if (role === undefined) return false;
      store.set(`ended:${role.id}`, today());
      return true;
    },
    reset: () => store.clear(),
    close: () => store.close(),
  };
}
