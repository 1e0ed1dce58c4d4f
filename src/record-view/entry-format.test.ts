import { describe, expect, it } from 'vitest';
import { formatName, formatSize, showingOf } from './entry-format.ts';

describe('files', () => {
  it.each([
    ['application/pdf', 'pdf'],
    ['Text/Plain; charset=utf-8', 'text'],
    ['image/png', 'picture'],
    ['image/svg+xml', 'save-only'],
    ['image/tiff', 'save-only'],
    ['text/xml', 'letter'],
    ['text/html', 'narrative'],
    ['application/octet-stream', 'save-only'],
    ['', 'save-only'],
  ] as const)('%s is shown as %s', (type, showing) => {
    expect(showingOf(type)).toBe(showing);
  });

  it('names known formats and leaves unknown ones as sent', () => {
    expect(formatName('application/pdf')).toBe('PDF');
    expect(formatName('application/x-strange')).toBe('application/x-strange');
  });

  it('gives sizes people can read, and nought is a size', () => {
    expect(formatSize(340_200, 'en')).toBe('340 KB');
    expect(formatSize(2_450_000, 'en')).toBe('2.5 MB');
    expect(formatSize(0, 'en')).toBe('0 bytes');
    expect(formatSize(undefined, 'en')).toBe('');
  });
});
