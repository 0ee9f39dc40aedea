import type { ConnectionTestWords } from "../../shapes/connection-test.ts";

export const connectionTest: ConnectionTestWords = {
  subject: (clinic) => `${clinic}: test message`,
  text: (clinic) => `${clinic}: this is a test message from Makegood. Nothing has to be done.`,
  notice: (clinic) => `Test: notices of ${clinic} arrive here`,
  noticeText: (person) => `${person} tried the connection. Nothing has to be done.`,
};
