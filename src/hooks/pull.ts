import { createContext, useContext } from 'react';
import type { Failure } from '#/kit/failure.ts';
import { must } from '#/kit/must.ts';

/** A pull as the screens see it: whether it runs, how many pointers were found, and what stopped it. */
export interface Pull {
  readonly status: 'idle' | 'running' | 'done' | 'failed';
  readonly located?: number;
  readonly failure?: Failure;
  /** A record was on this device already when it began. */
  readonly hadRecord: boolean;
  refresh(): void;
  stop(): void;
}

export const PullContext = createContext<Pull | undefined>(undefined);

/** The state of the pull, and how to ask for another. */
export function usePull(): Pull {
  return must(useContext(PullContext), 'a PullProvider above this component');
}
