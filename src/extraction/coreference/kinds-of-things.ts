import { wordSet } from "../../support/word-set.js";

/** Nouns that news uses for one another when it speaks of the same thing again. */
const KINDS: readonly ReadonlySet<string>[] = [
  "agreement accord deal pact treaty memorandum understanding document text convention protocol arrangement partnership settlement contract compact declaration charter framework draft letter instrument paper",
  "purchase takeover sale transaction deal merger acquisition agreement",
  "ceasefire cease-fire truce armistice cessation agreement deal accord pause",
  "bridge structure crossing span link connection project viaduct footbridge",
  "tunnel link project crossing tube",
  "railway railroad line track link connection project route corridor",
  "road highway motorway route project link connection corridor expressway",
  "pipeline project line link",
  "dam project structure barrage",
  "plant reactor facility project station",
  "port harbour harbor terminal facility project",
  "base facility outpost site installation",
  "mine site project facility",
  "camp site facility centre center",
  "embassy mission chancery",
  "border frontier boundary",
  "summit meeting conference gathering talks event forum",
  "talks negotiations meeting dialogue discussion round session",
  "war conflict fighting hostilities",
  "attack strike raid assault bombing airstrike bombardment incident offensive",
  "exercise drill manoeuvre maneuver exercises drills",
  "ceremony event",
  "election vote poll ballot",
  "referendum vote plebiscite poll",
  "coup takeover putsch",
  "protest demonstration rally",
  "island islet isle atoll rock archipelago",
  "islands archipelago group",
  "city town village municipality settlement resort metropolis suburb",
  "region territory province area enclave strip peninsula district state zone valley",
  "river stream waterway waters",
  "sea strait gulf bay channel waterway ocean lake waters",
  `company firm group giant maker producer operator builder developer manufacturer carrier airline utility lender bank miner refiner
  supplier shipowner contractor buyer owner seller bidder conglomerate subsidiary unit arm startup retailer carmaker insurer
  trader shipbuilder corporation business enterprise exporter importer distributor lessor publisher affiliate venture consortium`,
  `organisation organization bloc alliance union grouping community league body coalition club institution forum commonwealth
  federation agency fund bank lender group`,
  `militia group movement rebel insurgent guerrilla separatist fighter jihadist militant gunman faction gang front army
  organisation organization insurgency islamist paramilitary extremist`,
  "mission force operation contingent peacekeeper",
  "agency watchdog body regulator authority commission office",
  "court tribunal judge panel bench",
  "parliament legislature assembly chamber house senate congress duma lawmaker",
  "newspaper paper daily broadcaster agency channel station outlet magazine website",
  "ship vessel boat tanker trawler frigate destroyer freighter cruiser ferry cutter warship submarine",
  "team squad side delegation",
].map(wordSet);

/** Tells whether two nouns may be said of one thing. */
export function areOfOneKind(a: string, b: string): boolean {
  return a === b || KINDS.some((kind) => kind.has(a) && kind.has(b));
}

/** Tells whether a noun says what kind of thing something is, so that others can stand for it. */
export function tellsKind(noun: string): boolean {
  return KINDS.some((kind) => kind.has(noun));
}
