import type { QuantityValue } from "../../model/index.js";
import { ancestors, caseOf, childrenOf, isVerb, type Node } from "../syntax.js";
import { headOf } from "./complete-claim.js";
import { type DocumentContext, type Filler, fillersOf, type SentenceContext } from "./context.js";
import type { ClaimDraft } from "./draft.js";
import { toQuantityLiteral, toTimeLiteral } from "./literals.js";
import { readVerb, subjectOf } from "./predication.js";

const DYING = /^(die|perish|drown)$/;
const HARMING =
  /^(kill|wound|injure|displace|maim|hurt|uproot|evacuate|slay|butcher|massacre|execute)$/;
const LOSS_NOUNS = /^(casualty|death|toll|loss|fatality|injury|victim|dead|wounded|killing)$/;
const LOSABLE =
  /^(soldier|troop|people|person|life|man|woman|civilian|fighter|militant|aircraft|jet|plane|tank|ship|vehicle|drone|helicopter|officer|child|serviceman|personnel|member|police|policeman|sailor|pilot|casualty|crew|vessel|peacekeeper|hostage|villager|refugee)$/;

/** Finds who suffered how many losses: "over 600 North Korean soldiers had died". */
export function findLosses(context: DocumentContext, sentence: SentenceContext): ClaimDraft[] {
  return sentence.quantities.flatMap((quantity) => {
    const head = headOf(sentence, quantity.span);
    if (head === undefined || isMeasured(quantity)) return [];
    const loss = lossAt(context, countedNoun(head));
    if (loss === undefined) return [];
    return [
      {
        predicate: "suffered_losses",
        subject: loss.victim,
        object: toQuantityLiteral(quantity),
        trigger: loss.trigger,
        arguments: [],
        step: "frames" as const,
        rule: "suffered_losses/number",
      },
    ];
  });
}

interface Loss {
  readonly victim: Filler;
  readonly trigger: Node;
}

/** From "600" to "soldiers" in "600 soldiers". */
function countedNoun(head: Node): Node {
  return head.relation === "nummod" && head.parent !== undefined ? head.parent : head;
}

function lossAt(context: DocumentContext, counted: Node): Loss | undefined {
  if (LOSS_NOUNS.test(counted.lemma)) return lossOf(context, counted, counted);
  for (const node of ancestors(counted).slice(0, 3)) {
    const noun = [node, ...node.children].find((each) => LOSS_NOUNS.test(each.lemma));
    if (noun !== undefined && noun !== counted && !isVerb(noun)) return lossOf(context, noun, noun);
    if (isVerb(node)) return verbLoss(context, node, counted);
  }
  return undefined;
}

function verbLoss(context: DocumentContext, verb: Node, counted: Node): Loss | undefined {
  const roles = readVerb(verb)
    .arguments.filter((each) => each.node === counted || each.node.children.includes(counted))
    .map((each) => each.slot);
  if (DYING.test(verb.lemma) && roles.includes("subject")) return lossOf(context, verb, counted);
  if (HARMING.test(verb.lemma) && roles.includes("object")) return lossOf(context, verb, counted);
  const subject = subjectOf(verb);
  if (verb.lemma === "lose" && roles.includes("object")) {
    if (counted.lemma === "life") return lossOf(context, verb, counted);
    if (!LOSABLE.test(counted.lemma) || subject === undefined) return undefined;
    const victim = fillersOf(context, subject.node)[0];
    return victim === undefined ? lossOf(context, verb, counted) : { victim, trigger: verb };
  }
  // "the death toll rose to 35"
  if (subject !== undefined && isLossNoun(subject.node)) {
    return lossOf(context, subject.node, subject.node);
  }
  return undefined;
}

function isLossNoun(node: Node): boolean {
  return (
    LOSS_NOUNS.test(node.lemma) ||
    node.children.some(
      (child) => ["compound", "amod"].includes(child.relation) && LOSS_NOUNS.test(child.lemma),
    )
  );
}

/** Those who suffer: in the counted phrase, around the trigger, else the subject of the clause above. */
function lossOf(context: DocumentContext, trigger: Node, counted: Node): Loss | undefined {
  const inPhrase = [counted, trigger].flatMap((node) => fillersOf(context, node, true));
  const around = [trigger, ...ancestors(trigger).slice(0, 2)].flatMap((node) =>
    node.children
      .filter(
        (child) =>
          ["obl", "nmod"].includes(child.relation) &&
          /^(in|among|of|on|at|for|near|across)$/.test(caseOf(child)),
      )
      .flatMap((child) => fillersOf(context, child)),
  );
  const above = ancestors(trigger)
    .filter(isVerb)
    .flatMap((verb) => childrenOf(verb, "nsubj"))
    .flatMap((subject) => fillersOf(context, subject));
  const victim = [...inPhrase, ...around, ...above].find(({ entity }) =>
    ["country", "organization", "place"].includes(entity.entityType),
  );
  return victim === undefined ? undefined : { victim, trigger };
}

