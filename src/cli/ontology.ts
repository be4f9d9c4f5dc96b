import { readResources } from "../files/index.js";
import { InvalidInputError, type SourceDocument } from "../model/index.js";
import { checkExample, createOntologyIndex, type Example } from "../ontology/index.js";
import { createDocumentReader } from "../pipeline/index.js";
import { type CheckedFile, formatOntologyReport } from "./ontology-report.js";
import { print, printJson } from "./output.js";

export interface OntologyOptions {
  readonly json?: true;
}

/**
 * `tumen ontology`: checks files of own entity types and predicates, all together, and reads their examples.
 *
 * @throws NotFoundError, InvalidInputError or OntologyError if a file is wrong; InvalidInputError if an
 *   example does not hold.
 */
export async function ontology(paths: readonly string[], options: OntologyOptions): Promise<void> {
  const resources = await readResources(paths);
  const readDocument = createDocumentReader(resources);
  const { predicateById } = createOntologyIndex(resources.ontology);
  const checked = resources.ownFiles.map((file): CheckedFile => {
    const examples = file.examples.map((example, index) => {
      const { extracted } = readDocument(toDocument(example, `${file.name}#${index + 1}`));
      return { ...example, ...checkExample(example, extracted, predicateById) };
    });
    return { ...file, examples };
  });
  if (options.json) printJson(checked);
  else print(formatOntologyReport(checked));
  requireAllToHold(checked);
}

function toDocument({ text }: Example, location: string): SourceDocument {
  return { id: location, location, text, boilerplate: [] };
}

function requireAllToHold(checked: readonly CheckedFile[]): void {
  const examples = checked.flatMap((file) => file.examples);
  const failed = examples.filter(({ holds }) => !holds).length;
  if (failed === 0) return;
  throw new InvalidInputError(
    "examples-failed",
    `${failed} of ${examples.length} examples do not hold. Change the words or frames that should read them, or what they demand.`,
  );
}
