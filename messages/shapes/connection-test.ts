/** What goes out when a connection is tried: it says that it is a test, and nothing of anybody. */
export interface ConnectionTestWords {
  readonly subject: (clinic: string) => string;
  readonly text: (clinic: string) => string;
  readonly notice: (clinic: string) => string;
  readonly noticeText: (person: string) => string;
}
