/** How long links and what stands on their pages last. */
const MINUTE_MS = 60_000;

/** A clinician's question is open so long. */
export const QUESTION_LINK_MS = 7 * 24 * 60 * MINUTE_MS;
/** A form that is older was left lying open: it is shown anew. */
export const FORM_LIFE_MS = 12 * 60 * MINUTE_MS;
/** After a code, as long as a session of the app until it is renewed. */
export const LINK_SESSION_MS = 15 * MINUTE_MS;
/** The page of whoever asked, from the last letter that holds its address. */
export const PATIENT_PAGE_MS = 30 * 24 * 60 * MINUTE_MS;
