import { gzipSync } from "node:zlib";
import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { BRIDGE_SNAPSHOT, HOSTILE_LABEL } from "../fixtures/viewer/bridge-snapshot.js";
import {
  type OpenedPage,
  type OpenOptions,
  type PageBrowser,
  startPageBrowser,
} from "../support/page-browser.js";

const EVENT = "#c2476c";
const AGREEMENT = "#a8841c";
const ORGANIZATION = "#8457a6";
const OWN = "#2d7f8f";

let browser: PageBrowser;
let opened: OpenedPage | undefined;

beforeAll(async () => {
  browser = await startPageBrowser();
});

afterAll(async () => {
  await browser.close();
});

afterEach(async () => {
  const misdeeds = opened?.misdeeds ?? [];
  await opened?.page.close();
  opened = undefined;
  // Whatever a test does, the page asks for nothing and stumbles over nothing.
  expect(misdeeds).toEqual([]);
});

async function open(options: OpenOptions = {}): Promise<Page> {
  opened = await browser.open(BRIDGE_SNAPSHOT, options);
  return opened.page;
}

async function openWithMap(options: OpenOptions = {}): Promise<Page> {
  const page = await open(options);
  await eventually(() => countPixels(page, EVENT)).toBeGreaterThan(5);
  return page;
}

const countPixels = async (page: Page, colour: string) => (await browser.find(page, colour)).count;

/** Asks again until the answer is right: drawing takes its time, more on a busy machine. */
const eventually = <T>(ask: () => Promise<T>) =>
  expect.poll(ask, { timeout: 15_000, interval: 100 });

const textOf = async (locator: Locator) => (await locator.textContent()) ?? "";
const heading = (page: Page) => textOf(page.locator("#panel-heading"));
const focusedText = (page: Page) =>
  page.evaluate(() => (document.activeElement?.textContent ?? "").slice(0, 300));

