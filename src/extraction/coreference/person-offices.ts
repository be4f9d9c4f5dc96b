import { ownersOf } from "../mentions/groups.js";
import type { TitleMatch } from "../mentions/lexicon.js";
import { childrenOf, type Node, rangeOf, type Tree } from "../syntax.js";
import type { Discourse } from "./discourse.js";
import type { EntityDraft } from "./entity-draft.js";

/**
 * Notes on a person what a noun says of them: the title, and the country if it is an office of a state
 * whose country is named with it: "the Russian Prime Minister", "Laos's foreign minister",
 * "president of Ghana", "head of Egypt's Supreme Court".
 *
 * @param noun the title's head noun, or the name itself if the title stands before it.
 */
export function noteOffice(
  person: EntityDraft,
  noun: Node,
  context: { readonly discourse: Discourse; readonly titles: readonly (readonly TitleMatch[])[] },
): void {
  const { discourse } = context;
  const tree = discourse.trees[noun.sentence];
  if (tree === undefined) return;
  const title = titleAround(noun, tree, context.titles[noun.sentence] ?? []);
  if (title === undefined) return;
  person.roles.add(title.role);
  if (title.gender !== undefined) person.gender = title.gender;
  if (!title.office || person.represents !== undefined) return;
  const country = stateAround(noun, discourse);
  if (country !== undefined) person.represents = country;
}

interface Title {
  readonly role: string;
  readonly office: boolean;
  readonly gender?: "female" | "male";
}

/** The title that ends in the noun, or directly before the name. */
function titleAround(noun: Node, tree: Tree, titles: readonly TitleMatch[]): Title | undefined {
  const { tokens } = tree.sentence;
  const first = Math.min(
    noun.index,
    ...childrenOf(noun, "compound", "flat", "nmod", "amod").map((child) => child.index),
  );
  const match = titles.find(
    ({ range }) =>
      (range.from <= noun.index && noun.index < range.to) ||
      (range.to <= noun.index && range.to >= first && range.from >= first - 3),
  );
  if (match === undefined) return undefined;
  const role = tokens
    .slice(match.range.from, match.range.to)
    .map((token) => token.surface)
    .join(" ")
    .replace(/ - /g, "-")
    .toLowerCase();
  return {
    role,
    office: match.office,
    ...(match.gender !== undefined && { gender: match.gender }),
  };
}

/** The country among the owners of a title, directly or through a body that acts for it. */
function stateAround(noun: Node, discourse: Discourse): EntityDraft | undefined {
  const titles = childrenOf(noun, "nmod:desc", "compound", "flat");
  for (const owner of [noun, ...titles].flatMap((each) => [
    ...ownersOf(each),
    ...childrenOf(each, "nmod:poss"),
  ])) {
    const [entity] = discourse.references.get(owner)?.entities ?? [];
    if (entity?.entityType === "country") return entity;
    if (entity?.entityType === "organization" && entity.represents !== undefined)
      return entity.represents;
  }
  return undefined;
}

/** Tokens of a title phrase: its noun and what modifies it directly. */
export function titleRange(noun: Node): { from: number; to: number } {
  return rangeOf([
    noun,
    ...childrenOf(noun, "compound", "amod").filter((child) => child.index < noun.index),
  ]);
}
