/**
 * What an editor typed as the address of a link, made whole: 'example.org' gets https, a mail address gets mailto;
 * a path of this site and an anchor stay. Null when it is none of these.
 */
export function linkAddress(typed: string): string | null {
  const text = typed.trim();
  if (/^(#.+|\/(?!\/).*)$/.test(text)) return text;
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(text)) return `mailto:${text}`;
  if (text.startsWith('//')) return null;
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(whole)) return null;
  const { protocol, hostname } = new URL(whole);
  if (protocol === 'mailto:') return whole;
  return /^https?:$/.test(protocol) && hostname.includes('.') ? whole : null;
}

/**
 * What is wrong with the address of an image, in a sentence; null when nothing is. The site's policy lets browsers
 * load pictures over https only, so one over http would never be seen; bodies keep those that they came with.
 */
export function imageProblem(address: string): string | null {
  if (/^http:/i.test(address)) return 'Pictures must come over https.';
  if (/^(https:\/\/[^\s/]+\.|\/(?!\/))/i.test(address)) return null;
  return 'Type the address of an image, like https://example.org/boat.jpg.';
}
