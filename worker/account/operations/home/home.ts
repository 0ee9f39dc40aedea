import { homeOf } from "../../queries/home/home.ts";
import { read } from "../operation.ts";

export const home = [read("readHome", { act: "read_home", right: "home.read", run: homeOf })];
