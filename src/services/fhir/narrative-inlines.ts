import { XmlElement, XmlText, type XmlNode } from '@rgrove/parse-xml';
import type { Inline } from '#/record/narrative.ts';

/** Elements whose content is not text for a reader. */
export const DROPPED: ReadonlySet<string> = new Set([
  'script',
  'style',
  'head',
  'template',
  'iframe',
  'object',
  'embed',
  'noscript',
  'svg',
  'math',
]);

/** Deeper nesting than any letter has; below it only the words are kept. */
export const DEEPEST = 60;

/** An element's name in lower case without its prefix; undefined for text. */
export function nameOf(node: XmlNode): string | undefined {
  if (!(node instanceof XmlElement)) return undefined;
  return node.name.replace(/^[\w.-]+:/, '').toLowerCase();
}

const STRONG: ReadonlySet<string> = new Set(['b', 'strong']);
const EMPHASIS: ReadonlySet<string> = new Set(['i', 'em', 'cite', 'var']);

/** Inline content of a node: words, emphasis and line breaks, nothing else. */
export function inlinesOf(node: XmlNode, depth: number): readonly Inline[] {
  if (node instanceof XmlText) return [{ is: 'text', text: node.text }];
  const name = nameOf(node);
  if (name === undefined || DROPPED.has(name)) return [];
  const element = node as XmlElement;
  if (name === 'br') return [{ is: 'break' }];
  if (name === 'img') return imageWords(element);
  if (depth > DEEPEST) return [{ is: 'text', text: element.text }];
  const children = element.children.flatMap((child) => inlinesOf(child, depth + 1));
  const isMarked = STRONG.has(name) || EMPHASIS.has(name);
  if (!isMarked || children.every((child) => child.is === 'text' && child.text.trim() === ''))
    return children;
  return [{ is: STRONG.has(name) ? 'strong' : 'emphasis', children }];
}

/** A picture is never fetched; what its author wrote in its place is kept. */
function imageWords(element: XmlElement): readonly Inline[] {
  const alt = element.attributes['alt'];
  return alt === undefined || alt.trim() === '' ? [] : [{ is: 'text', text: alt }];
}
