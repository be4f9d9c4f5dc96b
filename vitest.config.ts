import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { tumen: fileURLToPath(new URL("src/index.ts", import.meta.url)) } },
  test: {
    include: ["test/**/*.test.ts"],
    reporters: ["default", "./test/support/count-reporter.ts"],
    globalSetup: ["test/support/browser-setup.ts"],
    testTimeout: 60_000,
    maxWorkers: 2,
    allowOnly: false,
  },
});
