import { type ArchiveParams, archiveMetadata, archivePage } from '../../../archive';
import { cachedTag } from '../../../cached';
import { placeholder } from '../../../params';

export const ensureStatic = 'navigation';
export const generateStaticParams = () => [{ slug: placeholder, older: [placeholder] }];

type Props = { params: ArchiveParams };

export const generateMetadata = ({ params }: Props) => archiveMetadata('tag', cachedTag, params);

export default function TagPage({ params }: Props) {
  return archivePage('tag', cachedTag, params);
}
