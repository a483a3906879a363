import type { en, kindsEn } from "./en.ts";

/** Ce qu’il faut corriger, en français. */
export const fr: typeof en = {
  // The file as XML.
  "xml.syntax": "Ce n’est pas du XML lisible : {detail}. Corrigez la ligne dans un éditeur XML.",
  "xml.unmatched":
    "La balise fermante {detail} ne ferme aucun élément ouvert. Fermez les éléments dans l’ordre inverse de leur ouverture.",
  "xml.unclosed":
    "L’élément {detail} est encore ouvert ici. Fermez-le avant ceux qui l’entourent, ou redemandez le fichier s’il a été coupé.",
  "xml.cut": "Le fichier s’arrête trop tôt. Redemandez-le : il a été coupé en route.",
  "xml.outside": "Du texte se trouve hors du premier élément du fichier. Supprimez-le.",
  "xml.twoRoots":
    "Le fichier a un second élément racine. Placez toutes les activités dans un seul élément iati-activities.",
  "xml.attributeTwice": "L’attribut {detail} est écrit deux fois. N’en gardez qu’un.",
  "xml.prefix":
    "Le préfixe {detail} n’est pas déclaré. Déclarez son espace de noms (xmlns:{detail}) ou supprimez l’élément.",
  "xml.character":
    "Il y a ici un caractère que XML n’admet pas. Supprimez-le, ou écrivez &amp; pour & et &lt; pour <.",
  "xml.entities":
    "Le fichier emploie ses propres entités, qui par sécurité ne sont pas développées. Écrivez les caractères eux-mêmes.",
  "xml.tooDeep":
    "Les éléments sont emboîtés sur plus de 256 niveaux : ce n’est pas un fichier IATI.",
  "xml.tooLong":
    "Un texte ou une balise dépasse dix millions de caractères : ce n’est pas un fichier IATI.",
  "xml.encodingUnknown": "Le codage {detail} est inconnu. Enregistrez le fichier en UTF-8.",
  "xml.encodingBroken":
    "Il y a ici des octets qui ne sont pas des lettres en {detail}. Enregistrez le fichier en UTF-8.",
  "xml.empty": "Le fichier est vide.",
  // The file as IATI.
  root: "Le fichier commence par {element} : ce n’est pas un fichier IATI. Il doit commencer par iati-activities ou iati-organisations.",
  rootNamespace:
    'L’élément {element} est dans l’espace de noms {uri}. IATI n’en a pas : supprimez xmlns="{uri}".',
  versionMissing:
    'Le fichier n’indique pas sa version d’IATI. Ajoutez version="2.03" au premier élément.',
  versionOld:
    "C’est un fichier d’IATI {version}, une version qui n’est plus suivie. Demandez à son éditeur la version 2.03 : les fichiers sont lus à partir de 2.01.",
  versionUnknown:
    "La version {version} n’existe pas dans IATI. Les fichiers 2.01, 2.02 et 2.03 peuvent être lus.",
  // Structure (0.3.1).
  attributeValue: "{attribute} vaut « {value} » ; il faut {kind}.",
  attributeUnknown: "{element} n’a pas d’attribut {attribute} dans IATI 2.03. Supprimez-le.",
  attributeMissing: "{element} demande l’attribut {attribute}. Ajoutez-le, ou omettez l’élément.",
  textUnexpected:
    "Le texte « {value} » se trouve directement dans {element}. Placez-le dans un narrative, ou supprimez-le.",
  textValue: "{element} contient « {value} » ; il faut {kind}.",
  missing: "{parent} demande {element}. Ajoutez-le.",
  unexpected:
    "{parent} n’a pas de partie {element} dans IATI 2.03. Supprimez-la, ou déplacez-la là où est sa place.",
  order: "Dans {parent}, {element} doit précéder {before}. Remontez-le.",
  orderForeign:
    "Dans {parent}, {element} doit précéder les éléments d’autres espaces de noms. Remontez-le.",
  repeated: "{parent} ne peut avoir qu’un seul {element}. N’en gardez qu’un.",
  // Codelists (9.x).
  codelist:
    "« {value} » n’est pas un code de la liste {list}. Choisissez-en un de cette liste, à la lettre près.",
  codelistEmpty:
    "Il manque ici un code de la liste {list}. Choisissez-en un, ou omettez l’attribut là où il est facultatif.",
  // Identifiers (1.x).
  trimmed:
    "{attribute} « {value} » commence ou finit par des blancs ou des retours à la ligne. Supprimez-les.",
  symbols:
    "{attribute} « {value} » contient / & | ou ?. Employez des lettres, des chiffres et des tirets.",
  agency:
    "L’organisation déclarante « {value} » ne commence pas par le code d’un organisme d’enregistrement. Écrivez organisme, tiret, numéro : NL-KVK-41160054, ML-MAT-….",
  "1.1.2":
    "L’identifiant « {value} » est déjà utilisé à la ligne {line}. Donnez à chaque activité le sien.",
  "1.1.3":
    "L’activité porte l’identifiant de son organisation, « {value} ». Ajoutez un tiret et un numéro propre.",
  "1.1.21":
    "L’identifiant « {value} » devrait commencer par celui de l’organisation déclarante et un tiret : {owner}-….",
  unnamedOrganisation:
    "{element} n’a ni identifiant ni nom. Ajoutez ref, ou un narrative avec le nom.",
  // Sectors, places and their shares (2.x, 3.x, 6.x, 7.9.x, 12.x).
  shareMissing:
    "Il y a {count} × {element} : à chacun son pourcentage. Ajoutez-les ; ensemble, 100.",
  shareSum: "Les pourcentages de {element} totalisent {sum}. Corrigez-les pour obtenir 100.",
  shareAlone: "L’unique élément {element} a le pourcentage {sum}. Omettez-le, ou écrivez 100.",
  shareRange: "Le pourcentage « {value} » de {element} n’est pas entre 0 et 100. Corrigez-le.",
  "2.2.1":
    "Un secteur de votre propre liste (vocabulaire 98 ou 99) n’a pas de nom. Ajoutez un narrative.",
  "3.6.2":
    "Le pays ou la région figure à la fois à l’activité et à cette transaction. Gardez-le à un seul des deux.",
  "3.7.2":
    "Ni l’activité ni cette transaction ne nomme de pays ou de région. Ajoutez-en un à l’activité, ou à toutes les transactions.",
  "6.2.2": "Aucun secteur n’est indiqué. Ajoutez-en un à l’activité, ou à toutes les transactions.",
  "6.6.2":
    "Des secteurs figurent à la fois à l’activité et à cette transaction. Gardez-les à un seul des deux.",
  "6.7.2":
    "Cette transaction n’a pas de secteur, l’activité non plus. Ajoutez-en un à l’activité, ou à toutes les transactions.",
  "102.1.1":
    "Les secteurs ne sont donnés que dans d’autres listes. Ajoutez aussi ceux du CAD de l’OCDE (vocabulaire 1).",
  "6.13.1": "Un marqueur de votre cru (vocabulaire 99) n’a pas de nom. Ajoutez un narrative.",
  "6.14.1": "Un marqueur du CAD de l’OCDE demande son importance, de 0 à 4. Ajoutez-la.",
  // Texts, languages, currencies (4.x, 7.8.x).
  untold:
    "{element} ne dit rien. Rédigez-le dans un narrative, ou omettez l’élément là où il est facultatif.",
  "4.1.1":
    "Aucune langue n’est indiquée. Ajoutez xml:lang à l’activité (fr, en), ou à chaque narrative.",
  "4.5.1":
    "Aucune langue n’est indiquée. Ajoutez xml:lang à l’organisation (fr, en), ou à chaque narrative.",
  "7.8.1":
    "Ce montant n’a pas de devise, et l’activité n’en a pas par défaut. Ajoutez default-currency (EUR, XOF) à l’activité.",
  "7.8.2":
    "Ce montant n’a pas de devise, et l’organisation n’en a pas par défaut. Ajoutez default-currency (EUR, XOF) à l’organisation.",
  // Dates and periods (6.11, 7.5, 8.6, 11.x).
  periodOrder:
    "La période commence le {start} et finit avant, le {end}. Échangez ou corrigez les dates.",
  periodLength: "La période du {start} au {end} dépasse un an. Découpez le budget par année.",
  "6.11.1":
    "Aucun début n’est indiqué. Ajoutez une activity-date de type 1 (début prévu) ou 2 (début effectif).",
  "11.1.1":
    "L’activité aurait été mise à jour dans le futur, le {start}. Corrigez last-updated-datetime.",
  "11.1.2": "Le début prévu, {start}, suit la fin prévue, {end}. Corrigez l’un des deux.",
  "11.1.3": "Le début effectif, {start}, suit la fin effective, {end}. Corrigez l’un des deux.",
  "11.1.4":
    "Le début effectif, {start}, est encore à venir. D’ici là, donnez le début prévu (type 1).",
  "11.1.5":
    "La fin effective, {start}, est encore à venir. D’ici là, donnez la fin prévue (type 3).",
  "11.2.1":
    "La transaction est datée du {start}, encore à venir. Donnez-la comme décaissement prévu, ou corrigez la date.",
  "11.2.2": "La date de valeur {start} est encore à venir. Corrigez-la.",
  "11.3.1":
    "La date de valeur {value} d’une ligne budgétaire est hors de la période du budget. Corrigez-la.",
  "11.4.1":
    "L’organisation aurait été mise à jour dans le futur, le {start}. Corrigez last-updated-datetime.",
  // Results (8.x).
  valueMissing:
    "L’élément {element} n’a pas de valeur. Ajoutez le nombre, ou omettez l’élément tant qu’il n’est pas connu ; n’écrivez jamais 0 à sa place.",
  valueNotNumber:
    "La valeur « {value} » de l’élément {element} n’est pas un nombre. Écrivez le nombre, ou omettez l’élément.",
  valueUnexpected:
    "L’indicateur est qualitatif, mais l’élément {element} a la valeur « {value} ». Dites-le plutôt dans le commentaire.",
  "8.11.1":
    "La référence figure à la fois au résultat et à l’indicateur. Gardez-la à un seul des deux.",
  // Aid types (107.x).
  "107.1.1":
    "Le type d’aide par défaut n’est donné que dans d’autres listes. Ajoutez celui du CAD de l’OCDE (vocabulaire 1).",
  "107.2.1":
    "Les types d’aide des transactions ne sont donnés que dans d’autres listes. Ajoutez celui du CAD de l’OCDE (vocabulaire 1).",
  aidTypeRepeated: "Il y a deux types d’aide de la liste {vocabulary}. N’en gardez qu’un.",
};

/** Ce que doit être une valeur. */
export const kindsFr: typeof kindsEn = {
  string: "un texte",
  date: "un jour qui existe, AAAA-MM-JJ",
  dateTime: "un jour et une heure, AAAA-MM-JJThh:mm:ss",
  decimal: "un nombre à point décimal, sans séparateur de milliers",
  int: "un nombre entier",
  nonNegativeInteger: "un nombre entier, 0 ou plus",
  positiveInteger: "un nombre entier, 1 ou plus",
  boolean: "1 ou 0",
  anyURI: "une adresse web",
  NMTOKEN: "un nom sans blancs",
  language: "le code d’une langue, fr ou en",
  space: "default ou preserve",
};
