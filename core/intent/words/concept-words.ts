/** Words by meaning, folded, a blank between them; `refund*` is any word that begins so, `no_show` two words in a row. */
export type ConceptWords = Readonly<Record<string, string>>;
