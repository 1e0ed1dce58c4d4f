import type { Platform, World } from '../kit/world.ts';
import { mannerOf } from './manner.ts';
import { permissionsOf } from './permissions.ts';
import type { ReadingsBooks } from './readings-desk.ts';

/**
 * When a platform last took something that a person sent and that staff of an organisation (ODS code) may see there (instant);
 * undefined when there is nothing of that kind. A platform points to it at the locator as long as there is.
 */
export function readingsHeld(world: Pick<World, 'nowMs'>, books: Pick<ReadingsBooks, 'inbox' | 'consents'>) {
  return ({ id }: Platform, nhsNumber: string, reader: string): string | undefined => {
    const permissions = permissionsOf({ world, manner: mannerOf(id) }, books);
    return books.inbox
      .list(id, nhsNumber)
      .filter(({ resource }) => resource.status !== 'entered-in-error')
      .filter(({ resource }) => permissions.ofReading(nhsNumber, resource, reader) === 'permitted')
      .map(({ updatedAt }) => updatedAt)
      .sort()
      .at(-1);
  };
}
