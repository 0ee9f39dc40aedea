/** All worlds. Those under `apart/` are never looked at while tuning: nobody reads in which of them something is wrong. */
import type { Theme } from "../suggest/world.ts";
import { earAndEye } from "./apart/ear-and-eye.ts";
import { earAndEyeAutumn } from "./apart/ear-and-eye-autumn.ts";
import { givenAndOthers } from "./apart/given-and-others.ts";
import { healthAndWork } from "./apart/health-and-work.ts";
import { lacEtPieds } from "./apart/lac-et-pieds.ts";
import { packagesAndPlans } from "./apart/packages-and-plans.ts";
import { peopleAndThings } from "./apart/people-and-things.ts";
import { quaysideDesk } from "./apart/quayside-desk.ts";
import { riberaPrimavera } from "./apart/ribera-primavera.ts";
import { riberaYOtras } from "./apart/ribera-y-otras.ts";
import { seineEtMontRoyal } from "./apart/seine-et-mont-royal.ts";
import { severalOnFile } from "./apart/several-on-file.ts";
import { tempting } from "./apart/tempting.ts";
import { thingsAndCards } from "./apart/things-and-cards.ts";
import { weekdayMails } from "./apart/weekday-mails.ts";
import { whichOfSeveral } from "./apart/which-of-several.ts";
import { aLAccueil } from "./tuned/a-l-accueil.ts";
import { aPieDeMostrador } from "./tuned/a-pie-de-mostrador.ts";
import { againstTheRecord } from "./tuned/against-the-record.ts";
import { alreadyGiven } from "./tuned/already-given.ts";
import { austinDesk } from "./tuned/austin-desk.ts";
import { autreRegard } from "./tuned/autre-regard.ts";
import { beforeTheAnswer } from "./tuned/before-the-answer.ts";
import { brisbaneDesk } from "./tuned/brisbane-desk.ts";
import { byDetail } from "./tuned/by-detail.ts";
import { cardsAndDeposits } from "./tuned/cards-and-deposits.ts";
import { chargedWrongly } from "./tuned/charged-wrongly.ts";
import { conLoDeCasa } from "./tuned/con-lo-de-casa.ts";
import { crowdedRecords } from "./tuned/crowded-records.ts";
import { deTempsEnTemps } from "./tuned/de-temps-en-temps.ts";
import { deVezEnCuando } from "./tuned/de-vez-en-cuando.ts";
import { deskAsksFirst } from "./tuned/desk-asks-first.ts";
import { expired } from "./tuned/expired.ts";
import { facturesEtDelais } from "./tuned/factures-et-delais.ts";
import { family } from "./tuned/family.ts";
import { faultsAndResults } from "./tuned/faults-and-results.ts";
import { feesAndCharges } from "./tuned/fees-and-charges.ts";
import { forOthers } from "./tuned/for-others.ts";
import { harbourFrontDesk } from "./tuned/harbour-front-desk.ts";
import { hardWords } from "./tuned/hard-words.ts";
import { insurers } from "./tuned/insurers.ts";
import { medicalAndDeath } from "./tuned/medical-and-death.ts";
import { memberships } from "./tuned/memberships.ts";
import { northwestDesks } from "./tuned/northwest-desks.ts";
import { ordinary } from "./tuned/ordinary.ts";
import { otraMirada } from "./tuned/otra-mirada.ts";
import { packages } from "./tuned/packages.ts";
import { paidBefore } from "./tuned/paid-before.ts";
import { petitsDossiers } from "./tuned/petits-dossiers.ts";
import { plansAndVouchers } from "./tuned/plans-and-vouchers.ts";
import { preguntasPendientes } from "./tuned/preguntas-pendientes.ts";
import { products } from "./tuned/products.ts";
import { quietAndHard } from "./tuned/quiet-and-hard.ts";
import { recepcionDeDiario } from "./tuned/recepcion-de-diario.ts";
import { secondLook } from "./tuned/second-look.ts";
import { secondLookVisits } from "./tuned/second-look-visits.ts";
import { tempted } from "./tuned/tempted.ts";
import { thingsBought } from "./tuned/things-bought.ts";
import { toldByMoney } from "./tuned/told-by-money.ts";
import { toldByPeople } from "./tuned/told-by-people.ts";
import { toldByTime } from "./tuned/told-by-time.ts";
import { twoMatters } from "./tuned/two-matters.ts";
import { whichOne } from "./tuned/which-one.ts";
import { whyTheyStop } from "./tuned/why-they-stop.ts";
export const tuned: Theme = [
  ...packages,
  ...feesAndCharges,
  ...memberships,
  ...whichOne,
  ...byDetail,
  ...products,
  ...medicalAndDeath,
  ...expired,
  ...cardsAndDeposits,
  ...insurers,
  ...family,
  ...alreadyGiven,
  ...twoMatters,
  ...againstTheRecord,
  ...faultsAndResults,
  ...hardWords,
  ...ordinary,
  ...toldByPeople,
  ...toldByTime,
  ...toldByMoney,
  ...thingsBought,
  ...plansAndVouchers,
  ...chargedWrongly,
  ...paidBefore,
  ...whyTheyStop,
  ...forOthers,
  ...secondLook,
  ...secondLookVisits,
  ...otraMirada,
  ...autreRegard,
  ...crowdedRecords,
  ...harbourFrontDesk,
  ...brisbaneDesk,
  ...northwestDesks,
  ...austinDesk,
  ...deskAsksFirst,
  ...quietAndHard,
  ...recepcionDeDiario,
  ...petitsDossiers,
  ...beforeTheAnswer,
  ...tempted,
  ...preguntasPendientes,
  ...aPieDeMostrador,
  ...aLAccueil,
  ...conLoDeCasa,
  ...facturesEtDelais,
  ...deVezEnCuando,
  ...deTempsEnTemps,
];

export const apart: Theme = [
  ...packagesAndPlans,
  ...peopleAndThings,
  ...thingsAndCards,
  ...healthAndWork,
  ...whichOfSeveral,
  ...givenAndOthers,
  ...earAndEye,
  ...earAndEyeAutumn,
  ...severalOnFile,
  ...weekdayMails,
  ...lacEtPieds,
  ...riberaPrimavera,
  ...riberaYOtras,
  ...seineEtMontRoyal,
  ...tempting,
  ...quaysideDesk,
];
