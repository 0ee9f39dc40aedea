import { termFinder } from "./terms.ts";

/**
 * What clinics sell, in the words of their patients: a concept and its terms in English, Spanish and French, folded. `word*` is any word
 * that begins so. A concept of an area or a product tells lines apart, but a line without it is not contradicted by it.
 */
type ConceptSort = "service" | "product" | "area";

interface Concept {
  readonly sort: ConceptSort;
  readonly terms: string;
}

const service = (terms: string): Concept => ({ sort: "service", terms });
const product = (terms: string): Concept => ({ sort: "product", terms });
const area = (terms: string): Concept => ({ sort: "area", terms });

const CONCEPTS: Readonly<Record<string, Concept>> = {
  laser: service("laser*, lazer*, ipl"),
  hair_removal: service(
    "hair removal, removal of hair, depilacion*, depilarme, epilation*, epiler, electrolysis, electrolisis",
  ),
  resurfacing: service("resurfac*, rejuvenecimiento, fractional, fraxel, co2, relissage"),
  facial: service(
    "facial*, hydrafacial*, limpieza de cutis, limpieza facial, soin du visage, soins du visage, soin visage, soins visage, nettoyage de peau",
  ),
  peel: service("peel, peels, peeling, peelings, exfoliacion*, gommage*"),
  microneedling: service(
    "microneedling, micro needling, needling, dermapen, microagujas, micro agujas, dermaroller, microaiguilles, micro aiguilles",
  ),
  massage: service("massage*, massag*, masaj*, massotherap*, masseu*"),
  physio: service(
    "physio*, physical therapy, pt, rehab, rehabilitacion, fisio*, terapia fisica, kine, kinesi*, reeducation",
  ),
  acupuncture: service("acupunct*, acupunt*, acu, needles, agujas"),
  cupping: service("cupping, ventosa*, ventouse*"),
  herbs: service("herbal*, herbs, hierbas, moxa, moxibustion, phytotherapie"),
  chiropractic: service("chiro*, quiropract*, chiropract*"),
  osteopathy: service("osteo*"),
  toxin: service(
    "botox*, botoks, tox, dysport, xeomin, wrinkle relax*, anti wrinkle*, antiwrinkle*, antiarrugas, botulin*, neuromodulator*, neurotoxin*, toxina*, toxine*",
  ),
  filler: service(
    "filler*, juvederm, restylane, relleno*, acido hialuronico, acide hyaluronique, comblement*, hyaluronic*",
  ),
  contouring: service("coolsculpt*, contour*, fat freezing, cryolipo*, criolipo*, cavitacion, emsculpt, sculpting"),
  whitening: service("whiten*, bleaching, blanqueamiento*, blanchiment*"),
  cleaning: service(
    "teeth cleaning, dental cleaning, tooth cleaning, check up and clean, scale and polish, hygienist*, limpieza dental, limpieza de boca, detartrage*, scaling",
  ),
  aligners: service(
    "aligner*, invisalign, clear braces, invisible braces, alineador*, ortodoncia invisible, gouttieres, aligneur*, orthodontie invisible",
  ),
  braces: service("braces, orthodon*, ortodon*, brackets, bagues"),
  crown: service("dental crown, crown, corona dental, corona, couronne*"),
  implant: service("implant*"),
  filling: service("tooth filling, filling, fillings, empaste*, plombage*"),
  tattoo: service("tattoo*, tatuaje*, tatouage*, detatouage*"),
  waxing: service("waxing, wax, cera, depilacion con cera, epilation a la cire, cire"),
  lashes: service(
    "lash*, brow lamination, brow tint, brow shaping, brow wax, microblading, pestanas, diseno de cejas, laminado de cejas, cils",
  ),
  nails: service("manicure*, pedicure*, manicura*, pedicura*, manucure*"),
  infusion: service("iv drip, iv therapy, vitamin drip, drip, infusion*, suero intravenoso, sueroterapia, perfusion*"),
  weight: service("weight loss, semaglutide, bajar de peso, adelgaz*, perte de poids, amaigrissement, minceur"),
  nutrition: service("nutrition*, dietitian, dietician, nutricion*, dietetic*, nutritionniste"),
  yoga: service("yoga"),
  gym: service("gym, gyms, fitness, gimnasio*, salle de sport, salle de gym"),
  tanning: service("tanning, spray tan, bronceado*, bronzage*"),
  pilates: service("pilates, reformer"),
  counselling: service("counsel*, psychotherap*, psicoterap*, psicolog*, psycholog*"),
  hair: service("prp, hair transplant, hair restoration, injerto capilar, greffe de cheveux, greffe capillaire"),
  veins: service("sclero*, esclero*, vein, veins, varices, vascular, vasculaire"),
  sauna: service("sauna*, float, flotation, cryotherapy, crioterapia, cryotherapie"),
  reflexology: service("reflexolog*, reflexolog*, reiki"),
  ultrasound: service("ultherapy, hifu, ultrasound*, ultrasonido, radiofrequency, radiofrecuencia, radiofrequence"),
  consultation: service("consultation*, consulta, consultas, assessment, evaluacion inicial, bilan, initial visit"),
  podiatry: service(
    "podiatr*, podolog*, chiropod*, foot care, cuidado de los pies, soin des pieds, soins des pieds, pedicurie, la pedicure, ma pedicure",
  ),
  verruca: service("verruca*, wart, warts, verrue*, verruga*, papiloma*"),
  ear_wax: service(
    "ear wax, earwax, wax removal, ear cleaning, ear syringing, ears cleaned, cleaned my ears, cleaned out my ears, microsuction, cerumen, limpieza de oidos, lavado de oidos, bouchon de cerumen, bouchons de cerumen",
  ),
  eye_test: service(
    "eye test*, eye exam*, eye check*, sight test*, vision test*, examen de la vista, revision de la vista, examen de la vue, examen de vue, controle de la vue",
  ),
  tinnitus: service("tinnitus, acufeno*, acouphene*"),
  vaccine: service("vaccin*, vacuna*, jab, jabs, immunis*, immuniz*, inmuniz*"),
  shockwave: service("shockwave*, shock wave*, ondas de choque, ondes de choc"),
  drainage: service("drainage*, drenaje*"),
  root_canal: service("root canal*, endodonc*, endodont*, devitalis*"),
  extraction: service(
    "tooth extraction*, extraccion*, wisdom tooth, wisdom teeth, muela del juicio, muelas del juicio, dent de sagesse, dents de sagesse",
  ),
  veneers: service("veneer*, carilla, carillas, facettes dentaires"),
  gums: service("gum therapy, gum care, gum treatment*, periodon*, curetaje*, parodont*"),
  workshop: service("workshop*, atelier*, taller, talleres"),
  gait: service("gait, running analysis, running assessment, running test, pisada, foulee"),
  missed_fee: service(
    "the fee, that fee, this fee, your fee, a fee, the penalty, el cargo, ese cargo, este cargo, la penalizacion, la multa, ces frais, les frais, no show, no shows, noshow, missed appointment, missed visit, missed my appointment, missed my visit, missing my appointment, missing my visit, missing an appointment, missing a visit, not showing up, not turning up, late cancel*, cancellation fee, no presentarme, no asistir, penalizacion por, por faltar, por no ir, por no haber ido, por no llegar, por no venir, por no acudir, no acudir, cita no atendida, citas no atendidas, for not coming, for not showing, inasistencia*, ausencia*, cita perdida, frais absence, absence, rendez vous manque, seance manquee, annulation tardive",
  ),
  serum: product("serum*"),
  cream: product("cream, creams, crema*, creme*, moisturi*, hidratante*, hydratant*"),
  sunscreen: product(
    "sunscreen*, sunblock*, spf, sun cream, protector solar, bloqueador*, crema de sol, crema solar, filtro solar, creme solaire, ecran solaire, solaire",
  ),
  oil: product("oil, oils, aceite*, huile*"),
  brace: product(
    "brace, splint, night guard*, nightguard*, mouth guard*, mouthguard*, bite guard*, ferula*, placa de descarga, placa de descanso, placa para, faja, attelle*, orthese*, gouttiere de nuit, gouttiere nocturne",
  ),
  trays: product("trays, tray, cubetas"),
  supplement: product(
    "supplement*, suplement*, complement alimentaire*, vitamins, vitaminas, omega, fish oil, capsules, capsulas, gelules",
  ),
  cleanser: product("cleanser*, limpiador*, nettoyant*"),
  mask: product("mask, masks, mascarilla*, masque*, red light thing, light mask"),
  insoles: product("insole*, orthotic*, inserts, shoe inserts, plantilla*, semelle*"),
  glasses: product("glasses, spectacles, specs, eyeglasses, gafas, anteojos, lunettes"),
  contacts: product("contact lens*, lentilla*, lentes de contacto, pupilentes, lentilles"),
  eye_drops: product("eye drops, eyedrops, gotas, colirio*, gouttes, collyre*"),
  hearing_aids: product(
    "hearing aid*, hearing device*, audifono*, aparato auditivo, aparatos auditivos, appareil auditif, appareils auditifs, aide auditive, aides auditives, audioprothese*",
  ),
  toothbrush: product("toothbrush*, tooth brush*, cepillo*, brosse a dents"),
  roller: product("foam roller*, roller, rouleau*, rodillo*"),
  bands: product("resistance band*, elastic band*, bandas elasticas, bandes elastiques, elastiques"),
  denture: product("denture*, dentadura*, protesis dental, dentier*"),
  ears: area("ear, ears, oido, oidos, oreja*, oreille*"),
  forehead: area("forehead, frown*, frente, entrecejo"),
  legs: area("leg, legs, pierna*, jambe*"),
  underarms: area("underarm*, armpit*, axila*, aisselle*"),
  face: area("face, cara, visage, rostro"),
  bikini: area("bikini*, brazilian, brasileno, ingles, maillot"),
  chin: area("chin, menton*, papada"),
  lips: area("lip, lips, mouth, labio*, boca, levre*, bouche"),
  back: area("lower back, upper back, my back, back massage, full back, back pain, espalda"),
  arms: area("arm, arms, brazo*"),
  neck: area("neck, cuello, cou, nuque"),
  belly: area("stomach, belly, abdomen, abdominal*, vientre, ventre"),
  knee: area("knee, knees, rodilla*, genou*"),
  shoulder: area("shoulder*, hombro*, epaule*"),
  scalp: area("scalp, cuero cabelludo, cuir chevelu"),
  eyes: area("eye, eyes, ojos, ojeras, yeux"),
  teeth: area("teeth, tooth, dientes, diente, dents, dent"),
  toenail: area("nail surgery, ingrown*, toenail surgery, ongle incarne*, una encarnada"),
  feet: area("foot, feet, pies, pied*"),
};

