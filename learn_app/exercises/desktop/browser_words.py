"""What the learner is told about what happened in the browser: feedback code → sentence."""

from collections.abc import Mapping

from learn_app.i18n import N_

SENTENCES: Mapping[str, str] = {
    "address-unknown": N_("No site is at this address. Read it again, letter by letter."),
    "address-space": N_("There is a space in the address. An address has none."),
    "address-dots": N_("An address has dots between its parts, no commas and no spaces."),
    "address-accent": N_("An address is written without accents."),
    "address-in-search": N_("This box is for searching. The address goes into the bar at the very top."),
    "search-empty": N_("Write what you are looking for first."),
    "search-words": N_("Add a word to your search: {word}."),
    "ad-clicked": N_("This was an advertisement. It leads to another site. You can come back."),
    "fake-button": N_("This large button was an advertisement. A new tab has opened: close it."),
    "popup-clicked": N_("This window only wanted you to click. Close such windows with the cross."),
    "downloaded-again": N_("You have this file already. It is there twice now; that does no harm."),
    "wrong-download": N_("This is another file. Read its name before you click."),
    "wrong-answer": N_("This is not the answer. Look at the page again."),
    "look-first": N_("Perhaps. Open the page first, to be sure."),
    "wrong-tab": N_("You closed another tab. Read its title first. You can open it again."),
    "tab-closed": N_("This tab was still needed. The menu of the browser opens it again."),
    "tab-replaced": N_("The page took the place of the other. Open a new tab first, with +."),
    "cookies-accepted": N_("You accepted all. Click on “Manage cookies” at the end of the page."),
    "cookies-ticked": N_("Boxes were still ticked. Click on “Manage cookies” at the end of the page."),
}
