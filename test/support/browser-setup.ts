import type { TestProject } from "vitest/node";
import { obtainBrowser } from "./find-browser.js";

declare module "vitest" {
  interface ProvidedContext {
    /** Executable file of an installed Chromium, Chrome or Edge. */
    browserPath: string;
  }
}

/** Runs once before all tests: finds or installs the browser and tells the tests where it is. */
export default function setup(project: TestProject): void {
  project.provide("browserPath", obtainBrowser());
}
