/** Units by their spellings in lower case; the value is how Tumen writes the unit. */
const UNITS: readonly (readonly [unit: string, spellings: string])[] = [
  ["km", "km|kms|kilometre|kilometres|kilometer|kilometers"],
  ["m", "m|metre|metres|meter|meters"],
  ["cm", "cm|centimetre|centimetres|centimeter|centimeters"],
  ["mm", "mm|millimetre|millimetres|millimeter|millimeters"],
  ["miles", "mile|miles"],
  ["nautical miles", "nautical mile|nautical miles|nm"],
  ["feet", "foot|feet|ft"],
  ["yards", "yard|yards"],
  ["inches", "inch|inches"],
  ["hectares", "ha|hectare|hectares"],
  ["acres", "acre|acres"],
  [
    "km2",
    "km2|km²|sq km|sq. km|square km|square kilometre|square kilometres|square kilometer|square kilometers",
  ],
  ["square miles", "sq mile|sq miles|square mile|square miles"],
  ["square metres", "m2|m²|sq m|square metre|square metres|square meter|square meters"],
  ["square feet", "sq ft|square foot|square feet"],
  ["cubic metres", "m3|m³|cu m|cubic metre|cubic metres|cubic meter|cubic meters"],
  ["cubic kilometres", "km3|km³|cubic kilometre|cubic kilometres|cubic kilometer|cubic kilometers"],
  ["cubic feet", "cubic foot|cubic feet|cu ft"],
  ["tonnes", "tonne|tonnes|metric ton|metric tons|mt"],
  ["tons", "ton|tons"],
  ["kg", "kg|kgs|kilogram|kilograms|kilo|kilos"],
  ["grams", "gram|grams"],
  ["barrels", "barrel|barrels|bbl"],
  ["barrels a day", "bpd|b/d"],
  ["litres", "litre|litres|liter|liters"],
  ["gallons", "gallon|gallons"],
  ["bushels", "bushel|bushels"],
  ["bcm", "bcm"],
  ["kW", "kw|kilowatt|kilowatts"],
  ["MW", "mw|megawatt|megawatts"],
  ["GW", "gw|gigawatt|gigawatts"],
  ["kWh", "kwh|kilowatt-hour|kilowatt-hours|kilowatt hours"],
  ["MWh", "mwh|megawatt-hour|megawatt-hours|megawatt hours"],
  ["GWh", "gwh|gigawatt-hour|gigawatt-hours|gigawatt hours"],
  ["TWh", "twh|terawatt-hour|terawatt-hours|terawatt hours"],
  ["kV", "kv|kilovolt|kilovolts"],
  ["kilotons", "kiloton|kilotons"],
  ["km/h", "km/h|kph|kmh|kilometres per hour|kilometers per hour|kilometres an hour"],
  ["mph", "mph|miles per hour|miles an hour"],
  ["knots", "knot|knots"],
  ["degrees", "degree|degrees|°c|°f|°"],
  ["%", "%|percent|per cent|pct|percentage point|percentage points"],
  ["seconds", "second|seconds"],
  ["minutes", "minute|minutes"],
  ["hours", "hour|hours"],
  ["days", "day|days"],
  ["weeks", "week|weeks"],
  ["months", "month|months"],
  ["years", "year|years"],
  ["decades", "decade|decades"],
];

/**
 * Currencies by what may stand before a number (signs, codes) or after it (words).
 * ISO 4217 where the wording settles the currency; a bare dollar is the United States'.
 */
