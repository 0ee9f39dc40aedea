import { expect, it } from "vitest";
import { saysAskedBefore } from "../../../../core/reasons/asked-before.ts";

const says = (body: string, subject = "Refund") => saysAskedBefore({ subject, body });

it.each([
  "This is the third time I am writing and I am DONE being polite.",
  "I am asking you for the second time to give my money back.",
  "I already emailed you about this in May.",
  "I’ve asked for my refund twice.",
  "I am writing again because of my package.",
  "Nobody answered my mail of last week.",
  "Did you get my last two messages? My previous email was in June.",
  "I am still waiting for my refund.",
  "Es la tercera vez que les escribo.",
  "Por segunda vez: quiero que me devuelvan mi dinero.",
  "Ya les escribí en mayo por lo mismo.",
  "Sigo esperando una respuesta.",
  "Vean mi correo anterior, por favor.",
])("hears that it was asked before: %s", (body) => expect(says(body)).toBe(true));

it.each([
  "I would like a refund for my laser package.",
  "This was my third time in the chair and the result is not good.",
  "I have had two sessions before and liked them.",
  "The second session hurt. Please refund the rest.",
  "I want to stop. Please write to me on this address.",
  "Quiero que me devuelvan el dinero de mi paquete.",
  "La segunda sesión no fue buena. Fue mi tercera vez con ustedes.",
  "> This is the third time I am writing",
  "",
])("hears nothing of the kind: %s", (body) => expect(says(body)).toBe(false));
