import type { MediaProvider } from '@/lib/generated/prisma/enums';
import { bluesky } from './bluesky';
import { dailymotion } from './dailymotion';
import { file } from './file';
import { flickr } from './flickr';
import { instagram } from './instagram';
import { mastodon } from './mastodon';
import type { Provider } from './provider';
import { soundcloud } from './soundcloud';
import { spotify } from './spotify';
import { ted } from './ted';
import { tiktok } from './tiktok';
import { vimeo } from './vimeo';
import { x } from './x';
import { youtube } from './youtube';

/** The allow-list. An address is read by the first that knows it. */
export const providers: Record<MediaProvider, Provider> = {
  youtube,
  vimeo,
  dailymotion,
  ted,
  soundcloud,
  spotify,
  x,
  bluesky,
  mastodon,
  instagram,
  tiktok,
  flickr,
  file,
};

/** Every origin that a reader's page may show in a frame. */
export const frameOrigins = Object.values(providers).flatMap(({ frames }) => frames);
