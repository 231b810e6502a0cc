"""References to facts: what the cache has, and what the services say of the rest."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from newsletter.lookup import arxiv, crossref, datacite
from newsletter.lookup.client import Client, Pace
from newsletter.lookup.facts import Cache, Facts, NoAnswerError
from newsletter.lookup.ids import Reference, reference_of
from newsletter.lookup.page_sources import source_of
from newsletter.lookup.registries import UNKNOWN, address_of, read_registered
from newsletter.settings import Settings

MAX_ODD = 20
"""After so many answers that cannot be read, the service is out of order, and no single paper the cause."""


@dataclass
class Loan:
    """What was found of the papers asked for, and why the others were not."""

    found: dict[Reference, Facts] = field(default_factory=dict)
    missing: dict[Reference, str] = field(default_factory=dict)
    silent: set[Reference] = field(default_factory=set)
    """Those of the missing of which there was no answer, so that they may be asked for another time."""
    odd: int = 0
    """How many answers about several papers could not be read."""

    def fail(self, references: Iterable[Reference], error: NoAnswerError, *, before: str = "") -> None:
        """Note that there was no answer about papers."""
        wanted = list(references)
        self.missing.update(dict.fromkeys(wanted, f"{before}{error}"))
        self.silent.update(wanted)


@dataclass(frozen=True)
class Library:
    """The services, the cache before them, and the pause that each service wants."""

    client: Client
    cache: Cache
    settings: Settings
    arxiv_pace: Pace
    crossref_pace: Pace
    page_pace: Pace

    def look_up(self, references: Iterable[Reference]) -> Loan:
        """Look papers up; arXiv is asked once for all of its own, and nobody for what the cache has.

        Of a page that names an arXiv id or a DOI, the service that has it is asked too, and believed first.
        """
        loan, wanted = Loan(), list(dict.fromkeys(references))
        self._read_pages([one for one in wanted if one.service == "page"], loan)
        leads = {page: reference_of(facts.arxiv or facts.doi or "") for page, facts in loan.found.items()}
        named = {page: lead for page, lead in leads.items() if lead}
        self._ask_services([*(one for one in wanted if one.service != "page"), *named.values()], loan)
        for page, lead in named.items():
            if facts := loan.found.get(lead):
                loan.found[page] = facts.completed_by(loan.found[page])
        self._read_pages_of([one for one in wanted if one.page and one in loan.missing], loan)
        return loan

    def _ask_services(self, references: Iterable[Reference], loan: Loan) -> None:
        asked = self._not_kept(references, loan)
        ours = [reference for reference in asked if reference.service == "arXiv"]
        for start in range(0, len(ours), arxiv.MAX_IDS):
            self._ask_arxiv(ours[start : start + arxiv.MAX_IDS], loan)
        for reference in asked:
            if reference.service == "DOI":
                self._ask_registries(reference, loan)

    def _not_kept(self, references: Iterable[Reference], loan: Loan) -> list[Reference]:
        """Lend what the cache has; the others are returned."""
        asked = []
        for reference in dict.fromkeys(references):
            if kept := self.cache.get(reference, host=self._host(reference)):
                loan.found[reference] = kept
            else:
                asked.append(reference)
        return asked

    def _read_pages(self, references: Iterable[Reference], loan: Loan) -> None:
        for reference in self._not_kept(references, loan):
            source = source_of(reference.id)
            try:
                service = urlsplit(source.page).hostname or source.page
                answer = self.client.get(source.asked, service=service, pace=self.page_pace, is_trusted=False)
                self._lend(reference, source.read(answer, source.page), loan, by=service)
            except NoAnswerError as error:
                loan.fail([reference], error)

    def _read_pages_of(self, references: Iterable[Reference], loan: Loan) -> None:
        """Read the pages of papers whose DOI, which only follows from the address of the page, nobody knows."""
        pages = {reference: Reference("page", reference.page) for reference in references}
        self._read_pages(pages.values(), loan)
        for reference, page in pages.items():
            loan.missing.pop(page, None)
            if facts := loan.found.pop(page, None):
                loan.found[reference] = facts
                del loan.missing[reference]

    def _ask_arxiv(self, references: list[Reference], loan: Loan) -> None:
        try:
            answer = self.client.get(
                self.settings.arxiv_api,
                service=arxiv.SERVICE,
                pace=self.arxiv_pace,
                parameters=arxiv.parameters(references),
            )
        except NoAnswerError as error:
            loan.fail(references, error)
            return
        try:
            found = arxiv.read_answer(answer)
        except NoAnswerError as error:
            self._ask_in_halves(references, loan, error)
            return
        for reference in references:
            self._lend(reference, found.get(reference), loan, by=f"{arxiv.SERVICE} does not know")

    def _ask_in_halves(self, references: list[Reference], loan: Loan, error: NoAnswerError) -> None:
        """Ask again for fewer papers at once, so that what is odd about one takes no other with it."""
        middle, loan.odd = len(references) // 2, loan.odd + 1
        if not middle or loan.odd > MAX_ODD:
            loan.fail(references, error)
            return
        self._ask_arxiv(references[:middle], loan)
        self._ask_arxiv(references[middle:], loan)

    def _ask_registries(self, reference: Reference, loan: Loan) -> None:
        """Ask Crossref for a DOI, and DataCite where that does not know it, at one pace: few are asked for twice."""
        before = ""
        for registry, api in ((crossref, self.settings.crossref_api), (datacite, self.settings.datacite_api)):
            service = registry.SERVICE
            try:
                answer = self.client.get(address_of(reference, api), service=service, pace=self.crossref_pace)
                facts = read_registered(answer, reference, service, registry.facts_of)
            except NoAnswerError as error:
                loan.fail([reference], error, before=before)
                return
            if answer.status != UNKNOWN:
                self._lend(reference, facts, loan, by=f"{service} has no title of")
                return
            before = f"{service} does not know it, and "
        self._lend(reference, None, loan, by=f"neither {crossref.SERVICE} nor {datacite.SERVICE} knows")

    def _lend(self, reference: Reference, facts: Facts | None, loan: Loan, *, by: str) -> None:
        """Lend and keep what was found; `by` says who does not know the paper where nothing was."""
        if facts is None:
            loan.missing[reference] = f"{by} it; is it written right?"
            return
        loan.found[reference] = facts
        self.cache.put(reference, facts, host=self._host(reference))

    def _host(self, reference: Reference) -> str:
        """Who is asked for a paper: what another host said once, under other settings, does not count."""
        if reference.service == "page":
            return urlsplit(reference.id).hostname or ""
        settings = self.settings
        asked = [settings.arxiv_api] if reference.service == "arXiv" else [settings.crossref_api, settings.datacite_api]
        return " ".join(urlsplit(one).hostname or "" for one in asked)
