/** What the rules of the tree ask of a category. */
export type InTree = { id: string; name: string; parentId: string | null };

/** A step that a key moves a category: under the neighbour above it, or out beside the one it is under. */
export type Step = 'in' | 'out';

/** Whether `id` is `above`, or stands below it. */
export function isWithin(rows: readonly InTree[], id: string, above: string): boolean {
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at); at = parentOf(rows, at)) {
    if (at === above) return true;
    seen.add(at);
  }
  return false;
}

/** The ids of a category and of all below it. */
export function branchOf(rows: readonly InTree[], id: string): string[] {
  return rows.filter((row) => isWithin(rows, row.id, id)).map((row) => row.id);
}

/** Where a step leads: the id of the category above then, null for the top; undefined where there is no such step. */
export function stepFrom(rows: readonly InTree[], id: string, step: Step): string | null | undefined {
  const row = rows.find((one) => one.id === id);
  if (!row) return undefined;
  if (step === 'out') return row.parentId === null ? undefined : parentOf(rows, row.parentId);
  const level = rows.filter(({ parentId }) => parentId === row.parentId).sort(byName);
  return level[level.indexOf(row) - 1]?.id;
}

/** The first of these names that the level under `parentId` has already, whatever the case; undefined when none is. */
export function takenName(
  rows: readonly InTree[],
  names: readonly string[],
  parentId: string | null,
  except: readonly string[] = [],
): string | undefined {
  const level = rows.filter((row) => row.parentId === parentId && !except.includes(row.id));
  const taken = new Set(level.map(({ name }) => name.toLowerCase()));
  return names.find((name) => taken.has(name.toLowerCase()));
}

/** The order of a level, as PostgreSQL gives it: by name, and the older first of two with one name. */
export function byName(one: InTree, other: InTree): number {
  if (one.name !== other.name) return one.name < other.name ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

function parentOf(rows: readonly InTree[], id: string): string | null {
  return rows.find((row) => row.id === id)?.parentId ?? null;
}
