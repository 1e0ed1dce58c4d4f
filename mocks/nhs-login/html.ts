/** Markup that is already safe to send. Only `html` makes it. */
export interface Html {
  readonly markup: string;
}

type Piece = Html | readonly Html[] | string | number | false | undefined;

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

function isHtml(piece: Piece): piece is Html {
  return typeof piece === 'object' && 'markup' in piece;
}

function render(piece: Piece): string {
  if (piece === undefined || piece === false) return '';
  if (typeof piece === 'string' || typeof piece === 'number') return escape(String(piece));
  if (isHtml(piece)) return piece.markup;
  return piece.map((one) => one.markup).join('');
}

/** Template tag: literal text is markup, every value is escaped unless `html` made it; `false` and absent values vanish. */
export function html(literals: TemplateStringsArray, ...values: Piece[]): Html {
  let markup = literals[0] ?? '';
  values.forEach((value, index) => {
    markup += render(value) + (literals[index + 1] ?? '');
  });
  return { markup };
}
