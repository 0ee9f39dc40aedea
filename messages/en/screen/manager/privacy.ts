import { plural } from "../../../plural.ts";

/** Who looked at whom. */
export const privacy = {
  title: "Privacy",
  looked: {
    title: "Who looked",
    text: (days: number) =>
      `Whom this product showed to whom. Kept for ${plural("en", days, { one: "1 day", other: `${days} days` })}, apart from the record. What the helpdesk itself showed is not in it.`,
    period: "Period",
    days: (n: number) => plural("en", n, { one: "Today", other: `The last ${n} days` }),
    people: "By person",
    person: "Person",
    patients: "Patients",
    opened: "Opened",
    listed: "In lists",
    mostOf: "Most in a day",
    most: (patients: number, day: string) => `${patients} on ${day}`,
    usual: (patients: number) => `usual for the role: ${patients}`,
    noUsual: "nothing to compare with yet",
    above: "Above the usual",
    aboveWhat:
      "“Above the usual”: more than 25 patients in one day, and more than three times what is usual for the role. There may be a good reason.",
    rows: "Hour by hour",
    rowsOf: (who: string) => `Hour by hour: ${who}`,
    hour: "Last looked",
    patient: "Patient",
    nobody: "Nobody was shown anybody in this period.",
    unnamed: "Patient no more on file",
    unknownPerson: "Unknown person",
    all: "Show everybody",
    only: (who: string) => `Only ${who}`,
    byPatient: "Who looked at one patient",
    more: "Show more",
    csv: "Download as CSV",
    csvMaking: "Making the file…",
    csvDone: "The file is made.",
    csvName: "who-looked.csv",
    csvCut: (rows: number) => `The file has the newest ${rows} rows. Choose a shorter period for all of them.`,
    number: (number: string) => `No. ${number}`,
  },
};
