import { ReplyPanel } from "./reply-panel.tsx";
import { useOpenTicket } from "./ticket-context.ts";
import { useInsertLetter } from "./use-insert.ts";
import { useReply } from "./use-matter.ts";

/** The letter that asks whoever writes who they are, or of whom they write. It names nothing that the clinic knows. */
export function AskSender() {
  const { draft } = useOpenTicket().ticket;
  const reply = useReply(draft);
  const { inserting, insert } = useInsertLetter(draft);
  return <ReplyPanel reply={reply} insert={insert} inserting={inserting} />;
}
