/** Prints a result to standard output. */
export function print(text: string): void {
  process.stdout.write(text);
}

/** Prints a remark to standard error, where it does not mix with results. */
export function printRemark(text: string): void {
  process.stderr.write(text);
}

/** Prints a value as JSON, indented, for programs. */
export function printJson(value: unknown): void {
  print(`${JSON.stringify(value, null, 2)}\n`);
}

/** Characters in a line of standard output: the width of the terminal, without limit in a pipe. */
export function outputWidth(): number {
  return process.stdout.isTTY ? process.stdout.columns : Number.POSITIVE_INFINITY;
}

/** Characters in a line of running text: the width of the terminal, at most 100. */
export function textWidth(): number {
  return Math.min(outputWidth(), 100);
}
