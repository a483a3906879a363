import type { PersonContent, Sex } from "../../activities/schema";

// One person a line, as different people write them on different sheets: name; sex; organisation; phone; year of birth.
const same = `
Mohamed Ag Ali; M; ADEM ~ Mohammed ag Aly; M; ADEM ~ Mahamadou Ag Ali; M ~ محمد علي; M; ADEM
Aïssata Maïga; F; ADEM; 76123456 ~ Aissata Maiga; F; ; +223 76 12 34 56 ~ Aichata Maïga; F; ADEM ~ MAIGA Aïssata; F
Mamadou Diallo; M; CAD; 66001122 ~ Mamadu Jallow; M; CAD ~ DIALLO Mamadou; ; CAD ~ Mamadou Jalloh; M; ; 00223 66001122
Fatoumata Bintou Cissé; F; ; ; 1990 ~ Fatoumata Cissé; F; ; ; 1990 ~ Fatimata Binta Cisse; F ~ CISSE Fatoumata B.; F
Moussa Ag Alhassane; M; CAD ~ Musa Ag Alassane; M; CAD ~ Moussa ag Hassan; M ~ موسى حسن; M; CAD
Abdoulaye Touré; M; ; ; 1978 ~ Abdullah Toure; M; ; ; 1978 ~ Abdoulahi Touray; M ~ TOURE Abdoulaye; M; ; ; 1977
Abdourahmane Maïga; M ~ Abdurrahman Maiga; M ~ Abdel Rahman Maïga; M ~ Abderrahmane Mayga; M
Abdelkader Cissé; M; ADD ~ Abdoulkader Cisse; M; ADD ~ Abd al-Kader Sissé; M ~ Abdelkader Cissé; M; ADD; 70112233
Youssouf Keïta; M ~ Yusuf Keita; M ~ Yousouf Keyta; M ~ KEITA Youssouf; M
Ousmane Coulibaly; M; RFDH ~ Usman Koulibaly; M; RFDH ~ Ousmane Kulibali; M ~ Coulibaly O.; M; RFDH
Mariam Touré; F; ; 66121212 ~ Maryam Toure; F; ; 66 12 12 12 ~ Mariama Touray; F ~ Mme Touré Mariam; F
Kadidia Traoré; F; Tassaght ~ Khadidja Traore; F; Tassaght ~ Kadidiatou Trawore; F ~ Khadija Traoré; F
Ibrahim Cissé; M ~ Ibrahima Sissé; M ~ Brahim Cisse; M ~ ابراهيم سيسي; M
Issa Sidibé; M; Mairie de Gao ~ Isa Sidibe; M; Mairie Gao ~ Eissa Sidibé; M ~ SIDIBE Issa; M
Boubacar Dicko; M; ; ; 1980 ~ Aboubacar Dicko; M; ; ; 1980 ~ Abubakar Diko; M ~ Boubakar Dicko; M; ; ; 1981
Zeinab Walet Ahmed; F ~ Zaynab walet Ahmad; F ~ Zeinabou Ahmed; F ~ زينب احمد; F
Lalla Haïdara; F; AFAG ~ Lala Haidara; F; AFAG ~ Lalla Aïdara; F; AFAG ~ Haidara Lalla; F
Seydou Konaté; M ~ Saïdou Konateh; M ~ Seidu Konate; M ~ Konaté Seydou; M
Souleymane Sangaré; M ~ Suleiman Sangare; M ~ Souleyman Sangaré; M ~ سليمان سنغاري; M
Hawa Coulibaly; F ~ Hawa Kulibali; F ~ Awa Coulibaly; F ~ COULIBALY Hawa; F
Rokia Diarra; F; COFEM; 79445566 ~ Rokiatou Diarra; F; COFEM ~ Ruqayya Jarra; F ~ Rokia Diara; F; ; 79 44 55 66
Alhousseini Maïga; M ~ Al Housseini Maiga; M ~ Hussein Maïga; M ~ Alousseini Maïga; M
Hamadoun Barry; M; ; ; 1961 ~ Hamadou Bari; M; ; ; 1962 ~ Amadou Barry; M; ; ; 1961 ~ BARRY Hamadoun; M
Djeneba Koné; F ~ Jeneba Konneh; F ~ Dieneba Kone; F ~ Djénéba KONÉ; F
Cheick Oumar Sissoko; M ~ Cheikh Omar Cissokho; M ~ Cheick O. Sissoko; M ~ Sheikh Umar Sissoko; M
Aminata Sow; F ~ Amina So; F ~ Aminatou Sow; F ~ امينة سو; F
Salif Keïta; M; ; 70998877 ~ Salifou Keita; M; ; 70998877 ~ KEITA Salif; M ~ S. Keïta; M; ; 70 99 88 77
Ali Haïdara; M ~ Aly Aidara; M ~ علي حيدرا; M
Fatima Ahmadi; F; ; 0700123456 ~ فاطمه احمدی; F; ; 0700123456 ~ Fatema Ahmadi; F ~ فاطمة أحمدي; F
Abdul Karim Noori; M ~ عبدالکریم نوری; M ~ Abdulkarim Nuri; M ~ Abd al-Karim Noori; M
Ahmad Zahir; M; ; ; 1985 ~ احمد ظاهر; M; ; ; 1985 ~ Ahmed Zaher; M; ; ; 1986
Jean Ndayizeye; M; Iteka; 79000111 ~ Ndayizeye Jean; M; Ligue Iteka ~ J. Ndayizeye; M; Iteka ~ Jean Ndayizeye; M; ; +257 79000111
Claudine Nahimana; F ~ NAHIMANA Claudine; F ~ Nahimana Claudina; F ~ C. Nahimana; F
Jean-Pierre Bukuru; M ~ Bukuru Jean Pierre; M ~ J.-P. Bukuru; M ~ Jean Pierre Bukuru; M
Espérance Niyonkuru; F ~ Esperance Niyonkuru; F ~ Niyonkuru Espérence; F ~ Niyonkulu Espérance; F
Deng Mabior Garang; M ~ Deng Mabior; M ~ Deng M. Garang; M ~ Garang Deng Mabior; M
Nyandeng Malek; F; ; 0912345678 ~ Nyandeng Malik; F; ; 0912345678 ~ Malek Nyandeng; F ~ Nyandeeng Malek; F
Grâce Mwamba Kabila; F ~ Grace Mwamba; F ~ Mwamba Kabila Grâce; F ~ Mwanba Grace; F
Emmanuel Kasongo; M ~ Emanuel Kasongo; M ~ KASONGO Emmanuel; M ~ Manuel Kassongo; M
Harouna Issoufou; M; ; 96112233 ~ Haruna Issoufou; M; ; 96 11 22 33 ~ Harouna Youssoufou; M ~ Aroun Issoufou; M
Hadiza Moussa; F; ; ; 1995 ~ Hadizatou Moussa; F; ; ; 1995 ~ Hadiza Musa; F
Yahya Ould Hamma; M ~ Yaya Hamma; M ~ Yahia ould Hama; M ~ يحيى حما; M
Penda Ly; F ~ Pinda Ly; F ~ LY Penda; F
Oumou Haïdara; F ~ Umu Haidara; F ~ Oumou Aïdara; F
Nana Kadidia Maïga; F ~ Nana Maïga; F ~ Nana K. Maiga; F ~ N. K. Maïga; F
Bakary Togola; M ~ Bakari Togola; M ~ Togola Bacary; M
Idrissa Sankaré; M; CCS ~ Idriss Sankare; M; CCS ~ Driss Sankaré; M; CCS
Mahamane Touré; M; ; 66998877 ~ Mohamed Touré; M; ; 66998877 ~ Mahamane Toure; M
`;

