import * as z from "zod";

/** Members that the control endpoints of several simulators accept. */
export const amountMinorInput = z.int().min(1);

/** In either case; each vendor keeps it as on its own wire. */
const currencyInput = z.string().regex(/^[A-Za-z]{3}$/, "three letters, such as USD");

export const lowerCurrencyInput = currencyInput.transform((code) => code.toLowerCase());
export const upperCurrencyInput = currencyInput.transform((code) => code.toUpperCase());

/** One of them, or an array. */
export const oneOrMany = <S extends z.ZodType>(one: S) =>
  z.preprocess((body) => (Array.isArray(body) ? body : [body]), z.array(one));

/** What an account has to pay refunds from; null = never short. */
export const availableMinorInput = z.int().nullable();
