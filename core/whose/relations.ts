/** What somebody is to the writer of a mail. */
export const RELATIONS = ["partner", "child", "parent", "relative", "friend", "employee", "client", "estate"] as const;
export type Relation = (typeof RELATIONS)[number];

/** `estate`: the writer settles what somebody left. */
export type Kin = Exclude<Relation, "estate">;
