/** The clinic's address and phone, and whether mails go by themselves. */
import { putClinicDetailsRequest } from "../../../../core/contract/clinic-details.ts";
import { putClinicDetails } from "../../commands/account/put-clinic-details.ts";
import { readClinicDetails } from "../../queries/account/clinic-details.ts";
import { again } from "../act.ts";
import { read, shown } from "../operation.ts";

export const clinicDetails = [
  read("readClinicDetails", { act: "read_clinic_details", right: "notice.set", run: readClinicDetails }),
  again("putClinicDetails", {
    act: "put_clinic_details",
    request: putClinicDetailsRequest,
    right: "notice.set",
    id: () => "all",
    run: putClinicDetails,
    answer: (call) => shown(call, readClinicDetails),
  }),
];
