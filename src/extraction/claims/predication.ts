import {
  ancestors,
  caseOf,
  childOf,
  childrenOf,
  conjuncts,
  firstConjunct,
  isVerb,
  type Node,
  nominalBefore,
  subtree,
} from "../syntax.js";
import { regularBases } from "./verb-forms.js";

/** A phrase in a slot of a predication. See model/frame.ts for the slots. */
export interface Argument {
  readonly slot: string;
  readonly node: Node;
}

/**
 * A verb or noun with the phrases around it, in logical slots: a passive is turned round, a
 * relative pronoun replaced by its noun, a missing subject found by control.
 */
export interface Predication {
  readonly trigger: Node;
  readonly category: "verb" | "noun";
  /** The lemma, and the lemma joined with a particle: `take`, `take_over`. */
  readonly lemmas: readonly string[];
  readonly arguments: readonly Argument[];
  /** The verb that carries a noun: "held" in "held talks". */
  readonly support: Node | undefined;
}

/** Words that decide how arguments are found; from the word classes of the lexicon. */
export interface SupportVerbs {
  readonly light: ReadonlySet<string>;
  readonly lightPreposition: ReadonlySet<string>;
}

/** Reads the arguments of a verb. */
export function readVerb(verb: Node): Predication {
  const subject = subjectOf(verb);
  const passive = isPassive(verb, subject);
  const objects = childrenOf(verb, "obj").map(antecedent);
  const found: Argument[] = passive
    ? passiveArguments(verb, subject, objects)
    : activeArguments(verb, subject, objects);
  for (const each of childrenOf(verb, "iobj")) {
    // "asked France to leave": the person addressed is the only object.
    const slot = objects.length === 0 ? "object" : "indirect";
    found.push({ slot, node: antecedent(each) });
  }
  found.push(...obliquesOf(verb, passive), ...complementsOf(verb));
  for (const object of found.filter((each) => each.slot === "object")) {
    found.push(...prepositionalModifiers(object.node));
  }
  return {
    trigger: verb,
    category: "verb",
    lemmas: verbLemmas(verb),
    arguments: found,
    support: undefined,
  };
}

function activeArguments(
  verb: Node,
  subject: Subject | undefined,
  objects: readonly Node[],
): Argument[] {
  const found: Argument[] = subject === undefined ? [] : [{ slot: "subject", node: subject.node }];
  const gap = objects.length === 0 ? gapObject(verb, subject?.node) : undefined;
  // "gave Russia weapons": of two objects the first is the recipient.
  const hasRecipient = objects.length > 1 && childOf(verb, "iobj") === undefined;
  const nodes = gap === undefined ? objects : [gap];
  for (const [index, node] of nodes.entries()) {
    found.push({ slot: hasRecipient && index === 0 ? "indirect" : "object", node });
  }
  return found;
}

function passiveArguments(
  verb: Node,
  subject: Subject | undefined,
  objects: readonly Node[],
): Argument[] {
  const found: Argument[] = agentsOf(verb).map((node) => ({ slot: "subject", node }));
  if (subject !== undefined) {
    found.push({ slot: objects.length > 0 ? "indirect" : "object", node: subject.node });
  }
  return [...found, ...objects.map((node) => ({ slot: "object", node }))];
}

/** Reads the arguments of a noun that may state an act or a relation. */
export function readNoun(noun: Node, verbs: SupportVerbs): Predication {
  const found: Argument[] = [{ slot: "self", node: noun }];
  for (const child of noun.children) {
    if (child.token.deprel === "nmod:poss") found.push({ slot: "possessor", node: child });
    else if (isModifier(child)) {
      for (const each of modifierChain(child)) found.push({ slot: "modifier", node: each });
    }
  }
  found.push(...prepositionalModifiers(noun), ...participleObliques(noun));
  const carrier = carrierOf(noun, verbs);
  for (const node of carrier.subjects) found.push({ slot: "support", node });
  if (carrier.verb !== undefined) {
    found.push({ slot: "carrier", node: carrier.verb });
    const seen = new Set(found.map((each) => each.node));
    found.push(...obliquesOf(carrier.verb, carrier.passive).filter((each) => !seen.has(each.node)));
  }
  return {
    trigger: noun,
    category: "noun",
    lemmas: [noun.lemma],
    arguments: found,
    support: carrier.verb,
  };
}

