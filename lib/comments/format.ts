import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

/** Levels of quote and list; deeper ones stay as typed. */
const MAX_NESTING = 12;

const markdown = new MarkdownIt('zero', {
  breaks: true,
  linkify: true,
  maxNesting: MAX_NESTING,
  langPrefix: '',
}).enable([
  'blockquote',
  'fence',
  'list',
  'linkify',
  'newline',
  'escape',
  'backticks',
  'emphasis',
  'link',
  'autolink',
]);

markdown.validateLink = (url) => /^https?:\/\/[^/]/i.test(url);
// Only what names its protocol is a link: "script.py" and "me@example.org" stay as typed.
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });

markdown.renderer.rules.link_open = (tokens, index, options, _env, self) => {
  tokens[index]?.attrSet('rel', 'nofollow ugc noopener');
  return self.renderToken(tokens, index, options);
};

for (const name of ['paragraph_open', 'blockquote_open', 'list_item_open']) {
  markdown.renderer.rules[name] = (tokens, index, options, _env, self) => {
    tokens[index]?.attrSet('dir', 'auto');
    return self.renderToken(tokens, index, options);
  };
}

const allowed: sanitizeHtml.IOptions = {
  allowedTags: ['p', 'br', 'em', 'strong', 'a', 'blockquote', 'code', 'pre', 'ul', 'ol', 'li'],
  allowedAttributes: {
    a: ['href', 'rel'],
    p: ['dir'],
    blockquote: ['dir'],
    li: ['dir'],
    ol: ['start'],
  },
  allowedSchemes: ['http', 'https'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'escape',
};

/**
 * The HTML of a response, made from what was typed: paragraphs (a line break stays one), emphasis, links to
 * http and https addresses, quotes, lists, code. Everything else, HTML included, is shown as it was typed.
 * Each block finds its own direction. The result passes an allow-list a second time, so that a mistake of one
 * library is not a hole.
 */
export function formatResponse(typed: string): string {
  return sanitizeHtml(markdown.render(tameMarks(typed)), allowed).trim();
}

/** The addresses a response links to, in the order they stand. `html` is what `formatResponse` made. */
export function linksIn(html: string): string[] {
  return Array.from(html.matchAll(/<a href="([^"]*)"/g), ([, href = '']) => href.replaceAll('&amp;', '&'));
}

/** Stacked combining marks climb over the neighbouring responses; no script needs more than a few. */
function tameMarks(typed: string): string {
  return typed.replace(/(\p{M}{6})\p{M}+/gu, '$1');
}
