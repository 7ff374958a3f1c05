import { kept, type Provider } from './provider';

export const ted: Provider = {
  name: 'TED',
  shape: 'video',
  read: (_, host, path) =>
    (host === 'ted.com' || host === 'embed.ted.com') && path[0] === 'talks'
      ? kept(path.slice(1).join('/'), /^[a-z0-9_]{3,200}$/, (key) => `https://www.ted.com/talks/${key}`)
      : null,
  player: (key) => `https://embed.ted.com/talks/${key}`,
  frames: ['https://embed.ted.com'],
};
