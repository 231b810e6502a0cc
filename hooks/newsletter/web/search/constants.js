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
export const stopWords = new Set("a an and are where when what that at as has have be by why which such should did do does is its it i in can on of or for from how not our the these those this to who we with".split(" "))

/** Words of any talk: they are searched, but nothing is looked for that means the same. */
export const lightWords = new Set("about out without within again against best because become come came same some something everything every ever however never near need needs next but put first just must most last least let get getting going being bring during describing describe described describes articles article around after another other others papers paper per perhaps always ways wants want went well tell all also so go goes good got great give given even been between better before more here there their them then than they thing things think though through enough each much both back look looking making concerning involving regarding trying try very away way may many made make makes takes take like likely hardly had could would old interested into no now know known down own often off once one only really my maybe me else please use used us using among either rather whether her over under until several see seem seen say she since little while whole whose were quite few for your you yet lot less his him keep up upon might still will was too two".split(" "))

/** Words whose ending is none. */
export const endless = new Set("analysis news series embed".split(" "))

/** The names of the small Greek letters in their order. */
export const greekNames = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega".split(" ")

/** Plurals that no ending tells. */
export const irregular = new Map(Object.entries({"indices": "index", "matrices": "matrix", "vertices": "vertex", "corpora": "corpus", "analyses": "analysis", "criteria": "criterion"}))

/** Letters that no normal form takes apart, with what is typed for them. @type {Record<string, string>} */
export const undivided = {"ß": "ss", "ẞ": "Ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "ł": "l", "Ł": "L", "þ": "th", "Þ": "Th", "ħ": "h", "Ħ": "H", "ı": "i", "ŋ": "n", "Ŋ": "N"}