function verbLemmas(verb: Node): string[] {
  const particle = childOf(verb, "compound:prt")?.form;
  const lemmas = [...new Set([verb.lemma, ...regularBases(verb.form)])];
  const joined = particle === undefined ? [] : lemmas.map((lemma) => `${lemma}_${particle}`);
  return [...joined, ...lemmas];
}

/** A subject with the voice of the clause it was found in. */
export interface Subject {
  readonly node: Node;
  readonly passive: boolean;
}

/**
 * The subject of a verb: its own, that of a relative clause, or one found by control through
 * coordination, participles and infinitives. At most eight clauses are climbed.
 */
export function subjectOf(verb: Node, depth = 0): Subject | undefined {
  if (depth > 8) return undefined;
  const own = ownSubject(verb);
  const passiveAuxiliary = childOf(verb, "aux:pass") !== undefined;
  if (own !== undefined) {
    return {
      node: antecedent(own),
      passive: own.token.deprel === "nsubj:pass" || passiveAuxiliary,
    };
  }
  const parent = verb.parent;
  if (parent === undefined) return undefined;
  if (verb.relation === "acl") return adnominalSubject(verb, parent, passiveAuxiliary, depth);
  if (!["conj", "xcomp", "advcl", "parataxis", "ccomp"].includes(verb.relation)) return undefined;
  return controlledSubject(verb, parent, depth);
}

/** Of several subjects that the parser gave a verb, the one nearest before it. */
function ownSubject(verb: Node): Node | undefined {
  const marked = childrenOf(verb, "nsubj");
  // "Modi, though absent, praised it": set off by commas, a subject may look like an address.
  const subjects = marked.length > 0 ? marked : childrenOf(verb, "vocative", "dislocated");
  const subject = subjects.filter((each) => each.index < verb.index).at(-1) ?? subjects[0];
  return subject !== undefined && TIME_WORD.test(subject.form) ? actorBefore(subject) : subject;
}

const TIME_WORD =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|week|month|year|morning|evening|night|afternoon|\d{4})$/;

/** "Ghana on Tuesday began": wire copy puts the day between subject and verb. */
function actorBefore(time: Node): Node | undefined {
  const [first] = subtree(time);
  return first === undefined ? undefined : nominalBefore(first);
}

/** "troops sent to X", "a plan to build Y", "the bridge linking A and B". */
function adnominalSubject(
  verb: Node,
  parent: Node,
  passiveAuxiliary: boolean,
  depth: number,
): Subject | undefined {
  // In "acknowledgement of sending troops" the noun is no subject, in "troops fighting" it is.
  const isContent = childOf(verb, "mark") !== undefined;
  if (verb.token.deprel === "acl:relcl" || (verb.token.xpos === "VBG" && !isContent)) {
    return { node: parent, passive: passiveAuxiliary };
  }
  // "troops opened fire" taken for a participle: with an object of its own, or as the only verb of
  // the sentence, it is active.
  const isSentence = parent.parent === undefined && childOf(parent, "nsubj", "cop") === undefined;
  const isActive =
    agentsOf(verb).length === 0 && (isSentence || childOf(verb, "obj") !== undefined);
  if (verb.token.xpos === "VBN" || verb.token.xpos === "VBD") {
    return { node: parent, passive: !isActive };
  }
  const possessor = childOf(parent, "nmod:poss");
  if (possessor !== undefined) return { node: possessor, passive: passiveAuxiliary };
  const owner = prepositionalModifiers(parent).find(({ slot }) => slot === "of" || slot === "by");
  if (owner !== undefined) return { node: owner.node, passive: passiveAuxiliary };
  const governor = parent.parent;
  if (governor !== undefined && OWN_PLANS.test(governor.lemma) && parent.relation === "obj") {
    const subject = subjectOf(governor, depth + 1);
    if (subject !== undefined) return { node: subject.node, passive: passiveAuxiliary };
  }
  return undefined;
}

