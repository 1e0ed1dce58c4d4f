import { describe, expect, it } from 'vitest';
import { arrangePdfText, firstZoom, ZOOMS } from './arrange-pdf-text.ts';

const word = (str: string, hasEOL = false) => ({ str, hasEOL });

describe('a document as text', () => {
  it('keeps lines and paragraphs, and no heap of spaces', () => {
    expect(
      arrangePdfText([
        word('Dear'),
        word('  '),
        word('Mr Jones', true),
        word('', true),
        word('', true),
        word('', true),
        word('Your scan', true),
      ]),
    ).toBe('Dear Mr Jones\n\nYour scan');
  });

  it('goes on where the edge of the paper broke a line, but not into a list', () => {
    const long = 'I have not arranged a further appointment but would be';
    expect(
      arrangePdfText([
        word(long, true),
        word('glad to hear from you.', true),
        word(long, true),
        word('- One'),
      ]),
    ).toBe(`${long} glad to hear from you.\n${long}\n- One`);
  });

  it('is empty for a picture of a page', () => {
    expect(arrangePdfText([])).toBe('');
    expect(arrangePdfText([word(' ', true)])).toBe('');
  });

  it('opens at twice the width on a narrow screen', () => {
    expect([ZOOMS[firstZoom(320)], ZOOMS[firstZoom(480)], ZOOMS[firstZoom(900)]]).toEqual([2, 1, 1]);
  });
});
