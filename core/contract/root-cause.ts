import * as z from "zod";
import { ROOT_CAUSES } from "../reasons/reasons.ts";

/** What went wrong behind the stated reason; null takes back what was said. */
export const rootCauseRequest = z.strictObject({ rootCause: z.enum(ROOT_CAUSES).nullable() });
export type RootCauseRequest = z.infer<typeof rootCauseRequest>;
