"""The views of the apps, by the names of ``apps.APPS``."""

from collections.abc import Mapping
from typing import NamedTuple

from learn_app.exercises.desktop.app_view import AppView
from learn_app.exercises.desktop.browser_view import BrowserView
from learn_app.exercises.desktop.files_view import FilesView
from learn_app.exercises.desktop.mail_view import MailView
from learn_app.exercises.desktop.notes_view import NotesView
from learn_app.exercises.desktop.phone_view import PhoneView
from learn_app.exercises.desktop.viewer_view import ViewerView
from learn_app.i18n import N_


class Look(NamedTuple):
    """How an app is called and shown."""

    title: str
    pictogram: str
    view: type[AppView]


APP_VIEWS: Mapping[str, Look] = {
    "mail": Look(N_("My mailbox"), "e-mail", MailView),
    "browser": Look(N_("Browser"), "globe-showing-europe-africa", BrowserView),
    "files": Look(N_("My files"), "open-file-folder", FilesView),
    "notes": Look(N_("Notepad"), "spiral-notepad", NotesView),
    "phone": Look(N_("Telephone"), "mobile-phone", PhoneView),
    "viewer": Look(N_("Viewer"), "page-facing-up", ViewerView),
}
