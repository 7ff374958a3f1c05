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

/** What may be done to a row as it stands, as its own buttons say. */
export function mayDo(row: HTMLElement, act: string): boolean {
  return row.querySelector(`[data-act=${act}]`) !== null;
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
  const free = (row: HTMLElement) => !row.inert;
  (all.slice(at).find(free) ?? all.slice(0, at).findLast(free) ?? root).focus();
}

/** Gives the rows back, all but those whose ids are still on their way. */
export function wake(root: HTMLElement, away: ReadonlySet<string>) {
  for (const row of rowsIn(root)) if (row.inert && !away.has(idOf(row))) row.inert = false;
}
