import { groupBy } from '../../kit/group-by.ts';
import { plainWords } from '../consolidate/plain-words.ts';
import { doseOf } from '../consolidate/taken-as.ts';
import { detailOf } from '../detail.ts';
import { isName } from '../no-name.ts';
import type { Differs } from './differs.ts';
import { IS_NOW, toSide, type Said } from './side.ts';

/**
 * One organisation lists one medicine more than once as current, with other doses: the same ingredient twice. It can be
 * meant so (one in the morning, two at night); nobody should find it out by chance. What was dispensed or given is no list.
 */
export function listedTwice(all: readonly Said[]): readonly Differs[] {
  return [...groupBy(all, keysOf).values()].flatMap((lines): Differs[] => {
    const byDose = groupBy(lines, (line) => [doseIn(line)]);
    const sides = [...byDose.values()].flatMap(([first]) => (first === undefined ? [] : [sideOf(first)]));
    return sides.length < 2 ? [] : [{ is: 'same-ingredient', about: 'medicine', sides }];
  });
}

function keysOf({ fact }: Said): readonly string[] {
  const detail = detailOf('medicine', fact);
  if (detail === undefined || !IS_NOW.has(fact.status.standing) || !isName(fact.title)) return [];
  if (doseOf(detail) === '' || (detail.told !== 'prescribed' && detail.told !== 'stated')) return [];
  return [`${fact.provenance.source}|${detail.told}|${plainWords(fact.title)}`];
}

function doseIn({ fact }: Said): string {
  const detail = detailOf('medicine', fact);
  return detail === undefined ? '' : doseOf(detail);
}

const sideOf = (said: Said): Differs['sides'][number] =>
  toSide(said, detailOf('medicine', said.fact)?.dosage.join('; '));
