/** A multipart body, told part by part. Of a file its name, type, size, hash, and how many pages a PDF has. */
import { createHash } from "node:crypto";

export interface FilePart {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
  /** 1 for a picture. */
  readonly pages: number;
}

export interface Part {
  readonly type: string;
  readonly text: string;
  readonly file: FilePart | undefined;
}

/** Undefined where the body is not what its type says. */
export async function partsOf(bytes: ArrayBuffer, contentType: string): Promise<ReadonlyMap<string, Part> | undefined> {
  if (!/^multipart\/form-data;/i.test(contentType)) return undefined;
  try {
    const form = await new Response(bytes, { headers: { "content-type": contentType } }).formData();
    const parts = new Map<string, Part>();
    for (const [name, value] of form) {
      if (parts.has(name)) return undefined;
      parts.set(name, typeof value === "string" ? { type: "", text: value, file: undefined } : await filePart(value));
    }
    return parts;
  } catch {
    return undefined;
  }
}

async function filePart(file: File): Promise<Part> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = new TextDecoder("latin1").decode(bytes);
  const counted = [...text.matchAll(/\/Type\s*\/Page(?![A-Za-z])/g)].length;
  const told = {
    name: file.name,
    type: file.type,
    size: bytes.byteLength,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    pages: Math.max(1, counted),
  };
  return { type: file.type, text: new TextDecoder().decode(bytes), file: told };
}
