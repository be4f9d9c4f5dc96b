import {
  BASE_TYPES,
  type BaseType,
  type EntityTypeDefinition,
  type HeadNouns,
} from "../../model/index.js";

/** What the last word of a name can tell of it; a person's name tells nothing by its end. */
interface EndingClass {
  readonly entityType: Exclude<BaseType, "person">;
}

/** Look-ups for the words that a user gives to entity types. */
export interface OwnTypes {
  /** What the last word of a name tells of it: "GmbH". */
  classOfEnding(word: string): EndingClass | undefined;
  /** The type that a noun is said of: "subsidiary". */
  ofNoun(lemma: string): string | undefined;
  /** The type that a name tells by its ending or last noun: "Bolt GmbH", "Northern Bank". */
  ofName(name: string): string | undefined;
  /** The built-in type that a type is a kind of, or is. */
  baseOf(type: string): string | undefined;
}

/** Builds the look-ups; of two types with the same word the first has it. */
export function indexOwnTypes(entityTypes: readonly EntityTypeDefinition[]): OwnTypes {
  const own = entityTypes.filter((type) => type.nouns ?? type.endings).reverse();
  const byNoun = new Map(own.flatMap(({ id, nouns = [] }) => nouns.map((noun) => [noun, id])));
  const byEnding = new Map(
    own.flatMap(({ id, endings = [] }) => endings.map((each) => [foldEnding(each), id])),
  );
  const bases = new Map(own.map((type) => [type.id, baseTypeOf(type)]));
  return {
    classOfEnding(word) {
      const base = bases.get(byEnding.get(foldEnding(word)) ?? "");
      return base === undefined || base === "person" ? undefined : { entityType: base };
    },
    ofNoun: (lemma) => byNoun.get(lemma),
    ofName(name) {
      const words = name.split(/\s+/u);
      const last = words.at(-1) ?? "";
      if (words.length < 2) return undefined;
      return byEnding.get(foldEnding(last)) ?? byNoun.get(last.toLowerCase());
    },
    baseOf: (type) => bases.get(type),
  };
}

/** The nouns of own types as head nouns, so that phrases around them are read like built-in ones. */
export function ownHeads(entityTypes: readonly EntityTypeDefinition[]): HeadNouns["classes"] {
  return entityTypes.flatMap((type) => {
    const entityType = baseTypeOf(type);
    return entityType === undefined || entityType === "person"
      ? []
      : [{ entityType, words: type.nouns ?? [] }];
  });
}

/** A user may also give words to a built-in type, which is its own base. */
function baseTypeOf({ id, kindOf }: EntityTypeDefinition): BaseType | undefined {
  return kindOf ?? BASE_TYPES.find((base) => base === id);
}

/** "Ltd." and "Ltd", "S.p.A." and "SpA" are one; "AS" and "as" are not. */
function foldEnding(word: string): string {
  return word.replaceAll(".", "");
}
