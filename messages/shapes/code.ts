export interface CodeLetter {
  readonly subject: (clinic: string) => string;
  /** Short: it goes as a text too. */
  readonly text: (clinic: string, code: string) => string;
}

/** Also how the record says whose contact it was. */
export interface ContactCodeLetter extends CodeLetter {
  readonly ofGuardian: (masked: string) => string;
}
