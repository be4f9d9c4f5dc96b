import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Modality, SnapshotEntity, Statement } from "../../src/model/index.js";
import { type GraphIndex, objectEntity } from "./graph-index.js";
import { count, entityLabel, statementWords, typeWords } from "./wording.js";

/** What the reader looks at. */
export type Selection =
  | { readonly kind: "home" }
  | { readonly kind: "entity"; readonly id: string }
  | { readonly kind: "statement"; readonly id: string }
  | { readonly kind: "pair"; readonly key: string };

/** What the filters let through, and the selected things, which are always shown. */
export interface VisibleGraph {
  readonly entities: readonly SnapshotEntity[];
  readonly entityIds: ReadonlySet<string>;
  /** Strongest first, facts included. */
  readonly statements: readonly Statement[];
  readonly statementIds: ReadonlySet<string>;
}

/** The state of the page and the only ways to change it. Knows neither the map nor the DOM. */
export interface ViewState {
  readonly index: GraphIndex;
  readonly selection: ReadonlySignal<Selection>;
  readonly hiddenTypes: ReadonlySignal<ReadonlySet<string>>;
  readonly hiddenModalities: ReadonlySignal<ReadonlySet<Modality>>;
  readonly visible: ReadonlySignal<VisibleGraph>;
  /** Words for the live region: what just changed. */
  readonly announcement: ReadonlySignal<string>;
  readonly canGoBack: ReadonlySignal<boolean>;
  readonly open: (selection: Selection) => void;
  readonly back: () => void;
  readonly home: () => void;
  readonly toggleType: (id: string) => void;
  readonly toggleModality: (modality: Modality) => void;
}

const HOME: Selection = { kind: "home" };

/** Longest way back that is kept. */
const TRAIL_LIMIT = 100;

/** A string that is the same for the same selection. */
export function selectionKey(selection: Selection): string {
  switch (selection.kind) {
    case "home":
      return "home";
    case "pair":
      return `pair ${selection.key}`;
    case "entity":
    case "statement":
      return `${selection.kind} ${selection.id}`;
  }
}

/** Tells whether what a selection names is in the graph. */
function exists(index: GraphIndex, selection: Selection): boolean {
  switch (selection.kind) {
    case "home":
      return true;
    case "entity":
      return index.entityById.has(selection.id);
    case "statement":
      return index.statementById.has(selection.id);
    case "pair":
      return index.pairByKey.has(selection.key);
  }
}

/** Ids of the entities that are selected themselves or are an end of what is selected. */
export function selectedEntities(index: GraphIndex, selection: Selection): readonly string[] {
  switch (selection.kind) {
    case "home":
      return [];
    case "entity":
      return [selection.id];
    case "pair": {
      const pair = index.pairByKey.get(selection.key);
      return pair === undefined ? [] : [...new Set([pair.first, pair.second])];
    }
    case "statement": {
      const statement = index.statementById.get(selection.id);
      if (statement === undefined) return [];
      return [...new Set([statement.subject, objectEntity(statement) ?? statement.subject])];
    }
  }
}

function filterGraph(
  index: GraphIndex,
  selection: Selection,
  hidden: { readonly types: ReadonlySet<string>; readonly modalities: ReadonlySet<Modality> },
): VisibleGraph {
  const selected = new Set(selectedEntities(index, selection));
  const entities = index.snapshot.entities.filter(
    (entity) => selected.has(entity.id) || !hidden.types.has(entity.entityType),
  );
  const entityIds = new Set(entities.map((entity) => entity.id));
  const chosen = selection.kind === "statement" ? selection.id : undefined;
  const statements = index.strongest.filter((statement) => {
    if (statement.id === chosen) return true;
    if (hidden.modalities.has(statement.modality)) return false;
    const object = objectEntity(statement);
    return entityIds.has(statement.subject) && (object === undefined || entityIds.has(object));
  });
  return {
    entities,
    entityIds,
    statements,
    statementIds: new Set(statements.map((statement) => statement.id)),
  };
}

/** What a screen reader says of a selection. */
function describe(index: GraphIndex, selection: Selection): string {
  switch (selection.kind) {
    case "home":
      return "Overview";
    case "entity": {
      const entity = index.entityById.get(selection.id);
      const lists = index.statementsByEntity.get(selection.id);
      if (entity === undefined || lists === undefined) return "";
      const total = lists.outgoing.length + lists.incoming.length + lists.facts.length;
      return `${entity.label}, ${typeWords(index, entity)}, ${count(total, "statement")}`;
    }
    case "pair": {
      const pair = index.pairByKey.get(selection.key);
      if (pair === undefined) return "";
      const [first, second] = [entityLabel(index, pair.first), entityLabel(index, pair.second)];
      return `${count(pair.statements.length, "statement")} between ${first} and ${second}`;
    }
    case "statement": {
      const statement = index.statementById.get(selection.id);
      if (statement === undefined) return "";
      return `${statementWords(index, statement)}, ${count(statement.claims.length, "claim")}`;
    }
  }
}

function toggled<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}

/** Makes the state of a page that shows this graph, with nothing selected and nothing hidden. */
export function createViewState(index: GraphIndex): ViewState {
  const trail = signal<readonly Selection[]>([HOME]);
  const hiddenTypes = signal<ReadonlySet<string>>(new Set());
  const hiddenModalities = signal<ReadonlySet<Modality>>(new Set());
  const announcement = signal("");
  const selection = computed(() => trail.value.at(-1) ?? HOME);
  const visible = computed(() =>
    filterGraph(index, selection.value, {
      types: hiddenTypes.value,
      modalities: hiddenModalities.value,
    }),
  );

  function goTo(next: readonly Selection[]): void {
    trail.value = next;
    announcement.value = describe(index, next.at(-1) ?? HOME);
  }
  function announceFilter(): void {
    const { entities, statements } = visible.value;
    announcement.value = `Showing ${count(entities.length, "entity", "entities")} and ${count(statements.length, "statement")}`;
  }

  return {
    index,
    selection,
    hiddenTypes,
    hiddenModalities,
    visible,
    announcement,
    canGoBack: computed(() => trail.value.length > 1),
    open(next) {
      if (!exists(index, next) || selectionKey(next) === selectionKey(selection.value)) return;
      goTo([...trail.value, next].slice(-TRAIL_LIMIT));
    },
    back() {
      if (trail.value.length > 1) goTo(trail.value.slice(0, -1));
    },
    home() {
      goTo([HOME]);
    },
    toggleType(id) {
      hiddenTypes.value = toggled(hiddenTypes.value, id);
      announceFilter();
    },
    toggleModality(modality) {
      hiddenModalities.value = toggled(hiddenModalities.value, modality);
      announceFilter();
    },
  };
}
