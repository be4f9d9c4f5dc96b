import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { chromium } from "playwright-core";

/** Names under which Chromium, Chrome and Edge stand in the PATH. */
const COMMANDS = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
  "msedge",
];

/** Usual places outside the PATH, by platform. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  linux: ["/usr/lib/chromium/chromium", "/opt/google/chrome/chrome", "/snap/bin/chromium"],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: [
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ],
};

const HOW_TO_GET_ONE = [
  "The tests of the page need Chromium, Chrome or Edge, and none was found or could be installed.",
  "Do one of these and run again:",
  "  - Debian or Ubuntu:  sudo apt-get install chromium",
  "  - anywhere:          npx playwright-core install --with-deps chromium",
  "  - have one already:  set CHROME_PATH to its executable file",
].join("\n");

/**
 * Tells whether a file is a browser that starts.
 *
 * Ubuntu ships a `chromium-browser` that only asks for a snap, hence the trial. Windows programs open a
 * window when asked for their version, so there the file is believed.
 */
function isBrowser(path: string): boolean {
  if (!existsSync(path)) return false;
  if (process.platform === "win32") return true;
  const trial = spawnSync(path, ["--version"], { encoding: "utf8", timeout: 20_000 });
  return trial.status === 0 && /\d+\.\d+/.test(trial.stdout);
}

/** Looks for an installed browser: CHROME_PATH, the PATH, the usual places, Playwright's own. */
export function findBrowser(): string | undefined {
  const named = process.env["CHROME_PATH"];
  if (named !== undefined && named !== "") {
    if (isBrowser(named)) return named;
    throw new Error(`CHROME_PATH names ${named}, which is not a browser that starts.`);
  }
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const endings = process.platform === "win32" ? [".exe"] : [""];
  const inPath = COMMANDS.flatMap((command) =>
    folders.flatMap((folder) => endings.map((ending) => join(folder, command + ending))),
  );
  return [...inPath, ...(PLACES[process.platform] ?? []), chromium.executablePath()].find(
    isBrowser,
  );
}

/** Runs a program, showing only its errors; whether it worked is seen by looking for the browser again. */
function runQuietly(command: string, args: readonly string[]): void {
  spawnSync(command, args, {
    stdio: ["ignore", "ignore", "inherit"],
    timeout: 600_000,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}

/** Installs Chromium by the system's package manager. Needs apt and root. */
function installByApt(): void {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return;
  if (!existsSync("/usr/bin/apt-get")) return;
  console.log("No browser found: installing chromium by apt-get (once) ...");
  const wait = ["-qq", "-o", "DPkg::Lock::Timeout=300"];
  runQuietly("apt-get", [...wait, "update"]);
  runQuietly("apt-get", [...wait, "install", "-y", "chromium"]);
}

/** Installs Playwright's own Chromium, with the system libraries it needs where we may. */
function installByPlaywright(): void {
  console.log("No browser found: installing Playwright's Chromium (once) ...");
  const packageFile = createRequire(import.meta.url).resolve("playwright-core/package.json");
  const mayInstall = process.platform === "linux" && process.getuid?.() === 0;
  runQuietly(process.execPath, [
    join(dirname(packageFile), "cli.js"),
    "install",
    ...(mayInstall ? ["--with-deps"] : []),
    "chromium",
  ]);
}

/**
 * Gives the path of a browser, installing one if there is none.
 *
 * @throws Error saying what to do, if none can be had. Tests of the page are never skipped.
 */
export function obtainBrowser(): string {
  for (const install of [() => {}, installByApt, installByPlaywright]) {
    install();
    const found = findBrowser();
    if (found !== undefined) return found;
  }
  throw new Error(HOW_TO_GET_ONE);
}