const CURRENCIES: readonly (readonly [unit: string, signs: string, words: string])[] = [
  [
    "USD",
    "$|US$|US $|U.S.$|USD",
    "dollar|dollars|us dollar|us dollars|u.s. dollar|u.s. dollars|american dollars|usd",
  ],
  ["EUR", "€|EUR", "euro|euros|eur"],
  ["GBP", "£|GBP|UK£", "pound sterling|pounds sterling|british pounds|sterling|gbp"],
  ["JPY", "¥|JPY|JP¥", "yen|japanese yen|jpy"],
  ["CNY", "CN¥|CNY|RMB", "yuan|renminbi|chinese yuan|cny|rmb"],
  ["RUB", "₽|RUB", "rouble|roubles|ruble|rubles|russian roubles|russian rubles|rub"],
  ["UAH", "₴|UAH", "hryvnia|hryvnias|hryvnya"],
  ["KRW", "₩|KRW", "won|korean won|south korean won"],
  ["INR", "₹|INR|Rs|Rs.", "indian rupee|indian rupees"],
  ["PKR", "PKR", "pakistani rupee|pakistani rupees"],
  ["TRY", "₺|TRY", "turkish lira|turkish liras"],
  ["ILS", "₪|ILS|NIS", "shekel|shekels|israeli shekels"],
  ["CHF", "CHF|SFr", "swiss franc|swiss francs"],
  ["AUD", "A$|AU$|AUD", "australian dollar|australian dollars"],
  ["CAD", "C$|CA$|CAD", "canadian dollar|canadian dollars"],
  ["NZD", "NZ$|NZ $|NZD", "new zealand dollar|new zealand dollars"],
  ["HKD", "HK$|HKD", "hong kong dollar|hong kong dollars"],
  ["SGD", "S$|SGD", "singapore dollar|singapore dollars"],
  ["TWD", "NT$|TWD", "taiwan dollar|taiwan dollars"],
  ["BRL", "R$|BRL", "real|reais|brazilian reais"],
  ["SAR", "SAR", "saudi riyal|saudi riyals"],
  ["AED", "AED|Dh", "dirham|dirhams"],
  ["SEK", "SEK", "swedish krona|swedish kronor"],
  ["NOK", "NOK", "norwegian krone|norwegian kroner"],
  ["DKK", "DKK", "danish krone|danish kroner"],
  ["PLN", "PLN", "zloty|zlotys|złoty"],
  ["ZAR", "ZAR", "rand"],
  ["NGN", "₦|NGN", "naira"],
  ["EGP", "EGP", "egyptian pound|egyptian pounds"],
  ["KZT", "₸|KZT", "tenge"],
  ["VND", "₫|VND", "dong"],
  ["THB", "฿|THB", "baht"],
  ["IDR", "Rp|IDR", "rupiah"],
  ["MYR", "RM|MYR", "ringgit"],
  ["PHP", "₱|PHP", "philippine peso|philippine pesos"],
  ["MXN", "MXN|Mex$", "mexican peso|mexican pesos"],
  ["pounds", "", "pound|pounds"],
  ["rupees", "", "rupee|rupees"],
  ["francs", "", "franc|francs"],
  ["pesos", "", "peso|pesos"],
  ["kronor", "kr", "krona|kronor|krone|kroner"],
  ["riyals", "", "riyal|riyals|rial|rials"],
  ["dinars", "", "dinar|dinars"],
  ["lira", "", "lira|liras"],
  ["shillings", "", "shilling|shillings"],
];

const UNIT_BY_WORD = new Map<string, string>([
  ...UNITS.flatMap(([unit, spellings]) =>
    spellings.split("|").map((spelling): [string, string] => [spelling, unit]),
  ),
  ...CURRENCIES.flatMap(([unit, , words]) =>
    words.split("|").map((word): [string, string] => [word, unit]),
  ),
]);

const CURRENCY_BY_SIGN = new Map<string, string>(
  CURRENCIES.flatMap(([unit, signs]) =>
    signs === "" ? [] : signs.split("|").map((sign): [string, string] => [sign, unit]),
  ),
);

/** Source of a pattern for a unit or currency after a number, longest spelling first. */
export const UNIT_AFTER = alternatives([...UNIT_BY_WORD.keys()]);

/** Source of a pattern for a currency sign or code before a number; to be used with regard to case. */
export const SIGN_BEFORE = alternatives([...CURRENCY_BY_SIGN.keys()]);

/** How Tumen writes a unit or currency that stands after a number. */
export function unitOf(word: string): string | undefined {
  return UNIT_BY_WORD.get(word.toLowerCase().replace(/\s+/g, " "));
}

/** The currency of a sign or code that stands before a number. */
export function currencyOf(sign: string): string | undefined {
  return CURRENCY_BY_SIGN.get(sign.trim());
}

function alternatives(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => word.replace(/[.$/^]/g, "\\$&").replaceAll(" ", "[ -]"))
    .join("|");
}
