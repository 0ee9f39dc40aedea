/** A packet as files: pages, texts, the frozen packet itself, and a list of them with their hashes. */
import { hash } from "node:crypto";
import { strToU8, zipSync } from "fflate";
import { linesOf } from "../../core/packet/blocks.ts";
import type { PacketContent } from "../../core/packet/content.ts";
import { documentOf, frozenText, hashOfPacket, type Section } from "../../core/packet/document.ts";
import type { SectionName } from "../../messages/shapes/packet.ts";
import { type Pdf, pdfOf } from "./pdf.ts";

/** The whole packet as pages, or some of its sections. */
export function pagesOf(content: PacketContent, only?: readonly SectionName[]): Promise<Pdf> {
  return pdfOf(content, documentOf(content, only), hashOfPacket(frozenText(content)));
}

/** Everything in one file. The same packet gives the same bytes. */
export async function zipOf(content: PacketContent): Promise<Uint8Array<ArrayBuffer>> {
  const frozen = frozenText(content);
  const pdf = await pagesOf(content);
  const texts = documentOf(content).sections.map((section) => [`text/${section.name}.txt`, textOf(section)] as const);
  const files: readonly (readonly [string, Uint8Array])[] = [
    ["packet.pdf", pdf.bytes],
    ["packet.json", strToU8(frozen)],
    ...texts.map(([name, text]) => [name, strToU8(text)] as const),
    ...(pdf.words.length === 0 ? [] : [["text/words.txt", strToU8(numbered(pdf.words))] as const]),
  ];
  const manifest = {
    packet: content.packetId,
    sha256: hashOfPacket(frozen),
    pages: pdf.pages,
    files: files.map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256Of(bytes) })),
  };
  const all = [...files, ["manifest.json", strToU8(`${JSON.stringify(manifest, null, 2)}\n`)] as const];
  const [year = 0, month = 1, day = 1] = content.madeOn.split("-").map(Number);
  // A ZIP holds the time of a wall clock, whichever wall: made of its parts, it is the same everywhere.
  const mtime = new Date(year, month - 1, day, 12);
  return new Uint8Array(zipSync(Object.fromEntries(all), { level: 6, mtime }));
}

const textOf = ({ title, blocks }: Section): string => `${[title, "", ...blocks.flatMap(linesOf)].join("\n")}\n`;

const numbered = (words: readonly string[]): string => words.map((word, at) => `[${at + 1}] ${word}\n`).join("");

export const sha256Of = (bytes: Uint8Array): string => hash("sha256", bytes, "hex");