async function search(page: Page, text: string): Promise<void> {
  await page.keyboard.press("/");
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

it("weighs at most 150 KB with gzip before a graph is in it", () => {
  expect(gzipSync(browser.template).length).toBeLessThan(150_000);
});

it("allows itself nothing but its own script and style", async () => {
  const page = await open();
  const policy = await page.getAttribute("meta[http-equiv]", "content");
  expect(policy?.replaceAll(/'sha256-[^']{44}'/g, "HASH")).toBe(
    "default-src 'none'; script-src HASH; style-src HASH; img-src data:; worker-src blob:; base-uri 'none'; form-action 'none'",
  );
});

it("opens on the strongest statement, with WebGL 2", async () => {
  const page = await openWithMap();
  expect(await heading(page)).toBe("The bridge");
  expect(await textOf(page.locator(".statement-card").first())).toContain(
    "North Korea sent troops to Russia",
  );
  expect(
    await page.evaluate(() =>
      document
        .querySelector<HTMLCanvasElement>(".sigma-nodes")
        ?.getContext("webgl2")
        ?.isContextLost(),
    ),
  ).toBe(false);
});

it("hides the nodes of a type and shows them again", async () => {
  const page = await openWithMap();
  const toggle = page.getByLabel("Events");
  await toggle.uncheck();
  await eventually(() => countPixels(page, EVENT)).toBe(0);
  expect(await countPixels(page, AGREEMENT)).toBeGreaterThan(5);
  await toggle.check();
  await eventually(() => countPixels(page, EVENT)).toBeGreaterThan(5);
});

it("draws, lists and switches an entity type of the user's own like any other", async () => {
  const { ontology, entities } = BRIDGE_SNAPSHOT;
  const [type] = ontology.entityTypes;
  if (type === undefined) throw new Error("The graph has no entity types");
  const company = { ...type, id: "company", label: "Company", plural: "Companies", colour: OWN };
  opened = await browser.open({
    ...BRIDGE_SNAPSHOT,
    ontology: { ...ontology, entityTypes: [...ontology.entityTypes, company] },
    entities: entities.map((each) =>
      each.id === "e_institute" ? { ...each, entityType: "company" } : each,
    ),
  });
  const { page } = opened;
  await eventually(() => countPixels(page, OWN)).toBeGreaterThan(5);
  await page.getByLabel("Companies").uncheck();
  await eventually(() => countPixels(page, OWN)).toBe(0);
  await search(page, "Border Institute");
  await eventually(() => textOf(page.locator(".panel"))).toContain("Company");
});

it("hides statements of a modality on the map and in the lists", async () => {
  const page = await openWithMap();
  const denied = "#b8352b";
  expect(await countPixels(page, denied)).toBeGreaterThan(20);
  await page.getByLabel("Denied").uncheck();
  await eventually(() => countPixels(page, denied)).toBe(0);
  expect(await textOf(page.locator(".panel"))).toContain("1 hidden by the legend");
});

it("opens an entity by typing one of its aliases", async () => {
  const page = await open();
  await page.keyboard.press("/");
  await page.keyboard.type("korea");
  const options = page.getByRole("option");
  await eventually(() => options.allTextContents()).toEqual(["North Korea", "South Korea"]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const field = page.getByRole("combobox");
  expect(await field.getAttribute("aria-activedescendant")).toBe(
    await options.nth(1).getAttribute("id"),
  );
  await page.keyboard.press("Enter");
  await eventually(() => heading(page)).toBe("South Korea");
  expect(await page.getByRole("option").count()).toBe(0);
  await search(page, "DPRK");
  await eventually(() => heading(page)).toBe("North Korea");
});

it("lists what is said of an entity, with facts and words", async () => {
  const page = await open();
  await search(page, "the bridge");
  await eventually(() => heading(page)).toBe("the new bridge");
  const text = await textOf(page.locator(".panel"));
  expect(text).toContain("length 1 kilometre");
  expect(text).toContain("Pak Thae Song praised the new bridge");
  expect(text).toContain("The bridge will be 1 kilometre long and is to open in June 2026.");
});

it("shows the words behind a line that is clicked", async () => {
  const page = await openWithMap();
  const [from, to] = [await browser.find(page, ORGANIZATION), await browser.find(page, EVENT)];
  await page.mouse.click((from.x + to.x) / 2, (from.y + to.y) / 2);
  const claim = page.locator(".claim");
  await eventually(() => claim.count()).toBe(1);
  expect(await textOf(claim.locator("mark.subject"))).toBe("The institute");
  expect(await textOf(claim.locator("mark.cue"))).toBe("join");
  expect(await textOf(claim.locator("mark.object"))).toBe("the Tumen Forum");
  expect(await textOf(claim.locator(".source"))).toMatch(/Seoul.*Border Weekly.*28 April 2025/s);
  expect(await textOf(page.locator(".kicker"))).toContain("Planned or conditional");
});

it("opens an entity whose node is clicked, and names a line under the pointer", async () => {
  const page = await openWithMap();
  const institute = await browser.find(page, ORGANIZATION);
  const forum = await browser.find(page, EVENT);
  await page.mouse.move((institute.x + forum.x) / 2 + 1, (institute.y + forum.y) / 2);
  await page.mouse.move((institute.x + forum.x) / 2, (institute.y + forum.y) / 2);
  await expect
    .poll(() => page.locator(".tip").allTextContents())
    .toEqual([expect.stringMatching(/^Planned or conditional: .* joined Tumen Forum$/)]);
  const treaty = await browser.find(page, AGREEMENT);
  await page.mouse.click(treaty.x, treaty.y);
  await eventually(() => heading(page)).toBe("Comprehensive Treaty");
});

it("explains a pronoun by the sentence before, and says who says so", async () => {
  const page = await open();
  await page.locator(".peek").first().click();
  const claim = page.locator(".claim").nth(1);
  expect(await textOf(claim.locator(".context mark.object"))).toBe("Russia");
  expect(await textOf(claim.locator(".stated mark.subject"))).toBe("it");
  expect(await textOf(claim.locator("dl"))).toMatch(
    /According to *South Korea *How much *about 15,000 soldiers *Confidence *86 %/,
  );
  await claim.getByRole("button", { name: "South Korea" }).click();
  await eventually(() => heading(page)).toBe("South Korea");
});

it("is read with the keyboard alone", async () => {
  const page = await open();
  await page.keyboard.press("Tab");
  expect(await focusedText(page)).toBe("Skip to the text");
  await page.keyboard.press("Enter");
  expect(await focusedText(page)).toBe("The bridge");
  for (let i = 0; i < 3; i++) await page.keyboard.press("Tab");
  expect(await focusedText(page)).toContain("North Korea has sent troops to Russia");
  await page.keyboard.press("Enter");
  await eventually(() => focusedText(page)).toBe("North Korea sent troops to Russia");
  expect(await textOf(page.getByRole("status"))).toBe(
    "North Korea sent troops to Russia, 3 claims",
  );
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await eventually(() => heading(page)).toBe("North Korea");
  await page.keyboard.press("Escape");
  await eventually(() => focusedText(page)).toBe("North Korea");
  await page.keyboard.press("Escape");
  await eventually(() => focusedText(page)).toContain("North Korea has sent troops to Russia");
  // Faster than the page can draw.
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await eventually(() => focusedText(page)).toContain("North Korea has sent troops to Russia");
});

it("shows hostile text as what it is", async () => {
  const page = await open();
  await search(page, "Border Institute");
  await eventually(() => heading(page)).toBe(HOSTILE_LABEL);
  await page.locator(".peek", { hasText: "Tumen Forum" }).click();
  expect(await textOf(page.locator(".claim"))).toContain(
    "<script>document.title='broken'</script>",
  );
  expect(await page.title()).toBe("The bridge");
  expect(await page.locator("#app :is(img, script, b, iframe, [onerror])").count()).toBe(0);
  expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
  expect(await textOf(page.locator(".source").first())).toContain("Seoul <b>counts</b> soldiers");
});

/** Takes the graphics away, as a driver may, and waits until the canvas that lost them is gone. */
async function loseGraphics(page: Page): Promise<void> {
  await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>(".sigma-nodes");
    canvas?.setAttribute("data-lost", "");
    canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
  });
  await eventually(() => page.locator("canvas[data-lost]").count()).toBe(0);
}

