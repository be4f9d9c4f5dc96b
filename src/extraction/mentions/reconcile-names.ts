import type { Token } from "../../model/index.js";
import { isCapitalised } from "../../support/names.js";
import { FIRM_ENDINGS } from "./firm-words.js";
import { type NameProposal, type NameVotes, NO_VOTES, overlaps } from "./name-proposal.js";

/**
 * Brings the recogniser's spans and the phrases around head nouns together, so that no two overlap.
 *
 * A headed phrase beats spans that it covers and grows by those that know more of the name
 * ("Border Guard [Bangladesh]", "[Economic and] Social Council"); else the longer one stays.
 */
export function reconcileNames(
  recognised: readonly NameProposal[],
  headed: readonly NameProposal[],
  tokens: readonly Token[],
): NameProposal[] {
  const kept: NameProposal[] = [];
  for (const proposal of headed) {
    const grown = growBySpan(proposal, recognised, tokens);
    if (kept.some((other) => overlaps(other.range, grown.range))) continue;
    const votes = { ...NO_VOTES };
    for (const other of recognised) {
      if (lengthOf(grown) - lengthOf(other) <= 1 && overlaps(other.range, grown.range)) {
        addVotes(votes, other.votes);
      }
    }
    kept.push({ ...grown, votes });
  }
  for (const proposal of recognised) {
    if (!kept.some((other) => overlaps(other.range, proposal.range))) kept.push(proposal);
  }
  return kept.sort((a, b) => a.range.from - b.range.from);
}

function lengthOf({ range }: NameProposal): number {
  return range.to - range.from;
}

/** Adds votes to a sum. */
export function addVotes(to: Record<keyof NameVotes, number>, from: NameVotes): void {
  for (const type of ["PER", "LOC", "ORG", "MISC"] as const) to[type] += from[type];
}

/** The phrase with what a recognised span knows before or after it. */
function growBySpan(
  proposal: NameProposal,
  recognised: readonly NameProposal[],
  tokens: readonly Token[],
): NameProposal {
  const span = recognised.find((other) => overlaps(other.range, proposal.range));
  if (span === undefined || span.votes.PER > 0) return proposal;
  const from = growsLeft(proposal, span, tokens) ? span.range.from : proposal.range.from;
  const to = growsRight(proposal, span, tokens) ? span.range.to : proposal.range.to;
  const grown = { ...proposal, range: { from, to } };
  if (to === proposal.range.to || !FIRM_ENDINGS.test(tokens[to - 1]?.surface.toLowerCase() ?? ""))
    return grown;
  // "China Merchants Port Holdings" is no port.
  return { ...grown, headClass: { entityType: "organization" } };
}

/** "[Economic and] Social Council", "[China Road and] Bridge Corporation". */
function growsLeft({ range }: NameProposal, span: NameProposal, tokens: readonly Token[]): boolean {
  const isJoined = tokens[range.from - 1]?.surface === "and";
  return isJoined && span.range.from < range.from && span.range.to > range.from;
}

/** "Border Guard [Bangladesh]", "Base [Tindal]": the name goes on without a preposition. */
function growsRight(
  { range }: NameProposal,
  span: NameProposal,
  tokens: readonly Token[],
): boolean {
  const more = tokens.slice(range.to, span.range.to);
  return (
    span.range.from <= range.from &&
    more.length > 0 &&
    more.every((token) => isCapitalised(token.surface))
  );
}
