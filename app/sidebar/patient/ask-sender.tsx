import { useSidebarWords } from "../../i18n/sidebar.ts";
import { Button } from "../../ui/button.tsx";
import { ReplyPanel } from "../conversation/reply-panel.tsx";
import { useInsertLetter } from "../conversation/use-insert.ts";
import { useReply } from "../form/use-case-form.ts";
import { PutLine } from "../letters/put-line.tsx";
import { useOpenTicket } from "../ticket-context.ts";

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
