/**
 * Counts that nobody should read an order from. The exact interval of 5 cases reaches from 1.6 to 11.7: below it, half as many and twice as
 * many are equally good readings. Of fewer than 50 sessions one case more or less is two of a hundred.
 */
export const SMALL_UNDER = { cases: 5, of: 50 } as const;

/** A provider is named from so many refunds and sessions on: below, a figure says more of chance than of anybody's work. */
export const NAMED_FROM = { refunds: 5, sessions: 50 } as const;

/** `of` is undefined where nobody knows among how many they are: then the cases alone say it. */
export const isSmall = (cases: number, of: number | undefined): boolean =>
  cases < SMALL_UNDER.cases || (of !== undefined && of < SMALL_UNDER.of);

/** Whether a provider may be named to those who may read names. */
export const isNamed = ({ refunds, sessions }: { readonly refunds: number; readonly sessions: number }): boolean =>
  refunds >= NAMED_FROM.refunds && sessions >= NAMED_FROM.sessions;
