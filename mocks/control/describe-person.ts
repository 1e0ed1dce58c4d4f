import { PLATFORMS } from '../kit/world.ts';
import type { Person, PlatformId, StaffMember } from '../kit/world.ts';
import { staffName } from '../people/staff.ts';
import type { PlatformData } from '../platforms/data.ts';

/** A person as `GET /people` lists them: who it is, what for, and where how much is held. */
export function describePerson(person: Person, data: PlatformData) {
  const { nhsNumber, name, dateOfBirth, assurance, tags, source } = person;
  return {
    nhsNumber,
    name: [...name.given, name.family].filter(Boolean).join(' '),
    dateOfBirth,
    assurance,
    tags,
    platforms: PLATFORMS.map(({ id }) => id).filter((id) => holds(data, person, id)),
    resources: data.count(nhsNumber),
    ...(source !== undefined && { source }),
  };
}

/** Whether a platform holds anything about a person; the seed says so at once, what came later is looked up. */
export function holds(data: PlatformData, person: Person, platform: PlatformId): boolean {
  return (person.records[platform]?.length ?? 0) > 0 || data.resources(platform, person.nhsNumber).length > 0;
}

/** A member of staff as `GET /staff` lists them; they have no NHS number, so they are not among the people. */
export function describeStaff(member: StaffMember) {
  const { staffId, roleProfileId, role, job, ods } = member;
  const platform = PLATFORMS.find((one) => one.ods === ods);
  return {
    staffId,
    name: staffName(member),
    job: job.en,
    role,
    roleProfileId,
    organisation: { ods, name: platform?.name ?? ods, service: platform?.id },
    tags: ['staff'],
  };
}
