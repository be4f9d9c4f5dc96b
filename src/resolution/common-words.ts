import { wordSet } from "../support/word-set.js";

/** Words that many bodies share in their names: "Foreign Ministry", "National Assembly". */
const BODY_WORDS = `ministry department office agency authority administration commission committee council court
  parliament assembly senate congress chamber house cabinet government presidency bureau secretariat board bank police army
  navy force forces guard guards troops military air armed coast marine marines border security intelligence service services
  news press television radio media broadcaster foreign external internal interior home affairs defense finance economy economic
  trade commerce industry energy health education justice transport agriculture environment information culture labor
  public works national federal state central supreme constitutional high general chief staff joint royal democratic
  people peoples republic party union opposition ruling embassy consulate mission delegation upper lower lawmakers company firm
  newspaper university institute association organization movement group committee prosecutor prosecutors election electoral
  emergency disaster customs immigration tax nuclear space statistics planning development tourism water roads railways`;

/** Words that many agreements and events share: "Comprehensive Strategic Partnership Treaty". */
const ACCORD_WORDS = `agreement accord deal treaty pact memorandum understanding convention protocol charter declaration statement
  partnership cooperation friendship alliance comprehensive strategic bilateral mutual assistance framework peace ceasefire truce
  armistice free trade investment settlement compact plan resolution communique contract letter intent good neighborliness
  summit meeting conference talks dialogue forum ceremony war conflict exercise exercises drill drills election elections
  referendum visit operation attack strike military security defense economic joint annual regional special`;

/** Words that many places share: "Victory Square", "Central Station". */
const PLACE_WORDS = `bridge tunnel road highway railway line pipeline port harbor airport station terminal dam plant base camp
  crossing border checkpoint gate palace square hospital school market stadium university museum cathedral mosque church
  friendship freedom unity peace victory independence liberty memorial central main grand great old new first second third
  presidential royal national international military naval air industrial economic special free zone area region district
  province city town village river lake sea island islands bay gulf strait mountain mountains hill hills valley desert coast
  capital north south east west northern southern eastern western upper lower facility project site power nuclear`;

const ACCORDS = wordSet(ACCORD_WORDS);
const COMMON_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["organization", wordSet(BODY_WORDS)],
  ["place", wordSet(PLACE_WORDS)],
  ["agreement", ACCORDS],
  ["event", ACCORDS],
]);

/** Tells whether many things of a type have a word in their names, so that it tells none from another. */
export function isCommonWord(word: string, entityType: string): boolean {
  return COMMON_WORDS.get(entityType)?.has(word) ?? false;
}

/** Nouns that say what kind of place a name names; news adds and drops them: "Tver", "Tver region". */
export const PLACE_NOUNS = wordSet(
  "river region oblast province city town village district governorate county prefecture department municipality border",
);

/** Legal forms of companies; news adds and drops them. */
export const LEGAL_FORMS = wordSet(
  "inc ltd llc plc corp co gmbh ag sa nv bv oyj ab asa spa srl pjsc ojsc oao ooo jsc pte pty bhd",
);

/** Adverbs, determiners and adjectives that tell a described thing from no other. */
export const LOOSE_WORDS =
  wordSet(`the a an this that these those its their his her our one two three several some any other
  new old current present major key main big large huge small important historic landmark long short proposed planned joint
  bilateral mutual same own whole entire socalled said future former existing initial final upcoming forthcoming
  previous ongoing similar comprehensive ambitious controversial disputed strategic significant crucial vital annual special
  massive giant such first second third fourth last latest next recent another further additional draft`);

/** Nouns too vague to say of what kind a thing is. */
export const VAGUE_NOUNS = wordSet(
  "project structure link connection facility site text document event incident thing measure measures move work works construction building",
);

/** Nouns that different outlets use of the same thing; the first of each row stands for all. */
const SYNONYMS: readonly string[] = [
  "agreement accord deal pact treaty memorandum understanding compact",
  "truce ceasefire armistice",
  "railway railroad",
  "road highway motorway expressway",
  "port harbor",
  "border frontier boundary",
  "summit meeting conference",
  "talks negotiations dialogue",
  "war conflict",
  "exercise exercises drill drills maneuvers",
  "election elections vote poll",
  "referendum plebiscite",
  "attack strike raid assault",
];
const KIND_BY_NOUN: ReadonlyMap<string, string> = new Map(
  SYNONYMS.flatMap((row) => {
    const nouns = row.split(" ");
    return nouns.map((noun): [string, string] => [noun, nouns[0] ?? noun]);
  }),
);

/** What a noun says its thing is; undefined if the noun is in no row of synonyms. */
export function knownKind(noun: string): string | undefined {
  return KIND_BY_NOUN.get(noun) ?? KIND_BY_NOUN.get(noun.replace(/s$/, ""));
}

/** Modifiers of which a thing has only one of a row, with the value that stands for each. */
const ROWS: readonly string[] = [
  "road rail railway=rail railroad=rail foot pedestrian=foot",
  "gas oil water power electricity=power",
  "land maritime naval=maritime sea=maritime air",
  "nuclear hydroelectric hydro=hydroelectric hydropower=hydroelectric solar wind coal",
  "north northern=north south southern=south east eastern=east west western=west",
  "upper lower",
  "new planned=new proposed=new future=new existing old=existing former=existing",
  "first second third fourth fifth",
];

/** Row and value of a modifier that excludes others: "railway" is ["0", "rail"]. */
export const EXCLUSIVE_MODIFIERS: ReadonlyMap<string, readonly [row: string, value: string]> =
  new Map(
    ROWS.flatMap((row, index) =>
      row.split(" ").map((entry): [string, readonly [string, string]] => {
        const [word = "", value = word] = entry.split("=");
        return [word, [String(index), value]];
      }),
    ),
  );
