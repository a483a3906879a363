/** Sentences of the Dutch MFA pack, by rule. */
export const mfaEn = {
  "nl-mfa.1":
    "No incoming funds (transaction type 1) or incoming commitment (11) is given: the Ministry’s METIS can’t find this activity. Add the one from which you are paid.",
  "nl-mfa.2":
    "This incoming transaction does not say from which activity it comes. Add provider-org with ref and provider-activity-id.",
  "nl-mfa.3":
    "“{value}” is not the number of a Ministry activity. Write XM-DAC-7-PPR- and the number of the grant decision.",
  "nl-mfa.4":
    "“{value}” is an old identifier of the Dutch Ministry of Foreign Affairs. Write XM-DAC-7.",
  "nl-mfa.5":
    "The value “{value}” of this {element} stops the import into METIS. Write a number; leave the {element} out while it is not known; 0 only where it is truly nought.",
  "nl-mfa.6":
    "This indicator has no {missing} with a number; METIS reads only indicators that have one. Add it as soon as it is known, and leave it out until then.",
  "nl-mfa.7":
    "aggregation-status is not true here, so the Ministry’s overviews leave this {element} out. Write 1 where its numbers may be added up.",
  "nl-mfa.8":
    "An activity that is carried out has no result. Add its results; only parent activities may do without.",
  "nl-mfa.9":
    "“{name}” receives EUR {sum}: a member of EUR 250,000 or more publishes its own activities. Link to its activity with receiver-activity-id.",
  "nl-mfa.10":
    "“{name}” receives EUR {sum}, less than EUR 250,000: the lead publishes for it. Name it as a participating-org of the activity.",
  "nl-mfa.11":
    "A lead that publishes for a small partner is no secondary reporter. Remove secondary-reporter, unless you merely copy others’ data.",
  "nl-mfa.12":
    "“{value}” may be personal data. Remove it, and where people are at risk give the region instead of the country.",
};

export const mfaFr: typeof mfaEn = {
  "nl-mfa.1":
    "Ni fonds reçus (transaction de type 1) ni engagement reçu (11) : METIS, l’outil du ministère, ne trouve pas cette activité. Ajoutez celui dont vous êtes payés.",
  "nl-mfa.2":
    "Cette transaction entrante ne dit pas de quelle activité elle vient. Ajoutez provider-org avec ref et provider-activity-id.",
  "nl-mfa.3":
    "« {value} » n’est pas le numéro d’une activité du ministère. Écrivez XM-DAC-7-PPR- et le numéro de la décision de subvention.",
  "nl-mfa.4":
    "« {value} » est un ancien identifiant du ministère néerlandais des Affaires étrangères. Écrivez XM-DAC-7.",
  "nl-mfa.5":
    "La valeur « {value} » de l’élément {element} bloque l’import dans METIS. Écrivez un nombre ; omettez l’élément tant qu’il n’est pas connu ; 0 seulement s’il vaut vraiment zéro.",
  "nl-mfa.6":
    "Il manque à cet indicateur l’élément {missing} avec un nombre ; METIS ne lit que les indicateurs qui en ont. Ajoutez-le dès qu’il est connu, et omettez-le d’ici là.",
  "nl-mfa.7":
    "aggregation-status n’est pas vrai ici, et les vues d’ensemble du ministère laissent de côté l’élément {element}. Écrivez 1 là où ses nombres peuvent s’additionner.",
  "nl-mfa.8":
    "Une activité mise en œuvre n’a pas de résultat. Ajoutez ses résultats ; seules les activités parentes peuvent s’en passer.",
  "nl-mfa.9":
    "« {name} » reçoit {sum} EUR : un membre à partir de 250 000 EUR publie lui-même ses activités. Renvoyez à la sienne par receiver-activity-id.",
  "nl-mfa.10":
    "« {name} » reçoit {sum} EUR, moins de 250 000 EUR : le chef de file publie pour lui. Nommez-le parmi les participating-org de l’activité.",
  "nl-mfa.11":
    "Un chef de file qui publie pour un petit partenaire n’est pas rapporteur secondaire. Retirez secondary-reporter, sauf si vous ne faites que reprendre les données d’autrui.",
  "nl-mfa.12":
    "« {value} » est peut-être une donnée personnelle. Retirez-la, et là où des personnes sont en danger, donnez la région au lieu du pays.",
};
