/** Whole letters of a clinic's own, one for each old kind, family and language, as account rules may hold them. */
import type { ReplyTemplate } from "../../core/policy/rules.ts";

const FAMILIES = ["own_it", "sympathy", "neutral", "condolence"] as const;
const KINDS = ["refund", "decline", "holding", "ask", "correction", "several", "found", "found_ask"] as const;

export const OWN_LETTERS: readonly ReplyTemplate[] = (["en", "es"] as const).flatMap((language) =>
  FAMILIES.flatMap((family) =>
    KINDS.map((situation) => ({
      id: `own-${family.replace("_", "-")}-${situation.replace("_", "-")}-${language}`,
      family,
      situation,
      language,
      body: `{{ patient_name }}: ${family} ${situation}{% if amount %} {{ amount }}{% endif %}\n{{ signature }}`,
    })),
  ),
);
