import { caseOf, childOf, childrenOf, type Node, type Tree } from "../syntax.js";
import { foldName, isAbbreviation } from "./fold.js";
import type { HeadClass, MentionLexicon, TitleMatch } from "./lexicon.js";
import type { EntityType } from "./name-mention.js";
import type { NameProposal, NameVotes } from "./name-spans.js";
import { describingNouns, headOf } from "./offices.js";

/** What a name is taken for. */
export interface NameType {
  readonly entityType: Exclude<EntityType, "country">;
  readonly subtype?: string;
}

/** A proposal with what its sentence and document tell about its type. */
export interface NameInContext {
  readonly proposal: NameProposal;
  readonly tree: Tree;
  readonly surface: string;
  readonly title: TitleMatch | undefined;
}

/** Votes for each folded name of a document: a name has one type throughout. */
export type DocumentVotes = ReadonlyMap<string, NameVotes>;

/** Sums the recogniser's votes by name; the parts of a person's name gain from the whole. */
export function sumVotes(names: readonly NameInContext[]): DocumentVotes {
  const votes = new Map<string, Record<keyof NameVotes, number>>();
  const add = (key: string, more: NameVotes): void => {
    const sum = votes.get(key) ?? { PER: 0, LOC: 0, ORG: 0, MISC: 0 };
    for (const type of ["PER", "LOC", "ORG", "MISC"] as const) sum[type] += more[type];
    votes.set(key, sum);
  };
  for (const name of names) {
    const folded = foldName(name.surface);
    const own = withContext(name);
    add(folded, own);
    const parts = folded.split(" ");
    if (parts.length > 1 && own.PER > own.ORG + own.LOC) {
      for (const part of [parts.at(0), parts.at(-1)]) {
        if (part !== undefined) add(part, { PER: 2, LOC: 0, ORG: 0, MISC: 0 });
      }
    }
  }
  return votes;
}

/** The recogniser's votes and those of the words around. */
function withContext(name: NameInContext): NameVotes {
  const { proposal, tree } = name;
  const head = tree.nodes[headOf(tree, proposal.range)];
  const votes = { ...proposal.votes };
  if (head === undefined) return votes;
  if (name.title !== undefined) votes.PER += 4;
  if (hasRelativeWho(head)) votes.PER += 2;
  if (
    describingNouns(head).some(
      (noun) =>
        /(?:man|woman|er|or|ist|ian|secretary|head|chief|aide|king|queen|spokesperson|president)$/.test(
          noun.lemma,
        ) && noun.lemma !== "order",
    )
  ) {
    votes.PER += 2;
  }
  if (proposal.range.to - proposal.range.from === 1 || votes.PER > 0) {
    if (hasDefiniteArticle(head)) {
      votes.ORG += votes.PER;
      votes.PER = 0;
    }
  }
  if (/^(?:in|at|near|around|outside|inside)$/.test(caseOf(head)) && !hasDefiniteArticle(head))
    votes.LOC += 1;
  return votes;
}

function hasRelativeWho(node: Node): boolean {
  return childrenOf(node, "acl").some((clause) =>
    clause.children.some((child) => child.form === "who"),
  );
}

function hasDefiniteArticle(node: Node): boolean {
  return childOf(node, "det")?.form === "the";
}

/**
 * Decides the type of a name: by its head noun, by a title, else by all votes of the document.
 * Names that only fall under "other" have none, abbreviations excepted: those are organisations.
 */
export function decideType(
  name: NameInContext,
  votes: DocumentVotes,
  lexicon: MentionLexicon,
): NameType | undefined {
  const sum = votes.get(foldName(name.surface)) ?? name.proposal.votes;
  if (name.title !== undefined) return { entityType: "person" };
  if (name.proposal.headClass !== undefined) return name.proposal.headClass;
  const followed = classOfNeighbour(name, lexicon);
  if (followed !== undefined) return followed;
  const most = Math.max(sum.PER, sum.LOC, sum.ORG);
  if (most === 0 || sum.MISC > 2 * most) {
    return isAbbreviation(name.surface) ? { entityType: "organization" } : undefined;
  }
  if (sum.ORG === most && sum.PER < most) return { entityType: "organization" };
  if (sum.PER === most) return { entityType: "person" };
  return { entityType: "place" };
}

/** "the city of X", "X, a port": the noun that a name stands in apposition to or specifies. */
function classOfNeighbour(name: NameInContext, lexicon: MentionLexicon): HeadClass | undefined {
  const { tree, proposal } = name;
  const head = tree.nodes[headOf(tree, proposal.range)];
  const parent = head?.parent;
  if (head === undefined) return undefined;
  if (parent !== undefined && head.relation === "nmod" && caseOf(head) === "of") {
    if (
      /^(?:city|town|village|port|island|province|region|district|county|state|river|strait|gulf|sea|port|oblast|hamlet|municipality|suburb|peninsula)$/.test(
        parent.lemma,
      )
    ) {
      return lexicon.headClass(parent.lemma) ?? { entityType: "place" };
    }
  }
  for (const noun of childrenOf(head, "appos")) {
    if (noun.token.upos !== "NOUN") continue;
    const found = lexicon.headClass(noun.lemma);
    if (found !== undefined) return found;
  }
  return undefined;
}
