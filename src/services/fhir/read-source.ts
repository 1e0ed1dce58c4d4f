import type { FactRef, HeldDetails, Statement } from '#/record/fact.ts';
import type { ReadSource, SetAside } from '#/record/reading-of-source.ts';
import { readAsR4 } from './stu3-as-r4.ts';
import { Assembly, type Links } from './assembly.ts';
import { learnOrigins } from './copied-from.ts';
import { Holdings, type Held } from './holdings.ts';
import { learnAgents } from './learn-agents.ts';
import { linkLists } from './link-lists.ts';
import { linkMedicines, type MedicineLinks } from './link-medicines.ts';
import { linkReports } from './link-reports.ts';
import type { FactInMaking } from './make-fact.ts';
import { readDetails } from './read-details.ts';
import { SUPPORTING } from './resource-types.ts';
import { sharing } from './shared.ts';
import {
  ABSENT_KINDS,
  absenceStatement,
  contentWithheldStatement,
  listStatements,
  sectionStatements,
} from './statements.ts';
import { takeIn, type ReceivedPage, type TakenIn } from './take-in.ts';
import { isContentWithheld } from './withhold.ts';

export { redactWithheld } from './withhold.ts';

/** What one source sent, page by page, for one person; `dialect` is the FHIR version it speaks. */
export interface SourceInput {
  readonly source: string;
  readonly dialect: 'r4' | 'stu3';
  readonly nhsNumber: string;
  /** Ids under which the source is known to hold the person. */
  readonly patientIds?: readonly string[];
  /** FHIR base URL of the service that answered, where known. */
  readonly base?: string;
  readonly fetchedAt: string;
  readonly pages: readonly ReceivedPage[];
}

/** The reading, and what must be kept from the person or was not about them. */
export type SourceReading = ReadSource & {
  /** Something is kept from the patient; the coverage says so. */
  readonly withheld: boolean;
  /** References to these are taken out wherever originals are kept (`redactWithheld`). */
  readonly withheldRefs: ReadonlySet<FactRef>;
  readonly anotherPerson: number;
};

/**
 * Reads everything one source sent about one person. Each resource ends in exactly one of facts, details, folded,
 * stated, setAside; nothing throws; one bad resource never loses another.
 */
export function readSource(input: SourceInput): SourceReading {
  return sharing(() => readWhole(input));
}

function readWhole(input: SourceInput): SourceReading {
  const taken = takeIn(input, input.dialect === 'stu3' ? readAsR4 : (body) => body);
  const holdings = new Holdings(
    input.source,
    input.fetchedAt,
    [...taken.persons, ...taken.kept],
    taken.withheldRefs,
  );
  for (const one of taken.kept) if (one.raw !== undefined) holdings.addLifted(one.raw, one);
  const told = tellAll(taken, holdings);
  const details = taken.persons.map((one): HeldDetails =>
    attempt(
      () => readDetails(one, holdings),
      () => bareDetails(one, input.source),
    ),
  );
  const statements = told.statements;
  const keptBack = statements.some((one) => one.says === 'withheld' || one.says === 'confidential-items');
  return {
    source: input.source,
    received: taken.received,
    lifted: taken.lifted,
    facts: told.facts,
    details,
    statements,
    stated: told.stated,
    folded: told.folded,
    setAside: [...taken.setAside, ...told.setAside],
    withheld: taken.withheldRefs.size > 0 || taken.saysWithheld || keptBack,
    withheldRefs: taken.withheldRefs,
    anotherPerson: taken.anotherPerson,
  };
}

function attempt<Answer>(read: () => Answer, otherwise: () => Answer): Answer {
  try {
    return read();
  } catch {
    return otherwise();
  }
}

const bareDetails = (held: Held, source: string): HeldDetails => ({
  source,
  ref: held.ref,
  names: [],
  dateOfBirth: { known: 'not-recorded' },
  addresses: [],
  phones: [],
});

