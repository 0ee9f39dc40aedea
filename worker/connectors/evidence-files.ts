/** What a file of evidence is called where a vendor wants a name: what it is, and nothing of the patient. */
import { hash } from "node:crypto";
import type { FileKind, FilePiece, FileType } from "../../core/disputes/pieces.ts";

const ENDINGS: Readonly<Record<FileType, string>> = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png",
};

export const fileNameOf = (kind: FileKind, mediaType: FileType): string =>
  `${kind.replaceAll("_", "-")}.${ENDINGS[mediaType]}`;

export const hashOfFile = ({ bytes }: FilePiece): string => hash("sha256", bytes, "hex");
