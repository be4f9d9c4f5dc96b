import {
  ancestors,
  caseOf,
  childOf,
  childrenOf,
  conjuncts,
  firstConjunct,
  type Node,
} from "../syntax.js";

/** Prepositions that put something into a place. */
const LOCATIVE = new Set(
  "in at near around outside inside through across via over throughout above below beneath off along past beyond within north\u0020of south\u0020of east\u0020of west\u0020of close\u0020to".split(
    " ",
  ),
);

/** Prepositions whose object takes part in dealings: "ties with Beijing", "a treaty between Moscow and Minsk". */
const PARTICIPANT = new Set(
  "with against between by among toward towards despite without unlike like because\u0020of according\u0020to on\u0020behalf\u0020of due\u0020to thanks\u0020to".split(
    " ",
  ),
);

/** Verbs that go to, hold or damage a place rather than address a government. */
const PHYSICAL_VERBS = new Set(
  `visit leave reach enter tour attack bomb bombard shell hit strike capture seize take retake occupy besiege encircle
  surround storm evacuate flee quit cross approach near destroy rebuild damage flood rock shake paralyse paralyze cover
  lock blanket overlook inhabit build connect link rename found`.split(/\s+/),
);

/** Verbs that move people or things to or from a place. */
const MOTION_VERBS = new Set(
  `go come travel fly return arrive drive walk move march head sail run leave depart flee escape drop bring take carry
  deport evacuate extend lead stretch transfer relocate airlift rush route land advance stroll cross get fall withdraw
  retreat commute migrate broadcast report bind`.split(/\s+/),
);

/** Verbs that say where a place lies or what it is like. */
const LOCATION_VERBS = new Set(
  "lie sit stand nestle border experience sprawl awake wake".split(" "),
);

/** Nouns that belong to a town, not to a government. */
const TOWN_NOUNS = new Set(
  `airport street square road avenue mayor metro subway resident station port dock harbour harbor suburb outskirts centre
  center downtown university school college hospital population skyline district neighbourhood neighborhood region province
  governor area river bridge cathedral mosque church temple museum hotel stadium park zoo stock\u0020exchange market club
  team city town capital municipality prefecture bay coast east west north south hinterland theatre opera
  native inhabitant bureau correspondent embassy consulate siege fall battle bombing bombardment liberation capture
  visit trip journey arrival departure flight train route highway railway line`.split(/\s+/),
);

/** Nouns that describe meetings and texts by where they took place: "the Helsinki summit", "the Minsk accords". */
const ACT_OF_STATE_PARTICIPLES = new Set(
  `backed led brokered aligned controlled run installed supported funded sponsored appointed imposed friendly
  mediated drafted supplied trained owned dominated leaning`.split(/\s+/),
);

/** Nouns before "from" that come from a government: "support from Tehran". */
const GOVERNMENT_SOURCES = new Set(
  `support help aid backing assistance pressure permission approval reaction response signal order orders instruction
  independence request demand message assurance guarantee promise condemnation criticism protest money fund funding
  loan arm weapon concession reply independence denial threat warning statement recognition invitation`.split(
    /\s+/,
  ),
);

/**
 * Tells whether a capital or seat stands for its government, from its place in the sentence:
 * "Moscow said", "between Moscow and Minsk", "pressure on Moscow" against "in Moscow",
 * "visited Moscow", "the Moscow region".
 *
 * Metonyms of this kind: Markert and Nissim (2002), "Metonymy Resolution as a Classification Task".
 *
 * @param node syntactic head of the capital's name.
 */
export function readsAsGovernment(node: Node): boolean {
  const first = firstConjunct(node);
  if (isDescribedAsTown(node)) return false;
  const preposition = caseOf(node);
  if (LOCATIVE.has(preposition)) return false;
  if (PARTICIPANT.has(preposition)) return true;
  switch (first.relation) {
    case "nsubj":
    case "csubj":
      return subjectActs(first);
    case "obj":
    case "iobj":
      return !PHYSICAL_VERBS.has(first.parent?.lemma ?? "");
    case "obl":
      return governmentInOblique(first, preposition);
    case "nmod":
      return first.token.deprel === "nmod:poss"
        ? !belongsToTown(first.parent)
        : governmentInModifier(first, preposition);
    case "compound":
      return isHyphenatedAct(first);
    case "root":
      return first.children.some((child) => child.relation === "parataxis");
    default:
      return false;
  }
}

