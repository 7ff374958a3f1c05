import { oneFile, type Picture, shownSize, srcset } from '@/lib/media-library/rules';
import type { SiteView } from '@/lib/posts/views';

/** How large a logo is at most, in CSS pixels; styles/chrome.css lets it shrink. */
const HIGHEST = 88;
const WIDEST = 480;

/** The name of the site, or its logo, which is called by the name. */
export function MastheadName({ site: { name, logo, logoDark } }: { site: SiteView }) {
  const shown = logo ?? logoDark;
  return (
    <p className="masthead-name" dir="auto">
      <a href="/">{shown ? <Logo picture={shown} dark={logoDark} name={name} /> : name}</a>
    </p>
  );
}

function Logo({ picture, dark, name }: { picture: Picture; dark: Picture | null; name: string }) {
  const { width, height } = logoSize(picture);
  const sizes = `${width}px`;
  return (
    <picture>
      {dark && dark.id !== picture.id && (
        <source
          media="(prefers-color-scheme: dark)"
          type="image/webp"
          srcSet={srcset(dark, 'webp')}
          sizes={`${logoSize(dark).width}px`}
          {...logoSize(dark)}
        />
      )}
      <source type="image/webp" srcSet={srcset(picture, 'webp')} sizes={sizes} />
      <img
        className="logo"
        src={oneFile(picture, width * 2)}
        srcSet={srcset(picture, picture.fallback)}
        {...{ sizes, width, height }}
        alt={name}
      />
    </picture>
  );
}

/** The size at which a picture stands as a logo, in CSS pixels. */
export function logoSize(picture: Picture) {
  const { width, height } = shownSize(picture);
  const scale = Math.min(1, HIGHEST / height, WIDEST / width);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
