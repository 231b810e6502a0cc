// Made from newsletter/search by `python -m tests.web.generated`; do not change it here.

/** Number of the formats of the index. */
export const format = 10

/** The code of the sign of 0. */
export const firstSign = 35

/** Letters of what a file is named by. */
export const digestLength = 5

/** The code of the sign before a text that has nothing of the one before it. */
export const firstMark = 65

/** The bit of a posting that stands in the title. */
export const inTitle = 128

/** The bit of a posting that stands in a name. */
export const inName = 64

/** The greatest impact of a posting; it fills the other bits. */
export const largestImpact = 63

/** The greatest likeness of a soft posting; it fills the low bits. */
export const largestLikeness = 31

/** Characters of the longest term. */
export const longest = 60

/** What a part of a name in camel case counts. */
export const partShare = 0.5

/** Signs that are no part of a word. */
export const invisible = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u2120\u2122"

/** Signs that are dashes. */
export const dashes = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"

/** Signs that are apostrophes. */
export const quotes = "\u2018\u2019\u201a\u201b\u02bc\u02bb\u2032`\u00b4\uff07"

/** Words that are no terms; they keep their place, so that phrases hold. */
export const stopWords = new Set("a an and are as at be by can did do does for from has have how i in is it its not of on or our should such that the these this those to we what when where which who why with".split(" "))

/** Words of any talk: they are searched, but nothing is looked for that means the same. */
export const lightWords = new Set("about after again against all also always among another around article articles away back because become been before being best better between both bring but came come concerning could describe described describes describing down during each either else enough even ever every everything few first for get getting give given go goes going good got great had hardly her here him his however interested into involving just keep know known last least less let like likely little look looking lot made make makes making many may maybe me might more most much must my near need needs never next no now off often old once one only other others out over own paper papers per perhaps please put quite rather really regarding same say see seem seen several she since so some something still take takes tell than their them then there they thing things think though through too try trying two under until up upon us use used using very want wants was way ways well went were whether while whole whose will within without would yet you your".split(" "))

/** Words whose ending is none. */
export const endless = new Set("analysis embed news series".split(" "))

/** The names of the small Greek letters in their order. */
export const greekNames = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega".split(" ")

/** Plurals that no ending tells. */
export const irregular = new Map(Object.entries({"indices": "index", "matrices": "matrix", "vertices": "vertex", "corpora": "corpus", "analyses": "analysis", "criteria": "criterion"}))

/** Letters that no normal form takes apart, with what is typed for them. @type {Record<string, string>} */
export const undivided = {"ß": "ss", "ẞ": "Ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "ł": "l", "Ł": "L", "þ": "th", "Þ": "Th", "ħ": "h", "Ħ": "H", "ı": "i", "ŋ": "n", "Ŋ": "N"}
