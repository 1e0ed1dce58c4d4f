import type { Held, Holdings } from './holdings.ts';
import { each, object, objects, type Json } from './json.ts';

/** Who recorded or sent something, from the Provenance that targets it. */
export function learnAgents(provenances: readonly Held[], holdings: Holdings): void {
  for (const one of provenances) {
    const agents = objects(one.body['agent']).flatMap((agent) => agentOf(agent, one, holdings));
    for (const target of each(objects(one.body['target']), (ref) => holdings.find(ref, one))) {
      const known = holdings.agents.get(target.ref) ?? [];
      const fresh = agents.filter(
        (agent) => !known.some((other) => other.name === agent.name && other.role === agent.role),
      );
      holdings.agents.set(target.ref, [...known, ...fresh]);
    }
  }
}

function agentOf(agent: Json, from: Held, holdings: Holdings): readonly { role: string; name: string }[] {
  const type = object(agent['type']) ?? objects(agent['role'])[0];
  const role = objects(type?.['coding'])[0];
  const word = typeof role?.['display'] === 'string' ? role['display'].toLowerCase() : 'author';
  return [agent['who'] ?? agent['whoReference'], agent['onBehalfOf'] ?? agent['onBehalfOfReference']].flatMap(
    (ref, index) => {
      const name = holdings.nameOf(ref, from);
      return name === undefined ? [] : [{ role: index === 0 ? word : 'organisation', name }];
    },
  );
}
