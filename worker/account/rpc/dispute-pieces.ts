import type { Pieces } from "../../../core/disputes/pieces.ts";
import { packetForDispute } from "../commands/packet/make-packet.ts";
import { type AccountRuntime, transact } from "../commands/run-command.ts";

/** The newest packet that was made for the payment, else one that is made now; undefined where no case knows the payment. */
export async function disputePieces(runtime: AccountRuntime, disputeId: string): Promise<Pieces | undefined> {
  const content = transact(runtime, { type: "job", job: "outbox" }, (context) => packetForDispute(context, disputeId));
  if (!content) return undefined;
  const { piecesOf } = await import("../../packet/pieces.ts");
  return piecesOf(content);
}
