import {
  coverSpans,
  type LocalEntity,
  type Mention,
  type MentionKind,
  type Span,
  type TokenRange,
} from "../../model/index.js";
import { hashParts } from "../../support/hash.js";
import { compareBy, compareText } from "../../support/order.js";
import { foldName } from "../mentions/fold.js";
import type { EntityType } from "../mentions/name-mention.js";
import type { Tree } from "../syntax.js";

/** A mention before ids are known. */
export interface DraftMention {
  readonly sentence: number;
  readonly span: Span;
  readonly surface: string;
  readonly kind: MentionKind;
}

/** An entity while its document is being read: coreference adds to it. */
export interface EntityDraft {
  readonly entityType: EntityType;
  subtype?: string;
  /** Id of a user's entity type that is a kind of this one's. */
  ownType?: string;
  iso?: string;
  /** The gazetteer's label, or one worked out from the text. */
  label: string;
  named: boolean;
  readonly mentions: DraftMention[];
  /** Where the mentions stand, so that none is added twice. */
  readonly places: Set<string>;
  /** Other wordings than those of the mentions that name the entity. */
  readonly aliases: string[];
  /** The country acted for. */
  represents?: EntityDraft;
  /** Titles that the text gives a person, in lower case. */
  readonly roles: Set<string>;
  /** Known from titles and pronouns. */
  gender?: "female" | "male";
  /** Head nouns of a described thing, and what tells it from others of its kind. */
  readonly heads: Set<string>;
  readonly modifiers: Set<string>;
  /** A body of several: "rebels", "three tankers". */
  isMany?: boolean;
  /** Called new, first or planned: something that is only now coming about. */
  isNew?: boolean;
}

/** Starts an entity without mentions. */
export function draftEntity(
  entityType: EntityType,
  label: string,
  options: { named: boolean; subtype?: string | undefined; iso?: string | undefined },
): EntityDraft {
  return {
    entityType,
    label,
    named: options.named,
    mentions: [],
    places: new Set(),
    aliases: [],
    roles: new Set(),
    heads: new Set(),
    modifiers: new Set(),
    ...(options.subtype !== undefined && { subtype: options.subtype }),
    ...(options.iso !== undefined && { iso: options.iso }),
  };
}

/** Cuts a mention out of a sentence. */
export function draftMention(
  tree: Tree,
  range: TokenRange,
  kind: MentionKind,
  text: string,
): DraftMention {
  const tokens = tree.sentence.tokens.slice(range.from, range.to);
  const first = tokens[0];
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) throw new RangeError("A mention needs a token");
  const span = coverSpans([first, last]);
  return {
    sentence: tree.sentence.index,
    span,
    surface: text.slice(span.start, span.end),
    kind,
  };
}

/** Adds a mention unless its place is taken already. */
export function addMention(entity: EntityDraft, mention: DraftMention): void {
  const place = `${mention.span.start}-${mention.span.end}`;
  if (entity.places.has(place)) return;
  entity.places.add(place);
  entity.mentions.push(mention);
}

/**
 * Turns drafts into records: ids are hashes of document, type and first mention; mentions sorted by
 * place, aliases by code unit. A draft without mentions cannot be made a record.
 */
export function toLocalEntities(
  drafts: readonly EntityDraft[],
  documentId: string,
): ReadonlyMap<EntityDraft, LocalEntity> {
  const ids = new Map<EntityDraft, string>();
  const sorted = drafts
    .filter((draft) => draft.mentions.length > 0)
    .sort(
      compareBy(
        firstStart,
        (draft) => draft.entityType,
        (draft) => draft.label,
      ),
    );
  for (const draft of sorted) ids.set(draft, idOf(draft, documentId));
  const records = new Map<EntityDraft, LocalEntity>();
  for (const draft of sorted) {
    const represents = draft.represents === undefined ? undefined : ids.get(draft.represents);
    records.set(draft, toRecord(draft, documentId, { id: ids.get(draft) ?? "", represents }));
  }
  return records;
}

function toRecord(
  draft: EntityDraft,
  documentId: string,
  ids: { id: string; represents: string | undefined },
): LocalEntity {
  return {
    id: ids.id,
    documentId,
    entityType: draft.entityType,
    label: draft.label,
    aliases: aliasesOf(draft),
    named: draft.named,
    mentions: sortMentions(draft).map(
      (mention): Mention => ({
        documentId,
        span: mention.span,
        surface: mention.surface,
        kind: mention.kind,
        sentence: mention.sentence,
      }),
    ),
    ...(draft.subtype !== undefined && { subtype: draft.subtype }),
    ...(draft.ownType !== undefined && { ownType: draft.ownType }),
    ...(draft.iso !== undefined && { iso: draft.iso }),
    ...(ids.represents !== undefined && { represents: ids.represents }),
  };
}

function idOf(draft: EntityDraft, documentId: string): string {
  const first = sortMentions(draft)[0]?.span ?? { start: 0, end: 0 };
  const place = [String(first.start), String(first.end)];
  return `l_${hashParts([documentId, draft.entityType, draft.iso ?? "", ...place])}`;
}

function firstStart(draft: EntityDraft): number {
  return draft.mentions.reduce(
    (first, { span }) => Math.min(first, span.start),
    Number.POSITIVE_INFINITY,
  );
}

function sortMentions(draft: EntityDraft): DraftMention[] {
  return [...draft.mentions].sort(
    compareBy(
      (mention) => mention.span.start,
      (mention) => mention.span.end,
    ),
  );
}

/** Names and abbreviations found, for a described thing its wordings; without the label itself. */
function aliasesOf(draft: EntityDraft): string[] {
  const kinds: readonly MentionKind[] = draft.named ? ["name", "abbreviation"] : ["nominal"];
  const wordings = draft.mentions
    .filter((mention) => kinds.includes(mention.kind))
    .map((mention) => mention.surface);
  const byFold = new Map<string, string>();
  for (const wording of [...wordings, ...draft.aliases].sort(compareText)) {
    const fold = foldName(wording);
    if (fold !== foldName(draft.label) && !byFold.has(fold)) byFold.set(fold, wording);
  }
  return [...byFold.values()].sort(compareText);
}
