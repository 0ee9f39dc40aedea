/** How large a file that carries may be: a clinic's policies in three languages are a tenth of it; as a text within a request it still fits into one. */
export const BUNDLE_CHARS_MOST = 700_000;
