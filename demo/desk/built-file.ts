import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";

const TYPES: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** A file that a build put into `folder`; undefined where there is none of that name, or its kind is none of ours. */
export async function builtFile(folder: string, name: string) {
  const type = TYPES[extname(name)];
  if (!type || !/^[\w][\w.-]*$/.test(name)) return undefined;
  try {
    const bytes = new Uint8Array(await readFile(join(folder, name)));
    return { bytes, headers: { "content-type": type, "cache-control": "no-cache" } };
  } catch {
    return undefined;
  }
}
