import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText, readNarrative } from './narrative.ts';

const words = (xhtml: string): string => plainText(readNarrative(xhtml));

describe('narrative', () => {
  it('reads headings, paragraphs, lists and tables', () => {
    const blocks = readNarrative(
      '<div xmlns="http://www.w3.org/1999/xhtml"><h1>Plan</h1><p>Take <b>one</b> a&nbsp;day<br/>with food</p><ul><li>Rest</li><li><p>Drink</p></li></ul><table><caption>Doses</caption><tr><th>Day</th><th>Dose</th></tr><tr><td>1</td><td>5&#160;mg</td></tr></table></div>',
    );
    expect(blocks.map(({ is }) => is)).toEqual(['heading', 'paragraph', 'list', 'table']);
    expect(plainText(blocks)).toBe(
      'Plan\nTake one a day\nwith food\nRest\nDrink\nDoses\nDay | Dose\n1 | 5 mg',
    );
  });

  it('leaves scripts, styles, pictures and targets behind, but no word', () => {
    const xhtml =
      '<div><script>alert(1)</script><style>p{}</style><p onclick="x()">See <a href="javascript:alert(1)">the leaflet</a> <img src="http://x/y.png" alt="Picture of a knee"/></p></div>';
    const blocks = readNarrative(xhtml);
    expect(JSON.stringify(blocks)).not.toMatch(/alert|javascript|http|onclick/);
    expect(plainText(blocks)).toBe('See the leaflet Picture of a knee');
  });

  it.each([
    ['markup that is not well-formed', '<div><p>One<p>Two & three</div>', 'One\nTwo & three'],
    ['an unknown entity', '<div>5 &foo; 6</div>', '5 &foo; 6'],
    ['bare text', 'Just words', 'Just words'],
    ['a name in a bad entity', '<div>caf&eacute; &lt;b&gt;</div>', 'café <b>'],
  ])('keeps the words of %s', (_, xhtml, expected) => {
    expect(words(xhtml)).toBe(expected);
  });

  it('bears deep nesting', () => {
    expect(words(`${'<div>'.repeat(400)}deep${'</div>'.repeat(400)}`)).toBe('deep');
  });

  it('never throws and loses no word of well-formed text', () => {
    fc.assert(fc.property(fc.string(), (said) => void readNarrative(said)));
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1 }),
        fc.constantFrom('p', 'b', 'li', 'td', 'h3', 'span', 'pre'),
        (said, tag) => {
          const text = words(`<div>${said.map((word) => `<${tag}>${word}</${tag}>`).join(' ')}</div>`);
          for (const word of said) expect(text).toContain(word);
        },
      ),
    );
  });
});
