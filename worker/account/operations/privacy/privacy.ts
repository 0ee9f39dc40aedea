/** Who looked at whom, and the law of data: what is kept as a file, what is erased, and what may not be touched for now. */
import { accessQuery } from "../../../../core/contract/access.ts";
import {
  askErasureRequest,
  endErasureRequest,
  putHoldRequest,
  putKeptRequest,
} from "../../../../core/contract/privacy.ts";
import { ok } from "../../../../core/result.ts";
import { askErasure, endErasure, letBack } from "../../commands/privacy/erasure.ts";
import { endHold, putHold } from "../../commands/privacy/holds.ts";
import { putKept } from "../../commands/privacy/retention.ts";
import { found } from "../../domain/people/require-person.ts";
import { tryKept } from "../../queries/privacy/kept-view.ts";
import { patientFile, patientPrivacy, privacyView } from "../../queries/privacy/privacy-view.ts";
import { whoLooked } from "../../queries/privacy/who-looked.ts";
import { patientById } from "../../store/people/patients.ts";
import { again, once } from "../act.ts";
import { read, shown } from "../operation.ts";

export const privacy = [
  read("whoLooked", {
    act: "who_looked",
    request: accessQuery,
    right: "access.read",
    run: (context, _who, query) => whoLooked(context, query),
  }),
  read("readPrivacy", { act: "read_privacy", right: "privacy.read", run: privacyView }),
  read("readPatientPrivacy", {
    act: "read_patient_privacy",
    right: "patient.erase",
    run: (context, _who, patientId) => patientPrivacy(context, patientId),
  }),
  /** What is answered is read anew, and kept nowhere: each file is told to the record. */
  again("exportPatient", {
    act: "export_patient",
    right: "patient.export",
    run: (context, patientId) => {
      const patient = found(patientById(context.sql, patientId), "patient");
      if (patient.ok) context.record("patient.exported", undefined, { patientId });
      return patient.ok ? ok(true) : patient;
    },
    answer: (call, _done, patientId) => shown(call, (context) => patientFile(context, patientId)),
  }),
  once("askErasure", {
    act: "ask_erasure",
    request: askErasureRequest,
    right: "patient.erase",
    run: askErasure,
    answer: ({ ask }) => ask("readPrivacy"),
  }),
  again("endErasure", {
    act: "end_erasure",
    request: endErasureRequest,
    right: "erasure.confirm",
    guard: "noted",
    run: endErasure,
    answer: ({ ask }) => ask("readPrivacy"),
  }),
  again("letBack", {
    act: "let_back",
    right: "patient.erase",
    run: letBack,
    answer: ({ ask }) => ask("readPrivacy"),
  }),
  read("tryKept", {
    act: "try_kept",
    request: putKeptRequest,
    right: "retention.set",
    run: (context, _who, kind, request) => tryKept(context, kind, request),
  }),
  again("putKept", {
    act: "put_kept",
    request: putKeptRequest,
    right: "retention.set",
    run: putKept,
    answer: ({ ask }) => ask("readPrivacy"),
  }),
  once("putHold", {
    act: "put_hold",
    request: putHoldRequest,
    right: "hold.set",
    run: putHold,
    answer: ({ ask }) => ask("readPrivacy"),
  }),
  again("endHold", {
    act: "end_hold",
    right: "hold.set",
    run: endHold,
    answer: ({ ask }) => ask("readPrivacy"),
  }),
];
