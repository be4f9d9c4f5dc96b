#!/usr/bin/env node
import { describeFailure } from "./describe-failure.js";
import { printRemark } from "./output.js";
import { createProgram } from "./program.js";

// A reader that has seen enough (`tumen show … | head`) closes the pipe: that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

try {
  await createProgram().parseAsync();
} catch (error) {
  const failure = describeFailure(error, Boolean(process.env["TUMEN_DEBUG"]));
  printRemark(failure.text);
  process.exitCode = failure.exitCode;
}
