/** A line that could not be read: by why. No JSON becomes one. */
export class UnreadLine {
  readonly code: "not_json" | "too_large";
  constructor(code: "not_json" | "too_large") {
    this.code = code;
  }
}

export const SAYS: Readonly<Record<UnreadLine["code"], string>> = {
  not_json: "The line is no JSON in UTF-8.",
  too_large: "The line is longer than a record may be.",
};