const MEASURES: readonly (readonly [measure: string, unit: RegExp])[] = [
  ["length", /^(km|kilometre|kilometer|mile|m|metre|meter|ft|foot|nautical mile)s?$/i],
  ["area", /^(km2|hectare|acre|square .*)s?$/i],
  ["power", /^(mw|gw|kw|megawatt|gigawatt|kilowatt)s?$/i],
  ["volume", /^(barrel|cubic .*|bcm|litre|liter)s?$/i],
  ["weight", /^(tonne|ton|kg|kilogram)s?$/i],
  ["cost", /^([A-Z]{3}|\$|€|£|dollars?|euros?|pounds?|yuan|roubles?|rubles?|yen)$/],
  ["duration", /^(year|month|week|day|hour)s?$/i],
];

function isMeasured(quantity: QuantityValue): boolean {
  return measureOf(quantity) !== undefined || quantity.unit === "%";
}

function measureOf(quantity: QuantityValue): string | undefined {
  const { unit } = quantity;
  return unit === undefined ? undefined : MEASURES.find(([, pattern]) => pattern.test(unit))?.[0];
}

const MEASURING =
  /^(stretch|measure|span|cost|extend|run|cover|be|have|take|carry|produce|generate|hold|reach|total|estimate|project|value|weigh|amount|last|worth|house|handle|transport|own|occupy|supply)$/;

/** Finds lengths, costs and other measures of places, agreements and events. */
export function findMeasures(context: DocumentContext, sentence: SentenceContext): ClaimDraft[] {
  return sentence.quantities.flatMap((quantity) => {
    const measure = measureOf(quantity);
    const head = headOf(sentence, quantity.span);
    if (measure === undefined || head === undefined) return [];
    if (isConversion(context, quantity, measure, sentence.quantities)) return [];
    const found = measuredThing(context, head);
    if (found === undefined) return [];
    return [
      {
        predicate: "has_measure",
        subject: found.thing,
        object: toQuantityLiteral(quantity),
        trigger: found.trigger,
        arguments: [],
        measure,
        step: "frames" as const,
        rule: "has_measure/number",
      },
    ];
  });
}

/** "1 kilometer (0.6 miles)": the same length again, in brackets right behind. */
function isConversion(
  context: DocumentContext,
  quantity: QuantityValue,
  measure: string,
  all: readonly QuantityValue[],
): boolean {
  const { text } = context.document;
  return all.some(
    (other) =>
      other.span.end < quantity.span.start &&
      measureOf(other) === measure &&
      /^\s*\(\s*(about |around |some )?$/.test(text.slice(other.span.end, quantity.span.start)),
  );
}

/** The nearest place, agreement or event above the number: its own noun, or the subject of its verb. */
function measuredThing(
  context: DocumentContext,
  head: Node,
): { thing: Filler; trigger: Node } | undefined {
  const isThing = ({ entity }: Filler): boolean =>
    ["place", "agreement", "event"].includes(entity.entityType);
  for (const node of ancestors(head).slice(0, 4)) {
    const [own] = fillersOf(context, { ...node, children: [] }).filter(isThing);
    if (own !== undefined && !isVerb(node)) return { thing: own, trigger: node };
    if (!isVerb(node)) continue;
    if (!MEASURING.test(node.lemma)) return undefined;
    const subject = subjectOf(node);
    const thing =
      subject === undefined ? undefined : fillersOf(context, subject.node, true).find(isThing);
    if (thing !== undefined) return { thing, trigger: node };
  }
  return undefined;
}

const HAPPENING =
  /^(open|reopen|complete|finish|begin|start|launch|take|hold|schedule|set|slate|expect|due|enter|expire|anticipate|project|plan|inaugurate|commission|kick|convene|occur|conclude|end|come|commence|last|sign|run|ready|operational|target|estimate)$/;

/** Finds the date at which an event, agreement or facility takes place, takes effect, opens or is done. */
export function findDates(context: DocumentContext, sentence: SentenceContext): ClaimDraft[] {
  return sentence.times.flatMap((time) => {
    const head = headOf(sentence, time.span);
    const clause =
      head === undefined
        ? undefined
        : ancestors(head).find((node) => isVerb(node) || HAPPENING.test(node.lemma));
    if (
      head === undefined ||
      clause === undefined ||
      !HAPPENING.test(clause.lemma) ||
      time.role === "since"
    )
      return [];
    const thing = datedThing(context, clause);
    if (thing === undefined) return [];
    return [
      {
        predicate: "scheduled_at",
        subject: thing,
        object: toTimeLiteral(time),
        trigger: clause,
        arguments: [],
        step: "frames" as const,
        rule: "scheduled_at/number",
      },
    ];
  });
}

/** What happens at a date; if somebody does it, the date belongs to the claim about the act. */
function datedThing(context: DocumentContext, clause: Node): Filler | undefined {
  const ends = readVerb(clause).arguments.filter(
    ({ slot }) => slot === "object" || slot === "subject",
  );
  const fillers = ends.flatMap(({ node }) => fillersOf(context, node, true));
  const isActor = ({ entity }: Filler): boolean =>
    ["country", "person", "organization"].includes(entity.entityType);
  if (fillers.some((each) => isActor(each) && each.direct)) return undefined;
  return fillers.find(
    ({ entity }) =>
      entity.entityType === "event" ||
      entity.entityType === "agreement" ||
      entity.subtype === "facility",
  );
}
