/** What a clinician gets with a link in it: that a question waits. Nothing of whom, and nothing of what. */
export interface ClinicianLetter {
  readonly subject: (clinic: string) => string;
  /** Short: it goes as a text too. */
  readonly text: (clinic: string, address: string) => string;
  readonly reminder: (clinic: string, address: string) => string;
}
