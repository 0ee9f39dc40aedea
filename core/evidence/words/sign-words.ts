/**
 * What treatments and goods are spoken of by, where nobody says their name: the hair that grows again, the hole in a tooth, the shoes that
 * rub, the money put down to hold a visit. Folded terms in three languages, each beside the names that it points at, as lines are known by.
 */
import { termFinder } from "./terms.ts";

interface Sign {
  /** Concepts `c:` and kinds `k:`. */
  readonly of: readonly string[];
  readonly terms: string;
}

const sign = (of: string, terms: string): Sign => ({ of: of.split(" "), terms });

const SIGNS: Readonly<Record<string, Sign>> = {
  body_hair: sign(
    "c:hair_removal c:waxing",
    "hair, hairs, hairy, hairless, shave, shaving, stubble, regrowth, zap, zapped, zapping, pelo, pelos, vello, vellos, rasurar*, afeitar*, afeito, rasuro, poil, poils, pilosite, raser, rase",
  ),
  needle: sign(
    "c:acupuncture c:microneedling c:infusion c:toxin c:filler",
    "needle, needles, pins, aguja, agujas, pinchazo, pinchazos, pinchar*, aiguille, aiguilles, piqure, piqures, piquer",
  ),
  injection: sign(
    "c:toxin c:filler c:vaccine c:infusion",
    "injection, injections, injected, inyeccion, inyecciones, inyect*, injecte, injectee, injecter, syringe, seringue, jeringa",
  ),
  cups: sign("c:cupping", "cup, cups, cupped, suction, vasos, copas"),
  wrinkles: sign(
    "c:toxin",
    "wrinkle*, crows feet, frown*, brow, brows, eyebrow*, arruga*, ceja, cejas, patas de gallo, ride, rides, sourcil, sourcils",
  ),
  lump: sign("c:filler", "lump, lumps, lumpy, bulto, bultos, bola, bolas, boule, boules, plump"),
  fat: sign(
    "c:contouring c:drainage",
    "fat, love handles, tummy, cellulite, grasa, lonja, lonjas, lonjitas, barriga, panza, celulitis, graisse, bourrelet*",
  ),
  diet: sign(
    "c:nutrition c:weight",
    "diet, diets, dieting, meal plan, meal plans, calorie*, dieta, dietas, caloria*, menus, regime, regimes, kilos, pounds to lose",
  ),
  mind: sign(
    "c:counselling",
    "anxiety, anxious, panic, ansiedad, ansiosa, ansioso, angustia, anxiete, angoisse*, psy, to open up, abrirme, divan",
  ),
  toenail: sign("c:podiatry c:toenail", "toenail*, toe, toes, ongle, ongles, orteil, orteils, dedo gordo, unero*"),
  heel: sign("c:shockwave c:insoles c:podiatry", "heel, heels, talon, talones, fascitis, fasciitis, fasciite"),
  shoes: sign(
    "c:insoles",
    "shoe, shoes, trainers, sneakers, zapato, zapatos, zapatillas, calzado, chaussure, chaussures, baskets",
  ),
  grinding: sign(
    "c:brace",
    "grind, grinding, clench, clenching, bruxism*, rechino, rechinar*, apretar los dientes, aprieto los dientes, grince*, serre les dents, serrer les dents",
  ),
  lenses: sign("c:glasses", "frame, frames, lens, lenses, montura, monturas, cristales, monture, montures, verres"),
  hearing: sign(
    "c:hearing_aids",
    "whistle, whistles, whistling, squeal*, hearing, pitan, pitido, pitidos, oigo, oir, siffle, sifflent, entends",
  ),
  tooth: sign(
    "c:filling c:crown c:root_canal c:extraction",
    "cavity, cavities, caries, molar, molars, premolar, muela, muelas, carie, molaire, molaires, hole in my tooth, the hole",
  ),
  screw: sign("c:implant", "screw, screws, tornillo, tornillos"),
  tartar: sign("c:cleaning", "tartar, plaque, polish, polished, sarro, tartre, higienista*, hygieniste*"),
  shade: sign(
    "c:whitening",
    "yellow, yellowish, whiter, shade, shades, amarillo, amarillos, aclarado, jaune, jaunes, plus blanc, plus blanches, mas blancos",
  ),
  gums: sign("c:gums", "gum, gums, encia, encias, gencive, gencives"),
  acid: sign("c:peel", "acid, acids, acido, acidos, acide, acides, flaking, flaked"),
  eyesight: sign(
    "c:eye_test",
    "sight check, eyesight, optician, optometrist, optometrista, opticien*, la vue, la vista",
  ),
  gait: sign(
    "c:gait",
    "how i run, how i walk, treadmill, como piso, como camino, como corro, ma demarche, tapis de course",
  ),
  tea: sign("c:herbs", "tea, teas, brew, brewed, decoction*, tisane, tisanes"),
  room: sign("c:gym", "la salle, une salle, dumbbells, weights room, pesas, halteres, musculation, musculacion"),
  reformer: sign("c:pilates", "reformer, carriage"),
  lymph: sign("c:drainage", "swelling, swollen, hinchadas, hinchazon, gonfle, gonflent, gonflees, lymph*, linfa*"),
  spine: sign(
    "c:osteopathy c:chiropractic",
    "cracked my back, crack my back, craquer le dos, crujir la espalda, adjustment, adjustments",
  ),
  held: sign(
    "k:deposit",
    "hold my slot, hold my spot, hold my place, hold the slot, hold the spot, hold the appointment, hold my appointment, secure my slot, secure my spot, secure the slot, to reserve, when i booked, " +
      "para apartar, apartar mi, para reservar, reservar la cita, reservar mi, reservar hora, al reservar, a la reservation, pour reserver, pour bloquer, en reservant, lors de la reservation",
  ),
  not_there: sign(
    "c:missed_fee k:deposit",
    "called off, had cancelled, had canceled, cancelled the day before, canceled the day before, called ahead, rang ahead, phoned ahead, rang to cancel, called to cancel, phoned to cancel, " +
      "anule la cita, cancele la cita, habia anulado, habia cancelado, habia avisado, si avise, avise con, decommande, decommandee, avais annule, avais prevenu, avait prevenu, avais decommande, pas venu, pas venue, didnt turn up, didnt show up",
  ),
  given: sign(
    "k:gift_card",
    "a present, as a present, birthday present, to give, for somebody else, para regalar, de cumpleanos, como regalo, pour offrir, a offrir, en cadeau, cadeau d anniversaire",
  ),
};

export const signsFor = (key: string): ReadonlySet<string> => SIGNS_OF.get(key) ?? NONE;

const NONE: ReadonlySet<string> = new Set();
const SIGNS_OF = new Map(
  [...new Set(Object.values(SIGNS).flatMap(({ of }) => of))].map((key): [string, ReadonlySet<string>] => [
    key,
    new Set(Object.entries(SIGNS).flatMap(([name, { of }]) => (of.includes(key) ? [name] : []))),
  ]),
);

export const findSigns = termFinder(
  Object.fromEntries(Object.entries(SIGNS).map(([name, { terms }]) => [name, terms])),
);
