import type { Attribution, Span } from "../../model/index.js";
import { caseOf, childOf, conjuncts, isVerb, type Node, subtree } from "../syntax.js";
import { type DocumentContext, type Filler, fillersOf } from "./context.js";
import { subjectOf } from "./predication.js";

/** Who says a thing, and whether the verb of saying leaves its truth open. */
export interface Source {
  readonly attribution: Attribution;
  readonly filler: Filler | undefined;
  readonly allegation: boolean;
}

const ACCORDING = /^(according to|as per|per)$/;
/** Nouns for what is said: "reports from Seoul", "in a statement by the ministry". */
const REPORT_NOUNS =
  /^(report|statement|assessment|estimate|data|figure|source|account|word|intelligence|document|study|survey|poll|analysis|record|announcement|interview|speech|testimony|release)$/;

/**
 * Finds who says what the trigger states: "according to X", a verb of saying above or beside the
 * clause, or "reports from X suggest that". Of nested sources the nearest counts.
 */
export function sourceOf(context: DocumentContext, trigger: Node): Source | undefined {
  let node: Node | undefined = trigger;
  for (let steps = 0; node !== undefined && steps < 16; steps += 1) {
    const source =
      accordingTo(context, node) ?? besideClause(context, node) ?? aboveClause(context, node);
    if (source !== undefined) return source;
    node = node.parent;
  }
  return accordingToSet(context, trigger);
}

/** "…, according to X." set off by a comma counts for the whole sentence, wherever it was hung. */
function accordingToSet(context: DocumentContext, trigger: Node): Source | undefined {
  const nodes = context.sentences[trigger.sentence]?.tree.nodes ?? [];
  const phrase = nodes.find((node) => {
    if (!ACCORDING.test(caseOf(node))) return false;
    const start = node.children.find((child) => child.relation === "case")?.index ?? node.index;
    return start <= 1 || nodes[start - 1]?.form === ",";
  });
  return phrase === undefined ? undefined : accordingToPhrase(context, phrase);
}

function accordingToPhrase(context: DocumentContext, phrase: Node): Source | undefined {
  const cue = phrase.children.find((child) => child.relation === "case");
  return makeSource(context, reporter(phrase), { cue: cue ?? phrase, allegation: false });
}

function accordingTo(context: DocumentContext, node: Node): Source | undefined {
  const phrase = node.children.find(
    (child) => ["obl", "nmod"].includes(child.relation) && ACCORDING.test(caseOf(child)),
  );
  if (phrase !== undefined) return accordingToPhrase(context, phrase);
  // "as highlighted by South Korean authorities", "as state media reported"
  const clause = node.children.find(
    (child) =>
      child.relation === "advcl" &&
      isSpeech(context, child) &&
      child.children.some((each) => /^(as|like)$/.test(each.form)),
  );
  if (clause === undefined) return undefined;
  const agent =
    clause.children.find((child) => child.relation === "obl" && caseOf(child) === "by") ??
    childOf(clause, "nsubj");
  return agent === undefined
    ? undefined
    : makeSource(context, agent, { cue: clause, allegation: isAllegation(context, clause) });
}

/** "…, X said.": a verb of saying hangs on the clause. */
function besideClause(context: DocumentContext, node: Node): Source | undefined {
  const verb = node.children.find(
    (child) => child.relation === "parataxis" && isVerb(child) && isSpeech(context, child),
  );
  const speaker = verb === undefined ? undefined : childOf(verb, "nsubj");
  if (verb === undefined || speaker === undefined) return undefined;
  return makeSource(context, speaker, { cue: verb, allegation: isAllegation(context, verb) });
}

/** "X said that …", "X accused Y of …": the clause hangs on a verb of saying or accusing. */
function aboveClause(context: DocumentContext, node: Node): Source | undefined {
  const verb = node.parent;
  if (verb === undefined || !isVerb(verb)) return undefined;
  const isSaid = ["ccomp", "parataxis"].includes(node.relation) && isSpeech(context, verb);
  const isAccused = node.relation === "advcl" && ACCUSING.test(verb.lemma);
  if (!isSaid && !isAccused) return undefined;
  const subject = subjectOf(verb);
  if (subject === undefined || subject.passive) return undefined;
  return makeSource(context, reporter(subject.node), {
    cue: verb,
    allegation: isAccused || isAllegation(context, verb),
  });
}

const ACCUSING = /^(?:accuse|suspect|charge|blame)$/;

function isSpeech(context: DocumentContext, verb: Node): boolean {
  return context.lexicon.has("speech", verb.lemma);
}

function isAllegation(context: DocumentContext, verb: Node): boolean {
  return context.lexicon.has("allegation", verb.lemma);
}

/** Behind a report stands who made it: "reports from X", "X's assessment" is dealt with by fillers. */
function reporter(phrase: Node): Node {
  if (!REPORT_NOUNS.test(phrase.lemma)) return phrase;
  const origin = phrase.children.find(
    (child) => child.relation === "nmod" && /^(from|by|of)$/.test(caseOf(child)),
  );
  return origin ?? phrase;
}

function makeSource(
  context: DocumentContext,
  speaker: Node,
  options: { cue: Node; allegation: boolean },
): Source | undefined {
  const filler = fillersOf(context, speaker, true)[0];
  // Words that name no entity and nobody who could speak come from a misread clause.
  if (filler === undefined && !context.lexicon.fits("sayer", speaker)) return undefined;
  const span = phraseSpan(speaker);
  const text = context.document.text.slice(span.start, span.end);
  const { cue, allegation } = options;
  return {
    filler,
    allegation,
    attribution: {
      ...(filler === undefined ? {} : { speaker: filler.entity.id }),
      text,
      span,
      cue: { start: cue.token.start, end: cue.token.end },
    },
  };
}

/** The speaker as worded: a head with its modifiers before it, without clauses and appositions. */
function phraseSpan(head: Node): Span {
  const kept = [head];
  const visit = (node: Node): void => {
    for (const child of node.children) {
      if (!["compound", "amod", "nmod", "flat", "nummod"].includes(child.relation)) continue;
      if (
        child.relation === "nmod" &&
        child.token.deprel !== "nmod:poss" &&
        child.index > node.index
      )
        continue;
      kept.push(...(child.relation === "nmod" ? subtree(child) : [child]));
      visit(child);
    }
  };
  visit(head);
  const last = conjuncts(head).length > 1 ? [] : kept.filter((node) => node.index > head.index);
  const nodes = [head, ...kept, ...last];
  const first = nodes.filter(
    (node) =>
      !(node.relation === "case" && /^['’]s?$/.test(node.token.surface) && node.index > head.index),
  );
  return {
    start: Math.min(...first.map((node) => node.token.start)),
    end: Math.max(...first.map((node) => node.token.end)),
  };
}
