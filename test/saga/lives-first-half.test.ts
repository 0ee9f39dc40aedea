import { allHoldIn } from "./all-hold.ts";

allHoldIn(1);
