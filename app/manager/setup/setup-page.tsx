import { isLeft, type SetupChecklist } from "../../../core/setup/steps.ts";
import { useServices } from "../../api/context.ts";
import { useSetup } from "../../api/setup.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { ReadState } from "../../ui/read-state.tsx";
import { PageTitle } from "../page-title.tsx";
import { hrefOf } from "../route.ts";
import { Step } from "./step.tsx";

/** The checklist of a clinic that gets in: how each step stands, as the server finds it, and where it is done. */
export function SetupPage() {
  const words = usePagesWords().setup;
  const read = useSetup();
  return (
    <section className="stack page">
      <PageTitle>{words.title}</PageTitle>
      <p className="muted">{words.text}</p>
      <ReadState read={read} whole forbidden={words.forbidden} />
      {read.data ? <Steps list={read.data} /> : null}
    </section>
  );
}

function Steps({ list: { steps, later, place } }: { readonly list: SetupChecklist }) {
  const { setup: words, carry } = usePagesWords();
  const { boot } = useServices();
  const left = steps.filter(isLeft).length;
  return (
    <>
      <p role="status">{left === 0 ? words.allDone : words.left(left)}</p>
      <ol className="stack">
        {steps.map((step) => (
          <Step key={step.step} step={step} />
        ))}
      </ol>
      {place ? (
        <section className="panel-box stack stack-tight">
          <h2 className="section-title">{place.title}</h2>
          {place.text.map((line) => (
            <p key={line} className="wrap">
              {line}
            </p>
          ))}
        </section>
      ) : null}
      {boot.setup ? null : (
        <p>
          <a className="link" href={hrefOf("setup", "carry")}>
            {carry.title}
          </a>
        </p>
      )}
      {later.length > 0 ? <p className="muted wrap">{words.later(later.map((name) => words.step[name]))}</p> : null}
    </>
  );
}
