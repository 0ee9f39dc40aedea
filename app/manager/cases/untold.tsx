import type { CaseDetail } from "../../../core/contract/case-detail.ts";
import { useManagerWords } from "../../i18n/manager.ts";
import { useFormat } from "../../i18n/words.ts";
import { Notice } from "../../ui/notice.tsx";

/** Which helpdesk has not heard yet what the case has to say: its ticket shows less than this page. */
export function Untold({ untold = [] }: Pick<CaseDetail, "untold">) {
  const words = useManagerWords().case;
  const format = useFormat();
  if (untold.length === 0) return null;
  return (
    <Notice kind="warn">
      {untold.map(({ helpdesk, sinceMs }) => (
        <p key={helpdesk} className="wrap">
          {words.untold(helpdesk, format.instant(sinceMs))}
        </p>
      ))}
    </Notice>
  );
}
