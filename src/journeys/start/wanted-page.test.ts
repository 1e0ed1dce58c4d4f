import { describe, expect, it } from 'vitest';
import { wantedPage } from './wanted-page.ts';

describe('the page wanted before signing in', () => {
  it.each([
    [{ wanted: '/record/medicines' }, '/record/medicines'],
    [{ wanted: '/record/search?q=iron' }, '/record/search?q=iron'],
    [{ wanted: '/record' }, '/record'],
    [{ wanted: '//elsewhere.example' }, undefined],
    [{ wanted: '/recorder' }, undefined],
    [{ wanted: 5 }, undefined],
    [null, undefined],
    ['/record', undefined],
  ])('reads %j as %s', (state, wanted) => {
    expect(wantedPage(state)).toBe(wanted);
  });
});
