import type { PagesWords } from "../../../shapes/screen.ts";
import { letters } from "./letters.ts";
import { notices } from "./notices.ts";
import { policies } from "./policies.ts";
import { privacy } from "./privacy.ts";

export const es: PagesWords = { letters, notices, policies, privacy };
