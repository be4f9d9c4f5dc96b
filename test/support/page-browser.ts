import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { inject } from "vitest";
import { writePage } from "../../src/export/page.js";
import type { GraphSnapshot } from "../../src/model/index.js";
import { buildPage } from "../../viewer/bundle.js";

/** Software graphics, since stock builds of Chromium no longer fall back to it by themselves. */
const FLAGS = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"];

/** How a page is opened. */
export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** Script run in the page before its own. */
  readonly before?: string;
  /** The text of the data block instead of the graph. */
  readonly html?: (template: string) => string;
}

/** An open page and what it did that it should not. */
export interface OpenedPage {
  readonly page: Page;
  /** Requests but the one for the file itself, console errors and uncaught errors. */
  readonly misdeeds: readonly string[];
}

/** A browser with the built page. */
export interface PageBrowser {
  readonly template: string;
  readonly open: (snapshot: GraphSnapshot, options?: OpenOptions) => Promise<OpenedPage>;
  /** Finds the pixels of a colour, "#rrggbb", on the map as it is on the screen. */
  readonly find: (page: Page, colour: string) => Promise<Spot>;
  readonly close: () => Promise<void>;
}

/** The pixels of one colour on the map: how many, and their middle in pixels of the window. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly count: number;
}

function watch(page: Page, address: string): string[] {
  const misdeeds: string[] = [];
  page.on("request", (request) => {
    if (request.url() !== address && !request.url().startsWith("data:")) {
      misdeeds.push(`request: ${request.url()}`);
    }
  });
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") misdeeds.push(message.text());
  });
  page.on("pageerror", (error) => misdeeds.push(error.message));
  return misdeeds;
}

/** Looks for a colour in a screenshot of the map, with the help of an empty page that decodes it. */
async function findColour(page: Page, colour: string, decoder: Page): Promise<Spot> {
  const box = await page.locator(".map-canvas").boundingBox();
  if (box === null) throw new Error("The map is not on the screen");
  const image = (await page.screenshot({ clip: box })).toString("base64");
  const wanted = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const spot = await decoder.evaluate(
    async ([source, parts]) => {
      const picture = new Image();
      picture.src = `data:image/png;base64,${source}`;
      await picture.decode();
      const { width, height } = picture;
      const context = new OffscreenCanvas(width, height).getContext("2d");
      context?.drawImage(picture, 0, 0);
      const data = context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
      let [x, y, count] = [0, 0, 0];
      for (let i = 0; i < data.length; i += 4) {
        if (!parts.every((part, j) => Math.abs(part - (data[i + j] ?? 0)) <= 3)) continue;
        x += (i / 4) % width;
        y += Math.floor(i / 4 / width);
        count += 1;
      }
      return { x: x / count, y: y / count, count };
    },
    [image, wanted] as const,
  );
  return { x: box.x + spot.x, y: box.y + spot.y, count: spot.count };
}

/** Builds the page and starts a browser. Close it at the end. */
export async function startPageBrowser(): Promise<PageBrowser> {
  const template = await buildPage();
  const folder = await mkdtemp(join(tmpdir(), "tumen-page-"));
  const browser: Browser = await chromium.launch({
    executablePath: inject("browserPath"),
    args: FLAGS,
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const decoder = await browser.newPage();
  let opened = 0;
  return {
    template,
    find: (page, colour) => findColour(page, colour, decoder),
    async open(snapshot, options = {}) {
      opened += 1;
      const file = join(folder, `${opened}.html`);
      const html =
        options.html?.(template) ?? writePage(template, snapshot, { title: "The bridge" });
      await writeFile(file, html);
      const page = await browser.newPage({
        viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
        colorScheme: options.dark === true ? "dark" : "light",
        reducedMotion: "reduce",
      });
      if (options.before !== undefined) await page.addInitScript({ content: options.before });
      const address = pathToFileURL(file).href;
      const misdeeds = watch(page, address);
      await page.goto(address);
      return { page, misdeeds };
    },
    async close() {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
