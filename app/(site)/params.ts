import { notFound } from 'next/navigation';

/** The parameter that stands for "no page is known at build time"; it is never a real address. */
export const placeholder = '_';

/** A page number from an address: whole, from 2 (the first page has no number). Anything else is not found. */
export function pageNumber(text: string): number {
  const number = Number(text);
  if (!/^[1-9]\d{0,6}$/.test(text) || number < 2) notFound();
  return number;
}

/** The page that ['page', '2'] behind a list's address asks for. */
export function olderPage([word, number, ...more]: string[]): number {
  if (word !== 'page' || number === undefined || more.length > 0) notFound();
  return pageNumber(number);
}

/** A segment as it was typed; Next hands it over percent-encoded. What cannot be decoded is not found. */
export function segment(text: string): string {
  if (text === placeholder) notFound();
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    notFound();
  }
}
