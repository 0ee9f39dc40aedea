import type { BrokenLetter } from "../../../core/contract/draft-reply.ts";
import { useSidebarWords } from "../../i18n/sidebar.ts";
import { Notice } from "../../ui/notice.tsx";

/** Says that the words on screen are the product's own, as the clinic's letter could not be written. */
export function BrokenLetterNotice({ broken }: { readonly broken: BrokenLetter | undefined }) {
  const words = useSidebarWords().decide.reply;
  if (!broken) return null;
  return (
    <Notice kind="warn">
      <p className="small wrap">{words.broken(broken.templateId, broken.line)}</p>
    </Notice>
  );
}
