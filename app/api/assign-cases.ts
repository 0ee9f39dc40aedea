import type { AssignRequest } from "../../core/contract/assign.ts";
import { useCaseAct } from "./refresh-cases.ts";

/** Gives cases to somebody. The same id and request again answer what was answered. */
export const useAssignCases = () =>
  useCaseAct((api, { assignmentId, request }: { readonly assignmentId: string; readonly request: AssignRequest }) =>
    api.assignCases(assignmentId, request),
  );
