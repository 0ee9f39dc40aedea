/** Danger: two purchases that a mail asks for together are asked about, or one of two is refunded that was only spoken of. */
import { expect, it } from "vitest";
import { facials, laser, physio, read } from "../../../support/evidence.ts";

const three = [laser(), facials(), physio()];

it.each([
  ["Please refund my laser and my facials.", three, ["laser", "facials"]],
  ["I want to cancel both packages and be refunded.", [laser(), facials()], ["facials", "laser"]],
  [
    "Please refund both facial packages.",
    [facials("f1"), facials("f2", { boughtOn: "2026-01-02" }), physio()],
    ["f1", "f2"],
  ],
  ["Quiero que me reembolsen el láser y los faciales.", three, ["laser", "facials"]],
  ["Quiero cancelar ambos paquetes y el reembolso.", [laser(), facials()], ["facials", "laser"]],
  ["Remboursez-moi les deux forfaits.", [laser(), facials()], ["facials", "laser"]],
  ["Remboursez-moi le laser et les soins du visage.", three, ["laser", "facials"]],
] as const)("%s", (body, lines, lineIds) => {
  expect(read(body, lines)).toMatchObject({ meant: undefined, together: lineIds });
});

it.each([
  ["I don't want both, refund one.", [laser(), facials()]],
  ["I had laser and facials. Refund please.", [laser(), facials()]],
  ["Please refund both.", three],
  ["Remboursez-moi deux séances.", [laser(), facials()]],
  ["Refund the laser and the facials", [laser(), laser("l2"), facials()]],
] as const)("%s: no set", (body, lines) => {
  expect(read(body, lines).together).toBeUndefined();
});

it.each([
  ["Refund the laser, the facials are great.", "laser"],
  ["Refund the laser, not the facials.", "laser"],
])("%s: one", (body, lineId) => {
  expect(read(body, [laser(), facials()])).toMatchObject({ meant: lineId });
  expect(read(body, [laser(), facials()])).not.toHaveProperty("together");
});
