import type { Literal, Modality, QuantityValue } from "../../model/index.js";
import type { Node } from "../syntax.js";
import type { Filler } from "./context.js";

/** What a recogniser found, before time, source and modality are looked up. */
export interface ClaimDraft {
  readonly predicate: string;
  readonly subject: Filler;
  readonly object: Filler | Literal;
  readonly trigger: Node;
  /** The verb that carries a noun trigger. */
  readonly support?: Node | undefined;
  /** Heads of the phrases around the trigger, for its time and quantity. */
  readonly arguments: readonly Node[];
  readonly modality?: Modality | undefined;
  readonly role?: string | undefined;
  readonly measure?: string | undefined;
  readonly quantity?: QuantityValue | undefined;
  /** Whether the rules read it, or the learned model alone. */
  readonly step: "frames" | "model";
  /** Which rule made it: predicate, slash, kind of trigger. */
  readonly rule: string;
}

/** Tells whether the object of a draft is an entity. */
export function isFiller(object: Filler | Literal): object is Filler {
  return "entity" in object;
}
