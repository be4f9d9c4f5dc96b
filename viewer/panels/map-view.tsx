import { effect, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { createScene, type Hover, hasWebGl, type Scene } from "../scene/scene.js";
import { readTheme } from "../scene/theme.js";
import { type Drawing, drawGraph } from "../state/drawing.js";
import { selectedEntities, type ViewState } from "../state/view-state.js";
import { count, statementWords } from "../state/wording.js";
import { type PageContext, usePage } from "./page-context.js";

/** Most statements of a pair that the tip at the pointer names. */
const TIP_LINES = 5;

/** Room that the tip may need above the pointer and to each side of it, in pixels. */
const TIP_HEIGHT = 150;
const TIP_HALF_WIDTH = 150;

const MOVE_TIME = 450;

function tipLines(view: ViewState, hover: Hover): readonly string[] {
  const { index } = view;
  const { opens } = hover;
  if (opens.kind === "statement") {
    const statement = index.statementById.get(opens.id);
    return statement === undefined ? [] : [statementWords(index, statement)];
  }
  const pair = opens.kind === "pair" ? index.pairByKey.get(opens.key) : undefined;
  if (pair === undefined) return [];
  const lines = pair.statements.map((statement) => statementWords(index, statement));
  const rest = lines.length - TIP_LINES;
  return rest > 0 ? [...lines.slice(0, TIP_LINES), `and ${count(rest, "more", "more")}`] : lines;
}

/** Names the statements of the line under the pointer. */
function Tip({ hover }: { readonly hover: Hover }): JSX.Element | null {
  const { view } = usePage();
  const lines = tipLines(view, hover);
  if (lines.length === 0) return null;
  const below = hover.y < TIP_HEIGHT;
  const left = `clamp(${TIP_HALF_WIDTH}px, ${hover.x}px, calc(100% - ${TIP_HALF_WIDTH}px))`;
  return (
    <div
      class={below ? "tip below" : "tip"}
      aria-hidden="true"
      style={{ left, top: `${hover.y}px` }}
    >
      {lines.map((line) => (
        <p key={line}>
          <bdi>{line}</bdi>
        </p>
      ))}
    </div>
  );
}

/** Most neighbours that the map makes room for when an entity is opened. */
const SHOWN_NEIGHBOURS = 40;

/** What should be in view: what is selected, with its neighbours unless they are all over the map. */
function entitiesToShow(view: ViewState, drawing: Drawing): readonly string[] {
  const near = [...drawing.nodes].filter(([, emphasis]) => emphasis === "near").map(([id]) => id);
  const chosen = selectedEntities(view.index, view.selection.value);
  return near.length <= SHOWN_NEIGHBOURS ? [...chosen, ...near] : chosen;
}

/** Keeps the scene in step with the view. Returns what ends that. */
function bindScene(page: PageContext, scene: Scene, container: HTMLElement): () => void {
  const { view, dark } = page;
  let shown = view.selection.peek();
  return effect(() => {
    const selection = view.selection.value;
    // Reading the signal makes the effect run anew when the colours change.
    void dark.value;
    const drawing = drawGraph(view.index, view.visible.value, selection);
    scene.draw(drawing, readTheme(container));
    if (selection === shown) return;
    shown = selection;
    if (selection.kind === "home") scene.fit();
    else scene.show(entitiesToShow(view, drawing));
  });
}

function moveByKey(scene: Scene, key: string): boolean {
  switch (key) {
    case "ArrowLeft":
      scene.pan(-0.15, 0);
      return true;
    case "ArrowRight":
      scene.pan(0.15, 0);
      return true;
    case "ArrowUp":
      scene.pan(0, -0.15);
      return true;
    case "ArrowDown":
      scene.pan(0, 0.15);
      return true;
    case "+":
    case "=":
      scene.zoom(1.5);
      return true;
    case "-":
      scene.zoom(1 / 1.5);
      return true;
    case "0":
      scene.fit();
      return true;
    default:
      return false;
  }
}

function MapButtons({
  scene,
}: {
  readonly scene: { readonly current: Scene | undefined };
}): JSX.Element {
  return (
    <div class="map-buttons">
      <button
        type="button"
        aria-label="Zoom in"
        title="Zoom in"
        onClick={() => scene.current?.zoom(1.5)}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M8 3 V13 M3 8 H13" />
        </svg>
      </button>
      <button
        type="button"
        aria-label="Zoom out"
        title="Zoom out"
        onClick={() => scene.current?.zoom(1 / 1.5)}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3 8 H13" />
        </svg>
      </button>
      <button
        type="button"
        aria-label="Show everything"
        title="Show everything"
        onClick={() => scene.current?.fit()}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3 6 V3 H6 M10 3 H13 V6 M13 10 V13 H10 M6 13 H3 V10" />
        </svg>
      </button>
    </div>
  );
}

/** Said where the map cannot be drawn. */
function NoMap(props: { readonly lost: boolean; readonly onRetry: () => void }): JSX.Element {
  return (
    <div class="no-map" role="status">
      <h2>{props.lost ? "The map was lost" : "No map in this browser"}</h2>
      <p>
        {props.lost
          ? "The graphics of this browser failed several times in a row."
          : "Drawing the map needs WebGL 2, which this browser does not offer or has switched off."}{" "}
        The lists hold everything that the map would show.
      </p>
      {props.lost && (
        <button type="button" onClick={props.onRetry}>
          Try again
        </button>
      )}
    </div>
  );
}

/** The map, its buttons and the tip at the pointer; a message where it cannot be drawn. */
export function MapView(): JSX.Element {
  const page = usePage();
  const { view } = page;
  const element = useRef<HTMLDivElement>(null);
  const scene = useRef<Scene | undefined>(undefined);
  const hover = useSignal<Hover | undefined>(undefined);
  // Asked once: each question takes a graphics context, of which a page has few.
  const able = useMemo(hasWebGl, []);
  const state = useSignal<"drawn" | "unable" | "lost">(able ? "drawn" : "unable");
  const drawn = state.value === "drawn";

  useEffect(() => {
    const container = element.current;
    if (!drawn || container === null) return undefined;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const made = createScene(container, {
      index: view.index,
      theme: readTheme(container),
      moveTime: calm ? 0 : MOVE_TIME,
      onOpen: view.open,
      onHover: (next) => {
        hover.value = next;
      },
      onFailure: () => {
        state.value = "lost";
      },
    });
    scene.current = made;
    const unbind = bindScene(page, made, container);
    return () => {
      unbind();
      made.kill();
      scene.current = undefined;
    };
  }, [drawn]);

  if (!drawn) {
    const retry = () => {
      state.value = "drawn";
    };
    return <NoMap lost={state.value === "lost"} onRetry={retry} />;
  }
  const { entities, statements } = view.visible.value;
  return (
    <div class={hover.value === undefined ? "map" : "map pointing"}>
      <div
        ref={element}
        class="map-canvas"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move the map, so it must take the focus
        tabIndex={0}
        aria-label={`Map of ${count(entities.length, "entity", "entities")} and ${count(statements.length, "statement")}. Arrow keys move it, plus and minus zoom. The panel lists the same.`}
        onKeyDown={(event) => {
          if (scene.current !== undefined && moveByKey(scene.current, event.key))
            event.preventDefault();
        }}
      />
      {hover.value !== undefined && <Tip hover={hover.value} />}
      <MapButtons scene={scene} />
    </div>
  );
}
