import { fileURLToPath } from "node:url";

/** The path of something that comes with the package: two folders up from src/files as from dist/files. */
export function packagePath(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}
