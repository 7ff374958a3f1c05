/** The rows of the queue in the page. The server renders them; the script moves among them and puts them to rest. */

export function rowsIn(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-response]')];
}

/** The row that has the focus, or holds what has it. */
export function rowInFocus(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>('[data-response]') ?? null;
}

function boxOf(row: HTMLElement): HTMLInputElement | null {
  return row.querySelector<HTMLInputElement>('input[name=id][type=checkbox]');
}

/** Ticks a row's box, or clears it. */
export function tick(row: HTMLElement, on: boolean) {
  const box = boxOf(row);
  if (box) box.checked = on;
}

export function tickedRows(root: HTMLElement): HTMLElement[] {
  return rowsIn(root).filter((row) => boxOf(row)?.checked && !row.inert);
}

/** What may be done to a row as it stands, as its own buttons say; to one that somebody else has decided, nothing. */
export function mayDo(row: HTMLElement, act: string): boolean {
  return decidedBy(row) === '' && row.querySelector(`[data-act=${act}]`) !== null;
}

/** What the row says of a decision that somebody else has made since it was listed; '' when there is none. */
export function decidedBy(row: HTMLElement): string {
  return row.dataset.decided ?? '';
}

/**
 * Marks a row that somebody else has decided or edited: it stays where it is and keeps the focus, so that a key that is on
 * its way does not hit the next one, but it is not decided again. A reply that is being written stays.
 */
export function markDecided(row: HTMLElement, sentence: string) {
  row.dataset.decided = sentence;
  tick(row, false);
  for (const part of row.querySelectorAll<HTMLElement>('[data-doing]')) part.inert = true;
  const line = row.querySelector<HTMLElement>('[data-decision]');
  if (!line) return;
  line.textContent = `${sentence} a moment ago`;
  line.hidden = false;
}

/** Takes the marks away: the list has come anew. */
export function unmarkAll(root: HTMLElement) {
  for (const row of rowsIn(root)) {
    delete row.dataset.decided;
    for (const part of row.querySelectorAll<HTMLElement>('[data-doing]')) part.inert = false;
    const line = row.querySelector<HTMLElement>('[data-decision]');
    if (line) line.hidden = true;
  }
}

/** How a row's response was listed, as the field `seen` says it. */
export function seenOf(row: HTMLElement): string {
  return row.dataset.seen ?? '';
}

/** Presses what a row has for going somewhere, or opens its reply. */
export function open(row: HTMLElement, what: 'edit' | 'close' | 'reply') {
  const found = row.querySelector<HTMLElement>(`[data-open=${what}]`);
  if (found instanceof HTMLDetailsElement) {
    found.open = true;
    found.querySelector('textarea')?.focus();
  } else found?.click();
}

export function toggle(row: HTMLElement) {
  tick(row, !boxOf(row)?.checked);
}

export function idOf(row: HTMLElement): string {
  return row.dataset.response ?? '';
}

/** Moves the focus by so many rows from where it is; from nowhere, to the first. Stops at both ends. */
export function step(root: HTMLElement, by: 1 | -1) {
  const rows = rowsIn(root).filter((row) => !row.inert);
  const here = rowInFocus();
  const at = here ? rows.indexOf(here) : -1;
  const next = at === -1 ? rows[0] : rows[Math.min(Math.max(at + by, 0), rows.length - 1)];
  next?.focus();
}

/**
 * Takes rows out of reach while something is done to them. The focus goes to the row that will take their place:
 * the next one, else the one before, else the list itself.
 */
export function rest(root: HTMLElement, rows: HTMLElement[]) {
  const all = rowsIn(root);
  const holder = rowInFocus();
  const at = holder ? all.indexOf(holder) : -1;
  for (const row of rows) row.inert = true;
  if (!holder?.inert) return;
  const free = (row: HTMLElement) => !row.inert && decidedBy(row) === '';
  (all.slice(at).find(free) ?? all.slice(0, at).findLast(free) ?? root).focus();
}

/** Gives the rows back, all but those whose ids are still on their way. */
export function wake(root: HTMLElement, away: ReadonlySet<string>) {
  for (const row of rowsIn(root)) if (row.inert && !away.has(idOf(row))) row.inert = false;
}
