/** A paragraph; a link on a line of its own; or what somebody wrote. A link is a path of this site. */
export type Part = string | { link: string; says: string } | { quote: string };

/** What a letter says, before anyone has written it down. */
export type Words = {
  subject: string;
  parts: readonly Part[];
  /** Why it came and how to have no more, set small. */
  footer: readonly Part[];
};

/** The subject on one line, at most 150 characters, and the letter as plain text and as simple HTML. */
export function writeDown({ subject, parts, footer }: Words, siteUrl: string) {
  const text = [
    ...parts.map((part) => asText(part, siteUrl)),
    '-- ',
    ...footer.map((part) => asText(part, siteUrl)),
  ];
  return {
    subject: oneLine(subject),
    text: `${text.join('\n\n')}\n`,
    html: [
      '<div style="max-width:38em;font:16px/1.5 Georgia,serif">',
      ...parts.map((part) => asHtml(part, siteUrl)),
      '<hr><div style="font-size:13px">',
      ...footer.map((part) => asHtml(part, siteUrl)),
      '</div></div>',
    ].join('\n'),
  };
}

function asText(part: Part, siteUrl: string): string {
  if (typeof part === 'string') return part;
  if ('quote' in part) return part.quote.replace(/^/gm, '> ');
  return `${part.says}:\n${siteUrl}${part.link}`;
}

function asHtml(part: Part, siteUrl: string): string {
  if (typeof part === 'string') return `<p dir="auto">${escaped(part)}</p>`;
  if ('link' in part) return `<p><a href="${escaped(siteUrl + part.link)}">${escaped(part.says)}</a></p>`;
  const lines = part.quote.split('\n').map(escaped).join('<br>');
  return `<blockquote dir="auto" style="margin:0 0 1em;padding-left:1em;border-left:3px solid #999">${lines}</blockquote>`;
}

/** A line end in a subject would begin another header. */
function oneLine(subject: string): string {
  const line = subject.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+|\s+/gu, ' ').trim();
  return [...line].slice(0, 150).join('');
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
