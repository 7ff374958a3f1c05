import { nameOf } from './facade';
import { shapeOf } from './rules';
import type { EmbedView } from './views';

/** What is said of something beside what its provider says. */
type Shown = EmbedView & { caption?: string; credit?: string; transcript?: string };

/** Where it is shown: its date is the youngest that the thing itself can have. */
type Place = { title: string; description: string; publishedAt: Date };

/** Films and recordings as objects of schema.org, for JSON-LD; addresses are absolute. Posts and photos are neither. */
export function mediaObjects(
  media: readonly Shown[],
  place: Place,
  siteUrl: string,
): Record<string, string>[] {
  return media.flatMap((item) => {
    const { provider, url, playerUrl, poster, title, author, gone } = item;
    const shape = shapeOf(provider, url);
    if ((shape !== 'video' && shape !== 'audio') || !playerUrl || gone) return [];
    const still = poster && new URL(poster.src, siteUrl).href;
    const { caption, credit, transcript } = item;
    return [
      {
        '@type': shape === 'video' ? 'VideoObject' : 'AudioObject',
        name: title || caption || place.title,
        description: caption || title || place.description || nameOf(item),
        url,
        uploadDate: place.publishedAt.toISOString(),
        ...(provider === 'file' ? { contentUrl: url } : { embedUrl: playerUrl }),
        ...(still && { thumbnailUrl: still }),
        ...((credit || author) && { creditText: credit || author }),
        ...(transcript && { transcript }),
      },
    ];
  });
}
