// Made from newsletter/strings/en.yaml by `python -m tests.web.generated`; do not change it here.
// A build puts the language of the site in its place.

export const texts = {
  "language": "en",
  "colours.to_dark": "Switch to dark colours",
  "colours.to_light": "Switch to light colours",
  "colours.to_system": "Use system colours",
  "copy.done": "Copied",
  "copy.by_key": "Selected. Press Ctrl+C or ⌘C to copy.",
  "table.filter": "Filter",
  "table.shown": "{shown} of {all}",
  "chosen_feeds.none": "No feeds chosen",
  "chosen_feeds.number": {
    "one": "{count} feed chosen",
    "other": "{count} feeds chosen"
  },
  "search.label": "Search",
  "search.close": "Close",
  "search.busy": "Searching",
  "search.not_loaded": "The search could not be loaded.",
  "search.partly_loaded": "Part of the search could not be loaded.",
  "search.try_again": "Try again",
  "search.recent": "Recent",
  "search.clear_recent": "Clear",
  "search.browse": "Browse",
  "search.all_entries": "All entries",
  "search.all_topics": "Topics",
  "search.all_organisations": "Organisations",
  "search.all_venues": "Venues",
  "search.all_authors": "Authors",
  "search.results": "Results",
  "search.no_results": "No results",
  "search.number_of_results": {
    "one": "{count} result",
    "other": "{count} results"
  },
  "search.number_of_results_for": {
    "one": "{count} result for “{query}”",
    "other": "{count} results for “{query}”"
  },
  "search.number_of_entries": {
    "one": "{count} entry",
    "other": "{count} entries"
  },
  "search.show_all": {
    "one": "Show the only result",
    "other": "Show all {count} results"
  },
  "search.show_more": {
    "one": "Show {count} more",
    "other": "Show {count} more"
  },
  "search.topics_of_entry": "Topics",
  "search.withdrawn": "Withdrawn: {title}",
  "search.retracted": "Retracted: {title}",
  "search.by_meaning": "related by meaning",
  "search.by_meaning_of": "related by meaning: {words}",
  "search.narrow": "Narrow to",
  "search.read_as": "Showing results for {read}. No entry contains “{typed}”.",
  "search.unknown_word": "No entry contains “{word}”.",
  "search.did_you_mean": "Did you mean {query}?",
  "search.nothing_about": "Nothing found for {query}.",
  "search.nothing_passes": "No entry matches these filters.",
  "search.without_filters": "Search for {query} without them.",
  "search.try_others": "Try fewer or different words, or start with a topic:",
  "search.filters": "Filters",
  "search.number_of_filters": {
    "one": "Filters ({count})",
    "other": "Filters ({count})"
  },
  "search.remove_filter": "Remove filter {filter}",
  "search.clear_filters": "Clear all",
  "search.more_values": {
    "one": "{count} more",
    "other": "{count} more"
  },
  "search.match_all": "all of them",
  "search.match_any": "any of them",
  "search.known_for": "known for {known} of {all}",
  "search.by_topic": "Topics",
  "search.by_organisation": "Organisations",
  "search.by_venue": "Venues",
  "search.by_kind": "Kind",
  "search.by_year": "Year of publication",
  "search.by_link": "With",
  "search.with_link": "With {link}",
  "search.no_topic": "There is no topic “{typed}”.",
  "search.no_organisation": "There is no organisation “{typed}”.",
  "search.no_venue": "There is no venue “{typed}”.",
  "search.no_author": "There is no author “{typed}”.",
  "search.no_kind": "There is no kind “{typed}”.",
  "search.no_year": "There are no entries from “{typed}”.",
  "search.no_volume": "There is no volume “{typed}”.",
  "search.no_link": "There is no kind of link “{typed}”.",
  "search.sort": "Sort by",
  "search.best_first": "best match",
  "search.newest_first": "newest first",
  "search.by_title": "title",
  "search.help": "Search tips",
  "search.help_text": "The search covers titles, authors, organisations, topics, names of models and code, and the text of every entry. An arXiv id, a DOI or owner/repository takes you straight to the entry. The first letters of a word are enough, typos are forgiven, and entries related by meaning come last and say so.",
  "search.help_phrase": "exact phrase",
  "search.example_phrase": "\"language model\"",
  "search.help_without": "leave out a word or topic",
  "search.example_without": "retrieval -graph",
  "search.help_names": "topic, organisation, author",
  "search.help_venue": "venue",
  "search.help_kinds": "kind, volume",
  "search.help_years": "year of publication",
  "search.help_links": "with code, model or dataset"
}
