import { oneFile, type Picture, shownSize, srcset } from '@/lib/media-library/rules';

/** As wide as a lead story on the front is at most. */
const sizes = '(min-width: 60rem) 47rem, 92vw';

/** The picture of a lead story; the headline under it is the link. */
export function TeaserPicture({ picture }: { picture: Picture }) {
  return (
    <picture className="teaser-picture">
      <source type="image/webp" srcSet={srcset(picture, 'webp')} sizes={sizes} />
      <img
        src={oneFile(picture, 960)}
        srcSet={srcset(picture, picture.fallback)}
        sizes={sizes}
        alt=""
        {...shownSize(picture)}
      />
    </picture>
  );
}
