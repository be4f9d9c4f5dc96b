import type { DocumentMetadata } from "./text-metadata.js";

/** The part of an HTML element used here; the core is compiled without browser types. */
export interface HtmlElement {
  readonly nodeType: number;
  readonly localName?: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<HtmlElement>;
  getAttribute(name: string): string | null;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
}

/** The part of an HTML document used here. */
export type HtmlDocument = Pick<HtmlElement, "querySelector" | "querySelectorAll">;

/** Names in `property`, `name` or `itemprop` of meta elements, best first. */
const META_NAMES = {
  title: ["og:title", "twitter:title", "dc.title"],
  source: ["og:site_name", "application-name", "dc.publisher"],
  url: ["og:url"],
  published: [
    "article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "pubdate",
    "publishdate",
    "sailthru.date",
    "date",
  ],
} as const;

/** JSON-LD is searched through this many objects at most. */
const MAX_LINKED_OBJECTS = 500;

/**
 * Reads title, outlet, address and publication date from JSON-LD, meta elements, the canonical link
 * and `time` elements, in this order.
 *
 * @see https://schema.org/NewsArticle and https://ogp.me/
 */
export function readHtmlMetadata(document: HtmlDocument): DocumentMetadata {
  const metas = readMetas(document);
  const pick = (names: readonly string[]) =>
    names.map((name) => metas.get(name)).find((value) => value !== undefined);
  const linked = readLinkedData(document);
  const title =
    linked.title ?? pick(META_NAMES.title) ?? document.querySelector("title")?.textContent?.trim();
  const source = linked.source ?? pick(META_NAMES.source);
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute("href");
  const url = linked.url ?? pick(META_NAMES.url) ?? canonical ?? undefined;
  const published = linked.published ?? pick(META_NAMES.published) ?? readTimeElement(document);
  return {
    ...(title && { title }),
    ...(source && { source }),
    ...(url && { url }),
    ...(published && { published }),
  };
}

function readMetas(document: HtmlDocument): Map<string, string> {
  const metas = new Map<string, string>();
  for (const meta of document.querySelectorAll("meta")) {
    const name = meta.getAttribute("property") ?? meta.getAttribute("name");
    const key = (name ?? meta.getAttribute("itemprop"))?.toLowerCase();
    const content = meta.getAttribute("content")?.trim();
    if (key && content && !metas.has(key)) metas.set(key, content);
  }
  return metas;
}

/** A `time` element that says it is the publication, else the only one on the page. */
function readTimeElement(document: HtmlDocument): string | undefined {
  const times = [...document.querySelectorAll("time[datetime]")];
  const marked = times.find(isPublicationTime);
  const chosen = marked ?? (times.length === 1 ? times[0] : undefined);
  return chosen?.getAttribute("datetime") ?? undefined;
}

function isPublicationTime(time: HtmlElement): boolean {
  return (
    time.getAttribute("itemprop") === "datePublished" ||
    time.getAttribute("pubdate") !== null ||
    /publish/i.test(time.getAttribute("class") ?? "")
  );
}

function readLinkedData(document: HtmlDocument): DocumentMetadata {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = findArticle(parseLeniently(script.textContent ?? ""));
    if (article) return readArticle(article);
  }
  return {};
}

function parseLeniently(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function findArticle(root: unknown): Map<string, unknown> | undefined {
  const queue: unknown[] = [root];
  for (let at = 0; at < queue.length && at < MAX_LINKED_OBJECTS; at++) {
    const value = queue[at];
    if (typeof value !== "object" || value === null) continue;
    if (Array.isArray(value)) {
      queue.push(...value.slice(0, MAX_LINKED_OBJECTS));
      continue;
    }
    const fields = new Map<string, unknown>(Object.entries(value));
    const types = [fields.get("@type")].flat();
    if (
      types.some((type) => typeof type === "string" && /(?:Article|Posting|Report)$/.test(type))
    ) {
      return fields;
    }
    queue.push(fields.get("@graph"));
  }
  return undefined;
}

function readArticle(article: ReadonlyMap<string, unknown>): DocumentMetadata {
  const text = (value: unknown) =>
    typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
  const publisher = [article.get("publisher")].flat()[0];
  const title = text(article.get("headline"));
  const source =
    typeof publisher === "object" && publisher !== null && "name" in publisher
      ? text(publisher.name)
      : text(publisher);
  const url = text(article.get("url"));
  const published = text(article.get("datePublished"));
  return {
    ...(title && { title }),
    ...(source && { source }),
    ...(url && { url }),
    ...(published && { published }),
  };
}
