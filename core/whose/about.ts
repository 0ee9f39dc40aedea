/** Whose purchase a mail is about. `unclear`: somebody else is named or spoken of, and it may be the writer's all the same. */
export const ABOUT = ["writer", "somebody_else", "unclear"] as const;
export type About = (typeof ABOUT)[number];
