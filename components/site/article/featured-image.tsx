import { columnSizes } from '@/lib/media-library/illustrate';
import { fileAddress, oneFile, type Picture, shownSize, srcset } from '@/lib/media-library/rules';
import type { ArticleView } from '@/lib/posts/views';

/** The picture under the headline: one of the library in its sizes, or one from elsewhere as it is. */
export function FeaturedImage({
  image: { url, alt, picture },
}: {
  image: NonNullable<ArticleView['image']>;
}) {
  if (!picture) {
    // biome-ignore lint/performance/noImgElement: an address of the editor's choice, not one of ours to resize
    return <img className="article-image" src={url} alt={alt} />;
  }
  const { caption, credit } = picture;
  return (
    <figure className="article-figure">
      <picture>
        <source type="image/webp" srcSet={srcset(picture, 'webp')} sizes={columnSizes} />
        <img
          className={`article-image ${focusOf(picture)}`}
          src={oneFile(picture, 960)}
          srcSet={srcset(picture, picture.fallback)}
          sizes={columnSizes}
          alt={alt}
          {...shownSize(picture)}
          fetchPriority="high"
        />
      </picture>
      {(caption || credit) && (
        <figcaption>
          {caption && <span dir="auto">{caption}</span>}{' '}
          {credit && (
            <span className="credit" dir="auto">
              {credit}
            </span>
          )}
        </figcaption>
      )}
    </figure>
  );
}

/** Classes, since the page's policy takes no style of an element: to the nearest tenth. */
function focusOf({ focusX, focusY }: Picture) {
  return `focus-x-${Math.round(focusX / 10)} focus-y-${Math.round(focusY / 10)}`;
}

/** The picture for who shows one file only, as a link on another site does. */
export function socialImage({ url, alt, picture }: NonNullable<ArticleView['image']>) {
  if (!picture) return { url, alt };
  const width = picture.widths.findLast((size) => size <= 1440) ?? shownSize(picture).width;
  const height = Math.round((picture.height * width) / picture.width);
  return { url: fileAddress(picture, width, picture.fallback), alt, width, height };
}
