import { fileAddress, fileNames, mediaTypes } from '@/lib/media-library/rules';
import type { ProfileLink } from './schema';

/** The sides that a person's picture is kept in, in pixels, rising. */
const sides = [96, 192, 384];

/** What must stay in sight when a picture is cropped to a square; `found` leaves it to what draws the eye. */
export const focuses = ['found', 'top', 'centre', 'bottom', 'left', 'right'] as const;
export type Focus = (typeof focuses)[number];

/** The focus that a form names; the usual one when it names none. */
export function focusFrom(sent: unknown): Focus {
  return focuses.find((focus) => focus === sent) ?? 'found';
}

/** Bytes that a picture of a person may have: it is never shown large. */
export const portraitMaxBytes = 10 * 1024 * 1024;

/** The files of a person's picture as those of the library are described. */
export function portraitFiles(key: string) {
  return { key, stem: 'portrait', widths: sides, fallback: 'jpg' as const };
}

/** Each of these files: where it is stored, how large it is and what it holds. */
export function portraitParts(key: string) {
  const files = portraitFiles(key);
  return fileNames(files).map((name) => {
    const format = name.endsWith('.webp') ? ('webp' as const) : files.fallback;
    return { name, format, type: mediaTypes[format], side: Number(/-(\d+)\.\w+$/.exec(name)?.[1]) };
  });
}

/** The address of the file that does for `side` pixels, and all of them for a browser to choose from. */
export function portraitShown(key: string, side: number) {
  const files = portraitFiles(key);
  const fitting = sides.find((each) => each >= side) ?? sides.at(-1) ?? side;
  const set = (format: 'webp' | 'jpg') =>
    sides.map((each) => `${fileAddress(files, each, format)} ${each}w`).join(', ');
  return { src: fileAddress(files, fitting, 'jpg'), webp: set('webp'), jpg: set('jpg') };
}

/** Where else a person is found, as readers see it: the website of their account first. */
export function linksShown(url: string | null, links: readonly ProfileLink[]): ProfileLink[] {
  return [...(url ? [{ label: hostOf(url), url }] : []), ...links.filter((link) => link.url !== url)];
}

/** The host of an address, as a label for it. */
export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}

/** What search engines are told of a person; `siteUrl` without a slash at its end. */
export function personData(
  person: { name: string; bio: string; path: string; portraitKey: string | null; links: ProfileLink[] },
  siteUrl: string,
) {
  const { name, bio, path, portraitKey, links } = person;
  return {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    mainEntity: {
      '@type': 'Person',
      name,
      url: siteUrl + path,
      ...(bio && { description: bio }),
      ...(portraitKey && { image: siteUrl + portraitShown(portraitKey, 384).src }),
      ...(links.length > 0 && { sameAs: links.map((link) => link.url) }),
    },
  };
}
