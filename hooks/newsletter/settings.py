"""Settings: what mkdocs.yml says of this newsletter, under extra.newsletter and beside it."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from functools import partial
from typing import Annotated, Any

from pydantic import AfterValidator, Field, model_validator

from newsletter import addresses
from newsletter.model.archive import Archive
from newsletter.model.hosts import FORGES, has_user
from newsletter.model.kinds import (
    EXTRA_KINDS,
    ID_KINDS,
    KNOWN_EXTRAS,
    USUAL_EXTRAS,
    ExtraKind,
    IdKind,
    KindTables,
    check_kinds,
)
from newsletter.model.licences import LICENCES, Licence, LicenceAddress
from newsletter.model.limits import USUAL, Limits
from newsletter.model.look import Look
from newsletter.model.people import Editor
from newsletter.model.profiles import Home, Profile
from newsletter.model.record import Id, Line, Record, WebAddress, fault
from newsletter.model.schedule import Rhythm, check_one_of, check_rhythm
from newsletter.model.signup import Signup, check_signup
from newsletter.model.volume import Volume
from newsletter.problem import ReadingRule, did_you_mean
from newsletter.strings.cldr import is_language
from newsletter.strings.labels import check_label
from newsletter.strings.language import Strings, strings
from newsletter.text.mailbox import DOMAIN, is_mail_address, nearest_mail_address, read_mailbox

_AROUND_DOMAIN = re.compile(r"^\s*[a-z]+://|[/?#:\s].*$")
"""What an address has beside its domain."""


def _check_host(text: str) -> str:
    if not DOMAIN.fullmatch(text):
        claim, bare = (
            "must be a domain in lower case, such as recsys.substack.com",
            _AROUND_DOMAIN.sub("", text.lower()),
        )
        raise fault(ReadingRule.BAD_ADDRESS, claim, hint=did_you_mean(bare if DOMAIN.fullmatch(bare) else None))
    return text


def _check_name(text: str) -> str:
    if re.search(r'[<>"]', text):
        raise fault(ReadingRule.WRONG_VALUE, 'must have no <, no > and no "')
    return text


def _check_contact(text: str) -> str:
    if not re.fullmatch(r"[!-~]+@[!-~]+|https?://[!-~]+", text) or re.search(r"[()<>]", text) or has_user(text):
        raise fault(ReadingRule.BAD_ADDRESS, "must be an e-mail address or a web address")
    return text


def _check_site(text: str) -> str:
    bare = re.split("[?#]", text)[0]
    if bare != text:
        raise fault(ReadingRule.BAD_ADDRESS, "must be the address of a folder, without ? and #", hint=f"write {bare}")
    return text


def _check_mail_address(text: str) -> str:
    if not is_mail_address(text):
        claim = "must be one e-mail address, such as leave@example.org"
        raise fault(ReadingRule.BAD_ADDRESS, claim, hint=did_you_mean(nearest_mail_address(text)))
    return text


def _check_language(text: str) -> str:
    if not is_language(text):
        claim, meant = "must be the tag of a language, such as en, de or pt-BR", text.replace("_", "-")
        raise fault(ReadingRule.WRONG_VALUE, claim, hint=did_you_mean(meant if is_language(meant) else None))
    return text


def _check_sender(text: str) -> str:
    read_mailbox(text)
    return text


Host = Annotated[str, AfterValidator(_check_host)]
"""A domain."""

Name = Annotated[Line, AfterValidator(_check_name)]
"""A line that the theme prints as it is, in attributes too."""


Contact = Annotated[Line, AfterValidator(_check_contact)]
"""An e-mail address or a web address, fit for the header of a request."""

MailAddress = Annotated[Line, AfterValidator(_check_mail_address)]
"""One e-mail address and nothing else."""

VolumeLabel = Annotated[Line, AfterValidator(check_label)]
"""A label with places for what tells volumes apart."""

Forge = Annotated[
    Line, AfterValidator(partial(check_one_of, tuple(FORGES))), Field(json_schema_extra={"enum": list(FORGES)})
]
"""Which program a host of repositories runs, whose web editor has addresses of its own."""

Language = Annotated[Line, AfterValidator(_check_language)]
"""The tag of a language that has names of months and plural forms."""

Sender = Annotated[Line, AfterValidator(_check_sender)]
"""A name and an e-mail address, as `newsletter.text.mailbox` reads them."""


class Customs(Record):
    """What the editors of this newsletter have agreed on beside; what has no value is not asked for."""

    fewest_topics: int | None = Field(None, ge=0, description="Topics that an entry has at least", examples=[2])
    most_topics: int | None = Field(None, ge=1, description="Topics that an entry has at most", examples=[5])
    fewest_entries: int | None = Field(None, ge=0, description="Entries that a topic has at least", examples=[2])
    introduction: bool = Field(default=False, description="Whether every volume has an introduction", examples=[True])
    tagline: bool = Field(default=True, description="Whether every entry has a tagline", examples=[False])
    summary: bool = Field(default=True, description="Whether every entry has a summary", examples=[False])
    most_words_of_tagline: int = Field(12, ge=1, description="Words that a tagline has at most", examples=[20])
    fewest_words: int = Field(
        80, ge=0, description="Words of a paper's summary at least, 50 in a special", examples=[40]
    )
    most_words: int = Field(150, ge=1, description="Words of a paper's summary at most", examples=[300])
    fewest_words_of_extra: int = Field(40, ge=0, description="Words of an extra's summary at least", examples=[10])
    most_words_of_extra: int = Field(80, ge=1, description="Words of an extra's summary at most", examples=[200])


class Publisher(Record):
    """Who publishes the newsletter, where that is not the newsletter itself."""

    name: Line = Field(description="Name of the organisation", examples=["Marsupial Press"])
    url: Home | None = Field(None, description="Where it is at home on the web", examples=["https://press.example/"])


class Settings(Record):
    """What differs between one newsletter's archive and another's."""

    name: Name = Field("Newsletter", description="Name of the newsletter (MkDocs' site_name)")
    description: Name = Field(
        "An archive of a research newsletter", description="What it is, in one line (site_description)"
    )
    short_name: Name | None = Field(
        None, description="Its name in the titles of pages, where the whole one takes too much room"
    )
    address: Annotated[WebAddress, AfterValidator(_check_site)] = Field(
        "http://127.0.0.1:8000/", description="Where the site will stand (site_url)"
    )
    language: Language = Field(
        "en", description="Language of the texts, as in HTML's lang, for pages, feeds and letters"
    )
    rhythm: Annotated[Rhythm, AfterValidator(check_rhythm)] = Field(
        Rhythm(),
        description="How often the newsletter appears, which days a volume covers, and when it comes out",
        examples=[{"every": "month", "first_day": dt.date(2026, 1, 1), "published_days_after": 2}],
    )
    first_monday: dt.date | None = Field(None, description="Former way to write the first_day of rhythm")
    kinds: Annotated[tuple[ExtraKind, ...], AfterValidator(check_kinds)] = Field(
        USUAL_EXTRAS,
        description=f"Kinds of extras, in the order of pages: {', '.join(KNOWN_EXTRAS)},"
        " or one of your own by id, one and several",
        examples=[["video", {"id": "recipe", "one": "recipe", "several": "recipes"}]],
    )
    identifiers: tuple[IdKind, ...] = Field(
        (),
        description="Registries whose ids entries may have, beside arXiv, DOIs, pubmed, openreview and isbn",
        examples=[[{"id": "dblp", "name": "DBLP", "url": "https://dblp.org/rec/"}]],
    )
    volume_label: VolumeLabel | None = Field(
        None,
        description="What a volume is called in a line of text, with {number}, {date}, {month}, {week} or {year}",
        examples=["#{number}", "Issue {number}", "Week {week}, {year}", "{date}"],
    )
    look: Look = Field(
        Look(), description="Mark, colours, fonts, row and footer of one's own", examples=[{"mark": "assets/mark.svg"}]
    )
    first_topics: tuple[Id, ...] = Field((), description="Topics that lead the home page, by id")
    editors: tuple[Editor, ...] = Field(
        (), description="Who edits the newsletter; a volume can name its own", examples=[[{"name": "Ada Bilby"}]]
    )
    repository: WebAddress | None = Field(
        None, description="Address of the repository, for «edit» links", examples=["https://github.com/owner/archive"]
    )
    report_to: MailAddress | None = Field(
        None, description="E-mail address to which readers report mistakes", examples=["editor@example.org"]
    )
    forge: Forge | None = Field(
        None,
        description="Program of the repository's host, where its name does not tell; gitea is Forgejo's too",
        examples=["gitlab"],
    )
    branch: Line = Field("main", description="Branch that the «edit» links lead to")
    licence: Licence = Field("CC BY 4.0", description="Licence of the texts, and of the data where nothing else is set")
    licence_url: LicenceAddress = Field(
        LICENCES["CC BY 4.0"], description="Where the licence can be read; needed where its name is not known"
    )
    data_licence: Licence | None = Field(
        None, description="Licence of the files of open data and of the API", examples=["CC0 1.0"]
    )
    data_licence_url: LicenceAddress | None = Field(
        None, description="Where that licence can be read", examples=[LICENCES["CC0 1.0"]]
    )
    publisher: Publisher | None = Field(
        None,
        description="Who publishes the newsletter, where that is not the newsletter itself",
        examples=[{"name": "Marsupial Press", "url": "https://press.example/"}],
    )
    social: tuple[Profile, ...] = Field(
        (),
        description="Accounts of the newsletter, by the addresses of their profiles",
        examples=[["https://social.example/@marsupials"]],
    )
    feed_authority: Host | None = Field(
        None,
        description="Domain the feeds' ids begin with; never changed, whatever the address (RFC 4151)",
        examples=["recsys.substack.com"],
    )
    feed_year: int | None = Field(
        None, description="Year in which the newsletter held that domain; never changed", ge=1990, le=9999
    )
    hub: WebAddress | None = Field(
        None, description="WebSub hub that tells feed readers of new volumes at once", examples=["https://hub.example/"]
    )
    signup: Annotated[Signup, AfterValidator(check_signup)] | None = Field(
        None,
        description="How readers get the e-mail edition; without it nobody is told of one",
        examples=[{"link": "https://marsupials.example/join"}],
    )
    email_from: Sender | None = Field(
        None, description="Sender of the e-mail edition", examples=["Marsupial Letters <letters@example.org>"]
    )
    email_to: MailAddress | None = Field(
        None,
        description="The one address that `newsletter send` sends letters to: a list server's, a group's, a provider's",
        examples=["marsupials@lists.example.org"],
    )
    email_list_id: Host | None = Field(
        None, description="List-Id of the e-mail edition, a domain (RFC 2919)", examples=["letters.example.org"]
    )
    email_unsubscribe: WebAddress | None = Field(
        None, description="Where readers unsubscribe by one click (RFC 8058)", examples=["https://example.org/leave"]
    )
    email_unsubscribe_mail: MailAddress | None = Field(
        None, description="E-mail address that unsubscribes who writes to it", examples=["leave@example.org"]
    )
    arxiv_api: WebAddress = Field(
        "https://export.arxiv.org/api/query", description="Where `newsletter add` asks for arXiv ids"
    )
    crossref_api: WebAddress = Field(
        "https://api.crossref.org/works", description="Where `newsletter add` asks for DOIs"
    )
    datacite_api: WebAddress = Field(
        "https://api.datacite.org/dois", description="Where `newsletter add` asks for DOIs that Crossref does not know"
    )
    archive_api: WebAddress = Field(
        "https://archive.org/wayback/available", description="Where `newsletter links` asks for copies of what is gone"
    )
    contact: Contact | None = Field(
        None,
        description="E-mail or web address that `newsletter add` and `newsletter links` name to whom they ask",
        examples=["editor@example.org"],
    )
    organisations: bool = Field(
        default=True, description="false where no organisations are credited, and so no list of them is needed"
    )
    limits: Limits = Field(USUAL, description="How much the files of volumes and of the vocabulary may hold")
    customs: Customs = Field(Customs(), description="What `newsletter check` asks for by agreement of the editors")
    open_data: bool = Field(default=True, description="false leaves out the files of the whole archive under data/")
    api: bool = Field(
        default=True, description="false leaves out the JSON of volumes, topics and the like under api/v1/"
    )
    twins: bool = Field(
        default=True, description="false leaves out the Markdown of volumes and topics, and the llms.txt that lists it"
    )
    author_citations: bool = Field(
        default=True, description="false leaves out the file of citations that each page of an author has beside it"
    )
    pictures: bool = Field(
        default=True, description="false leaves out the covers and cards that chats and feed readers show beside links"
    )
    offline: bool = Field(
        default=True,
        description="false lets browsers keep no pages to be read offline, and removes what they have kept",
    )
    map: bool = Field(default=True, description="false leaves out the map, which archives of 300 entries and more have")
    deeper_search: bool = Field(
        default=False,
        description="true offers readers to search deeper, by a language model that `newsletter search-model` makes",
    )
    full_rendering: bool = Field(
        default=False, description="true renders every page in full instead of filling shells: slower, the same bytes"
    )

    @model_validator(mode="before")
    @classmethod
    def _with_addresses(cls, given: Any) -> Any:
        """A licence that is known by its name needs no address."""
        if not isinstance(given, dict):
            return given
        named = {f"{field}_url": LICENCES.get(str(given.get(field))) for field in ("licence", "data_licence")}
        return {name: address for name, address in named.items() if address} | given

    def absolute(self, address: str) -> str:
        """The whole address of what stands at one in the site."""
        return addresses.absolute(self.address, address)

    @property
    def said(self) -> Strings:
        """What readers are told, in the language of the texts."""
        return strings(self.language)

    @property
    def tables(self) -> KindTables:
        """The kinds of entries and of ids that the archive has."""
        extras, ids = replace(EXTRA_KINDS, rows=self.kinds), replace(ID_KINDS, rows=(*ID_KINDS, *self.identifiers))
        return KindTables(extras, ids)

    @property
    def schedule(self) -> Rhythm:
        """The rhythm, in whichever way its first day is written."""
        if self.first_monday is None or "first_day" in self.rhythm.model_fields_set:
            return self.rhythm
        return self.rhythm.model_copy(update={"first_day": self.first_monday})

    @property
    def licence_of_data(self) -> tuple[str, str]:
        """The licence of data by name and address: their own, or else that of the texts."""
        if self.data_licence and self.data_licence_url:
            return self.data_licence, self.data_licence_url
        return self.licence, self.licence_url


def with_known_editors(settings: Settings, archive: Archive) -> Settings:
    """The settings, with the editors under the names by which the archive knows them."""
    return settings.model_copy(update={"editors": archive.editors_known(settings.editors)})


def editors_of(volume: Volume, settings: Settings) -> tuple[Editor, ...]:
    """Who edited a volume: those whom it names itself, or else those of the newsletter."""
    return volume.editors or settings.editors
