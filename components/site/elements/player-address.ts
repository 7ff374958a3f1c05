/** The player's address, told to begin at once: the reader has already clicked. Keeps its other parameters. */
export function withAutoplay(player: string): string {
  const url = new URL(player);
  url.searchParams.set('autoplay', '1');
  return url.href;
}
