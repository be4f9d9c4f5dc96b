import type { Signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { SearchIndex } from "../state/search.js";
import type { ViewState } from "../state/view-state.js";

/** What every part of the page may use. */
export interface PageContext {
  readonly view: ViewState;
  readonly names: SearchIndex;
  /** Title of the page. */
  readonly title: string;
  /** Whether the reader's system asks for dark colours. */
  readonly dark: Signal<boolean>;
}

const Context = createContext<PageContext | undefined>(undefined);

/** Hands the context down. */
export const PageProvider = Context.Provider;

/**
 * The context of the page.
 *
 * @throws Error outside of the page.
 */
export function usePage(): PageContext {
  const page = useContext(Context);
  if (page === undefined) throw new Error("A part of the page was used outside of it");
  return page;
}
