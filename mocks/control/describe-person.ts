import { PLATFORMS } from '../kit/world.ts';
import type { Person, PlatformId } from '../kit/world.ts';
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