interface Told {
  readonly facts: readonly FactInMaking[];
  readonly statements: readonly Statement[];
  readonly stated: readonly FactRef[];
  readonly folded: ReadSource['folded'];
  readonly setAside: readonly SetAside[];
}

/** Sorts what was kept into entries, what is told inside them, and statements; then reads the entries. */
function tellAll(taken: TakenIn, holdings: Holdings): Told {
  const { kept } = taken;
  const lists = kept.filter((one) => one.type === 'List');
  const provenances = kept.filter((one) => one.type === 'Provenance');
  const statements: Statement[] = [];
  const stated = absencesIn(kept, holdings, statements);
  const links = linksBetween(kept, lists, stated, holdings);
  for (const one of lists) state(statements, () => listStatements(one, holdings.source));
  for (const one of links.lists.stated) stated.add(one);
  for (const one of kept)
    if (STATES_PARTS.has(one.type)) state(statements, () => partStatements(one, holdings.source));
  attempt(
    () => learnAgents(provenances, holdings),
    () => undefined,
  );
  attempt(
    () => learnOrigins(provenances, holdings),
    () => undefined,
  );
  const apart = new Set<Held>([...stated, ...links.lists.hidden, ...provenances]);
  const assembly = assembled(taken, new Assembly(holdings, links), apart);
  assembly.foldProvenances(provenances);
  for (const one of links.lists.hidden) assembly.putAside(one, 'not-for-you');
  return {
    facts: assembly.facts,
    folded: assembly.folded,
    setAside: assembly.setAside,
    statements,
    stated: [...stated].map((one) => one.ref),
  };
}

function state(statements: Statement[], read: () => readonly Statement[]): void {
  for (const one of attempt(read, () => [])) statements.push(one);
}

/** Resources that say that there is none of their kind: statements, not entries. */
function absencesIn(kept: readonly Held[], holdings: Holdings, statements: Statement[]): Set<Held> {
  const stated = new Set<Held>();
  for (const one of kept) {
    if (!ABSENT_KINDS.has(one.type)) continue;
    const absence = attempt(
      () => absenceStatement(one, holdings.source),
      () => undefined,
    );
    if (absence === undefined) continue;
    statements.push(absence);
    stated.add(one);
  }
  return stated;
}

function linksBetween(
  kept: readonly Held[],
  lists: readonly Held[],
  stated: ReadonlySet<Held>,
  holdings: Holdings,
): Links {
  const medicines = kept.filter((one) => MEDICINES.has(one.type) && !stated.has(one));
  const links = attempt(
    () => linkMedicines(medicines, holdings),
    (): MedicineLinks => ({ into: new Map(), sameAs: new Map() }),
  );
  return {
    medicines: links,
    reports: attempt(
      () => linkReports(kept, holdings),
      () => new Map<Held, Held>(),
    ),
    lists: attempt(
      () => linkLists(lists, holdings, links.into),
      () => ({ into: new Map(), stated: [], hidden: [], sections: new Map() }),
    ),
  };
}

function assembled({ kept, persons }: TakenIn, assembly: Assembly, apart: ReadonlySet<Held>): Assembly {
  const [entries, supporting]: [Held[], Held[]] = [[], []];
  for (const one of kept) if (!apart.has(one)) (SUPPORTING.has(one.type) ? supporting : entries).push(one);
  assembly.readFacts(entries);
  assembly.takeSupporting(supporting, persons);
  return assembly;
}

const MEDICINES: ReadonlySet<string> = new Set([
  'MedicationRequest',
  'MedicationStatement',
  'MedicationDispense',
]);

const STATES_PARTS: ReadonlySet<string> = new Set(['Composition', 'DocumentReference']);

function partStatements(held: Held, source: string): readonly Statement[] {
  if (held.type === 'Composition') return sectionStatements(held, source);
  return held.type === 'DocumentReference' && isContentWithheld(held.body)
    ? [contentWithheldStatement(source)]
    : [];
}
