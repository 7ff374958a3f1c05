type Props = { answer: 'thanks' | 'gone'; article: { permalink: string; title: string } };

const sentences = {
  thanks: ['Thank you.', 'A moderator will look at it.'],
  gone: ['That response is not shown any more.', 'There is nothing left to report.'],
};

/** What came of a report, and the way back. */
export function Reported({ answer, article }: Props) {
  const [heading, sentence] = sentences[answer];
  return (
    <section className="responses reply-page" aria-labelledby="reported-heading">
      <h1 id="reported-heading">{heading}</h1>
      <p className="reply-under">
        {sentence} Back to{' '}
        <a href={`${article.permalink}#responses`} dir="auto">
          {article.title}
        </a>
      </p>
    </section>
  );
}
