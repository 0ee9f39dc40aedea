/** What Slack takes ("Block Kit" and "chat.postMessage" in its reference); characters as it counts them, escaped. */

/** Of `text`, which a telephone shows; Slack advises 4,000 and cuts at 40,000. */
export const TEXT_MAX = 4_000;
/** Of the text of one block. */
export const BLOCK_TEXT_MAX = 3_000;
/** Of one field of a section, and how many a section has. */
export const FIELD_MAX = 2_000;
export const FIELDS_MAX = 10;
/** Sections of fields in one notice; a message has 50 blocks. */
export const SECTIONS_MAX = 20;
/** Of a link, with what stands around it well inside a block. */
export const LINK_MAX = 2_000;
