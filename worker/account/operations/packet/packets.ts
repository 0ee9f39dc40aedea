/** Packets of evidence: made, listed and taken along. */
import {
  makePacketRequest,
  type PacketFile,
  type TakePacketRequest,
  takePacketRequest,
} from "../../../../core/contract/packet.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { assert, ok, type Result } from "../../../../core/result.ts";
import { makePacket, takePacket } from "../../commands/packet/make-packet.ts";
import { packetList, readFrozen } from "../../queries/packet/packet-list.ts";
import { packetById } from "../../store/packet/packets.ts";
import type { Sql } from "../../store/sql.ts";
import { again, once } from "../act.ts";
import { read } from "../operation.ts";

export const packets = [
  read("listPackets", { act: "list_packets", right: "packet.make", run: packetList }),
  once("makePacket", {
    act: "make_packet",
    request: makePacketRequest,
    right: "packet.make",
    run: makePacket,
    answer: ({ ask }, _done, caseId) => ask("listPackets", caseId),
  }),
  /** Each file that somebody takes along is told to the record. */
  again("takePacket", {
    act: "take_packet",
    request: takePacketRequest,
    right: "packet.make",
    run: takePacket,
    answer: ({ services }, _done, _caseId, packetId, { form }) => fileOf(services.sql, packetId, form),
  }),
];

/** Pages and letters of fonts are loaded for whoever asks for them, and lie in nobody's way else. */
async function fileOf(
  sql: Sql,
  packetId: string,
  form: TakePacketRequest["form"],
): Promise<Result<PacketFile, Refusal>> {
  const { pagesOf, zipOf, sha256Of } = await import("../../../packet/files.ts");
  const content = readFrozen(packetById(sql, packetId)?.content ?? "");
  assert(content, "A packet that was taken is there");
  const bytes = form === "pdf" ? (await pagesOf(content)).bytes : await zipOf(content);
  return ok({
    name: `evidence-${packetId}.${form}`,
    mediaType: `application/${form}`,
    base64: Buffer.from(bytes).toString("base64"),
    sha256: sha256Of(bytes),
  });
}
