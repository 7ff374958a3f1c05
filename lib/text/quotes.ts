/** The quotation marks of a language: outer and inner, each opening and closing. */
export type Quotes = { double: [string, string]; single: [string, string] };

const apostrophe = '’';

/**
 * What a straight quote that was just typed becomes, given the text before it in its paragraph. After a space, an
 * opening bracket, a dash or another opening quote it opens; anywhere else it closes, or is an apostrophe.
 */
export function curlyQuote(before: string, typed: '"' | "'", quotes: Quotes): string {
  const [open, close] = typed === '"' ? quotes.double : quotes.single;
  const opens = before === '' || openers.test(before) || endsWithOpening(before, quotes);
  if (opens) return open;
  if (typed === '"') return close;
  return isUnclosed(before, [open, close]) ? close : apostrophe;
}

const openers = /[\s([{<¡¿/=\u2012-\u2015-]$/u;

function endsWithOpening(before: string, { double, single }: Quotes) {
  return [double, single].some(([open, close]) => open !== close && before.endsWith(open));
}

function isUnclosed(before: string, [open, close]: [string, string]) {
  // An apostrophe looks like a closing mark in most languages, so that both would do.
  if (close === apostrophe || open === close) return false;
  return before.lastIndexOf(open) > before.lastIndexOf(close);
}

/** The marks of a language tag like 'de-AT'; English ones where nothing else is known. */
export function quotesOf(language: string): Quotes {
  const { language: name, region } = new Intl.Locale(language);
  const marks = byLanguage[`${name}-${region}`] ?? byLanguage[name] ?? english;
  const [open = '', close = '', innerOpen = '', innerClose = ''] = marks.split(' ');
  return { double: [open, close], single: [innerOpen, innerClose] };
}

const english = '“ ” ‘ ’';
const german = '„ “ ‚ ‘';
const guillemets = '« » “ ”';
const nordic = '” ” ’ ’';
const slavic = '« » „ “';

/** As Unicode's CLDR and the countries' own style books have them; French sets a space inside that does not break. */
const byLanguage: Record<string, string> = {
  bg: '„ “ ’ ’',
  ca: guillemets,
  cs: german,
  de: german,
  'de-CH': '« » ‹ ›',
  'de-LI': '« » ‹ ›',
  el: guillemets,
  es: guillemets,
  et: '„ “ « »',
  eu: guillemets,
  fi: nordic,
  fr: '«\u00a0 \u00a0» “ ”',
  'fr-CH': '« » ‹ ›',
  gl: guillemets,
  hr: '„ ” ‘ ’',
  hu: '„ ” » «',
  is: german,
  it: guillemets,
  ja: '「 」 『 』',
  lt: '„ “ ‚ ‘',
  nb: '« » ‘ ’',
  nn: '« » ‘ ’',
  no: '« » ‘ ’',
  pl: '„ ” « »',
  pt: guillemets,
  'pt-BR': english,
  ro: '„ ” « »',
  ru: slavic,
  sk: german,
  sl: '„ “ ‚ ‘',
  sr: '„ ” ’ ’',
  sv: nordic,
  uk: slavic,
};
