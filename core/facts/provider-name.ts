/** A clinician's name with other spaces or capitals is the same name. */
export const providerNorm = (provider: string): string => provider.trim().replaceAll(/\s+/g, " ").toLowerCase();

const INITIALS_MAX = 4;

/** "Nia P." is NP; a name without letters is told by nothing. */
export function initialsOf(name: string): string {
  const letters = name.split(/[\s-]+/).flatMap((word) => /\p{L}/u.exec(word)?.[0] ?? []);
  return letters.slice(0, INITIALS_MAX).join("").toUpperCase();
}

const TITLE = /^(?:dr|dra|mr|mrs|ms|miss|prof|sr|sra|mme|m)\.?$/iu;

/** Without title and degrees: "Dr. Maya Kim, MD" is MK. Undefined where nothing is left of the name. */
export function initialsOfProvider(name: string): string | undefined {
  const [own = ""] = name.split(",");
  const kept = own.split(/\s+/).filter((part) => !TITLE.test(part));
  return initialsOf(kept.join(" ")) || undefined;
}