export const sortOf = (concept: string): ConceptSort | undefined => CONCEPTS[concept]?.sort;

export const findConcepts = termFinder(
  Object.fromEntries(Object.entries(CONCEPTS).map(([concept, { terms }]) => [concept, terms])),
);

/** What sort of thing was bought. `uses` is any that is used visit by visit. */
export const findKinds = termFinder({
  package:
    "package*, pack, packs, packet, bundle*, series, course of, set of, paquete*, bono, bonos, forfait*, cure, cures",
  membership:
    "membership*, subscription*, suscripcion*, membresia*, abonnement*, club, mensualidad*, monthly plan, monthly thing, monthly fee, monthly dues, dues, cuota, cuotas, cotisation*",
  product:
    "product, products, article, articles, bottle, jar, tube, tub, producto*, articulo*, frasco, bote, tarro, produit*, flacon, pot",
  gift_card:
    "gift card*, giftcard*, gift certificate*, gift voucher*, voucher*, tarjeta regalo, tarjeta de regalo, certificado de regalo, vale de regalo, vale regalo, cheque regalo, carte cadeau, cartes cadeaux, bon cadeau, cheque cadeau",
  deposit:
    "deposit, deposits, down payment, booking fee, holding fee, reservation fee, anticipo*, deposito, depositos, senal, adelanto*, acompte*, arrhes",
  uses: "session, sessions, classes, sesion, sesiones, seance, seances",
});
