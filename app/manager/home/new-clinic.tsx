import { useServices } from "../../api/context.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { hrefOf, type PageName, pagesFor } from "../route.ts";

/** In the order in which a clinic begins. */
const FIRST = ["setup", "imports", "policies", "cases"] as const satisfies readonly PageName[];

/** Before the first case: what will stand here, and what one can do until then. */
export function NewClinic() {
  const words = usePagesWords().home.newClinic;
  const pages = pagesFor(useServices().boot);
  return (
    <section className="panel-box stack" aria-label={words.title}>
      <h2 className="section-title">{words.title}</h2>
      <p className="wrap">{words.text}</p>
      <ul className="stack">
        {FIRST.filter((page) => pages.includes(page)).map((page) => (
          <li key={page} className="wrap">
            <a href={page === "cases" ? hrefOf("cases", undefined, { start: "1" }) : hrefOf(page)}>
              {words.first[page].act}
            </a>{" "}
            <span className="muted">{words.first[page].why}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
