import type { Resource } from '../kit/world.ts';
import type { HeldReading } from './inbox.ts';
import type { ReadingsDesk } from './readings-desk.ts';
import { nameOf, taskOf } from './task.ts';

/** A Task as staff see it: with what the record has of it, where that is no longer what its person says. */
export function staffTaskOf({ world, manner, books }: ReadingsDesk, reading: HeldReading): Resource {
  const { platform } = manner;
  const name = nameOf(world, reading.nhsNumber);
  return taskOf(reading, { platform, name, filed: books.reviews.filedBefore(platform.id, reading) });
}
