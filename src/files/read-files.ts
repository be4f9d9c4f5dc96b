import { readFile } from "node:fs/promises";
import type { z } from "zod";
import { InvalidInputError, NotFoundError } from "../model/index.js";

/** Largest text file that is read whole; beyond it a string could not hold the text on all machines. */
const MAX_TEXT_BYTES = 512 * 1024 * 1024 - 32;

/**
 * Reads a UTF-8 file.
 *
 * @throws NotFoundError if there is no such file; InvalidInputError if it is not UTF-8 or too large.
 */
export async function readTextFile(path: string): Promise<string> {
  const bytes = await readBytes(path);
  if (bytes.length > MAX_TEXT_BYTES) {
    throw invalid(path, `has ${bytes.length} bytes; at most ${MAX_TEXT_BYTES} can be read`);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw invalid(path, "is not UTF-8 text. Save it as UTF-8", cause);
  }
}

/**
 * Reads a JSON file and checks it.
 *
 * @throws NotFoundError, InvalidInputError: the message names the file, each wrong place and the problem.
 */
export async function readJsonFile<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  const text = await readTextFile(path);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw invalid(path, `is not JSON: ${reason}`, cause);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw invalid(path, `has not the expected form:\n${formatIssues(result.error)}`, result.error);
}

/** Reads a file's bytes. @throws NotFoundError, or InvalidInputError for a folder or a locked file. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw toFileError(path, cause);
  }
}

/** Turns an error of the file system into one that says which file and what to do. */
export function toFileError(path: string, cause: unknown): InvalidInputError | NotFoundError {
  const code = errorCode(cause);
  if (code === "ENOENT" || code === "ENOTDIR") {
    return new NotFoundError("file-not-found", `${path} does not exist. Check the path.`, {
      details: { path },
      cause,
    });
  }
  return invalid(
    path,
    `could not be used (${code ?? "unknown fault"}). Check its permissions`,
    cause,
  );
}

/** Writes zod's issues as lines "path: problem", ten at most. */
function formatIssues(error: z.ZodError): string {
  const lines = error.issues
    .slice(0, 10)
    .map(({ path, message }) => `  ${formatPath(path)}: ${message}`);
  const more = error.issues.length - lines.length;
  return [...lines, ...(more > 0 ? [`  and ${more} more`] : [])].join("\n");
}

function formatPath(path: readonly PropertyKey[]): string {
  if (path.length === 0) return "(whole file)";
  return path
    .map((key, index) =>
      typeof key === "number" ? `[${key}]` : `${index > 0 ? "." : ""}${String(key)}`,
    )
    .join("");
}

function errorCode(cause: unknown): string | undefined {
  if (typeof cause !== "object" || cause === null || !("code" in cause)) return undefined;
  return typeof cause.code === "string" ? cause.code : undefined;
}

function invalid(path: string, problem: string, cause?: unknown): InvalidInputError {
  return new InvalidInputError("invalid-file", `${path} ${problem}.`, {
    details: { path },
    ...(cause !== undefined && { cause }),
  });
}
