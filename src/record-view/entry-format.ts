import type { Language } from '#/kit/words.ts';
import { formatNumber } from './format-number.ts';

/** How a kind of file is shown. What is none of the first is offered to be saved. */
export type Showing = 'pdf' | 'text' | 'picture' | 'letter' | 'narrative' | 'save-only';

const PICTURES: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'image/bmp',
]);

/** The bare media type: `application/PDF; charset=x` → `application/pdf`. */
export function mediaType(contentType: string): string {
  return (contentType.split(';')[0] ?? '').trim().toLowerCase();
}

/** Decides how a file is shown, by its media type alone. SVG and HTML are active content and never drawn as they are. */
export function showingOf(contentType: string): Showing {
  const type = mediaType(contentType);
  if (type === 'application/pdf') return 'pdf';
  if (type === 'text/plain') return 'text';
  if (PICTURES.has(type)) return 'picture';
  if (
    type === 'text/xml' ||
    type === 'application/xml' ||
    type === 'application/hl7-cda+xml' ||
    type === 'application/hl7-sda+xml'
  )
    return 'letter';
  if (type === 'application/xhtml+xml' || type === 'text/html') return 'narrative';
  return 'save-only';
}

const NAMES: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'text/plain': 'TXT',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/gif': 'GIF',
  'image/tiff': 'TIFF',
  'image/webp': 'WebP',
  'text/xml': 'XML',
  'application/xml': 'XML',
  'application/hl7-cda+xml': 'CDA',
  'text/html': 'HTML',
  'application/xhtml+xml': 'XHTML',
  'text/rtf': 'RTF',
  'application/rtf': 'RTF',
  'application/msword': 'Word',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
};

/** What people call a kind of file; the media type itself when it has no such name. */
export function formatName(contentType: string): string {
  return NAMES[mediaType(contentType)] ?? mediaType(contentType);
}

const LETTERS: ReadonlySet<string> = new Set(['XML', 'CDA', 'HTML', 'XHTML']);

/** A kind of file in a sentence for everybody: "PDF", "Word"; what is shown here as a letter is called one. */
export function formatWord(contentType: string, language: Language): string {
  const name = formatName(contentType);
  return LETTERS.has(name) ? (language === 'en' ? 'letter' : 'llythyr') : name;
}

/** A size in bytes as "340 KB"; nothing when no size was sent. */
export function formatSize(size: number | undefined, language: Language): string {
  if (size === undefined) return '';
  if (size < 1000) return language === 'en' ? `${size} bytes` : `${size} beit`;
  if (size < 1_000_000) return `${formatNumber(Math.round(size / 1000), language)} KB`;
  return `${formatNumber(Math.round(size / 100_000) / 10, language)} MB`;
}