// People who are not one person although their names are near: all on a line differ from each other.
const different = `
Mamadou Diallo; M; CAD; ; 1970 # Mamadou Diallo; M; ADEM; ; 1998 # Mariam Diallo; F; CAD # Moussa Diallo; M; CAD # Amadou Diallo; M; CAD
Aïssata Maïga; F # Aminata Maïga; F # Assita Maïga; F # Rokia Maïga; F # Issa Maïga; M
Fatoumata Cissé; F # Fatoumata Touré; F # Fatoumata Sissoko; F # Fanta Cissé; F # Salimata Cissé; F
Moussa Traoré; M; ; ; 1955 # Moussa Traoré; M; ; ; 1999 # Issa Traoré; M # Moussa Touré; M # Oumou Traoré; F
Ali Maïga; M # Alou Dicko; M # Aliou Sow; M # Alidou Maïga; M # Alima Maïga; F
Abdoulaye Touré; M # Abdourahmane Touré; M # Abdelkader Touré; M # Abdoul Karim Touré; M # Adama Touré; M
Hassan Dicko; M # Hussein Dicko; M # Hamidou Dicko; M # Harouna Dicko; M # Halima Dicko; F
Oumar Keïta; M # Ousmane Keïta; M # Oumou Keïta; F # Amara Keïta; M # Omar Konaté; M
Jean Ndayizeye; M # Jeanne Ndayizeye; F # Jean Ndayishimiye; M # Jean Niyonzima; M # Joseph Ndayizeye; M
Claudine Nahimana; F # Claudine Nihorimbere; F # Clémentine Nahimana; F # Claude Nahimana; M # Pascaline Nahimana; F
Deng Mabior; M # Deng Malek; M # Dut Mabior; M # Deng Akol; M # Nyandeng Mabior; F
Grâce Mwamba; F # Gloire Mwamba; F # Grâce Mwanza; F # Grâce Ilunga; F # Gérard Mwamba; M
محمد کریمی; M # محمد رحیمی; M # محمود کریمی; M; ; ; 1960 # فاطمه کریمی; F # احمد کریمی; M
Mohamed Ag Intalla; M # Mohamed Ag Najim; M # Alghabass Ag Intalla; M # Ahmed Ag Intalla; M # Mohamed Ag Erlaf; M
Kadidia Diallo; F # Kadiatou Diarra; F # Djeneba Diallo; F # Kani Diallo; F # Awa Diallo; F
Boubacar Sy; M # Boubacar Ba; M # Bakary Sy; M # Bouba Sow; M # Souleymane Sy; M
Mariam Touré; F; ; ; 1960 # Mariam Touré; F; ; ; 1994 # Maïmouna Touré; F # Ramata Touré; F # Mama Touré; M
Ibrahim Cissé; M; ADEM # Ismaïla Cissé; M; ADEM # Idrissa Cissé; M # Yacouba Cissé; M # Issouf Cissé; M
Seydou Konaté; M # Seydou Koné; M # Sidi Konaté; M # Sékou Konaté; M # Salif Konaté; M
Hawa Sidibé; F # Hawa Sangaré; F # Oumou Sidibé; F # Hamsa Sidibé; F # Haby Sidibé; F
Espérance Niyonkuru; F # Espérance Niyonzima; F # Espérance Nkurunziza; F # Prudence Niyonkuru; F # Clémence Niyonkuru; F
Emmanuel Kasongo; M # Emmanuel Kasonga Mutombo; M; ; ; 1950 # Emmanuel Kabongo; M # Émilie Kasongo; F # Samuel Kasongo; M
Hadiza Moussa; F # Hadiza Oumarou; F # Halimatou Moussa; F # Haoua Moussa; F # Harouna Moussa; M
Ahmad Zahir; M # Ahmad Shah; M # Ahmad Tahir; M # Hamid Zahir; M # Zahra Ahmadi; F
Youssouf Sangaré; M # Yacouba Sangaré; M # Youssouf Sanogo; M # Yaya Sangaré; M # Youba Sangaré; M
Penda Ly; F # Pinda Sy; F # Penda Ba; F # Penda Lam; F
Zeinab Walet; F # Zeinab Mint Ahmed; F # Zahra Walet; F # Lalla Walet; F
Mahamadou Issoufou; M # Mahamane Ousmane; M # Issoufou Mahamadou Bazoum; M; ; ; 1960 # Mahamadou Danda; M
`;

type Described = Pick<PersonContent, "name" | "sex" | "organisation" | "phone" | "birthYear">;
export type LabelledPair = { a: Described; b: Described; same: boolean };

const sexOf: Record<string, Sex> = { F: "female", M: "male" };
function person(text: string): Described {
  const [name = "", sex = "", organisation = "", phone = "", year = ""] = text
    .split(";")
    .map((part) => part.trim());
  return {
    name,
    sex: sexOf[sex] ?? "unknown",
    organisation: organisation || null,
    phone: phone || null,
    birthYear: year === "" ? null : Number(year),
  };
}
const pairsOf = (lines: string, between: string, isSame: boolean): LabelledPair[] =>
  lines
    .trim()
    .split("\n")
    .flatMap((line) => {
      const people = line.split(between).map(person);
      return people.flatMap((a, at) => people.slice(at + 1).map((b) => ({ a, b, same: isSame })));
    });

/** Pairs of people as they stand on sheets, each labelled by hand as one person or two. */
export const labelledPairs: LabelledPair[] = [
  ...pairsOf(same, "~", true),
  ...pairsOf(different, "#", false),
];
