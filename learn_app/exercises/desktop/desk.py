"""The practice desktop: all that the fictional computer is at one moment.

How it is built, and how to add to it:

* **An app** is one pure module with ``CODES``, ``is_there``, ``start``, ``targets``, ``act`` and
  ``moves`` (see ``apps.App``), and one view module with a subclass of ``AppView``. It is named in
  ``apps.APPS`` and in ``app_views.APP_VIEWS``, and has a field of the same name in ``Desk``. Its
  targets begin with a word of its own: ``mail.send``. Its view makes a button and its target in one
  step with ``app_view.add_button``.
* **An app acts on the whole desk**: on its own part, and on the shared ones. To save an attachment
  it puts an item on ``desk.drive`` (``drive.add``); a code comes by ``phone.deliver``; a file is shown
  by ``viewer.open_file``; another app comes to the front by ``windows.bring``.
* **A file is asked for** with ``picker.ask_to_open`` or ``ask_to_save``. While the dialog is there,
  nothing else is on show. The answer comes to the app's own ``act`` as a ``Picked`` event on the
  target that it gave.
* **A goal** is a subclass of ``Goal`` with a tag, in a module ``<app>_goals.py`` that ends with the union
  of its goals and its ``CODES``; ``goals.py`` names the modules. ``way`` begins with ``way_to_app``, which
  closes what is in front and brings the app there from anywhere.
* **A mistake** is a code: of an app, when the act is one in any exercise (``missing-recipient``); of a
  goal, when it is one because of what is asked (``wrong-recipient``: ``Goal.judge``; ``Goal.regret``
  for what spoils a goal whose turn has not come). The code stands in ``CODES``, its sentence in
  ``AppView.sentences``.
* **Nothing that a goal needs is lost for ever**: it names its files in ``Goal.needed_files``, its messages in
  ``needed_messages``. An act that would take one away is refused and explained.
* **What an author may write** stands in ``<app>_world.py``; ``world.World`` has a field for it.

Texts of a world are plain text: shown by ``Text`` or drawn by ``Paragraph``, never as HTML.
"""

from dataclasses import dataclass, field

from learn_app.exercises.desktop.drive import Drive
from learn_app.exercises.desktop.files import Files
from learn_app.exercises.desktop.form import Form
from learn_app.exercises.desktop.mailbox import Mail
from learn_app.exercises.desktop.notes import Notes
from learn_app.exercises.desktop.phone import Phone
from learn_app.exercises.desktop.picker import Picker
from learn_app.exercises.desktop.tabs import Browser
from learn_app.exercises.desktop.viewer import Viewer
from learn_app.exercises.desktop.windows import Windows


@dataclass(frozen=True, slots=True)
class Desk:
    """All that the fictional computer is at one moment: what is shared, then a part for each app."""

    windows: Windows
    drive: Drive
    mail: Mail
    browser: Browser
    files: Files
    phone: Phone
    notes: Notes
    viewer: Viewer
    forms: tuple[tuple[str, Form], ...] = ()
    """(site, its form) for those that were begun."""
    picker: Picker | None = field(default=None)
    """The dialog that asks for a file, in front of all."""

    @property
    def front(self) -> str:
        """The app in front; "" when the desktop itself is."""
        return self.windows.front