it("draws the map anew after the graphics were lost", async () => {
  const page = await openWithMap();
  const before = await browser.find(page, EVENT);
  await loseGraphics(page);
  await eventually(() => browser.find(page, EVENT)).toEqual(before);
  await page.mouse.click(before.x, before.y);
  await eventually(() => heading(page)).toBe("Tumen Forum");
});

it("stops mending graphics that keep failing, and tries again when asked", async () => {
  const page = await openWithMap();
  for (let i = 0; i < 5; i++) await loseGraphics(page);
  await page.getByText("The map was lost").waitFor();
  await page.getByRole("button", { name: "Try again" }).click();
  await eventually(() => countPixels(page, EVENT)).toBeGreaterThan(5);
});

it("keeps its lists where there is no WebGL 2", async () => {
  const page = await open({
    before: `
      delete globalThis.WebGL2RenderingContext;
      HTMLCanvasElement.prototype.getContext = () => null;
    `,
  });
  await page.getByText("No map in this browser").waitFor();
  await search(page, "Ukraine");
  await eventually(() => heading(page)).toBe("Ukraine");
});

it.each([
  ["empty", (html: string) => html, "No graph in this page yet"],
  [
    "of another version",
    (html: string) =>
      html.replace('id="tumen-data">', 'id="tumen-data">{"format":"tumen-graph","version":99}'),
    "another version",
  ],
])("explains a page that is %s", async (_name, html, text) => {
  const page = await open({ html });
  expect(await textOf(page.locator("h1"))).toContain(text);
  expect(await textOf(page.locator("code"))).toContain("build");
});

it("fits a telephone, without scrolling sideways", async () => {
  const page = await openWithMap({ width: 390, height: 844 });
  // Whatever sticks out at the right or would have to be scrolled to.
  const overflow = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("body, body *:not(.unseen)")]
        .filter((element) => element.checkVisibility())
        .filter(
          (element) =>
            element.getBoundingClientRect().right > innerWidth + 1 ||
            (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1),
        )
        .filter((element) => !["inline", "contents"].includes(getComputedStyle(element).display))
        .map((element) => `${element.tagName} ${element.className}`),
    );
  expect(await overflow()).toEqual([]);
  await page.getByRole("button", { name: "Legend" }).click();
  await page.getByLabel("Events").uncheck();
  await eventually(() => countPixels(page, EVENT)).toBe(0);
  expect(await overflow()).toEqual([]);
  await page.getByRole("button", { name: "Legend" }).click();
  await search(page, "Border Institute");
  await page.locator(".peek").first().click();
  await page.locator(".claim").waitFor();
  expect(await overflow()).toEqual([]);
  const height = async () => (await page.locator(".panel").boundingBox())?.height ?? 0;
  const before = await height();
  await page.getByRole("button", { name: "Make the text larger" }).click();
  expect(await height()).toBeGreaterThan(before + 100);
});

/** Texts in the page whose contrast with their ground is below 4.5, WCAG 2.2, success criterion 1.4.3. */
function faintTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const read = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const ground = (element: Element | null): number[] => {
      if (element === null) return [255, 255, 255];
      const [red = 0, green = 0, blue = 0, alpha = 1] = read(
        getComputedStyle(element).backgroundColor,
      );
      return alpha > 0.9 ? [red, green, blue] : ground(element.parentElement);
    };
    const luminance = (colour: number[]) => {
      const [red = 0, green = 0, blue = 0] = colour.map((part) => {
        const value = part / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const faint: string[] = [];
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      const text = walker.currentNode.textContent?.trim() ?? "";
      if (element === null || text === "" || !element.checkVisibility()) continue;
      const a = luminance(read(getComputedStyle(element).color).slice(0, 3));
      const b = luminance(ground(element));
      const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      if (ratio < 4.5) faint.push(`${text}: ${ratio.toFixed(2)}`);
    }
    return faint;
  });
}

it.each([
  ["light", false],
  ["dark", true],
])("is readable in %s colours", async (_name, dark) => {
  const page = await openWithMap({ dark });
  expect(await faintTexts(page)).toEqual([]);
  await search(page, "Border Institute");
  await page.locator(".peek").first().click();
  await page.locator(".claim").waitFor();
  expect(await faintTexts(page)).toEqual([]);
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(paper).toBe(dark ? "rgb(20, 23, 28)" : "rgb(247, 246, 242)");
});