/** "Lima, the capital"; "the city of Lima"; "Lima, Peru"; "central Lima". */
function isDescribedAsTown(node: Node): boolean {
  const isTown = (other: Node | undefined): boolean =>
    other !== undefined && /^(?:capital|city|town|seat|home|port|metropolis)$/.test(other.lemma);
  if (childrenOf(node, "appos").some((child) => isTown(child) || child.token.upos === "PROPN")) {
    return true;
  }
  if (node.relation === "appos") return true;
  if (
    childrenOf(node, "amod", "compound").some((child) =>
      /^(?:central|downtown|northern|southern|eastern|western|east|west|north|south|greater|inner|nearby|mainland|old|present|modern)$/.test(
        child.lemma,
      ),
    )
  ) {
    return true;
  }
  return node.relation === "nmod" && isTown(node.parent);
}

function subjectActs(node: Node): boolean {
  const predicate = node.parent;
  if (predicate === undefined) return false;
  if (childOf(predicate, "cop") !== undefined) {
    const whereabouts = caseOf(predicate);
    return !LOCATIVE.has(whereabouts) && !TOWN_NOUNS.has(predicate.lemma);
  }
  if (node.token.deprel === "nsubj:pass") return !PHYSICAL_VERBS.has(predicate.lemma);
  return !LOCATION_VERBS.has(predicate.lemma);
}

function governmentInOblique(node: Node, preposition: string): boolean {
  const verb = node.parent?.lemma ?? "";
  switch (preposition) {
    case "to":
      return !MOTION_VERBS.has(verb) && !PHYSICAL_VERBS.has(verb);
    case "from":
      return /^(?:demand|seek|receive|win|buy|import|secure|extract|hear|hide|request|obtain|purchase|wrest|gain|expect|distance|borrow|want)$/.test(
        verb,
      );
    case "for":
      return !MOTION_VERBS.has(verb);
    case "on":
    case "upon":
    case "of":
    case "about":
    case "after":
    case "under":
      return !MOTION_VERBS.has(verb) && !PHYSICAL_VERBS.has(verb);
    default:
      return false;
  }
}

function governmentInModifier(node: Node, preposition: string): boolean {
  const noun = node.parent?.lemma ?? "";
  switch (preposition) {
    case "from":
      return GOVERNMENT_SOURCES.has(noun);
    case "to":
    case "for":
    case "of":
      return !belongsToTown(node.parent);
    case "on":
      return !/^(?:attack|strike|assault|march|raid|advance|bombing|drone|missile|attacks)$/.test(
        noun,
      );
    default:
      return false;
  }
}

function belongsToTown(noun: Node | undefined): boolean {
  if (noun === undefined) return true;
  return TOWN_NOUNS.has(noun.lemma) || noun.token.upos === "PROPN" || noun.token.upos === "NUM";
}

/** "Moscow-backed", "Beijing-led", but not "Paris-based". */
function isHyphenatedAct(node: Node): boolean {
  const parent = node.parent;
  return parent !== undefined && ACT_OF_STATE_PARTICIPLES.has(parent.form);
}

/** "between Seoul and North Korea": a capital coordinated with a country is its government, unless the phrase is locative. */
export function coordinatesWith(node: Node, isCountry: (other: Node) => boolean): boolean {
  if (LOCATIVE.has(caseOf(node))) return false;
  return conjuncts(firstConjunct(node)).some((other) => other !== node && isCountry(other));
}

/** The clause's verb above a node, if any; used to read headlines. */
export function governingVerb(node: Node): Node | undefined {
  return ancestors(node).find((each) => each.token.upos === "VERB");
}
