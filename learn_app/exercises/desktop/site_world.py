"""What an author writes about web sites."""

from learn_app.exercises.desktop.form_world import WebForm
from learn_app.exercises.desktop.people import Words


class Site(WebForm, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A web site: one form."""

    address: Words
