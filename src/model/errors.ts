/**
 * Base of every error that Tumen throws on purpose.
 *
 * `message` says where, what was found and what to do; `details` repeats it for programs.
 */
export class KnowledgeGraphError extends Error {
  override readonly name: string = "KnowledgeGraphError";
  /** Stable, kebab-case code of the problem. */
  readonly code: string;
  /** Values the message was made from. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: string,
    message: string,
    options: { details?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.details = options.details ?? {};
  }
}

/** A file or value handed in does not have the form it should have. */
export class InvalidInputError extends KnowledgeGraphError {
  override readonly name = "InvalidInputError";
}

/** Something asked for by name or path does not exist. */
export class NotFoundError extends KnowledgeGraphError {
  override readonly name = "NotFoundError";
}

/** A function or command was called in a way it does not allow. */
export class UsageError extends KnowledgeGraphError {
  override readonly name = "UsageError";
}

/** An ontology or lexicon file breaks its own rules. */
export class OntologyError extends KnowledgeGraphError {
  override readonly name = "OntologyError";
}
