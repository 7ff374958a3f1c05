import { type ArchiveParams, archiveMetadata, archivePage } from '../../../archive';
import { cachedAuthor } from '../../../cached';
import { placeholder } from '../../../params';

export const ensureStatic = 'navigation';
export const generateStaticParams = () => [{ slug: placeholder, older: [placeholder] }];

type Props = { params: ArchiveParams };

export const generateMetadata = ({ params }: Props) => archiveMetadata('author', cachedAuthor, params);

export default function AuthorPage({ params }: Props) {
  return archivePage('author', cachedAuthor, params);
}
