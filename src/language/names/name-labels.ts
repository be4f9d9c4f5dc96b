/** Types of names. */
export const NAME_TYPES = ["PER", "LOC", "ORG", "MISC"] as const;
export type NameType = (typeof NAME_TYPES)[number];

/** A name as a range of tokens, `from` up to, not including, `to`. */
export interface NameRange {
  readonly from: number;
  readonly to: number;
  readonly type: NameType;
}

/**
 * Number of labels: outside (0), then for each type begin, inside, end and unit in turn.
 *
 * @see Ratinov and Roth (2009), Design Challenges and Misconceptions in Named Entity Recognition (BILOU)
 */
export const NAME_LABELS = 1 + 4 * NAME_TYPES.length;

const BEGIN = 0;
const INSIDE = 1;
const END = 2;
const UNIT = 3;

const positionOf = (label: number): number => (label === 0 ? -1 : (label - 1) % 4);
const typeOf = (label: number): number => (label === 0 ? -1 : (label - 1) >> 2);

/** Tells whether a sentence may start with a label. */
export function mayStart(label: number): boolean {
  const position = positionOf(label);
  return position !== INSIDE && position !== END;
}

/** Tells whether a sentence may end with a label. */
export function mayEnd(label: number): boolean {
  const position = positionOf(label);
  return position !== BEGIN && position !== INSIDE;
}

/** Tells whether one label may follow another. */
export function mayFollow(before: number, label: number): boolean {
  const open = positionOf(before) === BEGIN || positionOf(before) === INSIDE;
  const continues = positionOf(label) === INSIDE || positionOf(label) === END;
  return open ? continues && typeOf(before) === typeOf(label) : !continues;
}

/** Writes names as one label per token. Names must not overlap. */
export function toNameLabels(length: number, names: readonly NameRange[]): Uint8Array {
  const labels = new Uint8Array(length);
  for (const name of names) {
    const base = 1 + 4 * NAME_TYPES.indexOf(name.type);
    if (name.to - name.from === 1) {
      labels[name.from] = base + UNIT;
      continue;
    }
    labels.fill(base + INSIDE, name.from + 1, name.to - 1);
    labels[name.from] = base + BEGIN;
    labels[name.to - 1] = base + END;
  }
  return labels;
}

/** Reads names from labels that follow one another as allowed. */
export function fromNameLabels(labels: Uint8Array): NameRange[] {
  const names: NameRange[] = [];
  let from = 0;
  labels.forEach((label, index) => {
    const type = NAME_TYPES[typeOf(label)];
    const position = positionOf(label);
    if (position === BEGIN || position === UNIT) from = index;
    if (type !== undefined && (position === END || position === UNIT)) {
      names.push({ from, to: index + 1, type });
    }
  });
  return names;
}
