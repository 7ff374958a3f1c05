import { kept, type Provider } from './provider';

export const soundcloud: Provider = {
  name: 'SoundCloud',
  shape: 'audio',
  read: (_, host, path) =>
    host === 'soundcloud.com'
      ? kept(
          path.join('/'),
          /^(?!you\/|discover\/|search\/|stream\/)[\w-]{1,50}\/(sets\/)?(?!(likes|tracks|albums|sets|reposts|followers|following)$)[\w-]{1,200}$/,
          (key) => `https://soundcloud.com/${key}`,
        )
      : null,
  player: (_, url) =>
    `https://w.soundcloud.com/player/?${new URLSearchParams({ url, show_teaser: 'false' })}`,
  autoplay: ['auto_play', 'true'],
  frames: ['https://w.soundcloud.com'],
};
