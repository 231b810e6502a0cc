"""What a newsletter is: frozen records of volumes, entries and vocabulary, and the archive of them all.

Knows nothing of files, HTML or addresses.
"""

from newsletter.model.amendments import Amendment, Correction, Withdrawal
from newsletter.model.archive import Archive
from newsletter.model.authors import Author
from newsletter.model.entry import Entry, Extra, Link, Paper, See
from newsletter.model.kinds import ENTRY_KINDS, EXTRA_KINDS, VENUE_KINDS, EntryKind
from newsletter.model.link_kinds import LINK_KINDS
from newsletter.model.listing import Listing, ListingGroup, by_kind, grouped, groups_of
from newsletter.model.notices import Notice
from newsletter.model.people import Editor, Person, Signature
from newsletter.model.record import Record
from newsletter.model.removal import Removal
from newsletter.model.venue import Appearance, Venue
from newsletter.model.vocabulary import Organisation, Rubric, Tag, Vocabulary, first_id
from newsletter.model.volume import Period, Volume, VolumePart
