import { facade } from '@/lib/media/facade';
import type { MediaView } from '@/lib/posts/views';
import { Transcript } from './transcript';

/** "Related video" and its like: what stands there, what is said of it, and its words for who cannot hear or see it. */
export function RelatedMedia({ media }: { media: MediaView[] }) {
  return media.map((item) => (
    <aside
      className="related-media"
      key={item.id}
      aria-label={`${item.label}: ${item.title || item.caption || item.url}`}
    >
      <h2 dir="auto">{item.label}:</h2>
      <figure>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made of escaped text, as in a body */}
        <div dangerouslySetInnerHTML={{ __html: facade(item) }} />
        {(item.caption || item.credit) && (
          <figcaption>
            <span dir="auto">{item.caption}</span>
            {item.credit && (
              <>
                {' '}
                <span className="credit">{item.credit}</span>
              </>
            )}
          </figcaption>
        )}
      </figure>
      {item.transcript && (
        <details className="transcript">
          <summary>Transcript</summary>
          <Transcript text={item.transcript} />
        </details>
      )}
    </aside>
  ));
}
