export type Files = ReadonlyMap<string, Uint8Array>;
export type Fields = Readonly<Record<string, unknown>>;

export const SOURCE = /\.[cm]?[jt]sx?$/;

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The named fields of something that has any; none else. */
export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

export function textOf(files: Files, path: string): string | undefined {
  const bytes = files.get(path);
  return bytes && Buffer.from(bytes).toString("utf8");
}

/** Undefined where the file is not there or is no single object. */
export function jsonOf(files: Files, path: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(textOf(files, path) ?? "");
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Our code in the package, and what runs at Freshworks. */
export const sourcesOf = (files: Files): [path: string, text: string][] =>
  [...files].flatMap(([path, content]) =>
    SOURCE.test(path) ? [[path, Buffer.from(content).toString("utf8")] as [string, string]] : [],
  );
