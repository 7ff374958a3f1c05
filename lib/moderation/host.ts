/** The host of an address as a list of one, without `www.`; of what is none, nothing. */
export function hostOf(address: string): string[] {
  if (address === '' || !URL.canParse(address)) return [];
  return [new URL(address).hostname.replace(/^www\./, '').slice(0, 100)].filter((host) => host !== '');
}
