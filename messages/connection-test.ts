import type { Language } from "../core/words.ts";
import { connectionTest as en } from "./en/letters/connection-test.ts";
import { connectionTest as es } from "./es/letters/connection-test.ts";
import type { ConnectionTestWords } from "./shapes/connection-test.ts";

/** What goes out when a connection is tried, in the language of who tries it. */
export const CONNECTION_TEST: Readonly<Record<Language, ConnectionTestWords>> = { en, es };
