import sanitizeHtml from 'sanitize-html';
import { isHopelesslyNested } from './nesting';

/**
 * Makes the HTML of a post safe to show: what is not on the list below goes, its text stays. Doing it twice
 * changes nothing. Never throws; markup with thousands of elements that never close comes back as its text.
 *
 * Same-page anchors get the prefix `text-`, so that no heading or footnote of a body can take an id that the
 * page uses itself. Links to responses (`#comment-12`, `#responses`) are left alone.
 */
export function sanitiseBody(html: string): string {
  const ids = new Set<string>();
  return sanitizeHtml(isHopelesslyNested(html) ? html.replace(/<[^>]*>?/g, ' ') : html, {
    allowedTags: [...blocks, ...inlines, ...tables],
    allowedAttributes: attributes,
    allowedClasses: classes,
    selfClosing: ['img', 'br', 'hr', 'wbr', 'col'],
    allowedSchemes: ['http', 'https', 'mailto'],
    allowedSchemesByTag: { img: ['http', 'https'] },
    allowedSchemesAppliedToAttributes: ['href', 'src', 'cite'],
    allowProtocolRelative: false,
    // The text of these is for machines; of every other forbidden element it is for readers.
    nonTextTags: [
      'script',
      'style',
      'textarea',
      'select',
      'option',
      'xmp',
      'title',
      'iframe',
      'object',
      'svg',
      'math',
    ],
    transformTags: {
      ...renamed,
      '*': (tagName, attribs) => ({ tagName, attribs: checked(tagName, attribs, ids) }),
    },
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !attribs.src,
    // Deeper markup is dropped and its text kept: browsers flatten it anyway, and layout slows down.
    nestingLimit: 60,
    parseStyleAttributes: false,
  }).trim();
}

// biome-ignore format: one kind a line reads best
const blocks = ['h2', 'h3', 'h4', 'h5', 'h6', 'p', 'div', 'blockquote', 'pre', 'hr', 'ul', 'ol', 'li', 'dl', 'dt', 'dd',
  'figure', 'figcaption', 'details', 'summary'];
// biome-ignore format: one kind a line reads best
const inlines = ['a', 'abbr', 'b', 'bdi', 'bdo', 'br', 'cite', 'code', 'del', 'em', 'i', 'img', 'ins', 'kbd', 'mark', 'q',
  'rp', 'rt', 'ruby', 's', 'samp', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'u', 'var', 'wbr'];
const tables = ['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'];

const classes = {
  '*': [
    ...['alignleft', 'alignright', 'aligncenter', 'alignnone', 'wp-caption', 'wp-caption-text'],
    ...['has-text-align-left', 'has-text-align-center', 'has-text-align-right'],
  ],
  figure: ['gallery', 'embed'],
  ul: ['gallery'],
  div: ['html-block'],
  sup: ['fn'],
  ol: ['footnotes'],
  span: ['credit'],
};

const attributes = {
  '*': ['id', 'lang', 'dir', 'title'],
  a: ['href', 'target', 'rel', 'aria-label'],
  img: ['src', 'alt', 'width', 'height', 'loading'],
  q: ['cite'],
  blockquote: ['cite'],
  del: ['cite', 'datetime'],
  ins: ['cite', 'datetime'],
  time: ['datetime'],
  ol: ['start', 'reversed', 'type'],
  li: ['value'],
  details: ['open'],
  col: ['span'],
  colgroup: ['span'],
  th: ['colspan', 'rowspan', 'scope'],
  td: ['colspan', 'rowspan'],
};

const renamed = {
  // The headline of the page is its one first-level heading.
  h1: 'h2',
  strike: 's',
  tt: 'code',
  center: sanitizeHtml.simpleTransform('div', { class: 'aligncenter' }),
  section: 'div',
  article: 'div',
  header: 'div',
  footer: 'div',
  aside: 'div',
};

type Attributes = Record<string, string>;

function checked(tag: string, given: Attributes, ids: Set<string>): Attributes {
  const attribs = Object.fromEntries(
    Object.entries(given).filter(([name, value]) => !(name in wellFormed) || wellFormed[name]?.test(value)),
  );
  if (attribs.id) attribs.id = ownId(attribs.id);
  // Two places of one name are one place: the first.
  if (attribs.id && ids.has(attribs.id)) delete attribs.id;
  else if (attribs.id) ids.add(attribs.id);
  const ours = classesFor(tag, given);
  if (ours) attribs.class = ours;
  if (tag === 'a') return link(attribs);
  if (tag === 'img') return { ...attribs, alt: attribs.alt ?? '', loading: 'lazy' };
  return attribs;
}

/** The classes of an element with those of ours for what WordPress and old HTML say in other ways. */
function classesFor(tag: string, { class: given = '', align = '', style = '' }: Attributes): string {
  const classes = given.split(/\s+/).map((name) => sameAs[`${tag}.${name}`] ?? name);
  const side =
    /^(left|center|right)$/i.exec(align) ??
    /(?:^|;)\s*text-align\s*:\s*(left|center|right)\s*(?:;|$)/i.exec(style);
  if (side?.[1] && aligned.has(tag)) classes.push(`has-text-align-${side[1].toLowerCase()}`);
  if (side?.[1] && align && tag === 'img') classes.push(`align${side[1].toLowerCase()}`);
  return [...new Set(classes)].filter(Boolean).join(' ');
}

const sameAs: Record<string, string> = {
  'figure.wp-block-gallery': 'gallery',
  'ul.wp-block-gallery': 'gallery',
  'ol.wp-block-footnotes': 'footnotes',
};

const aligned = new Set([
  'p',
  'div',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'td',
  'th',
  'figcaption',
  'blockquote',
  'pre',
]);

/** Attributes whose value must look like this; one that does not is dropped. */
const wellFormed: Record<string, RegExp> = {
  id: /^[^\s"'<>`]{1,100}$/,
  lang: /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i,
  dir: /^(ltr|rtl|auto)$/i,
  target: /^_blank$/i,
  width: /^\d{1,5}$/,
  height: /^\d{1,5}$/,
  start: /^-?\d{1,6}$/,
  value: /^-?\d{1,6}$/,
  type: /^[1aAiI]$/,
  span: /^\d{1,3}$/,
  colspan: /^\d{1,3}$/,
  rowspan: /^\d{1,3}$/,
  scope: /^(row|col|rowgroup|colgroup)$/i,
  'aria-label': /^[^<>]{1,100}$/,
  datetime: /^[\w:.+\- ]{1,40}$/,
};

function link(attribs: Attributes): Attributes {
  const { rel: _, ...rest } = attribs;
  if (rest.href && /^#(?!comment-|respon)./.test(rest.href)) rest.href = `#${ownId(rest.href.slice(1))}`;
  return rest.target ? { ...rest, rel: 'noopener' } : rest;
}

function ownId(id: string): string {
  return id.startsWith('text-') ? id : `text-${id}`;
}
