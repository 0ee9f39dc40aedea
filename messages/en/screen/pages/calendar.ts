import { plural } from "../../../plural.ts";

/** The clinic's own days: its week, its closing days and the holidays that are counted. */
export const calendar = {
  text: "By these days answers are promised, and tasks and approvals fall due. Days of a law and of a bank are not moved by them.",
  forbidden: "Only lead, finance and admin read the clinic's days.",
  readOnly: "An admin changes these days. You may read them.",
  week: {
    title: "Business days of the week",
    none: "Choose at least one day.",
    save: "Save the week",
    saved: "The week is saved.",
  },
  closings: {
    title: "Closing days",
    none: "No closing days are to come.",
    past: (n: number) => plural("en", n, { one: "1 closing that is over", other: `${n} closings that are over` }),
    everywhere: "Everywhere",
    gonePlace: "A place that is no more",
    one: (day: string) => day,
    range: (from: string, until: string) => `${from} to ${until}`,
    by: (who: string) => `Added by ${who}`,
    name: "Name",
    nameHint: "Such as: Winter break. Only staff read it.",
    from: "First day",
    until: "Last day",
    untilHint: "Empty: that one day.",
    where: "Where",
    add: "Add closing days",
    added: (name: string) => `Added: ${name}.`,
    remove: "Remove",
    removeOf: (name: string) => `Remove: ${name}`,
    removed: (name: string) => `Removed: ${name}.`,
    begun:
      "Some of these days are over. From now on they count as closed too: what is open, late or was on time is counted without them.",
    stays: "Days that were promised before stay as they were told.",
    wrong: {
      name: "Give it a name.",
      day: "Choose a day.",
      ends_before_it_begins: "It ends before it begins.",
      too_long: "A closing lasts 366 days at most. Look at the year.",
      over: "These days are over.",
      too_far: "It begins more than two years from now. Look at the year.",
    },
  },
  holidays: {
    title: "Public holidays",
    text: "They are no business days, without being added. Next twelve months:",
    unknown: (country: string) => `We know no public holidays of ${country}. Add them as closing days.`,
  },
  preview: {
    title: "What that means",
    now: (days: number, day: string) =>
      plural("en", days, {
        one: `An answer promised in 1 business day from today is due on ${day}.`,
        other: `An answer promised in ${days} business days from today is due on ${day}.`,
      }),
    typed: (day: string) => `With what you have typed, on ${day}.`,
    at: (place: string) => `${place}:`,
  },
};
