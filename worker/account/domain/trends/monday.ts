const WEEK_DAYS = 7;
/** Day 0 was a Thursday. */
const MONDAY = 4;

/** The Monday of a day's week, both as days since 1970. */
export const mondayBefore = (day: number): number => day - ((((day - MONDAY) % WEEK_DAYS) + WEEK_DAYS) % WEEK_DAYS);

export const isMonday = (day: number): boolean => mondayBefore(day) === day;
