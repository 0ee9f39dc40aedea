import type { Language } from "../core/words.ts";
import { packet as en } from "./en/packet.ts";
import { packet as es } from "./es/packet.ts";
import { packet as fr } from "./fr/packet.ts";
import type { PacketWords } from "./shapes/packet.ts";

/** What a packet of evidence says, in the languages of letters. Not for the app. */
export const PACKETS: Readonly<Record<Language, PacketWords>> = { en, es, fr };
