/**
 * Spellings that stand for one name, each line a name: French, English, Bambara, Songhay, Fulfulde, Tamasheq, Hausa,
 * Arabic, Dari and Pashto. Our own table, from lists that partners write; a line of family names is marked by "+".
 */
const lines = `
mohamed mohammed mohamad mohammad muhammad muhammed muhamad mouhamed mouhamad mouhamadou mahamadou mahamadu mamadou mamadu mahamed mahamat mahamoud mahmoud mohamadou محمد محمود
ahmed ahmad ahmadou amadou amadu hamadou hamadoun احمد
ali aly alou علي
omar oumar umar oumarou omer عمر
ousmane osman usman uthman othman ousman عثمان
boubacar aboubacar aboubakar abubakar abubacar bubakar boubakar babacar aboubacrine ابوبكر
ibrahim ibrahima ibrahime brahim brahima ebrahim ابراهيم
ismail ismael ismaila ismaël smail esmail اسماعيل
issa isa eissa aissa عيسي
moussa musa mousa mosa موسي
youssouf youssoufou yusuf yousuf yousef youssef yusuf yousouf issoufou joseph يوسف
yacouba yakuba yakouba yaqub yaqoob yacoub yakubu يعقوب
yahya yaya yahia yehia yahaya يحيي
souleymane suleiman suleyman soulaymane sulayman souleiman solayman soleiman sulaiman سليمان
abdoulaye abdoulahi abdullah abdallah abdulla abdulai abdullahi abdillahi عبدالله
hassan hasan alhassane alassane hassane lassana حسن
hussein housseini hussain hossein alhousseini houssein housseyni fousseyni alousseini alhoussein حسين
idrissa idriss idris edris driss ادريس
seydou saidou said saeed seid saidu سعيد
salif salifou salifu
zakaria zakariya zakaryaou zakariaou زكريا
daouda daoud dawood david dauda دااود داود
harouna haroun harun aroun هارون
hamid hamidou hameed hamidu حميد
karim karimou kareem كريم
rahim raheem رحيم
khalid khaled halidou khalidou خالد
bakary bakari bacary
lamine lamin alamine امين
cheick cheikh sheikh cheickna شيخ
sidi sidy seyid sayed said سيد
adama adam adamou آدم ادم
samba sambo
sekou seku sheku
fatoumata fatimata fatima fatimah fatma fatouma fatou fatumata fatimetou فاطمه
aissata aissatou aicha aisha aichatou ayesha aissa assetou astou عايشه عائشه
mariam mariama maryam meriem maryama myriam marieme مريم
kadidia kadidiatou khadija khadidja khadidiatou kadiatou kadija khadijah خديجه
zeinab zeynab zainab zeinabou zaynab zenab زينب
aminata amina aminatou aminah امينه
halima halimatou halimata halimah حليمه
rokia rokiatou rokiyatou rukia ruqayya roukaya roqia رقيه
safiatou safia safiya sofia صفيه
salimata salimatou salima سليمه
hawa awa hawaou eve حوا
oumou umu oumoul ام
habibatou habiba habibata حبيبه
ramata ramatou ramatoulaye rahmatou رحمت
nafissatou nafissa nafisa nafisatou نفيسه
djeneba djénéba jeneba dieneba zeneba
bintou binta bintu
fanta fanto
hadiza hadizatou
salamata salamatou
jean john juan johannes
pierre peter piere
marie mary maria
claude claud
emmanuel emanuel manuel
etienne stephen steven
jacques james
+diallo jallow jalloh djallo jalo dialo diallow
+toure turay touray tourey
+traore trawore trawally traoure
+cisse sisse ceesay sesay cissé
+keita keyta keitah
+konate conateh konateh
+diarra jarra jara diara
+camara kamara
+ba bah baa
+ndiaye njie ndiay njai
+diop job diob
+coulibaly kulibali coulibali koulibaly
+sissoko cissokho sissokho cissoko
+kone konneh konnay
+maiga mayga
+sow so soh
+sy sie si
+diawara jawara
+sidibe sidibeh
+drame drammeh
+jabbie diaby diabi
+ly lie
+kante kanteh
+dembele dembelé
`;

const flat = (word: string) => word.normalize("NFD").replace(/\p{Mn}/gu, "");

/** The name that a spelling stands for, by the first spelling of its line. */
export const nameOfSpelling: ReadonlyMap<string, string> = new Map(
  lines
    .trim()
    .split("\n")
    .flatMap((line) => {
      const words = line.replace("+", "").split(" ").map(flat);
      return words.map((word) => [word, words[0]!] as const);
    })
    .reverse(),
);

/** Words in a name that are of none's name: son of, daughter of, the, titles. */
export const particles: ReadonlySet<string> = new Set(
  "ag ould oul wuld walet wallet ben bin ibn bint mint al el ul de du des da di la le van von dit dite alias ap hadj hadji hadja elhadj elhadji alhaji alhadji haji m mr mme mlle mrs ms dr pr prof monsieur madame بن ابن بنت ولد حاج الحاج".split(
    " ",
  ),
);
