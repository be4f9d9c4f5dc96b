import type { Span } from "../../model/index.js";
import { readDateline } from "../mentions/datelines.js";
import { foldName } from "../mentions/fold.js";
import type { Discourse } from "./discourse.js";
import { addMention, draftEntity, type EntityDraft } from "./entity-draft.js";

/** Adds the towns that the document's datelines name, as places: nothing in a sentence refers to them. */
export function placeDatelines(discourse: Discourse, datelines: readonly Span[]): void {
  for (const dateline of datelines) {
    const next = discourse.trees.find(({ sentence }) => sentence.start >= dateline.end);
    if (next === undefined) continue;
    for (const { span, name } of readDateline(discourse.text, dateline)) {
      const surface = discourse.text.slice(span.start, span.end);
      addMention(townCalled(name, discourse), {
        sentence: next.sentence.index,
        span,
        surface,
        kind: "name",
      });
    }
  }
}

function townCalled(name: string, { entities }: Discourse): EntityDraft {
  const folded = foldName(name);
  const known = entities.find(
    ({ entityType, label }) => entityType === "place" && foldName(label) === folded,
  );
  if (known !== undefined) return known;
  const town = draftEntity("place", name, { named: true, subtype: "city" });
  entities.push(town);
  return town;
}
