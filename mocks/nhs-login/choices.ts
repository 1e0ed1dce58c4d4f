import { openStore } from '../kit/store.ts';
import type { Assurance, Person, World } from '../kit/world.ts';
import { reaches } from './vectors.ts';

/** What people decided or proved here; outlives a restart. */
export interface Choices {
  /** Everybody has agreed before, except people tagged `no-consent-yet`. */
  hasConsented(person: Person): boolean;
  rememberConsent(nhsNumber: string): void;
  /** The person's own level, or the higher one they proved here. */
  level(person: Person): Assurance;
  raise(nhsNumber: string, level: Assurance): void;
  /** Back to the seed: nobody has decided or proved anything. */
  forget(): void;
  close(): void;
}

/** Opens the stand-in's memory of consents and raised levels. */
export function openChoices(world: World): Choices {
  const store = openStore(world, 'nhs-login');
  return {
    hasConsented: (person) =>
      !person.tags.includes('no-consent-yet') || store.get<boolean>(`consent:${person.nhsNumber}`) === true,
    rememberConsent: (nhsNumber) => store.set(`consent:${nhsNumber}`, true),
    level(person) {
      const raised = store.get<Assurance>(`level:${person.nhsNumber}`);
      return raised && reaches(raised, person.assurance) ? raised : person.assurance;
    },
    raise: (nhsNumber, level) => store.set(`level:${nhsNumber}`, level),
    forget: () => store.clear(),
    close: () => store.close(),
  };
}
