import { CommanderError } from "commander";
import { KnowledgeGraphError, UsageError } from "../model/index.js";
import { toPrintable } from "./printable.js";

/** Exit codes: done, failed, wrongly called. */
export const EXIT = { done: 0, failed: 1, wrongUse: 2 } as const;

/** What to print on standard error, and the exit code to end with. */
export interface Failure {
  readonly text: string;
  readonly exitCode: number;
}

/**
 * Puts an error into words for a person: name, what was found, what to do.
 *
 * A stack trace is given only if asked for, with the environment variable TUMEN_DEBUG.
 */
export function describeFailure(error: unknown, isDebugging: boolean): Failure {
  if (error instanceof CommanderError) {
    // Commander has printed its message, or the help that was asked for.
    return { text: "", exitCode: error.exitCode === 0 ? EXIT.done : EXIT.wrongUse };
  }
  const exitCode = error instanceof UsageError ? EXIT.wrongUse : EXIT.failed;
  if (isDebugging && error instanceof Error) {
    return { text: `${error.stack ?? error.message}\n`, exitCode };
  }
  return { text: `${describe(error)}\n`, exitCode };
}

function describe(error: unknown): string {
  if (error instanceof KnowledgeGraphError) return toPrintable(error.message);
  const message = toPrintable(error instanceof Error ? error.message : String(error));
  const advice = isSystemError(error)
    ? "Check the path and its permissions."
    : "This is a fault of Tumen: run it again with TUMEN_DEBUG=1 and report what it prints.";
  return `${message}. ${advice}`;
}

/** Errors of the operating system bear a code such as ENOENT and the call that failed. */
function isSystemError(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}
