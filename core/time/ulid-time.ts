const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The instant in a ULID: its first ten characters. */
export function mintedAtMs(id: string): number {
  return [...id.slice(0, 10)].reduce((ms, character) => ms * 32 + CROCKFORD.indexOf(character), 0);
}
