/** A bank's reference as a processor told it; a letter will name it, so anything but figures, letters and dashes is none. */
export const bankRefOf = (told: string | null | undefined): { readonly bankRef?: string } =>
  told && /^[A-Za-z0-9-]{4,64}$/.test(told) ? { bankRef: told } : {};
