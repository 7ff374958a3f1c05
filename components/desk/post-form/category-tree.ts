export type Branch = { id: string; name: string; children: Branch[] };

/** Every branch in reading order, with how deep it stands. */
export function flat(tree: Branch[], depth = 0): (Branch & { depth: number })[] {
  return tree.flatMap((branch) => [{ ...branch, depth }, ...flat(branch.children, depth + 1)]);
}

/** The tree with one more branch under `parentId`, or at its root, in the order of names. */
export function withBranch(tree: Branch[], branch: Branch, parentId: string | null): Branch[] {
  if (parentId === null) return [...tree, branch].sort((a, b) => a.name.localeCompare(b.name));
  return tree.map((node) => ({
    ...node,
    children: withBranch(node.children, branch, node.id === parentId ? null : parentId),
  }));
}

/** What is chosen once the box of a category is on or off: one that is not in the tree any more is not chosen either. */
export function chosenWith(
  all: readonly Branch[],
  chosen: readonly string[],
  id: string,
  on: boolean,
): string[] {
  const there = chosen.filter((other) => other !== id && all.some((branch) => branch.id === other));
  return on ? [...there, id] : there;
}
