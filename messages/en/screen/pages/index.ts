import { letters } from "./letters.ts";
import { notices } from "./notices.ts";
import { policies } from "./policies.ts";
import { privacy } from "./privacy.ts";

/** What the manager's page says only on pages that are read when they are first shown. */
export const en = { letters, notices, policies, privacy };
