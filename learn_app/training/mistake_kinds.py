"""What sort of mistake a code is, in a few words for the trainer. Pure.

A learner is told a whole sentence at once; over weeks a trainer wants to know what it was about.
"""

from collections import Counter
from collections.abc import Mapping

from learn_app.i18n import N_

KINDS: Mapping[str, tuple[str, ...]] = {
    N_("the wrong mouse button"): ("wrong-button", "wheel-pressed"),
    N_("clicks beside the target"): ("missed", "pressed-beside"),
    N_("the mouse moves during the click"): (
        "slipped",
        "pointer-moved",
        "tapped-moving",
        "second-click-elsewhere",
    ),
    N_("the button is held too long"): ("held-too-long",),
    N_("the button is let go too early"): ("dropped-outside", "released-early", "not-carried", "take-handle"),
    N_("the double click is too slow"): ("second-click-late", "clicked-once"),
    N_("leaves the road, or goes too far"): ("off-road", "too-far", "wrong-way"),
    N_("wheel and scroll bar"): ("use-bar", "use-wheel", "sideways", "not-in-sight"),
    N_("selects too little or too much"): (
        "elsewhere",
        "nothing-selected",
        "one-short",
        "part-only",
        "too-much",
    ),
    N_("another key"): (
        "wrong-key",
        "wrong-named-key",
        "space-typed",
        "space-wanted",
        "wrong-letter",
        "erase-first",
    ),
    N_("clicks on the drawn keyboard"): ("drawn-key",),
    N_("small and capital letters"): (
        "caps-lock-on",
        "needs-shift",
        "shift-missing",
        "shift-extra",
        "password-case",
    ),
    N_("accents"): ("missing-accent", "dead-key-separate", "address-accent"),
    N_("the number block is off"): ("num-lock-off",),
    N_("keys pressed together"): ("modifier-", "wrong-shortcut", "too-early"),
    N_("writes without a click into the box"): ("not-clicked-in",),
    N_("changes what was right"): ("made-worse",),
    N_("chooses another answer"): (
        "wrong-option",
        "wrong-set",
        "set-incomplete",
        "nothing-chosen",
        "wrong-spot",
        "wrong-target",
        "wrong-zone",
        "wrong-item",
        "wrong-answer",
        "not-a-clue",
        "look-first",
    ),
    N_("tells false from real"): (
        "wrong-verdict",
        "taken-for-",
        "touched",
        "blocked-genuine",
        "reported-genuine",
        "not-unwanted",
    ),
    N_("falls for a trap"): (
        "gave-",
        "clicked-link",
        "scam-",
        "fake-button",
        "popup-clicked",
        "ad-clicked",
        "dangerous-attachment",
        "premium-dialled",
        "answered-unwanted",
        "cookies-",
    ),
    N_("sends what is secret"): ("password-sent", "secret-sent"),
    N_("addresses of web sites"): ("address-",),
    N_("searching and tabs"): (
        "search-",
        "tab-",
        "wrong-tab",
        "wrong-download",
        "downloaded-again",
        "already-saved",
    ),
    N_("what is written into a form"): (
        "answer-",
        "value-misplaced",
        "date-reversed",
        "wrong-value",
        "wrong-upload",
        "form-invalid",
        "form-emptied",
        "error-ignored",
        "draft-incomplete",
        "sent-twice",
        "left-unsaved",
        "session-",
    ),
    N_("codes by message"): ("code-",),
    N_("signing in"): (
        "missing-login",
        "unknown-login",
        "incomplete-login",
        "missing-password",
        "wrong-password",
    ),
    N_("who an e-mail goes to"): (
        "missing-recipient",
        "invalid-recipient",
        "wrong-recipient",
        "replied-to-",
        "began-reply",
        "not-a-reply",
        "not-forwarded",
        "missing-copy",
        "wrong-copy",
        "addresses-shown",
    ),
    N_("what an e-mail says"): (
        "missing-subject",
        "subject-does-not-match",
        "empty-message",
        "body-does-not-match",
        "note-does-not-match",
        "not-kept",
    ),
    N_("enclosed files"): ("attachment-mentioned", "forgot-attachment", "wrong-attachment"),
    N_("finds another message"): (
        "wrong-message",
        "wrong-text-deleted",
        "needed-text-deleted",
        "deleted-for-good",
    ),
    N_("files and folders"): (
        "copied-not-moved",
        "moved-not-copied",
        "item-in-bin",
        "needed-later",
        "no-file-name",
        "nothing-picked",
        "saved-",
        "wrong-file",
        "wrong-folder",
        "wrong-name",
        "stick-in-use",
        "pulled-too-soon",
    ),
    N_("windows"): ("closed-not-minimised", "off-too-soon", "wrong-window"),
}
"""What it is about → codes, or how they begin."""

OTHER = N_("something else")
"""What a code of another version of the program is about."""

_WHOLE = {code: kind for kind, codes in KINDS.items() for code in codes}


def find_kind(code: str) -> str:
    """Return what a mistake is about (English, to be translated): the entry that says most of its code."""
    fitting = [known for known in _WHOLE if code.startswith(known)]
    return _WHOLE[max(fitting, key=len)] if fitting else OTHER


def count_kinds(mistakes: Mapping[str, int]) -> list[tuple[str, int]]:
    """Return how often each kind of mistake was made, the most frequent first; other ones at the end."""
    counts: Counter[str] = Counter()
    for code, count in mistakes.items():
        counts[find_kind(code)] += count
    return sorted(counts.items(), key=lambda one: (one[0] == OTHER, -one[1], one[0]))
