import { describeFailure, EXIT } from "./describe-failure.js";
import { printRemark } from "./output.js";
import { createProgram } from "./program.js";

/**
 * Runs one command.
 *
 * @param args the words after `tumen`.
 * @returns the exit code; what went wrong has been printed.
 */
export async function run(args: readonly string[]): Promise<number> {
  try {
    await createProgram().parseAsync([...args], { from: "user" });
    return EXIT.done;
  } catch (error) {
    const failure = describeFailure(error, Boolean(process.env["TUMEN_DEBUG"]));
    printRemark(failure.text);
    return failure.exitCode;
  }
}
