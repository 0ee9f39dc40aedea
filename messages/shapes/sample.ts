/** An invented case in a language of letters: what a piece is tried on, and shown with where the clinic has no case of its own for it. */
export interface SampleWords {
  readonly patientName: string;
  readonly agentName: string;
  readonly service: string;
  readonly sumForPatient: string;
  readonly sumNote: string;
  /** Of a letter in which money stands first. It names no sum. */
  readonly moneyOffer: string;
  readonly usedKept: string;
  readonly restStays: string;
  readonly clause: string;
  readonly agreementTitle: string;
  readonly alternatives: readonly [string, string];
  readonly redoOf: string;
  readonly missing: readonly [string, string];
  readonly reviewer: string;
  readonly places: readonly [string, string];
  readonly found: string;
  readonly question: string;
  readonly happened: string;
  readonly because: string;
}