/** Verbs whose object is the subject's own plan: "announced a plan to", not "approved the plan to". */
const OWN_PLANS =
  /^(?:announce|make|have|unveil|reveal|confirm|abandon|drop|cancel|reaffirm|express|declare|launch|begin|pursue|adopt|outline|submit|file|lodge|take|reach|give|vow|pledge|shelve|delay|postpone|renew|repeat|prepare|draw_up|draw|hatch|carry|keep|hold|show|state|voice|offer|sign|conclude|win|get|receive|secure|need|seek|lead|join|start|continue|resume|stage|mount)$/;

function controlledSubject(verb: Node, parent: Node, depth: number): Subject | undefined {
  const passiveAuxiliary = childOf(verb, "aux:pass") !== undefined;
  if (verb.relation === "ccomp" && childOf(verb, "mark") !== undefined) return undefined;
  if (verb.relation === "xcomp" || isGerundOfObject(verb)) {
    const object = childOf(parent, "obj", "iobj");
    if (object !== undefined) return { node: antecedent(object), passive: passiveAuxiliary };
  }
  const subject = subjectOf(parent, depth + 1);
  if (subject === undefined) return undefined;
  const participle = verb.token.xpos === "VBN" && childOf(verb, "aux") === undefined;
  if (verb.relation === "advcl" && participle) return { node: subject.node, passive: true };
  if (verb.relation === "conj" && participle && subject.passive) return subject;
  return { node: subject.node, passive: passiveAuxiliary };
}

/** "accused Chad of arming …", "warned Chad against …", "thanked Chad for …": what the object does. */
function isGerundOfObject(verb: Node): boolean {
  return (
    verb.token.xpos === "VBG" &&
    verb.children.some(
      (child) =>
        ["mark", "case"].includes(child.relation) && /^(?:of|for|against|from)$/.test(child.form),
    )
  );
}

function isPassive(verb: Node, subject: Subject | undefined): boolean {
  return subject?.passive ?? childOf(verb, "aux:pass") !== undefined;
}

function agentsOf(verb: Node): Node[] {
  return verb.children
    .filter((child) => child.relation === "obl" && caseOf(child) === "by")
    .map(antecedent);
}

/** "the plan that China opposes": the antecedent is the object. */
function gapObject(verb: Node, subject: Node | undefined): Node | undefined {
  const parent = verb.parent;
  if (verb.token.deprel !== "acl:relcl" || parent === undefined || parent === subject)
    return undefined;
  return childOf(verb, "nsubj") === undefined ? undefined : parent;
}

function obliquesOf(verb: Node, passive: boolean): Argument[] {
  const found: Argument[] = [];
  for (const child of verb.children) {
    if (child.relation !== "obl" && child.relation !== "nmod") continue;
    const slot = caseOf(child);
    if (slot === "" || (passive && slot === "by")) continue;
    found.push({ slot, node: antecedent(child) }, ...misplacedPhrases(child));
    for (const other of conjuncts(child).slice(1)) {
      const own = caseOf(other);
      if (own !== slot && own !== "") found.push({ slot: own, node: other });
    }
  }
  return found;
}

/** Purposes and complements as slots: "sent troops to help Russia" has `help` in slot `infinitive`. */
function complementsOf(verb: Node): Argument[] {
  const found: Argument[] = [];
  for (const child of childrenOf(verb, "xcomp", "advcl", "ccomp")) {
    if (!isVerb(child)) continue;
    found.push({ slot: "infinitive", node: child });
    for (const object of childrenOf(child, "obj")) found.push({ slot: child.lemma, node: object });
  }
  return found;
}

