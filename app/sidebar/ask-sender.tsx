import { useSidebarWords } from "../i18n/sidebar/index.ts";
import { Button } from "../ui/button.tsx";
import { PutLine } from "./letters/put-line.tsx";
import { ReplyPanel } from "./reply-panel.tsx";
import { useOpenTicket } from "./ticket-context.ts";
import { useInsertLetter } from "./use-insert.ts";
import { useReply } from "./use-matter.ts";

/** The letter that asks whoever writes who they are, or of whom they write: one press puts it in. It names nothing that the clinic knows. */
export function AskSender() {
  const words = useSidebarWords().decide;
  const { draft } = useOpenTicket().ticket;
  const reply = useReply(draft);
  const { inserting, insert } = useInsertLetter(draft);
  return (
    <>
      {draft && reply.problems.length === 0 && !inserting.letters.standing(reply.text) ? (
        <Button wide onClick={() => void insert(reply.text)}>
          {words.askWriter}
        </Button>
      ) : null}
      <PutLine text={reply.text} inserting={inserting} />
      <ReplyPanel reply={reply} insert={insert} inserting={inserting} />
    </>
  );
}
