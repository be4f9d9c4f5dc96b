/** A growing division of groups 0 to n - 1 into things, with pairs that must stay apart. */
export interface Partition {
  /** Number of groups. */
  readonly size: number;
  /** The number that stands for the thing a group belongs to. */
  find(group: number): number;
  /** Forbids that two groups ever come together; they must not be together yet. */
  block(a: number, b: number): void;
  /** Tells whether two groups belong to things that must stay apart. */
  isBlocked(a: number, b: number): boolean;
  /** Unites the things of two groups; returns the number that stands for the new thing. */
  join(a: number, b: number): number;
}

/** Starts with each group a thing of its own. */
export function createPartition(size: number): Partition {
  const parents = Int32Array.from({ length: size }, (_, index) => index);
  const sizes = new Int32Array(size).fill(1);
  /** By thing: the things it must stay apart from, kept on both sides. */
  const blocks = new Map<number, Set<number>>();

  const find = (group: number): number => {
    let root = group;
    while (parents[root] !== root) root = parents[root] ?? root;
    for (let each = group; each !== root; ) {
      const next = parents[each] ?? root;
      parents[each] = root;
      each = next;
    }
    return root;
  };
  const addBlock = (root: number, other: number): void => {
    const others = blocks.get(root);
    if (others === undefined) blocks.set(root, new Set([other]));
    else others.add(other);
  };
  const block = (a: number, b: number): void => {
    addBlock(find(a), find(b));
    addBlock(find(b), find(a));
  };
  const join = (a: number, b: number): number => {
    const [left, right] = [find(a), find(b)];
    if (left === right) return left;
    const isLeftLarger = (sizes[left] ?? 0) >= (sizes[right] ?? 0);
    const [root, child] = isLeftLarger ? [left, right] : [right, left];
    parents[child] = root;
    sizes[root] = (sizes[root] ?? 0) + (sizes[child] ?? 0);
    for (const other of blocks.get(child) ?? []) {
      blocks.get(other)?.delete(child);
      addBlock(other, root);
      addBlock(root, other);
    }
    blocks.delete(child);
    return root;
  };
  const isBlocked = (a: number, b: number): boolean => blocks.get(find(a))?.has(find(b)) ?? false;
  return { size, find, block, isBlocked, join };
}
