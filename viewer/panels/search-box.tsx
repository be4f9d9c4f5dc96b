import { useComputed, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { type SearchHit, searchNames } from "../state/search.js";
import { usePage } from "./page-context.js";
import { TypeDot } from "./type-dot.js";

const LIST_ID = "search-list";
const optionId = (i: number): string => `search-option-${i}`;

/** Id of the field, for the shortcut that leads to it. */
export const SEARCH_FIELD_ID = "search-field";

/** What a key does in a list of `length` hits where `active` is marked (-1: none); undefined if nothing. */
export function moveInList(key: string, active: number, length: number): number | undefined {
  if (length === 0) return undefined;
  switch (key) {
    case "ArrowDown":
      return (active + 1) % length;
    case "ArrowUp":
      return active <= 0 ? length - 1 : active - 1;
    default:
      return undefined;
  }
}

function Option(props: {
  readonly hit: SearchHit;
  readonly id: string;
  readonly active: boolean;
  readonly onChoose: () => void;
}): JSX.Element {
  const { view } = usePage();
  const { hit, id, active, onChoose } = props;
  const type = view.index.entityById.get(hit.id)?.entityType ?? "";
  return (
    <button
      type="button"
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      // Keeps the focus in the field while the mouse is down.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <TypeDot type={type} />
      <bdi>{hit.label}</bdi>
      {hit.alias !== undefined && (
        <span class="alias">
          <bdi>{hit.alias}</bdi>
        </span>
      )}
    </button>
  );
}

/** Finds entities by label or alias: a combobox after the ARIA authoring practices. */
export function SearchBox(): JSX.Element {
  const { view, names } = usePage();
  const field = useRef<HTMLInputElement>(null);
  const query = useSignal("");
  const open = useSignal(false);
  const active = useSignal(-1);
  const hits = useComputed(() => searchNames(names, query.value));
  const listed = open.value && query.value.trim() !== "";

  function close(): void {
    open.value = false;
    active.value = -1;
  }
  function choose(hit: SearchHit | undefined): void {
    if (hit === undefined) return;
    query.value = "";
    close();
    field.current?.blur();
    view.open({ kind: "entity", id: hit.id });
  }
  function onKeyDown(event: KeyboardEvent): void {
    const next = moveInList(event.key, active.value, hits.value.length);
    if (next !== undefined) {
      open.value = true;
      active.value = next;
      event.preventDefault();
    } else if (event.key === "Enter") {
      choose(hits.value[Math.max(0, active.value)]);
      event.preventDefault();
    } else if (event.key === "Escape" && query.value !== "") {
      query.value = "";
      close();
      event.stopPropagation();
    }
  }

  return (
    <search class="search">
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <circle cx="7" cy="7" r="4.5" />
        <path d="M10.5 10.5 L14 14" />
      </svg>
      <input
        ref={field}
        id={SEARCH_FIELD_ID}
        type="text"
        role="combobox"
        aria-label="Search names"
        aria-expanded={listed}
        aria-controls={LIST_ID}
        aria-autocomplete="list"
        aria-activedescendant={active.value < 0 ? undefined : optionId(active.value)}
        placeholder="Search names"
        autocomplete="off"
        spellcheck={false}
        value={query.value}
        onInput={(event) => {
          query.value = event.currentTarget.value;
          open.value = true;
          active.value = -1;
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <div id={LIST_ID} class="hits" role="listbox" aria-label="Names found" hidden={!listed}>
        {hits.value.map((hit, i) => (
          <Option
            key={hit.id}
            hit={hit}
            id={optionId(i)}
            active={i === active.value}
            onChoose={() => choose(hit)}
          />
        ))}
      </div>
      {listed && hits.value.length === 0 && <p class="no-hits">No name holds these letters.</p>}
    </search>
  );
}
