/** A clinician's name with other spaces or capitals is the same name. */
export const providerNorm = (provider: string): string => provider.trim().replaceAll(/\s+/g, " ").toLowerCase();
