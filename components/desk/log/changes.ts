import type { LogEntry } from '@/lib/audit-log/views';
import { formatDateTime, type Place } from '@/lib/text/dates';
import { isUuid } from '@/lib/text/uuid';
import { own, type Term, termOf } from './terms';

/**
 * What changed, a line for each thing: "Hold for links: never → 2 links or more", "Until: May 5, 2026 at 2:00 PM".
 * Instants are written in the manner of `place`; what says nothing to people, like an id, is left out.
 */
export function changesOf(
  { action, before, after }: Pick<LogEntry, 'action' | 'before' | 'after'>,
  place: Place,
): string[] {
  const [old, fresh] = [record(before), record(after)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(fresh)])];
  return names.flatMap((name) => {
    const term = termOf(action, name);
    const [one, other] = [own(old, name), own(fresh, name)];
    if (!term || JSON.stringify(one) === JSON.stringify(other)) return [];
    const [was, is] = [said(one, term, place), said(other, term, place)];
    if (was === null || is === null) return [];
    if (!Object.hasOwn(old, name)) return isEmptyList(other) ? [] : [`${term.label}: ${is}`];
    if (term.isList) return [`${term.label}: ${cameAndWent(lines(one), lines(other))}`];
    return was === is ? [] : [`${term.label}: ${was} → ${is}`];
  });
}

/** A value in words; null for what has none, like an id. */
function said(value: unknown, term: Term, place: Place): string | null {
  const { none = 'none', unit = '', words = {}, say } = term;
  if (value === undefined || value === null || value === '') return none;
  if (isEmptyList(value)) return none;
  if (say) return say(value);
  const word = typeof value === 'object' ? undefined : own(words, String(value));
  if (word !== undefined) return word;
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (typeof value === 'number') return value === 0 && term.none ? none : counted(value, unit);
  if (Array.isArray(value)) {
    const parts = value.flatMap((one) => said(one, term, place) ?? []);
    return parts.length > 0 ? short(parts.join(', ')) : null;
  }
  if (typeof value !== 'string' || isUuid(value)) return null;
  return (term.isInstant && instantIn(value, place)) || `“${short(value)}”`;
}

const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;

function counted(count: number, unit: string): string {
  const of = count === 1 ? unit.replace(/s(?= |$)/, '') : unit;
  return `${count.toLocaleString('en')} ${of}`.trim();
}

function instantIn(text: string, place: Place): string | null {
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? null : formatDateTime(instant, place);
}

const lines = (value: unknown) =>
  String(value ?? '')
    .split(/\s*\n\s*/)
    .filter(Boolean);

function cameAndWent(old: readonly string[], fresh: readonly string[]): string {
  const came = fresh.filter((word) => !old.includes(word));
  const went = old.filter((word) => !fresh.includes(word));
  const parts = [came.length > 0 && `${some(came)} added`, went.length > 0 && `${some(went)} taken out`];
  return parts.filter(Boolean).join(', ') || 'in another order';
}

/** Words of a list that a line has room for. */
const NAMED = 8;

function some(words: readonly string[]): string {
  const named = words.slice(0, NAMED).map((word) => `“${short(word)}”`);
  const more = words.length - named.length;
  return named.join(', ') + (more > 0 ? ` and ${more.toLocaleString('en')} more` : '');
}

/** Characters of one value: a bio may be long. */
const SAID = 120;

const short = (text: string) => (text.length > SAID ? `${text.slice(0, SAID - 1)}…` : text);

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
