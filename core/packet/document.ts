/** A packet in words: sections of few kinds of blocks, which a page and a text file both can show. */

import { PACKETS } from "../../messages/packets.ts";
import type { SectionName } from "../../messages/shapes/packet.ts";
import { canonicalJson } from "../canonical/canonical.ts";
import { sha256Hex } from "../canonical/hash.ts";
import type { Block } from "./blocks.ts";
import type { PacketContent } from "./content.ts";
import { coverBlocks, timelineBlocks } from "./sections/cover.ts";
import { decisionBlocks, messageBlocks } from "./sections/decision.ts";
import { receiptBlocks } from "./sections/receipt.ts";
import { termsBlocks } from "./sections/terms.ts";
import { useLogBlocks } from "./sections/use-log.ts";

export interface Section {
  readonly name: SectionName;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface PacketDocument {
  readonly title: string;
  readonly sections: readonly Section[];
}

const BLOCKS: Readonly<Record<SectionName, (content: PacketContent) => Block[]>> = {
  cover: coverBlocks,
  timeline: timelineBlocks,
  decision: decisionBlocks,
  receipt: receiptBlocks,
  terms: termsBlocks,
  use_log: useLogBlocks,
  messages: messageBlocks,
};
export const SECTIONS = Object.keys(BLOCKS) as readonly SectionName[];

/** The whole packet, or some of its sections. */
export function documentOf(content: PacketContent, only: readonly SectionName[] = SECTIONS): PacketDocument {
  const words = PACKETS[content.language];
  const sections = SECTIONS.filter((name) => only.includes(name)).map((name) => ({
    name,
    title: words.sections[name],
    blocks: BLOCKS[name](content),
  }));
  return { title: words.title[content.madeFor], sections };
}

/** The bytes by which a packet is known, as one text; its SHA-256 is the packet's. */
export const frozenText = (content: PacketContent): string => canonicalJson(content);
export const hashOfPacket = (frozen: string): string => sha256Hex(frozen);
