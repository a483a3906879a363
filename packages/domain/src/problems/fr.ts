import type { Sentences } from "./sentences";

export const fr: Sentences = {
  problems: {
    required: () => "Ce champ est à remplir.",
    not_valid: () => "Cette valeur n’est pas reconnue : vérifiez la saisie.",
    too_long: (limit) => `Le texte est trop long : ${limit} caractères au plus.`,
    too_short: (limit) => `Le texte est trop court : ${limit} caractères au moins.`,
    too_small: (limit) => `Le nombre est trop petit : ${limit} au moins.`,
    too_large: (limit) => `C’est trop : ${limit} au plus.`,
    not_a_choice: () => "Choisissez une valeur de la liste.",
    not_a_workbook: () =>
      "Ce fichier ne se lit pas comme un tableau : envoyez un classeur XLSX ou un CSV.",
    heading_missing: () => "Il manque une colonne : téléchargez le modèle et gardez ses titres.",
    not_a_date: () => "Cette date n’existe pas : donnez le jour, le mois et l’année.",
    not_a_number: () => "Ce n’est pas un nombre : écrivez par exemple 1 034,5.",
    not_a_whole_number: () => "Donnez un nombre entier, sans virgule.",
    end_before_start: () => "La fin est avant le début : corrigez l’une des deux dates.",
    held_in_future: () =>
      "Une activité à venir ne peut pas être « tenue » : choisissez « prévue » ou corrigez la date.",
    cancel_reason_needed: () => "Dites pourquoi l’activité est annulée.",
    fewer_heads_than_names: (limit) =>
      `La liste compte ${limit} personnes présentes, plus que l’effectif : corrigez l’un ou l’autre.`,
    of_whom_above_total: (limit) => `« Dont » ne peut pas dépasser l’effectif (${limit}).`,
    names_not_wanted: () =>
      "Cette activité est « sans noms » : retirez la liste, ou décochez « sans noms ».",
    names_not_yours_to_record: () =>
      "Seul le partenaire qui tient l’activité enregistre des noms : donnez l’effectif.",
    name_not_added: () =>
      "Ce nom n’est pas encore sur la liste : choisissez le sexe pour l’ajouter, ou effacez-le.",
    day_outside_dates: () => "Des présences sont notées hors des dates de l’activité.",
    test_above_maximum: (limit) => `La note dépasse le maximum du test (${limit}).`,
    tested_but_absent: () =>
      "Une personne a une note mais n’est pas marquée présente : marquez-la, ou retirez la note.",
    unknown_organisation: () => "Cette organisation n’existe pas dans ce programme.",
    unknown_outcome: () => "Cet effet n’existe pas dans ce programme.",
    unknown_person: () => "Une personne de la liste n’est pas connue de ce partenaire.",
    unknown_file: () => "Un fichier n’est pas arrivé : ajoutez-le encore une fois.",
    partner_not_yours: () => "Vous saisissez pour votre partenaire ou votre pays seulement.",
    country_not_in_programme: () => "Ce pays ne fait pas partie du programme.",
    note_needed: () => "Dites ce qui est à corriger.",
    merged_meanwhile: () =>
      "Cette organisation a été fusionnée entre-temps avec une autre : c’est celle-là qu’il faut modifier.",
    same_organisation: () => "Choisissez une autre organisation que celle-ci.",
    file_too_large: (limit) => `Le fichier est trop lourd : ${limit} Mo au plus.`,
    unpacks_too_large: (limit) =>
      `Ce fichier se décomprime à plus de ${limit} Mo : allégez ses images, puis envoyez-le de nouveau.`,
    not_a_template: () =>
      "Ce fichier n’est pas un document Word lisible : ouvrez-le dans Word, sans mot de passe, et enregistrez-le au format « Document Word (.docx) ».",
    has_macros: () =>
      "Ce document contient des macros ou un programme : enregistrez-le au format « Document Word (.docx) », sans macros.",
    refers_outside: () =>
      "Ce document va chercher une image, un modèle ou des données ailleurs, ce qui dirait à d’autres qui ouvre vos rapports : mettez tout dans le fichier même, ou retirez ce lien.",
    marker_misplaced: () =>
      "Le repère {{suivi}} doit être une seule fois dans le texte, seul dans son paragraphe, hors des tableaux, en-têtes et pieds de page.",
    file_not_accepted: () => "Ce genre de fichier n’est pas gardé : photo, PDF, Word ou Excel.",
    file_not_what_it_says: () => "Le contenu du fichier n’est pas ce que dit son nom.",
    password_wrong: () => "L’adresse ou le mot de passe ne convient pas.",
    code_taken: () => "Ce code est déjà celui d’un autre programme.",
    too_many_decimals: () => "Quatre chiffres après la virgule au plus.",
    scale_too_short: (limit) => `Une échelle a au moins ${limit} échelons.`,
    scale_not_added: () =>
      "Les échelons ne s’additionnent pas : choisissez « le plus récent » ou « le plus haut ».",
    percentage_not_running: () =>
      "Un pourcentage ne se cumule pas : choisissez « somme de la période » ou « le plus récent ».",
    counted_is_a_number: () => "Ce qui est compté dans les activités est un nombre.",
    measured_in_future: () => "Cette date est à venir : donnez le jour où la mesure a été faite.",
    counted_not_typed: () =>
      "Cet indicateur est compté dans les activités : enregistrez l’activité, il suivra.",
    cells_without_total: () => "Sans donnée, il n’y a pas de désagrégation : videz les cases.",
    not_a_percentage: () => "Cet indicateur est un nombre : donnez une seule valeur.",
    fraction_needed: () =>
      "Cet indicateur est un pourcentage : donnez le numérateur et le dénominateur.",
    numerator_above_denominator: (limit) => `Le numérateur dépasse le dénominateur (${limit}).`,
    no_such_step: (limit) => `Choisissez un échelon de 1 à ${limit}.`,
    dimension_twice: () =>
      "Une même dimension est dans deux désagrégations : croisez-la dans une seule.",
    cells_above_total: (limit) =>
      `Les cases dépassent le total de ${limit} : corrigez les cases ou le total.`,
    unknown_indicator: () => "Cet indicateur n’existe pas dans ce programme.",
    unknown_result: () => "Ce niveau n’existe pas dans le cadre de résultats.",
    reason_needed: () => "Des valeurs existent déjà pour cette cible : dites pourquoi elle change.",
    result_has_parts: () =>
      "Il reste des éléments ou des indicateurs dessous : déplacez-les d’abord.",
    unknown_dimension: () => "Cette désagrégation n’existe pas dans ce programme.",
    email_taken: () => "Un compte existe déjà pour cette adresse.",
    already_member: () =>
      "Cette personne a déjà un rôle dans ce programme : modifiez-le dans la liste.",
    last_lead: () =>
      "C’est la seule personne responsable du programme : donnez d’abord ce rôle à une autre.",
    last_administrator: () =>
      "C’est la seule personne qui administre Suivi : donnez d’abord ce droit à une autre.",
    administrators_only: () => "Seule l’administration de Suivi donne ou retire ce droit.",
    password_not_yours_to_give: () =>
      "Cette personne a aussi des droits hors de vos programmes : seule l’administration de Suivi lui donne un mot de passe.",
    outcome_in_use: (limit) =>
      `Des activités ou des indicateurs se rattachent à cet effet (${limit}) : changez-les avant de le retirer.`,
    country_in_use: (limit) =>
      `Des activités ont lieu dans un pays que vous retirez (${limit}) : gardez-le.`,
    said_twice: () => "Ceci est déjà dit plus haut dans la liste : gardez une seule ligne.",
    funds_itself: () => "Une organisation ne se finance pas elle-même : choisissez-en une autre.",
    names_date_past: () =>
      "Cette date est passée : tous les noms seraient effacés aussitôt. Donnez une date à venir.",
    money_in_future: () => "Cette date est à venir : n’enregistrez que ce qui a eu lieu.",
    amount_needed: () => "Donnez un montant autre que zéro.",
    one_currency: () =>
      "Tous les taux mènent à la même monnaie : choisissez celle de la première ligne.",
    nothing_new: () => "Rien n’a changé depuis la dernière publication : il n’y a rien à publier.",
    not_ready_to_publish: (limit) =>
      `Le fichier n’est pas prêt : ${limit} points à corriger d’abord.`,
    not_iati: (limit) =>
      `Ce n’est pas un fichier IATI lisible (ligne ${limit}) : choisissez un fichier .xml d’IATI 2.0x.`,
    which_activity: (limit) =>
      `Le fichier contient ${limit} activités : choisissez celle à reprendre.`,
    unknown_edition: () => "Choisissez une édition de ce programme.",
    edition_not_made: () => "Cette édition n’est pas encore établie : attendez qu’elle le soit.",
    edition_for_team: () =>
      "Cette édition est pour votre équipe : elle peut compter ce qui n’est pas validé et montrer de petits groupes. Établissez-la pour des lecteurs extérieurs, puis partagez celle-là.",
    over_already: () => "Ce jour est passé : choisissez-en un autre.",
    too_far_ahead: (limit) =>
      `Ce jour est trop lointain : ${limit} jours au plus à partir d’aujourd’hui.`,
  },
  refusals: {
    not_signed_in: "Votre session est finie : connectez-vous, votre saisie est gardée.",
    not_found: "Cette page n’existe pas, ou n’est pas pour vous.",
    not_allowed: "Votre rôle ne permet pas cela : demandez à la personne responsable du programme.",
    conflict: "Quelqu’un d’autre a changé la même chose entre-temps.",
    invalid: "Il y a quelque chose à corriger.",
    change_id_reused: "Cet envoi ne va pas avec le précédent : rechargez la page et recommencez.",
    too_many_tries: "Trop d’essais : attendez un peu et recommencez.",
    broken: "Suivi n’a pas pu répondre. Rien n’est perdu : réessayez dans un moment.",
    offline: "Pas de réseau. Rien n’est perdu : réessayez quand il revient.",
  },
  wait: (seconds) => `Trop d’essais : attendez ${seconds} s et recommencez.`,
};
