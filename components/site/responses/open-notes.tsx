import { Time } from '@/components/site/time';
import type { ArticleView, SiteView } from '@/lib/posts/views';
import { inWords } from '@/lib/text/durations';

type Props = { article: Pick<ArticleView, 'closing' | 'closesSoon' | 'slowModeSeconds'>; site: SiteView };

/** What is said above the form of an open article: until when, with a countdown in its last day, and slow mode. */
export function OpenNotes({ article: { closing, closesSoon, slowModeSeconds }, site }: Props) {
  return (
    <>
      {closing.open && closing.until && (
        <p className={closesSoon ? 'respond-note closes-soon' : 'respond-note'}>
          {closesSoon ? 'In its last day: responses close automatically on ' : 'Responses are open until '}
          <Time at={closing.until} site={site} />.{closesSoon && <closing-countdown />}
        </p>
      )}
      {slowModeSeconds > 0 && (
        <p className="respond-note">
          Slow mode: one response from each person every {inWords(slowModeSeconds)}.
        </p>
      )}
    </>
  );
}
