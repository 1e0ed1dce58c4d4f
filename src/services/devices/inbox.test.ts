import { describe, expect, it } from 'vitest';
import { Inbox } from './inbox.ts';

describe('an inbox', () => {
  it('gives what came in its order, also what comes while somebody waits, and nothing that comes after its end', async () => {
    const inbox = new Inbox<number>();
    inbox.put(0);
    setTimeout(() => inbox.put(1), 1);
    setTimeout(() => {
      inbox.put(2);
      inbox.close();
      inbox.put(3);
    }, 5);
    const all: number[] = [];
    for await (const one of inbox) all.push(one);
    expect(all).toEqual([0, 1, 2]);
  });
});
