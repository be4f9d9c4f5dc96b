import type { JSX } from "preact";
import { selectionKey } from "../state/view-state.js";
import { usePage } from "./page-context.js";
import { TypeDot } from "./type-dot.js";

/** The name of an entity, with the colour of its type; opens it. */
export function EntityLink({ id }: { readonly id: string }): JSX.Element {
  const { view } = usePage();
  const entity = view.index.entityById.get(id);
  if (entity === undefined) return <bdi>{id}</bdi>;
  const selection = { kind: "entity", id } as const;
  return (
    <button
      type="button"
      class="entity-link"
      data-opens={selectionKey(selection)}
      onClick={() => view.open(selection)}
    >
      <TypeDot type={entity.entityType} />
      <bdi>{entity.label}</bdi>
    </button>
  );
}