/** The phrases "of X", "with Y" that hang on a noun. */
export function prepositionalModifiers(noun: Node): Argument[] {
  const found: Argument[] = [];
  for (const child of noun.children) {
    if (child.relation !== "nmod" || child.token.deprel === "nmod:poss") continue;
    const slot = caseOf(child);
    if (slot !== "") found.push({ slot, node: antecedent(child) }, ...misplacedPhrases(child));
  }
  return found;
}

/** Names take no phrases of acting: in "the attack by Hamas on Israel" both belong to the attack. */
function misplacedPhrases(name: Node): Argument[] {
  if (name.token.upos !== "PROPN") return [];
  return name.children
    .filter((child) => child.relation === "nmod")
    .map((child) => ({ slot: caseOf(child), node: antecedent(child) }))
    .filter(({ slot }) => /^(?:on|to|by|from|against|for|with|into|over)$/.test(slot));
}

/** "a bridge built over the river", "the deal signed by both": phrases that a participle brings. */
function participleObliques(noun: Node): Argument[] {
  return noun.children
    .filter((child) => child.token.deprel === "acl" && isVerb(child))
    .flatMap((child) => obliquesOf(child, false));
}

function isModifier(node: Node): boolean {
  if (node.relation === "compound" || node.relation === "amod") return true;
  return node.relation === "nmod" && node.token.deprel !== "nmod:poss" && caseOf(node) === "";
}

/** A modifier with what is chained to it: "US-China talks", "North and South Korean troops". */
function modifierChain(node: Node): Node[] {
  const inner = node.children.filter(
    (child) => isModifier(child) || child.relation === "conj" || child.relation === "dep",
  );
  return [node, ...inner.flatMap(modifierChain)].sort((a, b) => a.index - b.index);
}

interface Carrier {
  readonly verb: Node | undefined;
  readonly passive: boolean;
  readonly subjects: readonly Node[];
}

/** The verb that carries a noun, and the subject that the noun gets through it. */
function carrierOf(noun: Node, verbs: SupportVerbs): Carrier {
  const none: Carrier = { verb: undefined, passive: false, subjects: [] };
  const head = firstConjunct(noun);
  const predicated = childOf(head, "nsubj");
  if (predicated !== undefined) return { ...none, subjects: [antecedent(predicated)] };
  const named = describedBy(head);
  if (named !== undefined) return { ...none, subjects: [named] };
  const verb = head.parent;
  if (verb === undefined || !isVerb(verb)) return none;
  const subject = subjectOf(verb);
  const passive = isPassive(verb, subject);
  const isLight = verbLemmas(verb).some((lemma) => verbs.light.has(lemma));
  if (isLight && passive && subject?.node === head) {
    return { verb, passive, subjects: agentsOf(verb) };
  }
  if (isLight && head.relation === "obj" && subject !== undefined && !passive) {
    return { verb, passive, subjects: [subject.node] };
  }
  const isLightOblique = verbs.lightPreposition.has(verb.lemma) && head.relation === "obl";
  if (isLightOblique && subject !== undefined) return { verb, passive, subjects: [subject.node] };
  return none;
}

/** What an apposition describes: "the Øresund Bridge, the only road between the two". */
function describedBy(head: Node): Node | undefined {
  if (head.relation === "appos") return head.parent;
  if (!["parataxis", "list", "dep"].includes(head.relation) || isVerb(head)) return undefined;
  const first = subtree(head).find((node) => node.relation !== "punct");
  return first === undefined ? undefined : nominalBefore(first);
}

/** The noun that a relative pronoun stands for; any other node is returned as it is. */
export function antecedent(node: Node): Node {
  if (!/^(which|who|whom|that|where)$/.test(node.form) || node.token.upos === "DET") return node;
  const clause = ancestors(node).find((each) => each.token.deprel === "acl:relcl");
  return clause?.parent ?? nominalBefore(node) ?? node;
}
