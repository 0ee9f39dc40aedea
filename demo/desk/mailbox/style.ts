/** Beside the desk's own tokens; one column, which is read at 320 px as at any width. */
export const MAILBOX_STYLE = `
body.mailbox { min-height: 100dvh; color: var(--text); background: var(--subtle); }
.mailbox-head { position: sticky; top: 0; display: flex; align-items: center; gap: var(--space-3); padding: var(--space-2) var(--space-3); color: var(--on-bar); background: var(--bar); }
.mailbox-head h1 { flex: 1; }
.mailbox-head a { color: inherit; padding: var(--space-2); }
.mailbox-head a:focus-visible { outline-color: currentColor; }
.mailbox main { max-width: 640px; margin: 0 auto; padding: var(--space-3); }
.mailbox-about, .mailbox-count, .letter-at, .letter-to { color: var(--text-muted); }
.mailbox-count { margin-block: var(--space-3) var(--space-2); font-weight: 600; }
.mailbox-none { padding: var(--space-5); border: 1px dashed var(--control-border); border-radius: var(--radius); text-align: center; }
.letters { display: grid; gap: var(--space-3); }
.letter { padding: var(--space-3); border: 1px solid var(--line); border-radius: var(--radius); background: var(--raised); overflow-wrap: anywhere; }
.letter h2 { margin: var(--space-2) 0 0; font-size: 15px; line-height: 20px; }
.letter-head { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 var(--space-2); }
.letter-head { justify-content: space-between; }
.letter-to { order: 3; flex-basis: 100%; }
.letter-by, .letter-state { padding: 0 var(--space-2); border: 1px solid currentColor; border-radius: var(--radius); font-size: 12px; white-space: nowrap; }
.letter-text { margin-block: var(--space-2); }
.letter-at { font-size: 12px; }
`;
