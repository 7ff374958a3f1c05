import { type ArchiveParams, archiveMetadata, archivePage } from '../../../archive';
import { cachedCategory } from '../../../cached';
import { placeholder } from '../../../params';

export const ensureStatic = 'navigation';
export const generateStaticParams = () => [{ slug: placeholder, older: [placeholder] }];

type Props = { params: ArchiveParams };

export const generateMetadata = ({ params }: Props) => archiveMetadata('category', cachedCategory, params);

export default function CategoryPage({ params }: Props) {
  return archivePage('category', cachedCategory, params);
}
