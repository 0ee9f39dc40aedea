/** Asks every two seconds, and touches the list only where it changed: what somebody has selected to copy stays selected. */
export const MAILBOX_SCRIPT = `
const list = document.getElementById("arrived");
const count = document.getElementById("count");
let shown = null;
async function refresh() {
  if (document.hidden) return;
  const answer = await fetch("/mailbox/list").catch(() => null);
  if (!answer?.ok) { count.textContent = "The demo does not answer. Is it still running?"; return; }
  const html = await answer.text();
  const said = /data-count="([^"]*)"/.exec(html)?.[1] ?? "0 messages";
  if (count.textContent !== said) count.textContent = said;
  if (html === shown) return;
  if (shown !== null || html !== list.innerHTML) list.innerHTML = html;
  shown = html;
}
setInterval(refresh, 2000);
document.addEventListener("visibilitychange", refresh);
`;
