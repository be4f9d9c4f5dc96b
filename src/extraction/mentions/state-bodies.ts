import { wordSet } from "../../support/word-set.js";

/** Head words of bodies that belong to a state: a country in such a name or before it is the body's own. */
const STATE_BODIES =
  wordSet(`ministry department army navy parliament congress senate assembly legislature duma majlis cabinet government
  embassy consulate police guard guards guardsmen gendarmerie corps force forces court tribunal council commission agency
  intelligence staff command treasury bureau authority directorate secretariat house administration service coastguard
  office military marines prosecutor presidency chancellery junta board inspectorate committee regulator
  customs chamber`);

/** Tells whether a name, given as its words, is that of a body of a state: "House of Representatives". */
export function isStateBody(words: readonly string[]): boolean {
  const lower = words.map((word) => word.toLowerCase());
  const preposition = lower.findIndex((word) => word === "of" || word === "for");
  const head = preposition > 0 ? lower[preposition - 1] : lower.at(-1);
  const isBank = head === "bank" && lower.includes("central");
  return isBank || STATE_BODIES.has(head ?? "");
}
