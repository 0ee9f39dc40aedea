import type { ConceptWords } from "./concept-words.ts";
/** English words that tell why, by meaning. */

export const WHY_EN: ConceptWords = {
  // A visit that went wrong.
  rude: "rude rudely unprofessional disrespect* dismissive condescending arrogant shouted yelled laughed mocked rolled scolded humiliat* insulted insulting ignored attitude abrupt unfriendly sneered lectured embarrass*",
  dirty:
    "dirty filthy unhygienic hygiene unclean stained smelly smelled smell cockroach hairs sticky mouldy moldy bloody unwashed gloves",
  late_they:
    "waited waiting_room minutes_late hour_late kept_waiting ran_late running_late arrived_late started_late delayed delays overran",
  cut_short:
    "cut_short shortened rushed hurried skipped halfway half_way half_done unfinished incomplete interrupted stopped_halfway only_twenty only_ten only_fifteen instead_of left_early",
  they_cancelled:
    "you_cancelled you_canceled youve_cancelled youve_canceled clinic_cancelled clinic_canceled they_cancelled they_canceled cancelled_on canceled_on you_moved you_rescheduled you_postponed cancelled_me canceled_me keep_cancelling keep_canceling keeps_cancelling keeps_canceling kept_cancelling kept_canceling by_you called_off stood_up you_dropped",
  absent_they:
    "nobody_there nobody_came no_one nobody_opened didnt_show never_showed off_sick out_sick away_that locked doors shut turned_away sent_home sent_away double_booked overbooked understaffed",
  closed:
    "closed closing closure shut_down shutting closes bankrupt bankruptcy insolvent renovation renovations refurbish* refurbishment demolished flooded premises",
  device_down:
    "broke_down broken_down broken_machine power_cut power_outage out_of_order machine_broke laser_broke malfunction* overheated breakdown heating boiler faulty_machine no_power no_water cold_water crashed",
  staff_gone:
    "resigned retired retires quit maternity has_left have_left she_left he_left no_longer_works replaced_by different_therapist different_person new_therapist new_dentist another_therapist someone_else somebody_else",
  unqualified:
    "trainee trainees student students intern apprentice unqualified unlicensed inexperienced untrained unsupervised in_training licence license certified qualified",
  wrong_done:
    "wrong_tooth wrong_colour wrong_color wrong_side wrong_room wrong_service wrong_treatment wrong_person wrong_shade wrong_patient mixed_up mix_up mixup somebody_elses someone_elses another_patients botched botch sloppy careless carelessly negligent negligence",
  forgot_they:
    "forgot forgotten lost_my misplaced mislaid never_called never_answered unanswered unreturned no_reply no_answer no_response never_rang never_done not_done never_happened never_took not_delivered not_performed not_given never_given",
  damage: "damaged ruined stain spilled spilt tore torn stolen burnt_my scratched cracked",
  privacy: "privacy confidential confidentiality overheard gossip gdpr hipaa shared_my photos curtain undressed",
  pain_in: "painful agony screamed pinched cried bleeding bled numb anesthetic anaesthetic hurt_me",
  // An outcome.
  looks_bad:
    "uneven lopsided crooked asymmetr* droop* drooping droopy sagging patchy blotchy lumpy lumps frozen fake unnatural overfilled bumps orange streak* yellow grey discolored discoloured discolor* dark_spots pigment* bald thin patchwork horrible_look hideous ugly",
  skin_harm:
    "burn burns burned burnt blister* scar scars scarred scarring rash rashes swollen swelling swelled infection infected bruis* scab* redness itch* peeled hives inflamed inflammation welts",
  no_effect:
    "no_difference no_change no_result no_results no_improvement no_effect no_better no_benefit nothing_changed made_no make_no any_difference any_change any_better any_improvement any_result any_results the_same same_as grew_back growing_back grown_back came_back come_back wore_off worn_off faded fades returned_after useless pointless ineffective did_nothing does_nothing didnt_work doesnt_work not_working hasnt_worked didnt_help doesnt_help hasnt_helped hasnt_done isnt_working waste_of see_nothing still_there still_hurts still_have",
  fell_off:
    "fell_out fell_off falls_off fallen_out fallen_off came_off came_out come_off come_loose loose broke_off chipped cracked snapped detached dropped_out popped_off split filling crown veneer veneers bridge denture dentures implant",
  worse: "worse worsened aggravated deteriorat*",
  let_down:
    "disappointed disappointing disappointment dissatisfied unsatisfied unhappy not_happy not_satisfied not_pleased expected promised before_and guaranteed guarantee",
  fix_again:
    "correct_it correction redo redone touch_up touchup fix_it repaired second_opinion another_dentist another_clinic elsewhere_to",
  // Money taken wrongly.
  two_charges:
    "twice double doubly duplicate* two_charges two_payments two_debits second_charge second_payment same_day same_amount same_sum identical both_charges charged_again billed_again again_for two_lines two_entries two_times three_times",
  wrong_sum:
    "wrong_amount wrong_sum wrong_price too_much more_than instead_of should_be should_have not_applied overcharg* overbill* undercharg* miscalculat* miscounted typo decimal digit digits extra_zero higher_than difference supposed_to quoted agreed_price price_was discount coupon voucher_code promo_code code",
  after_end:
    "after_cancelling after_canceling after_i after_we since_cancelling cancelled_in canceled_in cancelled_months already_cancelled already_canceled cancelled_my canceled_my still_charged still_charging still_billing still_taking keep_charging keep_taking keeps_taking kept_charging kept_billing kept_taking again_this went_out came_out left_my been_taken",
  not_mine:
    "not_mine isnt_mine wasnt_me wasnt_mine never_booked never_ordered never_bought never_had didnt_order didnt_book not_ordered not_booked dont_recognise dont_recognize unrecognised unrecognized somebody_else_s never_signed unauthorised unauthorized without_permission without_asking without_my my_consent never_agreed didnt_agree not_authorised not_authorized no_idea_what stranger wrong_card wrong_account saved_card stored_card",
  statement:
    "statement bank_statement card_statement app bank_app line entry entries transaction* debit* account_shows appears",
  miscount:
    "counted deducted taken_off balance_shows system_says shows_three shows_two only_been i_only app_says portal_says remaining_shows restored restore",
  short_paid:
    "only_refunded refunded_only only_received received_only short missing still_owe half_of rest_of remaining_amount other_half",
  // Health.
  expecting:
    "pregnan* expecting trimester due_date unborn midwife obgyn obstetrician prenatal antenatal breastfeed* breast_feeding nursing miscarr* miscarried lost_the stillb* bed_rest ivf twins",
  illness:
    "am_ill was_ill is_ill were_ill been_ill im_ill hes_ill shes_ill fell_ill got_ill getting_ill very_ill so_ill too_ill became_ill taken_ill seriously_ill really_ill quite_ill being_ill feeling_ill felt_ill critically_ill terminally_ill illness sick sickness cancer tumor tumour chemo* radiotherapy leukemia lymphoma stroke heart_attack cardiac pacemaker diabetes diabetic epilepsy seizure* lupus arthritis kidney liver thyroid clot clots embolism pneumonia covid flu shingles hepatitis autoimmune depression depressed burnout breakdown_nervous dialysis dementia parkinsons chronic fever contagious bronchitis migraine vertigo",
  injury:
    "injur* broke_my broken_my broken_leg broken_arm broken_hip broken_wrist broken_ankle fracture* sprain* sprained torn_ligament tore_my slipped_disc disc hernia fell_off fell_down concussion accident crash cast crutches wheelchair bedridden meniscus ligament tendon",
  surgery:
    "surgery surgeries operated operation operate surgeon hospital* icu intensive_care admitted anaesthesia post_op transplant bypass biopsy",
  doctor_says:
    "doctor doctors physician gp dr consultant specialist cardiologist oncologist dermatologist neurologist gynaecologist gynecologist rheumatologist urologist pulmonologist orthopaedist orthopedist pediatrician psychiatrist haematologist hematologist endocrinologist cardio nurse_practitioner",
  forbids:
    "forbid* forbade forbidden forbids not_allowed not_to prohibited contraindicat* advised_against told_to_stop must_stop must_not mustnt have_to_stop had_to_stop orders_me off_limits ruled_out no_more cannot_continue cant_continue unable_to_continue pulled_me not_safe unsafe too_risky risk risky vetoed banned avoid medically health_reasons medical_reasons health_grounds medical_grounds stop_all doctors_note medical_note medical_certificate",
  medication:
    "medication medications medicine meds blood_thinner blood_thinners anticoagulant* warfarin isotretinoin accutane roaccutane antibiotic* cortisone steroids steroid immunosuppress* insulin hormones retinoid prescribed prescription_drug photosensiti* allerg*",
  // Another plan.
  plan_new:
    "plan_changed changed_the_plan new_plan treatment_plan revised_plan care_plan switched_to changed_to different_treatment another_treatment other_treatment different_approach instead_of alternative alternatively replaced_with now_says now_recommends now_advises now_advised has_decided recommends_instead suggests_instead",
  not_needed:
    "not_needed isnt_needed no_longer_needed dont_need doesnt_need didnt_need not_necessary unnecessary wasnt_necessary needless fewer fewer_sessions less_sessions only_needed needed_only enough sufficient already_healed healed recovered better_already cured discharged signed_off done_early finished_early completed_early no_need",
  not_suitable:
    "not_suitable unsuitable not_a_candidate candidate not_a_good not_right ineligible wont_work_for not_possible_for turned_down second_opinion bone_loss not_enough_bone",
  // The patient's life.
  moving:
    "moving moved move moves relocat* emigrat* emigrating new_city new_town another_city another_town another_state another_country abroad overseas homeland home_country going_home moving_back back_home new_house new_flat new_apartment visa_expires green_card posted posting deployed deployment transferred transfer_to stationed barracks new_address no_longer_live live_in leaving_town leaving_the leave_the",
  far: "far farther further hours_away hour_away miles km kilometres kilometers distance commute drive_to driving bus train ferry nearest other_side across_town too_far licence_taken cant_drive no_car stopped_driving parking",
  timetable:
    "schedule schedules timetable shift shifts night_shift nights evenings mornings weekdays weekend weekends rota roster hours opening_hours times time_slots slots slot availability available fully_booked no_appointments no_slots no_openings waiting_list class_moved day_changed tuesdays mondays wednesdays thursdays fridays saturdays sundays no_time busy cant_make cant_come cannot_come cannot_make unable_to_attend clash clashes conflict conflicts",
  work_life:
    "new_job job work boss employer promoted promotion contract_abroad university college school term exams semester internship business_trip business_travel travelling traveling travel work_trip season harvest tour boat ship",
  caring: "caring_for carer caregiver look_after looking_after newborn baby_at",
  jobloss: "redundant redundancy laid_off lost_my_job lost_job unemployed unemployment fired sacked furlough",
  separation:
    "divorce* divorcing separated separation broke_up breakup broken_up ex exhusband exwife ex_husband ex_wife split_up called_off wedding engagement not_together",
  // A wish.
  mind: "changed_my changed_our changed_his changed_her change_of mind minds second_thoughts regret* rethought reconsider* rethink impulse impulsive* remorse decided decide decision not_for_me isnt_for for_me no_longer_want no_longer_wish no_longer_interested dont_want do_not_want didnt_want lost_interest gone_off went_off off_the not_interested rather prefer sooner prefers thought_about thought_it slept_on talked_into talked_me pressured persuaded weak_moment cold_feet chickened back_out backing_out backed_out pull_out pulling_out not_going not_go withdraw withdrawing withdrawal cooling_off fourteen_days 14_days hasty hastily rash_decision on_reflection after_all gave_up giving_up give_up without_it do_without",
  too_dear:
    "afford expensive costly dear cheaper cheap budget tight money_is_tight finances financial financially price_too save_money better_offer better_price found_another found_a found_someone another_place",
  never_begun:
    "never_started never_begun not_started havent_started not_begun never_used never_been havent_used not_used untouched unused yesterday this_morning last_night an_hour_ago two_days_ago just_bought just_signed just_paid",
  // A missed visit.
  missed:
    "missed miss missing no_show noshow no_shows didnt_attend not_attended not_turning didnt_turn failed_to_attend absence absent skipped_it late_cancel late_cancellation cancellation_fee missed_fee missed_appointment short_notice last_minute forfeit* penalty fine",
  was_there:
    "i_was_there was_there was_present came_in on_time waited_outside arrived_at checked_in sat_in was_early showed_up turned_up i_came in_your in_the_waiting receptionist_saw sign_in",
  gave_notice:
    "called_ahead called_you called_before rang_before rang_you phoned_you phoned_before emailed_you texted texted_you left_a_message voicemail gave_notice notice hours_before days_before day_before days_ahead in_advance in_time well_before 24_hours 48_hours within_the_rules told_you cancelled_online canceled_online cancelled_in_time screenshot phone_record call_log",
  excuse:
    "traffic snow storm flood strike flat_tyre flat_tire ambulance emergency funeral train_cancelled flight delayed_flight sick_child sick_kid daycare babysitter er a_e emergency_room migraine_that overslept power_was car_broke accident_on road_closed ice icy",
  marked:
    "marked counted_as recorded_as listed_as logged put_down noted_as deducted took_off taken_from lost_a_session lost_one",
  // Too late.
  run_out:
    "expire* expired expiry expiration expiring ran_out run_out lapsed lapse lapses no_longer_valid not_valid invalid valid validity valid_until deadline out_of_date end_date last_day past_its too_late one_year a_year twelve_months six_months use_by use_them_by time_limit time_ran void gone_now disappeared vanished",
  // Not told.
  not_told:
    "nobody_told never_told not_told wasnt_told werent_told no_one_told noone_told didnt_tell never_mentioned not_mentioned didnt_mention nobody_mentioned never_explained not_explained didnt_explain nobody_explained nobody_said no_one_said never_said didnt_say not_said not_informed never_informed wasnt_informed unaware not_aware wasnt_aware no_warning without_warning never_warned not_warned had_no_idea no_idea didnt_know did_not_know couldnt_know first_i_heard not_disclosed undisclosed never_disclosed never_saw never_shown not_shown never_signed not_written nowhere_does nowhere_did",
  misled:
    "mislead* misled misrepresent* tricked lied lie lying deceiv* deceptive hidden fine_print small_print false_advertising bait misinformed wrongly_told mis_sold missold under_the_impression thought_it assumed i_thought i_understood was_assured were_assured assured_me promised_me told_me said_it_was believed understood_that",
  said_free:
    "free complimentary included inclusive no_charge no_cost no_obligation all_inclusive no_extra extra_fee extra_cost surcharge add_on addon booking_fee admin_fee advertised advert ad brochure leaflet website site_says website_says poster flyer price_list listed_price refundable fully_refundable non_refundable nonrefundable no_refund clause terms contract_says conditions",
  // Membership.
  club: "membership* member members subscription* subscribe subscribed autopay auto_pay auto_renew* autorenew* renewal renewals renewed renew renews monthly per_month a_month every_month each_month direct_debit standing_order recurring notice_period minimum_term club gym plan_monthly gold_plan unlimited_plan leave_the_club terminate termination",
  // A thing bought.
  goods:
    "cream creams serum lotion cleanser toner sunscreen shampoo conditioner gel ointment oil bottle jar tube box kit device machine pump roller mask brace insoles orthotics splint pillow cushion mattress supplement* vitamin* capsules powder herbs tea glasses lenses contact_lenses frame frames hearing_aid hearing_aids toothbrush mouthguard night_guard aligners retainer stockings tens band bands ball mat book item items product products goods parcel package_arrived",
  goods_state:
    "unopened sealed seal unsealed still_sealed never_opened not_opened in_the_box original_packaging packaging shrink_wrap wrapper plastic receipt tags unworn opened used_once leaking leaked leaks leak faulty defective dead_on doesnt_turn wont_charge wont_turn doesnt_charge too_small too_big wrong_size size doesnt_fit dont_fit wrong_one wrong_product expired_product smells_off recalled recall reacts reaction breakout breaks_me irritates irritated irritation",
  send_back:
    "return_it returning send_it_back send_back bring_back bring_it_back brought_back give_it_back take_it_back took_back exchange_it collect_it pick_it_up postage shipping shipped delivered delivery",
  // An insurer.
  payer:
    "insurance insurer insurers insured aetna cigna medicare medicaid humana kaiser bluecross anthem tricare bupa axa health_plan health_fund carrier secondary primary copay co_pay copays copayment coinsurance deductible out_of_pocket eob eobs explanation_of remittance patient_responsibility claim claims adjudicated reprocessed allowed_amount contracted_rate in_network negotiated covered covers coverage paid_you_directly paid_you sent_you paid_the_clinic credit_balance overpaid overpayment nhs",
  // A death.
  death:
    "died death dead passed_away passed deceased late_husband late_wife late_mother late_father estate executor executrix probate funeral widow widower bereave* condolence",
  gift: "gift gifts gifted present birthday christmas voucher vouchers certificate gift_card giftcard",
};
