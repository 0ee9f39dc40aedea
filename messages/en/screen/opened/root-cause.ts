import { rootCauses } from "../root-causes.ts";

/** What went wrong behind the stated reason: asked once something is decided, and never required. */
export const rootCause = {
  title: "What went wrong? (optional)",
  hint: "Behind what the patient says. Managers see it in trends; press it again to take it back.",
  causes: rootCauses,
  saved: (cause: string) => `Noted: ${cause}`,
  cleared: "Taken back: nothing is noted",
};
