/**
 * Every operation: what a signed-in person may ask of their clinic's account, by its name for ever. From this list come the routes of `/v1`,
 * the methods of the object, the app's client and the table in `docs/api.md`; what it does and who may stands in `worker/account/operations`.
 */
import { booksOperations } from "./books-operations.ts";
import { commonOperations } from "./common-operations.ts";
import { importOperations } from "./import-operations.ts";
import type { WireAnswer, WireArgs, WireRequest } from "./operation.ts";

export const operations = { ...commonOperations, ...booksOperations, ...importOperations } as const;

type Operations = typeof operations;
export type OperationName = keyof Operations;
/** In the order of the list. */
export const OPERATION_NAMES = Object.keys(operations) as OperationName[];

/** What is answered, once it was done. */
export type AnswerOf<N extends OperationName> = WireAnswer<Operations[N]>;
/** What is asked beside the path. */
export type RequestOf<N extends OperationName> = WireRequest<Operations[N]>;

/** What the object is asked with, after who asks. */
export type ArgsOf<N extends OperationName> = WireArgs<Operations[N]>;
