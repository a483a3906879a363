import { localeOf } from "../numbers";
import type { Language } from "../text";

// ISO 4217, currencies of today.
const codes = `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF
CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF
IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT
MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR
SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST
XAF XCD XDR XOF XPF YER ZAR ZMW`;
export const currencyCodes: readonly string[] = codes.split(/\s/);

/** Currencies to choose from: those of the programme first, then all, by their code and name. */
export function currencyChoices(
  reader: Language,
  used: readonly string[] = [],
): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([localeOf(reader)], { type: "currency" });
  const first = [...new Set([...used, "EUR", "USD", "XOF"])];
  return [...first, ...currencyCodes.filter((code) => !first.includes(code))].map((value) => ({
    value,
    label: `${value} · ${names.of(value) ?? value}`,
  }));
}
