import { mediaObjects } from '@/lib/media/structured';
import type { ArticleView } from '@/lib/posts/views';

type Props = { article: ArticleView; siteUrl: string };

/** What an article shows from elsewhere, as machines read it. Data and no script: browsers do not run it. */
export function StructuredData({ article, siteUrl }: Props) {
  const objects = mediaObjects([...article.embeds, ...article.media], article, siteUrl);
  if (objects.length === 0) return null;
  const json = JSON.stringify({ '@context': 'https://schema.org', '@graph': objects });
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON without an angle bracket
      dangerouslySetInnerHTML={{ __html: json.replaceAll('<', '\\u003c') }}
    />
  );
}
