import type { FileKind, FilePiece, Pieces } from "../../core/disputes/pieces.ts";
import type { PacketContent } from "../../core/packet/content.ts";
import { textPiecesOf } from "../../core/packet/texts.ts";
import type { SectionName } from "../../messages/shapes/packet.ts";
import { pagesOf } from "./files.ts";

/** Each part as pages of its own, in the place that a bank has for it. The whole packet beside them would be the same pages again. */
const PARTS: readonly (readonly [FileKind, SectionName, (content: PacketContent) => boolean])[] = [
  ["terms", "terms", ({ terms }) => terms.length > 0],
  ["visit_record", "use_log", ({ useLogs }) => useLogs.some(({ uses }) => uses.length > 0)],
  // Without its words a message says nothing to a bank.
  ["messages", "messages", ({ messages }) => messages.some(({ words }) => words !== undefined)],
  ["receipt", "receipt", ({ purchases }) => purchases.length > 0],
];

/** What speaks for the clinic before a bank. The terms' pages hold the acceptance, since no signature's picture is stored. */
export async function piecesOf(content: PacketContent): Promise<Pieces> {
  const files: FilePiece[] = [];
  for (const [kind, section, isThere] of PARTS) {
    if (!isThere(content)) continue;
    const { bytes } = await pagesOf(content, [section]);
    files.push({ kind, mediaType: "application/pdf", bytes });
  }
  return { texts: textPiecesOf(content), files };
}
