import { may } from "../../../core/approval/may.ts";
import { useTakeBundle } from "../../api/carry.ts";
import { useServices } from "../../api/context.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { PageTitle } from "../page-title.tsx";
import { hrefOf } from "../route.ts";
import { BringIn } from "./bring-in.tsx";

/** Rules, policies and letters out of this account, and into it. */
export function CarryPage() {
  const words = usePagesWords().carry;
  const { boot } = useServices();
  return (
    <section className="stack page">
      <p>
        <a className="link" href={hrefOf("setup")}>
          {words.back}
        </a>
      </p>
      <PageTitle>{words.title}</PageTitle>
      <p className="muted wrap">{words.text}</p>
      {may(boot.person, "rules.ask").ok && !boot.setup ? (
        <>
          <TakeOut />
          <BringIn />
        </>
      ) : (
        <Notice kind="plain">
          <p>{words.forbidden}</p>
        </Notice>
      )}
    </section>
  );
}

function TakeOut() {
  const words = usePagesWords().carry.out;
  const { day } = useFormat();
  const announce = useAnnounce();
  const take = useTakeBundle();
  const save = () =>
    take.mutate(undefined, {
      onSuccess: (bundle) => {
        const { from, madeAtMs } = bundle;
        const name = words.file(from.title, new Date(madeAtMs).toISOString().slice(0, 10));
        saveFile(name, "application/json", JSON.stringify(bundle));
        announce(words.saved(name));
      },
    });
  return (
    <section className="panel-box stack" aria-labelledby="carry-out">
      <h2 className="section-title" id="carry-out">
        {words.title}
      </h2>
      <p className="wrap">{words.text}</p>
      <div>
        <Button sends disabled={take.isPending} onClick={save}>
          {take.isPending ? words.taking : words.take}
        </Button>
      </div>
      {take.data ? (
        <p className="wrap">
          {words.took(take.data.from.title, day(new Date(take.data.madeAtMs).toISOString().slice(0, 10)))}
        </p>
      ) : null}
      {take.isError ? <ProblemNotice error={take.error} /> : null}
    </section>
  );
}
