"""The forms of providers with which readers sign up for letters, as settings name them, and what each is sent."""

from __future__ import annotations

from typing import Any

from newsletter.model.signup import Signup
from newsletter.pages.subscribe_page import subscribe_index
from newsletter.rendering.policy import policy
from newsletter.settings import Settings
from tests.builders import make_archive, make_volume

READER = "wombat@marsupials.example"

FORMS: dict[str, dict[str, Any]] = {
    "listmonk": {"action": "https://lists.example/subscription/form", "fields": {"l": ("1b2c", "3d4e")}},
    "Buttondown": {"action": "https://buttondown.example/embed-subscribe/m", "fields": {"embed": "1"}},
    "Mailchimp": {
        "action": "https://m.us1.list-manage.example/subscribe/post?u=1&id=2",
        "email_field": "EMAIL",
    },
}
SENT = {
    "listmonk": "email=wombat%40marsupials.example&l=1b2c&l=3d4e",
    "Buttondown": "email=wombat%40marsupials.example&embed=1",
    "Mailchimp": "EMAIL=wombat%40marsupials.example",
}


def signup_page(provider: str) -> str:
    """The page on subscribing, under the policy, with the form of a provider, without the theme."""
    signup = Signup.model_validate(FORMS[provider])
    settings = Settings(name="Marsupial Letters", address="https://archive.example/", signup=signup)
    said = f'<meta http-equiv="Content-Security-Policy" content="{policy(settings)}">'
    return f"<!doctype html>{said}{subscribe_index(make_archive(make_volume(1)), settings).body}"
