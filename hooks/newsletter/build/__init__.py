"""Archive and settings to the site: every page and file it holds. Knows nothing of the generator around it."""

from newsletter.build.afterwards import kept_offline, picture_files, search_files, search_model, site_map
from newsletter.build.all_pages import SECTIONS
from newsletter.build.first_look import first_look
from newsletter.build.making import make_site, problem_site, read_site
from newsletter.build.site import Former, Outlet, Site, Source
