/** What is to be mended, in English. Names in braces are those of `Finding.values`. */
export const en = {
  // The file as XML.
  "xml.syntax": "This is not XML that can be read: {detail}. Mend the line in an XML editor.",
  "xml.unmatched":
    "The closing tag {detail} closes nothing that is open. Close elements in the reverse order of their opening.",
  "xml.unclosed":
    "The element {detail} is still open here. Close it before the elements around it, or ask for the file again if it was cut off.",
  "xml.cut": "The file ends too early. Ask for it again: it was cut off on its way.",
  "xml.outside": "There is text outside the first element of the file. Remove it.",
  "xml.twoRoots":
    "The file has a second first element. Put all activities into one iati-activities element.",
  "xml.attributeTwice": "The attribute {detail} is written twice. Keep one.",
  "xml.prefix":
    "The prefix {detail} is not declared. Declare its namespace (xmlns:{detail}) or remove the element.",
  "xml.character":
    "There is a character here that XML does not allow. Remove it, or write & as &amp; and < as &lt;.",
  "xml.entities":
    "The file uses entities of its own, which are not expanded for safety. Write the characters themselves.",
  "xml.tooDeep": "Elements are nested deeper than 256 levels: this is not an IATI file.",
  "xml.tooLong": "One text or tag is longer than ten million characters: this is not an IATI file.",
  "xml.encodingUnknown": "The encoding {detail} is not known. Save the file as UTF-8.",
  "xml.encodingBroken":
    "There are bytes here that are no letters in {detail}. Save the file as UTF-8.",
  "xml.empty": "The file is empty.",
  // The file as IATI.
  root: "The file begins with {element}: it is not an IATI file. It must begin with iati-activities or iati-organisations.",
  rootNamespace:
    'The element {element} is in the namespace {uri}. IATI has no namespace: remove xmlns="{uri}".',
  versionMissing:
    'The file does not say its IATI version. Add version="2.03" to the first element.',
  versionOld:
    "This is a file of IATI {version}, a version no longer supported. Ask its publisher for version 2.03: files from 2.01 on can be read.",
  versionUnknown:
    "The version {version} is not one of IATI. Files of 2.01, 2.02 and 2.03 can be read.",
  // Structure (0.3.1).
  attributeValue: "{attribute} is “{value}”; it must be {kind}.",
  attributeUnknown: "{element} has no attribute {attribute} in IATI 2.03. Remove it.",
  attributeMissing: "{element} needs the attribute {attribute}. Add it, or leave the element out.",
  textUnexpected:
    "The text “{value}” stands directly in {element}. Put it into a narrative, or remove it.",
  textValue: "{element} holds “{value}”; it must be {kind}.",
  missing: "{parent} needs {element}. Add it.",
  unexpected:
    "{parent} has no part {element} in IATI 2.03. Remove it, or move it where it belongs.",
  order: "In {parent}, {element} must stand before {before}. Move it up.",
  orderForeign:
    "In {parent}, {element} must stand before elements of other namespaces. Move it up.",
  repeated: "{parent} may have only one {element}. Keep one.",
  // Codelists (9.x).
  codelist:
    "“{value}” is not a code of the list {list}. Choose one of that list, letter by letter.",
  codelistEmpty:
    "A code of the list {list} is missing here. Choose one, or leave the attribute out where it is optional.",
  // Identifiers (1.x).
  trimmed: "{attribute} “{value}” begins or ends with blanks or line breaks. Remove them.",
  symbols: "{attribute} “{value}” contains / & | or ?. Use letters, digits and hyphens.",
  agency:
    "The reporting organisation “{value}” does not begin with the code of a registration agency. Write it as agency, hyphen, number: NL-KVK-41160054, ML-MAT-….",
  "1.1.2": "The identifier “{value}” is already used at line {line}. Give each activity its own.",
  "1.1.3":
    "The activity has the identifier of its organisation, “{value}”. Add a hyphen and a number of its own.",
  "1.1.21":
    "The identifier “{value}” should begin with that of the reporting organisation and a hyphen: {owner}-….",
  unnamedOrganisation:
    "{element} has neither an identifier nor a name. Add ref, or a narrative with the name.",
  // Sectors, places and their shares (2.x, 3.x, 6.x, 7.9.x, 12.x).
  shareMissing: "There are {count} × {element}: each needs a percentage. Add them; together 100.",
  shareSum: "Percentages of {element} add up to {sum}. Change them to add up to 100.",
  shareAlone: "The only {element} has the percentage {sum}. Leave it out, or write 100.",
  shareRange: "The percentage “{value}” of {element} is not between 0 and 100. Correct it.",
  "2.2.1": "A sector of your own list (vocabulary 98 or 99) has no name. Add a narrative.",
  "3.6.2":
    "The country or region stands both at the activity and at this transaction. Keep it at one of the two.",
  "3.7.2":
    "Neither the activity nor this transaction names a country or region. Add one to the activity, or to every transaction.",
  "6.2.2": "No sector is given. Add one to the activity, or to every transaction.",
  "6.6.2":
    "Sectors stand both at the activity and at this transaction. Keep them at one of the two.",
  "6.7.2":
    "This transaction has no sector, and neither has the activity. Add one to the activity, or to every transaction.",
  "102.1.1": "Sectors are given in other lists only. Add those of the OECD DAC (vocabulary 1) too.",
  "6.13.1": "A policy marker of your own (vocabulary 99) has no name. Add a narrative.",
  "6.14.1": "A policy marker of the OECD DAC needs its significance, 0 to 4. Add it.",
  // Texts, languages, currencies (4.x, 7.8.x).
  untold:
    "{element} says nothing. Write it in a narrative, or leave the element out where it is optional.",
  "4.1.1": "No language is given. Add xml:lang to the activity (fr, en), or to every narrative.",
  "4.5.1":
    "No language is given. Add xml:lang to the organisation (fr, en), or to every narrative.",
  "7.8.1":
    "This amount has no currency, and the activity no default. Add default-currency (EUR, XOF) to the activity.",
  "7.8.2":
    "This amount has no currency, and the organisation no default. Add default-currency (EUR, XOF) to the organisation.",
  // Dates and periods (6.11, 7.5, 8.6, 11.x).
  periodOrder:
    "The period begins on {start} and ends before, on {end}. Exchange or correct the dates.",
  periodLength:
    "The period from {start} to {end} is longer than a year. Cut the budget into years.",
  "6.11.1":
    "No start is given. Add an activity-date of type 1 (planned start) or 2 (actual start).",
  "11.1.1":
    "The activity was last updated in the future, on {start}. Correct last-updated-datetime.",
  "11.1.2": "The planned start, {start}, is after the planned end, {end}. Correct one of them.",
  "11.1.3": "The actual start, {start}, is after the actual end, {end}. Correct one of them.",
  "11.1.4":
    "The actual start, {start}, is still to come. Until then give the planned start (type 1).",
  "11.1.5": "The actual end, {start}, is still to come. Until then give the planned end (type 3).",
  "11.2.1":
    "The transaction is dated {start}, still to come. Give it as a planned disbursement, or correct the date.",
  "11.2.2": "The value date {start} is still to come. Correct it.",
  "11.3.1": "The value date {value} of a budget line lies outside the budget’s period. Correct it.",
  "11.4.1":
    "The organisation was last updated in the future, on {start}. Correct last-updated-datetime.",
  // Results (8.x).
  valueMissing:
    "This {element} has no value. Add the number, or leave the {element} out while it is not known; never write 0 for it.",
  valueNotNumber:
    "The value “{value}” of this {element} is not a number. Write the number, or leave the {element} out.",
  valueUnexpected:
    "The indicator is qualitative, yet this {element} has the value “{value}”. Say it in the comment instead.",
  "8.11.1":
    "The reference stands both at the result and at the indicator. Keep it at one of the two.",
  // Aid types (107.x).
  "107.1.1":
    "The default aid type is given in other lists only. Add that of the OECD DAC (vocabulary 1).",
  "107.2.1":
    "Aid types of transactions are given in other lists only. Add that of the OECD DAC (vocabulary 1).",
  aidTypeRepeated: "There are two aid types of the list {vocabulary}. Keep one.",
};

/** What a value must be. */
export const kindsEn = {
  string: "a text",
  date: "a day that exists, YYYY-MM-DD",
  dateTime: "a day and time, YYYY-MM-DDThh:mm:ss",
  decimal: "a number with a decimal point, without thousands separators",
  int: "a whole number",
  nonNegativeInteger: "a whole number, 0 or more",
  positiveInteger: "a whole number, 1 or more",
  boolean: "1 or 0",
  anyURI: "a web address",
  NMTOKEN: "a name without blanks",
  language: "the code of a language, fr or en",
  space: "default or preserve",
};
