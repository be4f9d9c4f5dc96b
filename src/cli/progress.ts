import { printRemark } from "./output.js";

/** Work that takes less than this says nothing, in milliseconds. */
const QUIET_TIME = 1000;
/** Time between two lines, in milliseconds. */
const INTERVAL = 200;

/** Shows how far a piece of work is, on one line of an interactive terminal. */
export interface ProgressLine {
  readonly update: (progress: { readonly done: number; readonly total: number }) => void;
  /** Wipes the line. */
  readonly end: () => void;
}

/**
 * Starts a progress line on standard error. It shows from one second on, and only if a person is
 * looking on.
 *
 * @param label for example "Reading documents".
 */
export function startProgress(label: string): ProgressLine {
  let nextTime = Date.now() + QUIET_TIME;
  let isShown = false;
  return {
    update: ({ done, total }) => {
      if (!process.stderr.isTTY || Date.now() < nextTime) return;
      nextTime = Date.now() + INTERVAL;
      isShown = true;
      printRemark(`\r${label}: ${done} of ${total}`);
    },
    end: () => {
      // Carriage return, then "erase to end of line" (ECMA-48, EL).
      if (isShown) printRemark("\r\u001b[K");
    },
  };
}
