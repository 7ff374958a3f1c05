import type { Provider } from './provider';

/** A film or a recording on any site, played by the browser itself. */
export const file: Provider = {
  name: '',
  shape: 'video',
  read(given, host) {
    if (given.protocol !== 'https:' || !(FILM.test(given.pathname) || SOUND.test(given.pathname)))
      return null;
    if (isPrivateHost(host)) return null;
    const url = new URL(given);
    url.hash = '';
    return { key: '', url: url.href };
  },
  player: (_, url) => url,
  frames: [],
};

/** Whether the file at an address is to be heard only. */
export function isSound(url: string): boolean {
  return SOUND.test(new URL(url).pathname);
}

const FILM = /\.(mp4|webm|ogv|mov|m4v)$/i;
const SOUND = /\.(mp3|m4a|ogg|oga|opus|wav|flac|aac)$/i;

/** A bare address or a name without a public domain: a reader's browser must not be sent into a network. */
function isPrivateHost(name: string): boolean {
  if (/^\[/.test(name) || /^\d+(\.\d+){3}$/.test(name) || !name.includes('.')) return true;
  return /\.(localhost|local|internal|lan|home|corp|intranet|home\.arpa|test|invalid)$/.test(name);
}
