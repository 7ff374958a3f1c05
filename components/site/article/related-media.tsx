import { Play } from 'lucide-react';
import type { MediaView } from '@/lib/posts/views';

/**
 * "Related video" and its like. A facade: nothing is asked of another host until the reader clicks, and without
 * scripts the click leads to the video's own page.
 */
export function RelatedMedia({ media }: { media: MediaView[] }) {
  return media.map((item) => (
    <aside
      className="related-media"
      key={item.id}
      aria-label={`${item.label}: ${item.title || item.caption || item.url}`}
    >
      <h2 dir="auto">{item.label}:</h2>
      <figure>
        <video-facade
          data-player={item.playerUrl}
          data-kind={item.provider === 'file' ? 'file' : 'iframe'}
          data-title={item.title || item.caption || item.label}
        >
          <a className="facade" href={item.url} rel="noopener">
            {/* biome-ignore lint/performance/noImgElement: stored by this site at its own size */}
            {item.poster && <img src={item.poster} alt="" />}
            <span className="facade-play">
              <Play aria-hidden="true" />
            </span>
            <span className="facade-text">
              <span className="facade-title" dir="auto">
                {item.title || 'Play the video'}
              </span>
              <span className="facade-host">Plays from {hostOf(item)}</span>
            </span>
          </a>
        </video-facade>
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
    </aside>
  ));
}

const hosts = { youtube: 'YouTube', vimeo: 'Vimeo' };

function hostOf(item: MediaView) {
  return item.provider === 'file' ? new URL(item.url).hostname : hosts[item.provider];
}
