/** The list with the item at `from` moved by `step` places; unchanged at its ends. */
export function moved<T>(list: readonly T[], from: number, step: number): T[] {
  const to = from + step;
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length) return [...list];
  const rest = list.toSpliced(from, 1);
  return rest.toSpliced(to, 0, item);
}
