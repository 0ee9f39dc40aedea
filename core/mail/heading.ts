/**
 * `program`: no person writes such a line. `person`: a writer who cites somebody may have written it. `zoned` and `stamp`: a name and a date
 * with its time zone or without one, which a list of visits has too.
 */
export interface Heading {
  readonly lines: number;
  readonly by: "program" | "person" | "zoned" | "stamp";
}
