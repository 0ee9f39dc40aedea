export interface CodeLetter {
  readonly subject: (clinic: string) => string;
  /** Short: it goes as a text too. */
  readonly text: (clinic: string, code: string) => string;
}
