// Weights, tuned on judged queries (tests/search); those kept out of tuning are reported apart.

export const tuned = {
  /** Words of a query that are read at most, for each is a file. */
  mostWords: 32,
  /** With more words than this a query is a text: covering it counts for nothing, */
  shortMost: 8,
  /** and what words of like meaning count is this share. */
  longSoft: 0.25,
  /**
   * The power of what an entry has of a word of a text grows by this with each word: the more words, the more what it is about.
   * Near as many words as are read at most it falls to 1 again: a passage is told by very many words together.
   */
  longPower: 0.1,
  /** Of a word that so many entries have, words of like meaning count half, */
  softKnown: 80,
  /** and of one of everyday English, of which there are more ways to say the same. */
  softEveryday: 250,
  /** The worth of a word that begins as the last one does, where that is no word itself, */
  prefix: 0.8,
  /** and where it is. */
  prefixBeside: 0.35,
  /** The rarity of a word only begun, against that of the words it may become. */
  prefixIdf: 0.8,
  oneEdit: 0.8,
  twoEdits: 0.55,
  /** Rare words count more, but less than their idf. */
  idfPower: 0.85,
  /** More for two words that an entry writes as one, as a share of the weight of one. */
  together: 0.4,
  /** The weight of a word found nowhere, as a share of that of the rarest. */
  unknown: 0.6,
  /** The weight of words of any talk, as a share: in a small archive they are rare by chance. */
  light: 0.5,
  /** The share of the score that does not depend on how much of the query an entry covers. */
  flat: 0.5,
  /** What words of like meaning count at most. */
  softMost: 0.9,
  /** More for a query that lies whole in a title, by the share of the title it fills. */
  titled: 0.2,
  /** A word that this share of the entries has is a usual one here. */
  usual: 0.25,
  /** A query speaks of something else where its words are less usual than this, the unknown ones against them; */
  about: 0,
  /** a longer one may be less so by this for every telling word more than so many, for it has other words to go by; */
  aboutMore: 0.05,
  fewTelling: 4,
  /** or where no entry has half of them and they are less usual than this; */
  scattered: 0.1,
  /** where it does not, entries are near that score this share of the best one. */
  near: 0.4,
  /** Words of a title that a reference may name, at least. */
  wholeTitle: 3,
  /** The search that goes deeper does so from so many words on, */
  deepWords: 3,
  /** and adds so many times the best score for how near an entry is to the query in meaning. */
  deep: 1.6,
  /** An entry that has less of the query than this was found by meaning. */
  meant: 0.6,
}

/** What stands before all scores: an entry's own id, a title that is the query, a full name. */
export const rungs = { id: 3, title: 2, name: 1 }
