import { Byline } from '@/components/site/article/byline';
import { Time } from '@/components/site/time';
import { countedResponses } from '@/lib/comments/count';
import type { SiteView, TeaserView } from '@/lib/posts/views';
import { TeaserPicture } from './teaser-picture';

/** A post in a list: section, headline, dek or excerpt, byline, time and responses. */
export function Teaser({ post, site, lead }: { post: TeaserView; site: SiteView; lead: boolean }) {
  const section = post.categories[0];
  return (
    <article className={lead ? 'teaser teaser-lead' : 'teaser'}>
      {lead && post.image?.picture && <TeaserPicture picture={post.image.picture} />}
      {(section || post.hasVideo) && (
        <p className="kicker">
          {section && <a href={section.path}>{section.name}</a>}
          {post.hasVideo && <span>With video</span>}
        </p>
      )}
      <h2 dir="auto">
        <a href={post.permalink}>{post.title}</a>
      </h2>
      {(post.dek || (post.body === null && post.excerpt)) && (
        <p className="teaser-text" dir="auto">
          {post.dek || post.excerpt}
        </p>
      )}
      {lead && post.dek && post.body === null && post.excerpt && (
        <p className="teaser-opening" dir="auto">
          {post.excerpt}
        </p>
      )}
      {post.body && (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised when it was saved
        <div className="prose" dir="auto" dangerouslySetInnerHTML={{ __html: post.body }} />
      )}
      <div className="teaser-foot">
        <Byline authors={post.authors} credit={post.credit} />
        <p>
          <Time at={post.publishedAt} site={site} form={site.dateForm} />
          {post.responseCount > 0 && (
            <>
              <span aria-hidden="true"> · </span>
              <a href={`${post.permalink}#responses`}>{countedResponses(post.responseCount)}</a>
            </>
          )}
        </p>
      </div>
    </article>
  );
}
