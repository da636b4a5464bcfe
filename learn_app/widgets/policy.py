"""How a widget takes room in a layout."""

from PySide6.QtWidgets import QSizePolicy

_Policy = QSizePolicy.Policy


def wrapping(across: _Policy = _Policy.Preferred, down: _Policy = _Policy.Minimum) -> QSizePolicy:
    """Return the policy of what needs more height where it has less width, as a text that wraps.

    Never ``Fixed`` down: that would hold the height at the one of the hinted width.
    """
    policy = QSizePolicy(across, down)
    policy.setHeightForWidth(True)
    return policy
