/** Writes `docs/replies.md` anew: `npm run replies-doc`. */
import { writeFileSync } from "node:fs";
import { repliesPage } from "./letters/page.ts";

writeFileSync(new URL("../docs/replies.md", import.meta.url), repliesPage());
