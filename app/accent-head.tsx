import { accentStyle } from '@/lib/look/style';

/** The head of a page with the accent of the site's own choice. Inline: seven colours are not worth a request. */
export function AccentHead({ accent }: { accent: string }) {
  const sheet = accentStyle(accent);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made of colours only
  return <head>{sheet && <style data-look="" dangerouslySetInnerHTML={{ __html: sheet }} />}</head>;
}
