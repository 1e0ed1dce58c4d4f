/** The words of markup that no parser accepts: tags become line ends, scripts and styles go. */
export function wordsOfBroken(markup: string): string {
  const bare = markup
    .replace(/<(script|style)\b[\s\S]*?(<\/\1\s*>|$)/gi, '')
    .replace(/<!--[\s\S]*?(-->|$)/g, '')
    .replace(/<\/?(p|div|h[1-6]|li|ul|ol|tr|table|br|section)\b[^<>]*>/gi, '\n\n')
    .replace(/<\/?[a-zA-Z][^<>]*>/g, ' ');
  return withKnownEntities(bare)
    .replace(/&#(x[0-9a-f]+|\d+);/gi, (whole, code: string) => characterOf(code) ?? whole)
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}

function characterOf(code: string): string | undefined {
  const point = /^x/i.test(code) ? Number.parseInt(code.slice(1), 16) : Number(code);
  return point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff)
    ? String.fromCodePoint(point)
    : undefined;
}

/** HTML's named characters that letters use; XML knows five of them only. */
const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    nbsp: '\u00a0',
    copy: '©',
    reg: '®',
    trade: '™',
    deg: '°',
    plusmn: '±',
    micro: 'µ',
    middot: '·',
    frac12: '½',
    frac14: '¼',
    frac34: '¾',
    sup1: '¹',
    sup2: '²',
    sup3: '³',
    times: '×',
    divide: '÷',
    pound: '£',
    euro: '€',
    cent: '¢',
    yen: '¥',
    sect: '§',
    para: '¶',
    laquo: '«',
    raquo: '»',
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    sbquo: '‚',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    bull: '•',
    hellip: '…',
    prime: '′',
    Prime: '″',
    le: '≤',
    ge: '≥',
    ne: '≠',
    asymp: '≈',
    larr: '←',
    uarr: '↑',
    rarr: '→',
    darr: '↓',
    ordm: 'º',
    ordf: 'ª',
    iquest: '¿',
    iexcl: '¡',
    szlig: 'ß',
    aelig: 'æ',
    AElig: 'Æ',
    oslash: 'ø',
    Oslash: 'Ø',
    aring: 'å',
    Aring: 'Å',
    auml: 'ä',
    Auml: 'Ä',
    ouml: 'ö',
    Ouml: 'Ö',
    uuml: 'ü',
    Uuml: 'Ü',
    agrave: 'à',
    aacute: 'á',
    acirc: 'â',
    atilde: 'ã',
    egrave: 'è',
    eacute: 'é',
    ecirc: 'ê',
    euml: 'ë',
    igrave: 'ì',
    iacute: 'í',
    icirc: 'î',
    iuml: 'ï',
    ntilde: 'ñ',
    Ntilde: 'Ñ',
    ograve: 'ò',
    oacute: 'ó',
    ocirc: 'ô',
    otilde: 'õ',
    ugrave: 'ù',
    uacute: 'ú',
    ucirc: 'û',
    wcirc: 'ŵ',
    ycirc: 'ŷ',
    yacute: 'ý',
    ccedil: 'ç',
    Ccedil: 'Ç',
    Agrave: 'À',
    Aacute: 'Á',
    Acirc: 'Â',
    Egrave: 'È',
    Eacute: 'É',
    Ecirc: 'Ê',
    alpha: 'α',
    beta: 'β',
    gamma: 'γ',
    delta: 'δ',
    mu: 'μ',
    omega: 'ω',
    Delta: 'Δ',
    Omega: 'Ω',
    thinsp: '\u2009',
    ensp: '\u2002',
    emsp: '\u2003',
    shy: '\u00ad',
    zwnj: '\u200c',
    zwj: '\u200d',
    lrm: '\u200e',
    rlm: '\u200f',
  }),
);

/** Puts characters in place of HTML's named entities; those XML knows stay for its parser. */
export function withKnownEntities(markup: string): string {
  return markup.replace(/&([A-Za-z][A-Za-z0-9]*);/g, (whole, name: string) => ENTITIES.get(name) ?? whole);
}
