const ADDRESS = /https?:\/\/\S+/g;

/** Every word stays where it stands, and an address says nothing: its letters are by chance, and may look like a sum. */
export const withoutAddresses = (text: string): string =>
  text.replace(ADDRESS, (address) => " ".repeat(address.length));
