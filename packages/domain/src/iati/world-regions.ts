// Regions of the OECD DAC list that IATI's codelist Region gives codes (June 2026).
const byRegion: Record<string, string> = {
  "189": "DZ EG LY MA TN",
  "489": "AR BO BR CO EC GY PY PE SR UY VE",
  "589": "IR IQ JO LB PS SY YE",
  "619": "AM AZ GE KZ KG TJ TM UZ",
  "679": "AF BD BT IN LK MM MV NP PK",
  "789": "CN ID KH KP LA MN MY PH TH TL VN",
  "1027": "BI KM DJ ER ET KE MG MW MU YT MZ RW SO SS SD TZ UG ZM ZW",
  "1028": "AO CM CF TD CG CD GQ GA ST",
  "1029": "BW LS NA SZ ZA",
  "1030": "BJ BF CV CI GM GH GN GW LR ML MR NE NG SH SN SL TG",
  "1031": "AG CU DM DO GD HT JM LC MS VC",
  "1032": "BZ CR SV GT HN MX NI PA",
};

/** Developing countries, none named. */
export const anywhere = "998";

/** The region of the world that stands for a country which is not named. */
export const worldRegionOf = (country: string): string =>
  Object.entries(byRegion).find(([, codes]) => codes.split(" ").includes(country))?.[0] ?? anywhere;
