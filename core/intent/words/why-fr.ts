import type { ConceptWords } from "./concept-words.ts";
/** French words that tell why, by meaning; the letters of an elision stand by themselves ("l argent"). */

export const WHY_FR: ConceptWords = {
  // A visit that went wrong.
  rude: "impoli* desagreable* agressi* mepris* moque* moquee rire ri hurle cri crie insult* arrogant* hautain* odieux odieuse ignore ignoree humili* gronde engueul* sec irrespect* respect mal_recu mal_recue accueil",
  dirty:
    "sale sales salete crasseu* hygiene tache tachee odeur sentait cafard cheveux_partout poils gants serviette_sale degout*",
  late_they:
    "attendu attente salle_d_attente retard retards en_retard poireaut* minutes_de_retard heure_de_retard une_heure trois_quarts_d_heure demi_heure commence_en_retard fait_attendre",
  cut_short:
    "ecourt* abreg* bacle* baclee expedi* a_la_va presse pressee moitie a_moitie en_moins incomplet* interromp* interrompu* au_lieu_de au_lieu_d seulement_vingt seulement_dix arrete_au minutes_au_lieu",
  they_cancelled:
    "vous_avez_annule avez_annule annule_par annules_par annulee_par m_avez_annule vous_annulez a_ete_annule a_ete_annulee ont_ete_annules ont_ete_annulees avez_deplace avez_reporte reporte_par deplace_le decommand* de_votre_fait par_vos_soins votre_annulation",
  absent_they:
    "personne_n personne_ne porte_close porte_fermee absent_ce absente absences trouve_porte renvoye_chez renvoyee_chez surbook* deux_personnes",
  closed:
    "ferme fermee fermes fermeture fermez cessation liquidation faillite travaux renovation demenage_le sinistre inond*",
  device_down:
    "en_panne panne tombe_en appareil_cass* machine_cass* ne_marchait n_a_pas_marche ne_fonctionnait coupure coupure_de_courant plus_d_eau eau_froide chaudiere bug dysfonction*",
  staff_gone:
    "demission* est_partie est_parti parti_en partie_en conge_maternite remplac* remplacant* autre_praticienne autre_praticien autre_personne quelqu_un_d_autre nouvelle_personne ne_travaille_plus retraite changement_de_praticien change_de",
  unqualified:
    "stagiaire stagiaires apprenti* eleve eleves etudiant* debutant* sans_diplome non_diplome* pas_diplome* en_formation inexperiment* qualifi*",
  wrong_done:
    "mauvaise_dent mauvais_cote mauvaise_couleur mauvais_soin mauvaise_teinte trompe trompee trompes confondu* erreur_de_dossier autre_patient autre_patiente rate ratee rates massacre* charcut* neglig* mal_pose mal_posee mal_fait mal_faite mal_faites bousille",
  forgot_they:
    "oublie oubliee oublies egare* perdu_mon perdu_mes jamais_rappele jamais_repondu sans_reponse pas_de_reponse aucune_reponse pas_de_nouvelles plus_de_nouvelles sans_nouvelles pas_fait pas_eu_lieu jamais_eu_lieu jamais_faite jamais_fait n_a_pas_eu n_a_jamais_eu non_effectue* pas_recu jamais_recu",
  damage: "abime* casse_mon tache_mon dechire* brule_mon raye",
  privacy: "confidentialite confidentiel* vie_privee rgpd devant_tout donnees_personnelles photos_de secret_medical",
  pain_in: "douleur_atroce hurle_de pleure saigne saignait anesthesi* souffert mal_de_chien",
  // An outcome.
  looks_bad:
    "irregulier* asymetri* de_travers tombante tombant paupiere inegal* pas_a_la_meme bosses boules taches tachete* pigment* orange jaune jaunes gris grise trop_fonce trop_gros trop_grosses moche laid laide affreux affreuse artificiel* fige figee rat*_look pas_naturel trous clairsem*",
  skin_harm:
    "brulure brulures brulee brule brulees cloque* cicatric* marque marques rougeur* rougeurs gonfle* gonflee gonflement oedeme infect* infection hematome* bleus croute* irrit* pele eczema urticaire allergi* inflam* plaie",
  no_effect:
    "aucun_effet aucun_resultat aucune_amelioration aucune_difference aucun_changement aucune_evolution pas_de_resultat pas_de_difference sans_resultat sans_effet rien_change rien_n_a n_a_rien_change n_a_rien_donne ne_donne_rien n_a_pas_marche ne_marche_pas n_a_servi ne_sert_a inefficace* inutile* comme_avant identique pareil toujours_mal toujours_aussi toujours_la meme_qu repousse repousses repousse_comme tout_repousse revenu revenue revenus revenues retombe parti_en_une tient_pas ne_tient_pas pas_tenu n_a_pas_tenu ne_vois_rien ne_vois_aucun* n_ai_vu",
  fell_off:
    "s_est_decolle s_est_decollee decoll* descell* tombe tombee est_tombe est_tombee casse cassee s_est_cassee fendu* fele* perdu_la couronne facette facettes bridge dentier prothese plombage pansement implant bouge",
  worse: "pire empir* aggrav* deterior*",
  let_down:
    "decu decue decevant deception insatisf* mecontent* pas_satisfait* pas_content* attendais esperais promis promettait promesse garanti garantie avant_apres pas_a_la_hauteur",
  fix_again: "retouche retouches corriger_ca refaire refait autre_dentiste autre_institut rattraper second_avis",
  // Money taken wrongly.
  two_charges:
    "deux_fois double doublon doublons deux_prelevements deux_paiements deux_debits deuxieme_prelevement deuxieme_debit second_prelevement meme_jour meme_montant meme_somme a_nouveau_preleve encore_preleve trois_fois en_double",
  wrong_sum:
    "mauvais_montant montant_errone trop_preleve trop_paye trop_facture trop_cher_par au_lieu_de au_lieu_d aurait_du devait_etre reduction remise promotion code_promo code_de pas_applique* non_applique* devis devis_signe tarif_annonce tarif_convenu difference un_zero decimale surfactur* plus_que_prevu ecart",
  after_end:
    "apres_resiliation apres_la_resiliation apres_ma apres_mon deja_resili* resilie_en j_ai_resilie avais_resilie depuis_ma_resiliation continuez_de_prelever continuez_a_prelever continuez_a toujours_preleve encore_ete_preleve a_nouveau_ete malgre_ma malgre_la malgre_mon alors_que_j_ai resiliation_du avais_annule j_avais_annule",
  not_mine:
    "pas_le_mien pas_a_moi pas_moi jamais_commande jamais_achete jamais_reserve pas_commande pas_reserve pas_demande jamais_demande non_autorise* pas_autorise* sans_mon sans_autorisation sans_accord sans_mon_accord ne_reconnais inconnu* autre_carte carte_enregistree jamais_signe pas_signe",
  statement:
    "releve releves compte_bancaire appli_bancaire ligne lignes ecriture debit debits prelevement prelevements apparait apparaissent",
  miscount:
    "decompte* comptee_en comptees compte_en_trop retire_une solde_affiche affiche il_m_en_reste ne_suis_venu* appli_indique systeme_indique recrediter_la",
  short_paid:
    "seulement_rembourse rembourse_que n_ai_recu recu_que manque manquent il_manque le_reste le_solde l_autre_moitie reste_du incomplet",
  // Health.
  expecting:
    "enceinte grossesse bebe accouch* sage_femme gyneco gynecologue obstetric* allait* fausse_couche terme prenatal prenataux alitee alitement jumeaux",
  illness:
    "malad* cancer tumeur chimio* radiotherapie leucemie avc infarctus cardiaque coeur pacemaker diabet* epilep* lupus arthrose polyarthrite rein reins foie thyroide phlebite caillot embolie pneumonie covid grippe zona hepatite auto_immune depression burn_out dialyse demence alzheimer parkinson chronique fievre hypertension vertiges migraine angine gastro",
  injury:
    "blesse blessee blessure casse_la casse_le me_suis_casse fractur* entorse dechirure hernie sciatique chute tombe_dans tombee_dans accident platre bequilles fauteuil ligament* menisque tendon",
  surgery:
    "operation operer opere operee operation_du chirurg* hopital hospitalis* reanimation biopsie greffe pontage anesthesie_generale intervention_chirurgicale clinique_pour",
  doctor_says:
    "medecin medecins docteur generaliste specialiste cardiologue oncologue dermatologue dermato neurologue rhumatologue urologue pediatre psychiatre hematologue endocrino* angiologue phlebologue toubib traitant",
  forbids:
    "interdit interdite interdits interdiction interdire deconseill* contre_indiqu* contre_indication contreindiqu* arreter arret stopper ne_dois_plus ne_peux_plus ne_peut_plus ne_peux_pas_continuer ne_pourrai_pas_continuer ne_pourra_pas m_oblige demande_d_arreter risque risques danger* raisons_medicales raison_medicale raison_de_sante raisons_de_sante motif_medical sante certificat certificat_medical ordonne incompatible* eviter",
  medication:
    "medicament* traitement_medical anticoagul* roaccutane isotretino* antibiotiqu* cortisone corticoid* insuline hormon* prescrit prescrite prescription photosensib*",
  // Another plan.
  plan_new:
    "plan_de_traitement plan_de_soins nouveau_plan autre_traitement autre_soin autre_approche autre_solution change_de_plan change_le_plan finalement_propose propose_plutot prefere_plutot preconise preconisee conseille_plutot au_lieu_d au_lieu_de a_la_place alternative nouvelle_proposition reevalu* bilan_montre",
  not_needed:
    "plus_necessaire plus_necessaires pas_necessaire pas_necessaires plus_besoin pas_besoin inutile_de n_est_plus_utile superflu* moins_de_seances suffit suffisent suffi ont_suffi suffisant* suffisamment gueri guerie retabli* termine_plus_tot finie_plus_tot fini_plus_tot deja_mieux plus_mal va_mieux n_en_ai_plus",
  not_suitable:
    "pas_candidat* candidat* pas_indique* non_indique* pas_adapte* inadapte* pas_compatible pas_assez_d_os os_insuffisant second_avis deuxieme_avis ne_convient_pas",
  // The patient's life.
  moving:
    "demenag* mutation mute mutee expatri* pars_vivre quitte quittons quitter_la quitter_le region autre_ville autre_region etranger nouvelle_ville nouvel_appartement nouvelle_adresse rentre_au rentrons_au retourne_dans retour_au_pays n_habite_plus habite_desormais emigr* affectation affecte_a outre_mer m_installe nous_installons",
  far: "loin kilometres km distance heures_de_route heure_de_route trajet trajets conduire voiture_vendue permis bus train transports a_l_autre_bout trop_loin",
  timetable:
    "horaire horaires emploi_du_temps planning creneau creneaux nuit nuits de_nuit equipe_de soir soirs samedi samedis lundi mardi mercredi jeudi vendredi disponibilit* disponible* plus_de_place complet complets liste_d_attente pas_le_temps plus_le_temps le_temps occupe occupee ne_peux_plus_venir ne_pourrai_plus_venir ne_peux_pas_venir impossible_de_venir pas_compatibles incompatibles tombe_en_meme decale",
  work_life:
    "nouveau_travail nouveau_poste nouvel_emploi boulot travail travaille poste employeur patron promotion mission deplacement deplacements voyage etudes universite fac ecole lycee rentree examens semestre stage saison bateau chantier",
  caring: "m_occuper occuper_de aidant* nouveau_ne garde_de",
  jobloss:
    "chomage licenci* perdu_mon_emploi perdu_mon_travail sans_emploi sans_travail rupture_conventionnelle plan_social",
  separation: "divorc* separ* rupture rompu quitte_par mariage_annule fiance* ex ex_mari ex_femme ex_compagnon",
  // A wish.
  mind: "change_d_avis changer_d_avis d_avis avis regrett* regret* reflechi reflexion reflection tout_bien coup_de_tete impuls* decide decidee decision renonc* renonce ne_veux_plus ne_souhaite_plus ne_souhaitons_plus n_ai_plus_envie plus_envie pas_envie envie ne_m_interesse ne_me_convient pas_pour_moi pas_fait_pour prefere preferons preferer retract* retractation delai_de_retractation quatorze_jours 14_jours dix_jours me_suis_laisse laisse_convaincre laissee_convaincre me_suis_emball* finalement en_fait abandon* j_abandonne laisse_tomber arrete_la ne_donnerai_pas ne_donne_pas_suite ne_pas_donner faire_machine trop_vite",
  too_dear:
    "cher chere trop_cher trop_chere pas_les_moyens moyens budget finances moins_cher ailleurs trouve_ailleurs trouve_un_autre trouve_une_autre quelqu_un_d_autre economies serre",
  never_begun:
    "pas_commence jamais_commence pas_encore_commence pas_entame* non_entame* jamais_utilise* pas_utilise* non_utilise* rien_utilise n_ai_rien_utilise aucune_seance hier ce_matin hier_soir avant_hier il_y_a_deux_jours viens_d_acheter viens_de_prendre",
  // A missed visit.
  missed:
    "manque_mon manque_le manque_la rendez_vous_manque rdv_manque non_honore* lapin absence absente_au pas_venu pas_venue ne_suis_pas_venu* pas_pu_venir annulation_tardive annule_trop_tard penalite* frais_d_absence frais_d_annulation seance_perdue seance_due retenue",
  was_there:
    "j_etais_la etais_la etais_present* bien_venu bien_venue suis_bien_venu* suis_venu suis_venue j_etais_dans a_l_heure presente_a presentee arrive_a arrivee_a m_a_vu vu_arriver signe_le",
  gave_notice:
    "prevenu prevenue avais_prevenu avais_appele appele_la appele_le telephone_la telephone_le laisse_un_message message_sur repondeur sms_la a_l_avance d_avance heures_avant jours_avant la_veille l_avant_veille veille 24_heures 24h 48_heures 48h annule_la annule_le annule_deux annule_trois dans_les_delais dans_les_temps capture capture_d_ecran en_ligne_le",
  excuse:
    "bouchons embouteillage* neige verglas tempete inondation greve grevistes manifestation crevaison ambulance urgence urgences enterrement obseques enfant_malade fils_malade fille_malade train_supprime train_annule vol_annule panne_de_voiture accident_sur nounou",
  marked:
    "compte_comme comptee_comme decomptee decompte_une note_absent notee_absente marque_absent seance_retiree retiree enleve_une",
  // Too late.
  run_out:
    "expir* perim* echu* echeance_passee depasse* delai_depasse hors_delai validite valable valables plus_valable plus_valables date_limite date_de_validite forclos* caduc* trop_tard un_an douze_mois six_mois au_dela fin_de_validite perdues_au",
  // Not told.
  not_told:
    "personne_ne_m personne_ne_nous personne_ne_m_a jamais_dit jamais_informe* jamais_prevenu* jamais_explique* jamais_parle jamais_signale jamais_precise jamais_mentionne pas_dit pas_informe* pas_prevenu* pas_explique* pas_averti* pas_ete_informe* pas_ete_prevenu* non_informe* sans_me_prevenir sans_prevenir sans_m_informer sans_me_le_dire sans_explication ne_savais ne_le_savais ignorais n_etait_pas_indique pas_indique_que n_etait_ecrit n_etait_mentionne nulle_part a_aucun_moment aucun_moment au_courant pas_au_courant decouvre decouvert n_avais_pas_compris",
  misled:
    "menti mensonge mensonges trompeu* tromperie arnaqu* cache cachee cachees caches petites_lignes petits_caracteres publicite_mensongere m_avait_dit m_a_dit m_avait_assure m_a_assure m_avez_assure on_m_avait on_m_a assure_que promis_que croyais_que croyais pensais_que pensais compris_que pour_moi_c_etait abuse_de vente_forcee force_la insist*",
  said_free:
    "gratuit gratuite gratuits gratuitement offert offerte inclus incluse incluses inclues compris comprise comprises sans_frais sans_supplement tout_compris supplement supplements frais_supplementaires frais_de_dossier en_plus annonce annoncee publicite pub affiche affichee brochure site site_internet votre_site depliant plaquette tarif_affiche remboursable non_remboursable clause conditions conditions_generales cgv article",
  // Membership.
  club: "abonnement* abonne abonnee abo adhesion* adherent* cotisation* mensualite* mensuel* mensuelle par_mois chaque_mois tous_les_mois prelevement_automatique tacite tacite_reconduction reconduction renouvel* reconduit* preavis engagement club salle carte_de_membre membre resili* resiliation",
  // A thing bought.
  goods:
    "creme cremes serum lotion nettoyant solaire shampoing gel pommade huile flacon pot tube boite boites coffret kit appareil tire_lait pompe machine rouleau masque ceinture semelles orthese attelle gouttiere oreiller coussin complement* vitamine* gelules poudre plantes tisane lunettes lentilles monture audition prothese_auditive brosse bas_de_contention bande bandes ballon tapis livre produit produits article colis",
  goods_state:
    "non_ouvert* pas_ouvert* jamais_ouvert* ferme_encore ferme_dans scelle* sous_blister blister emballage emballe d_origine etiquette ticket ticket_de_caisse neuf neuve ouvert_une fuit coule fuite defectueu* ne_s_allume ne_charge ne_fonctionne_pas ne_marche_plus trop_petit* trop_grand* mauvaise_taille taille pas_a_ma_taille pas_le_bon mauvais_produit mauvais_modele perime* rappel_de reaction boutons irrite gratte",
  send_back:
    "retour_produit retourner_le retourner_la renvoyer_le renvoyer_la le_renvoie la_renvoie je_le_rapporte rapporter rapporte ramene ramener reprendre reprenez reprise echanger_le frais_de_port livraison livre_hier recu_hier",
  // An insurer.
  payer:
    "mutuelle mutuelles assurance assurances assureur assureurs securite_sociale secu cpam ameli carte_vitale vitale tiers_payant complementaire caisse ramq regie prise_en_charge pris_en_charge prend_en_charge decompte remboursee_par rembourse_directement vous_a_verse vous_a_paye vous_a_regle vous_a_rembourse versee_par part_mutuelle ticket_moderateur franchise reste_a_charge base_de_remboursement teletransmission feuille_de_soins trop_percu axa maaf mgen harmonie lamal cass*_maladie",
  // A death.
  death:
    "decede decedee deces mort morte defunt defunte veuve veuf succession notaire heritier* heritiere* obseques_de disparu disparue condoleances feu_mon",
  gift: "cadeau cadeaux offert_par anniversaire noel cheque_cadeau bon_cadeau carte_cadeau",
};
