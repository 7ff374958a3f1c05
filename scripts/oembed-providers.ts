import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import list from 'oembed-providers/providers.json';

/** Our providers by their names on the public list. Mastodon is not on it, and Instagram answers only to apps with a key. */
const names = {
  youtube: 'YouTube',
  vimeo: 'Vimeo',
  dailymotion: 'Dailymotion',
  ted: 'TED',
  soundcloud: 'SoundCloud',
  spotify: 'Spotify',
  x: 'Twitter',
  bluesky: 'Bluesky Social',
  tiktok: 'TikTok',
  flickr: 'Flickr',
};

/** Where each of them is asked, by the list of oembed.com. Throws when one is not on it any more. */
export function listedEndpoints(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(names).map(([provider, name]) => {
      const url = list.find(({ provider_name }) => provider_name === name)?.endpoints[0]?.url;
      if (!url) throw new Error(`${name} is not on the list of oembed.com.`);
      return [provider, url.replace('{format}', 'json')];
    }),
  );
}

/** `npx tsx scripts/oembed-providers.ts`, after a newer list was installed: takes from it what the site needs. */
if (process.argv[1] === import.meta.filename) {
  const path = join(import.meta.dirname, '../lib/media/oembed.json');
  await writeFile(path, `${JSON.stringify(listedEndpoints(), null, 2)}\n`);
  console.log(`Written: ${path}`);
}
