import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ReportPage } from '@/components/site/responses/report-page';
import { Reported } from '@/components/site/responses/reported';
import { cachedSite } from '../../../../cached';
import { placeholder, segment } from '../../../../params';
import { cachedReport, cachedReported } from '../../cached';
import { reported } from '../../reported';

export const ensureStatic = 'navigation';
export const generateStaticParams = () => [{ commentId: placeholder, answer: placeholder }];

type Props = { params: Promise<{ commentId: string; answer: string }> };

const titles = { thanks: 'Thank you', gone: 'Not shown any more' };
const isPlain = (answer: string) => answer === 'thanks' || answer === 'gone';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const answer = segment((await params).answer);
  return { title: isPlain(answer) ? titles[answer] : 'Not sent', robots: { index: false } };
}

/** What came of a report: thanks, that the response is gone, or by a token the form as it was typed. */
export default async function ReportAnswerPage({ params }: Props) {
  const { commentId: typed, answer: named } = await params;
  const [commentId, answer] = [segment(typed), segment(named)];
  if (isPlain(answer)) {
    const article = await cachedReported(commentId);
    if (!article) notFound();
    return <Reported answer={answer} article={article} />;
  }
  const attempt = await cachedReport(commentId, answer);
  if (!attempt) notFound();
  const { response, article } = await reported(typed);
  return <ReportPage article={article} response={response} attempt={attempt} site={await cachedSite()} />;
}
