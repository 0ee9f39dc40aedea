/** What a list says that leaves patients of other locations out (decision record 0065). */
import * as z from "zod";

/** The locations whose patients alone are shown to whoever asks; absent where they see everybody. */
export const limitedTo = z.array(z.string()).optional();
export type LimitedTo = z.infer<typeof limitedTo>;
