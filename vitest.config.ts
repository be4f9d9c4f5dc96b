import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

// Tests on the annotated passages run only where those lie beside the repository.
const hasShared = existsSync(new URL("../shared", import.meta.url));
if (!hasShared) process.stdout.write("Left out: test/shared, as there is no ../shared folder.\n");

export default defineConfig({
  resolve: { alias: { tumen: fileURLToPath(new URL("src/index.ts", import.meta.url)) } },
  test: {
    include: ["test/**/*.test.ts"],
    exclude: [...configDefaults.exclude, ...(hasShared ? [] : ["test/shared/**"])],
    reporters: ["default", "./test/support/count-reporter.ts"],
    globalSetup: ["test/support/browser-setup.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    allowOnly: false,
  },
});
