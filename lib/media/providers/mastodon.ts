import type { Provider } from './provider';

/**
 * The servers whose posts are known, as data. Mastodon has no host of its own; any server that answers like one would be
 * let into the pages of readers, and be asked by this site, if the form of an address were enough.
 */
export const mastodonHosts = [
  'mastodon.social',
  'mastodon.online',
  'mastodon.world',
  'mstdn.social',
  'mas.to',
  'fosstodon.org',
  'hachyderm.io',
  'infosec.exchange',
  'journa.host',
  'newsie.social',
  'social.coop',
  'mathstodon.xyz',
];

export const mastodon: Provider = {
  name: 'Mastodon',
  shape: 'post',
  read(_, host, path) {
    if (!mastodonHosts.includes(host)) return null;
    const form =
      /^(?:@([\w.-]{1,100}(?:@[\w.-]{1,253})?)|users\/([\w.-]{1,100})\/statuses)\/(\d{1,20})(?:\/embed)?$/;
    const [, name, user = name, id] = form.exec(path.join('/')) ?? [];
    return id ? { key: `${host}/@${user}/${id}`, url: `https://${host}/@${user}/${id}` } : null;
  },
  player: (_, url) => `${url}/embed`,
  frames: mastodonHosts.map((host) => `https://${host}`),
};
