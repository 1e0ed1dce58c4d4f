import { foundInNode } from './found-by-product.ts';
import { labelledPeople } from './labelled-people.ts';
import { printScore } from './print-score.ts';
import { score } from './score.ts';

// node bench/labelled/run-in-node.ts [people] [seed] [kind …]: the figures by kind, and the pairs of the kinds named.
const [people = '200', seed = '1', ...kinds] = process.argv.slice(2);
const labelled = labelledPeople({ seed: Number(seed), people: Number(people) });
printScore(score(labelled, labelled.map(foundInNode)), kinds);
