import { useSidebarWords } from "../../i18n/sidebar.ts";
import { Button } from "../../ui/button.tsx";
import { PutLine } from "../letters/put-line.tsx";
import { useOpenTicket } from "../ticket-context.ts";
import type { Inserting } from "./use-insert.ts";

/** Before anything is decided: that the letter goes into the reply by deciding, and what can be written until then. */
export function Meanwhile({ inserting }: { readonly inserting: Inserting }) {
  const words = useSidebarWords().decide.reply;
  const { meanwhile = [] } = useOpenTicket().ticket;
  return (
    <>
      <p className="small">{words.byDeciding}</p>
      {meanwhile.map(({ situation, text }) => (
        <div key={situation}>
          <Button kind="link" onClick={() => void inserting.insert(text)}>
            {situation === "acknowledgement" ? words.acknowledge : words.hold}
          </Button>
          <PutLine text={text} inserting={inserting} />
        </div>
      ))}
    </>
  );
}
