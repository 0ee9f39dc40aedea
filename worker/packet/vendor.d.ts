/** A font as its package has it: wrangler.toml says that such a file is data. */
declare module "*.woff" {
  const bytes: ArrayBuffer;
  export default bytes;
}

/** It has no types of its own; what takes it says what it needs of it. */
declare module "fontkit" {
  import type { Fontkit } from "@cantoo/pdf-lib";
  export const create: Fontkit["create"];
}
