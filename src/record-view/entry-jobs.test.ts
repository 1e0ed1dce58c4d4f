import { describe, expect, it } from 'vitest';
import { type Job, Jobs, type Rank, workFor } from './entry-jobs.ts';

function listOf(...given: readonly (readonly [Rank, string, string])[]): { jobs: Jobs; done: string[] } {
  const jobs = new Jobs();
  const done: string[] = [];
  for (const [rank, shelf, name] of given) jobs.add(rank, { shelf, run: () => void done.push(name) });
  return { jobs, done };
}

function workOff(jobs: Jobs): void {
  while (!jobs.isEmpty) workFor(jobs, 0, () => 0);
}

describe('what a long list does while the browser is idle', () => {
  it('draws what came near first, then adds missing lines from the top, and tidies last', () => {
    const { jobs, done } = listOf(
      ['tidy', '2024', 'tidy'],
      ['line', '2024', 'line 1'],
      ['line', '2024', 'line 2'],
      ['line', '1960', 'line 3'],
      ['draw', '1960', 'draw'],
    );
    workOff(jobs);
    expect(done).toEqual(['draw', 'line 1', 'line 2', 'line 3', 'tidy']);
  });

  it('fills the shelf that somebody jumped to before the others, and then the others', () => {
    const { jobs, done } = listOf(['line', '2024', 'a'], ['line', '1960', 'b'], ['line', '2023', 'c']);
    jobs.wanted = '1960';
    workOff(jobs);
    expect(done).toEqual(['b', 'a', 'c']);
  });

  it('stops when its time is up, and never without having done anything', () => {
    const { jobs, done } = listOf(...['a', 'b', 'c', 'd'].map((name) => ['line', '2024', name] as const));
    let time = 0;
    workFor(jobs, 6, () => (time += 3));
    expect(done).toEqual(['a', 'b']);
    workFor(jobs, -1, () => time);
    expect(done).toEqual(['a', 'b', 'c']);
    expect(jobs.hasLines).toBe(true);
  });

  it('draws one thing at a time', () => {
    const { jobs, done } = listOf(['draw', '2024', 'a'], ['draw', '2024', 'b']);
    workFor(jobs, 100, () => 0);
    expect(done).toEqual(['a']);
  });

  it('only adds lines while nothing can be read', () => {
    const { jobs, done } = listOf(
      ['draw', '2024', 'draw'],
      ['line', '2024', 'line'],
      ['tidy', '2024', 'tidy'],
    );
    for (let turn = 0; turn < 5; turn += 1) workFor(jobs, 100, () => 0, true);
    expect([done, jobs.isEmpty]).toEqual([['line'], false]);
    workOff(jobs);
    expect(done).toEqual(['line', 'draw', 'tidy']);
  });

  it('forgets what is no longer to be done', () => {
    const jobs = new Jobs();
    const job: Job = { shelf: '2024', run: () => expect.unreachable() };
    for (const rank of ['draw', 'line', 'tidy'] as const) jobs.add(rank, job);
    jobs.drop(job);
    expect([jobs.isEmpty, jobs.take(), jobs.linesOf('2024')]).toEqual([true, undefined, []]);
  });
});
