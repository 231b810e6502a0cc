"""What a citation says of an entry, whatever its form: only what the record holds, never a guess."""

from __future__ import annotations

from operator import itemgetter

from newsletter import addresses
from newsletter.model import LINK_KINDS, VENUE_KINDS, Appearance, Extra, Paper, Venue, Vocabulary
from newsletter.strings.language import Strings

NO_VOCABULARY = Vocabulary()
"""For entries that name no venue."""


def found_at(entry: Paper | Extra) -> str | None:
    """Where the cited work is: on arXiv, else where its DOI or another id leads, else the best of its links."""
    if ids := addresses.work_ids(entry):
        return ids[0].url
    links = [(LINK_KINDS[link.kind].citation_rank, link.url) for link in entry.links]
    return min((link for link in links if link[0]), key=itemgetter(0), default=(0, None))[1]


def year(entry: Paper | Extra) -> int | None:
    """The year to cite: that of the venue; without a venue that of the date, or the one the arXiv id begins with.

    A venue whose year nobody knows has none: the year of a preprint beside it would be taken for that of the venue.
    """
    if entry.venue:
        return entry.venue.year
    return entry.shown_date.year if entry.shown_date else None


def published_in(here: Appearance, venue: Venue) -> str:
    """What published it: a venue, or its proceedings of a year, «Conference on Burrows (BURROW 2025), Long papers»."""
    if not VENUE_KINDS[venue.kind].is_yearly:
        return venue.full_name
    named = f"{venue.full_name} ({here.named(venue.name)})" if here.year else venue.full_name
    return f"{named}, {here.track}" if here.track else named


def remarks(entry: Paper | Extra, said: Strings) -> list[str]:
    """What else is to be said: whose it is, without authors; a preprint's date, if the venue has none; a withdrawal.

    Whom the newsletter credits («Meta», «He et al.») is no author and is never written as one.
    """
    organisations = () if entry.authors else tuple(dict.fromkeys(entry.organisations))
    found = [said.say("entry.cited_as_from", organisations=", ".join(organisations))] if organisations else []
    if entry.venue and not entry.venue.year and entry.arxiv and entry.date:
        found.append(said.say("entry.cited_as_preprint", date=entry.date))
    if entry.withdrawn:
        found.append(said.say("entry.cited_as_withdrawn", date=entry.withdrawn.date.isoformat()))
    if entry.retracted:
        found.append(said.say("entry.cited_as_retracted", date=entry.retracted.date.isoformat()))
    return found
