/** Who looked at whom. */
import { accessQuery } from "../../../../core/contract/access.ts";
import { whoLooked } from "../../queries/privacy/who-looked.ts";
import { read } from "../operation.ts";

export const privacy = [
  read("whoLooked", {
    act: "who_looked",
    request: accessQuery,
    right: "access.read",
    run: (context, _who, query) => whoLooked(context, query),
  }),
];
