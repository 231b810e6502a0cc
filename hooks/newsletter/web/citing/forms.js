// Made from newsletter/citations/forms.py by `python -m tests.web.generated`; do not change it here.

/** @typedef {{ id: string, name: string, ending: string, type: string }} Form */

/** The forms of citations beside BibTeX, in the order of menus. @type {Form[]} */
export const forms = [
  { id: "ris", name: "RIS", ending: "ris", type: "application/x-research-info-systems" }, // not for readers
  { id: "csl", name: "CSL-JSON", ending: "csl.json", type: "application/vnd.citationstyles.csl+json" }, // not for readers
  { id: "apa", name: "APA", ending: "apa.txt", type: "text/plain" }, // not for readers
  { id: "acm", name: "ACM", ending: "acm.txt", type: "text/plain" }, // not for readers
  { id: "ieee", name: "IEEE", ending: "ieee.txt", type: "text/plain" }, // not for readers
  { id: "chicago", name: "Chicago", ending: "chicago.txt", type: "text/plain" }, // not for readers
]
