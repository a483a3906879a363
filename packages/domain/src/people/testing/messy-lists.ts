/** Lists as people send them, with what is to be read off each: "name | sex | birth year or band | organisation | phone". */
export type MessyList = {
  what: string;
  text: string;
  people: string[];
  skipped?: number;
  doubts?: Record<string, string[]>;
};

const tabs = (text: string) => text.replaceAll("→", "\t");

export const messyLists: MessyList[] = [
  {
    what: "Excel columns in another order, with numbers, a title and signatures",
    text: tabs(`LISTE DE PRÉSENCE — Atelier de Gao, 12 mars 2024
N°→Contact→Structure→Nom et prénoms→Sexe→Âge→Signature
1→76 12 34 56→ADEM→Aïssata Maïga→F→34→
2→+223 66 00 11 22→CAD→Moussa Ag Alhassane→H→1983→x
3→→ADEM→Mariam Touré→Féminin→15-24→x`),
    people: [
      "Aïssata Maïga | female | 1990 | ADEM | 76 12 34 56",
      "Moussa Ag Alhassane | male | 1983 | CAD | +223 66 00 11 22",
      "Mariam Touré | female | 15–24 | ADEM | —",
    ],
    skipped: 1,
  },
  {
    what: "columns without headings",
    text: tabs(`Issa Sidibé→M→ADD→45 ans→76 45 12 33
Fanta Coulibaly→F→ADD→29 ans→66 12 90 01
Oumar Keïta→M→CCS Ansongo→51 ans→70 11 22 33`),
    people: [
      "Issa Sidibé | male | 1979 | ADD | 76 45 12 33",
      "Fanta Coulibaly | female | 1995 | ADD | 66 12 90 01",
      "Oumar Keïta | male | 1973 | CCS Ansongo | 70 11 22 33",
    ],
  },
  {
    what: "a copied chat with numbers and dashes",
    text: `Bonjour Awa, voici les présents :
[12/03/2024 14:02] Awa: 1. Aïssata Maïga - F - 34 ans - ADEM
12/03/2024, 14:03 - Awa: 2) Moussa Ag Alhassane – H – CAD – 76 00 11 22
3- Mme Kadidia Traoré (ONG Tassaght)
• Ibrahim Cissé, M, 70112233
Merci beaucoup`,
    people: [
      "Aïssata Maïga | female | 1990 | ADEM | —",
      "Moussa Ag Alhassane | male | — | CAD | 76 00 11 22",
      "Kadidia Traoré | female | — | ONG Tassaght | —",
      "Ibrahim Cissé | male | — | — | 70112233",
    ],
    skipped: 2,
  },
  {
    what: "a message in two groups, women and men",
    text: `Femmes :
- Fatoumata Diallo
- Rokia Sangaré 22 ans
Hommes :
- Amadou Ba 76 55 44 33`,
    people: [
      "Fatoumata Diallo | female | — | — | —",
      "Rokia Sangaré | female | 2002 | — | —",
      "Amadou Ba | male | — | — | 76 55 44 33",
    ],
    skipped: 2,
  },
  {
    what: "headings on two lines, sex by a cross in its column",
    text: tabs(`N°→Prénom→Nom→Sexe→→Téléphone
→→→F→H→
1→Awa→Sow→x→→77 123 45 67
2→Cheikh→Ndiaye→→x→
3→Binta→Fall→→→
4→Modou→Faye→x→x→`),
    people: [
      "Awa Sow | female | — | — | 77 123 45 67",
      "Cheikh Ndiaye | male | — | — | —",
      "Binta Fall | unknown | — | — | —",
      "Modou Faye | unknown | — | — | —",
    ],
    doubts: { "Binta Fall": ["sex_missing"], "Modou Faye": ["sex_not_clear"] },
  },
  {
    what: "headings repeated on the second page, a total at the end",
    text: tabs(`Nom→Prénom→Genre
Maïga→Aïssata→F
Dicko→Hamadoun→M
Nom→Prénom→Genre
Haïdara→Lalla→F
Total→3→`),
    people: [
      "Aïssata Maïga | female | — | — | —",
      "Hamadoun Dicko | male | — | — | —",
      "Lalla Haïdara | female | — | — | —",
      "3 Total | unknown | — | — | —",
    ],
    skipped: 1,
    doubts: { "3 Total": ["sex_missing", "name_has_digits"] },
  },
  {
    what: "organisations in cells merged downwards",
    text: tabs(`Organisation→Nom complet→Sexe
ADEM→Aïssata Maïga→F
→Salif Maïga→H
→Oumou Cissé→F
CAD→Moussa Diarra→H
→Penda Ly→F`),
    people: [
      "Aïssata Maïga | female | — | ADEM | —",
      "Salif Maïga | male | — | ADEM | —",
      "Oumou Cissé | female | — | ADEM | —",
      "Moussa Diarra | male | — | CAD | —",
      "Penda Ly | female | — | CAD | —",
    ],
    doubts: {
      "Salif Maïga": ["from_line_above"],
      "Oumou Cissé": ["from_line_above"],
      "Penda Ly": ["from_line_above"],
    },
  },
  {
    what: "CSV with semicolons and quotes",
    text: `\ufeffname;sex;date of birth;organisation;phone number
"Ndayizeye; Jean";M;1980-04-12;"Ligue ""Iteka""";+257 79 000 111
Nahimana Claudine;Woman;03/09/1992;Ligue Iteka;2.5779E+10
Bukuru Eric;?;old;;`,
    people: [
      'Ndayizeye; Jean | male | 1980 | Ligue "Iteka" | +257 79 000 111',
      "Nahimana Claudine | female | 1992 | Ligue Iteka | —",
      "Bukuru Eric | unknown | — | — | —",
    ],
    doubts: { "Nahimana Claudine": ["phone_rounded"], "Bukuru Eric": ["age_not_clear"] },
  },
  {
    what: "the repeat group of a KoboToolbox or ODK form",
    text: `participants/nom_participant,participants/sexe,participants/tranche_age,_index,_parent_index
Aminata Diarra,femme,18-35,1,1
Boubacar Sy,homme,36 et plus,2,1`,
    people: ["Aminata Diarra | female | 18–35 | — | —", "Boubacar Sy | male | 36+ | — | —"],
  },
  {
    what: "headings and sex in Dari, digits as written there",
    text: tabs(`نام→جنس→سن→تلفن
فاطمه احمدی→زن→۳۴→۰۷۰۰۱۲۳۴۵۶
محمد کریمی→مرد→۴۱→۰۷۹۹۱۲۳۴۵۶`),
    people: [
      "فاطمه احمدی | female | 1990 | — | 0700123456",
      "محمد کریمی | male | 1983 | — | 0799123456",
    ],
  },
  {
    what: "a list of names alone, one of them twice, one with its number inside",
    text: `Aïssata Maïga
M. Diallo
Aissata Maiga
Salle 3 bis
12`,
    people: [
      "Aïssata Maïga | unknown | — | — | —",
      "Diallo | male | — | — | —",
      "Aissata Maiga | unknown | — | — | —",
      "Salle 3 bis | unknown | — | — | —",
      " | unknown | 2012 | — | —",
    ],
    doubts: { "Aissata Maiga": ["twice"], "Salle 3 bis": ["name_has_digits"], "": ["no_name"] },
  },
  {
    what: "27 lines from Excel: a title, numbers that skip, gaps, words for sex of every kind, a total",
    text: tabs(`Feuille de présence→→→→
N°→NOMS ET PRENOMS→H/F→Age→Tél.
1→Aïssata Maïga→F→34→76123456
2→Moussa Ag Alhassane→H→41→
3→Mme Mariam Touré→→28→66 00 11 22
4→Fatoumata Bintou Cissé→Femme→19→
5→Ibrahim Ag Mohamed→Homme→52→70-11-22-33
6→Oumou Haïdara→f→→
7→Sidi Mohamed Ould Ahmed→m→47→
8→Rokia Traoré→Fille→17→
9→Amadou Touré→Garçon→16→
10→Lalla Walet Ahmed→F.→39→
11→Boubacar Dicko→H→44→76 00 00 01
12→Kadidia Diallo→Féminin→25→
13→Hamadoun Dicko→Masculin→63→
14→Penda Ly→F→31→
15→Issa Sidibé→H→58→
17→Nana Coulibaly→F→22→
18→Salif Keïta→H→36→
19→Aminata Sow→F→33→
20→Yacouba Maïga→Hme→40→
21→Zeinab Walet→F→27→
22→Alhousseini Touré→H→jeune→
23→Safiatou Barry→F→45→
24→Oumar Cissé→H→38→
25→Tata Diarra→F→trente→
26→Mahamane Touré→H→55→66 99 88 77
27→Coumba Sangaré→F→30→
28→Abdoulaye Ag Intalla→H→49→
→TOTAL→27→→`),
    people: [
      "Aïssata Maïga | female | 1990 | — | 76123456",
      "Moussa Ag Alhassane | male | 1983 | — | —",
      "Mariam Touré | female | 1996 | — | 66 00 11 22",
      "Fatoumata Bintou Cissé | female | 2005 | — | —",
      "Ibrahim Ag Mohamed | male | 1972 | — | 70-11-22-33",
      "Oumou Haïdara | female | — | — | —",
      "Sidi Mohamed Ould Ahmed | male | 1977 | — | —",
      "Rokia Traoré | female | 2007 | — | —",
      "Amadou Touré | male | 2008 | — | —",
      "Lalla Walet Ahmed | female | 1985 | — | —",
      "Boubacar Dicko | male | 1980 | — | 76 00 00 01",
      "Kadidia Diallo | female | 1999 | — | —",
      "Hamadoun Dicko | male | 1961 | — | —",
      "Penda Ly | female | 1993 | — | —",
      "Issa Sidibé | male | 1966 | — | —",
      "Nana Coulibaly | female | 2002 | — | —",
      "Salif Keïta | male | 1988 | — | —",
      "Aminata Sow | female | 1991 | — | —",
      "Yacouba Maïga | unknown | 1984 | — | —",
      "Zeinab Walet | female | 1997 | — | —",
      "Alhousseini Touré | male | jeune | — | —",
      "Safiatou Barry | female | 1979 | — | —",
      "Oumar Cissé | male | 1986 | — | —",
      "Tata Diarra | female | — | — | —",
      "Mahamane Touré | male | 1969 | — | 66 99 88 77",
      "Coumba Sangaré | female | 1994 | — | —",
      "Abdoulaye Ag Intalla | male | 1975 | — | —",
      "TOTAL | unknown | — | — | —",
    ],
    skipped: 1,
    doubts: {
      "Yacouba Maïga": ["sex_not_clear"],
      "Tata Diarra": ["age_not_clear"],
      TOTAL: ["sex_not_clear", "total"],
    },
  },
];
