/** `c:` a concept, `w:` a word of a title, `k:` a kind, `o:` an order, `d:` and `s:` the n-th day or sum that the mail names. */
export interface Unit {
  readonly key: string;
  /** A concept of a title, of whose term only a word was said: "removal". */
  readonly isOfWord?: true;
  readonly from: number;
  readonly to: number;
}
