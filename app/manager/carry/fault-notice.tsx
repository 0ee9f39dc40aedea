import type { BundleFault } from "../../../core/contract/carry.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { Notice } from "../../ui/notice.tsx";

/** Why a file is refused whole, and where in it. */
export function FaultNotice({ fault: { why, where, said, here } }: { readonly fault: BundleFault }) {
  const words = usePagesWords().carry.fault;
  return (
    <Notice kind="bad" title={words.title} alert>
      <p className="wrap">{words.says[why]}</p>
      {where ? <p className="wrap">{words.where(where)}</p> : null}
      {here ? <p className="wrap">{words.here(here)}</p> : null}
      {said ? (
        <p className="wrap">
          <bdi>{said}</bdi>
        </p>
      ) : null}
    </Notice>
  );
}
