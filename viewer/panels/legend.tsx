import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { MODALITIES_IN_ORDER } from "../state/modality-marks.js";
import { MODALITY_MEANINGS, MODALITY_NAMES } from "../state/wording.js";
import { ModalityLine } from "./modality-tag.js";
import { usePage } from "./page-context.js";
import { TypeDot } from "./type-dot.js";

function countBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

function TypeToggles(): JSX.Element {
  const { view } = usePage();
  const { snapshot } = view.index;
  const counts = countBy(snapshot.entities, (entity) => entity.entityType);
  return (
    <fieldset>
      <legend class="unseen">Show on the map</legend>
      {snapshot.ontology.entityTypes.map((type) => {
        const number = counts.get(type.id) ?? 0;
        if (number === 0) return null;
        return (
          <label key={type.id} class="chip" title={type.definition}>
            <input
              type="checkbox"
              checked={!view.hiddenTypes.value.has(type.id)}
              onChange={() => view.toggleType(type.id)}
            />
            <TypeDot type={type.id} />
            <span class="name">{type.plural}</span>
            <span class="number">{number}</span>
          </label>
        );
      })}
    </fieldset>
  );
}

function ModalityToggles(): JSX.Element {
  const { view } = usePage();
  const counts = countBy(view.index.strongest, (statement) => statement.modality);
  return (
    <fieldset>
      <legend class="unseen">Show lines for what is</legend>
      {MODALITIES_IN_ORDER.map((modality) => {
        const number = counts.get(modality) ?? 0;
        if (number === 0) return null;
        return (
          <label
            key={modality}
            class="chip"
            title={`${MODALITY_MEANINGS[modality]} The thicker a line, the more claims stand behind it.`}
          >
            <input
              type="checkbox"
              checked={!view.hiddenModalities.value.has(modality)}
              onChange={() => view.toggleModality(modality)}
            />
            <ModalityLine modality={modality} />
            <span class="name">{MODALITY_NAMES[modality]}</span>
            <span class="number">{number}</span>
          </label>
        );
      })}
    </fieldset>
  );
}

/** Explains the colours and lines of the map, and hides and shows them. Folded away on narrow screens. */
export function Legend(): JSX.Element {
  const open = useSignal(false);
  return (
    <section class={open.value ? "legend open" : "legend"} aria-label="Legend and filters">
      <button
        type="button"
        class="legend-opener"
        aria-expanded={open.value}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        Legend
      </button>
      <div class="legend-body">
        <TypeToggles />
        <ModalityToggles />
      </div>
    </section>
  );
}
