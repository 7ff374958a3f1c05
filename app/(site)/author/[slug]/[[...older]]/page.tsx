import { config } from '@/lib/config';
import type { ArchiveView } from '@/lib/posts/views';
import { personData } from '@/lib/profiles/rules';
import { type ArchiveParams, archiveMetadata, archivePage } from '../../../archive';
import { cachedAuthor } from '../../../cached';
import { placeholder } from '../../../params';

export const ensureStatic = 'navigation';
export const generateStaticParams = () => [{ slug: placeholder, older: [placeholder] }];

type Props = { params: ArchiveParams };

export const generateMetadata = ({ params }: Props) => archiveMetadata('author', cachedAuthor, params);

export default function AuthorPage({ params }: Props) {
  return archivePage('author', cachedAuthor, params, personScript);
}

/** Tells search engines who the author is. */
function personScript(author: ArchiveView, path: string) {
  const { name, description: bio, portraitKey = null, links = [] } = author;
  const data = personData({ name, bio, path, portraitKey, links }, config().siteUrl);
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in which nothing can end the element
      dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
    />
  );
}
