import { notFound, permanentRedirect } from 'next/navigation';
import { cachedArticle } from './cached';
import { placeholder } from './params';

/** The path that a catch-all page was asked for, encoded as it came. */
export async function pathOf(params: Promise<{ path: string[] }>): Promise<string> {
  const { path } = await params;
  if (path[0] === placeholder) notFound();
  return `/${path.join('/')}`;
}

/**
 * The article at a path. One it had before leads to where the page of the present one is, which `pageOf` says of a
 * permalink; anything else is not found.
 */
export async function articleAt(path: string, pageOf: (permalink: string) => string) {
  const found = await cachedArticle(path);
  if (!found) notFound();
  if (found.kind === 'moved') permanentRedirect(pageOf(found.to));
  return found.article;
}
