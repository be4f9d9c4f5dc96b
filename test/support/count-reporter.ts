import type { Reporter, TestModule } from "vitest/node";

/** Prints a plain count as the last line, for programs that read the log. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    );
    const count = (state: string) => states.filter((each) => each === state).length;
    const brokenFiles = modules.filter(
      (module) =>
        module.state() === "failed" &&
        [...module.children.allTests()].every((test) => test.result().state !== "failed"),
    ).length;
    console.log(
      `\n${count("passed")} passed, ${count("failed") + brokenFiles} failed, ${count("skipped")} skipped`,
    );
  }
}
