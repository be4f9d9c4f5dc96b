import { describingNouns } from "../mentions/offices.js";
import { childrenOf, isPlural, type Node } from "../syntax.js";
import type { Discourse, DraftReference } from "./discourse.js";
import type { EntityDraft } from "./entity-draft.js";
import { noteOffice, titleRange } from "./person-offices.js";
import { type Reading, wordBefore } from "./reading.js";

/** "Russian President X", "X, Laos's foreign minister": notes the titles at a person's name. */
export function readNameOffice(node: Node, known: DraftReference, reading: Reading): void {
  const [person] = known.entities;
  if (person?.entityType !== "person" || known.kind !== "name") return;
  noteOffice(person, node, reading);
  const nodes = reading.discourse.trees[node.sentence]?.nodes ?? [];
  const before = titleNounBefore(known.range.from, nodes);
  for (const noun of new Set([...describingNouns(node), ...before]))
    noteOffice(person, noun, reading);
}

/** "The Ghanaian prime minister, X", "the president of Ghana, X": the noun before the comma, whatever the tree says. */
function titleNounBefore(from: number, nodes: readonly Node[]): Node[] {
  if (nodes[from - 1]?.form !== ",") return [];
  let noun = nodes[from - 2];
  while (noun?.token.upos === "PROPN" && noun.relation === "nmod") noun = noun.parent;
  return noun?.token.upos === "NOUN" ? [noun] : [];
}

/** "X, the Russian Prime Minister"; "X, a state carrier": the noun is another wording of the name. */
export function readApposition(node: Node, reading: Reading): DraftReference | undefined {
  if (isPlural(node)) return undefined;
  const { discourse } = reading;
  const partners = [
    ...(node.relation === "appos" && node.parent !== undefined ? [node.parent] : []),
    ...childrenOf(node, "appos"),
    ...(isTitle(node, reading) ? nameAfter(node, discourse) : []),
    ...nameBeside(node, discourse),
  ];
  for (const partner of partners) {
    const entity = soleEntity(discourse.references.get(partner));
    const kind = entity === undefined ? undefined : kindOfWording(node, entity, reading);
    if (entity !== undefined && kind !== undefined) {
      return { node, range: titleRange(node), kind, entities: [entity] };
    }
  }
  return undefined;
}

function soleEntity(reference: DraftReference | undefined): EntityDraft | undefined {
  if (reference === undefined || reference.group !== undefined) return undefined;
  return reference.kind === "pronoun" || reference.entities.length > 1
    ? undefined
    : reference.entities[0];
}

/** Whether the noun can be said of the entity; what it tells is noted. */
function kindOfWording(
  node: Node,
  entity: EntityDraft,
  reading: Reading,
): "title" | "nominal" | undefined {
  const { lexicon, discourse } = reading;
  if (entity.entityType === "person") {
    if (!lexicon.personNouns.has(node.lemma)) return undefined;
    noteOffice(entity, node, reading);
    return "title";
  }
  const headClass = lexicon.headClass(node.lemma, wordBefore(node, discourse));
  const isCountry = entity.entityType === "country" && lexicon.countryNouns.has(node.lemma);
  if (!isCountry && headClass?.entityType !== entity.entityType) return undefined;
  entity.heads.add(node.lemma);
  return "nominal";
}

function isTitle(node: Node, { titles }: Reading): boolean {
  return titles[node.sentence]?.some((title) => title.range.to === node.index + 1) ?? false;
}

/** "The destroyer USS Carney", "grid operator Helios": the name that the noun stands right before. */
function nameBeside(node: Node, { trees, references }: Discourse): Node[] {
  const next = trees[node.sentence]?.nodes.slice(node.index + 1, node.index + 6) ?? [];
  return next.filter((each) => {
    const reference = references.get(each);
    const isThing = reference?.entities[0]?.entityType !== "person";
    return isThing && reference?.kind === "name" && reference.range.from === node.index + 1;
  });
}

/** The name that follows a title noun and a comma. */
function nameAfter(node: Node, discourse: Discourse): Node[] {
  const nodes = discourse.trees[node.sentence]?.nodes ?? [];
  if (nodes[node.index + 1]?.form !== ",") return [];
  const name = nodes.find((each) => {
    const reference = discourse.references.get(each);
    return reference?.kind === "name" && reference.range.from === node.index + 2;
  });
  return name === undefined ? [] : [name];
}
