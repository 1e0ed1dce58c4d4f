import type { Kind } from '../fact.ts';
import type { Side } from './side.ts';

/** Two or more entries, or copies in one entry, that do not go together. */
export interface Differs {
  readonly is: 'dose-differs' | 'same-ingredient' | 'severity-differs' | 'counted-twice' | 'value-differs';
  readonly about: Kind;
  readonly sides: readonly Side[];
}
