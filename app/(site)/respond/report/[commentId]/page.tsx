import type { Metadata } from 'next';
import { ReportPage } from '@/components/site/responses/report-page';
import { cachedSite } from '../../../cached';
import { placeholder } from '../../../params';
import { reported } from '../reported';

export const ensureStatic = 'navigation';
export const generateStaticParams = () => [{ commentId: placeholder }];

type Props = { params: Promise<{ commentId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { response, article } = await reported((await params).commentId);
  return { title: `Report ${response.name}: ${article.title}`, robots: { index: false } };
}

/** "Report": the response, and the form that tells the moderators of it. */
export default async function ReportResponsePage({ params }: Props) {
  const { response, article } = await reported((await params).commentId);
  return <ReportPage article={article} response={response} attempt={null} site={await cachedSite()} />;
}
