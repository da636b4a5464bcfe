"""What keys write without Shift where Shift was needed: the usual mistake with digits on French keyboards.

A test holds these tables against the files of assets/keyboards/.
"""

from collections.abc import Mapping
from typing import Any, TypeVar, cast

import msgspec

from learn_app.exercise_api.calibration import Calibration
from learn_app.exercise_api.tracks import LAYOUTS
from learn_app.exercise_api.unwritable import without_lacking

Spec = TypeVar("Spec")

_DIGITS = "1234567890"


def _pairs(digits: str, *others: str) -> Mapping[str, str]:
    """Return sign with Shift → sign without: what the keys of the digits write, and pairs such as ``.;``."""
    return dict(zip(_DIGITS, digits, strict=True)) | {pair[0]: pair[1] for pair in others}


WITHOUT_SHIFT: Mapping[str, Mapping[str, str]] = {
    "fr": _pairs("&é\"'(-è_çà", ".;", "?,", "/:", "+=", "°)", "%ù"),
    "fr-afnor": _pairs("àéèê()‘'«»", "?.", "!,"),
    "be": _pairs("&é\"'(§è!çà", ".;", "?,", "/:", "+=", "°)", "%ù", "_-"),
    "fr-bepo": _pairs('"«»()@+-/*', ";,", ":.", "?'"),
}
"""Layout → sign that its key writes with Shift → what the same key writes without; canonical."""


def is_shift_missing(typed: str, wanted: str, layout: str) -> bool:
    """Tell whether ``wanted`` is on the key that wrote ``typed``, with Shift."""
    return WITHOUT_SHIFT.get(layout, {}).get(wanted) == typed


def on_the_table(spec: Spec, calibration: Calibration) -> Spec:
    """Return a spec that has a ``layout`` with that of the keyboard on the table, where it is known.

    It asks for no sign that this keyboard lacks.
    """
    written = cast(Any, spec)
    if calibration.keyboard not in LAYOUTS or calibration.keyboard == written.layout:
        return spec
    fitted = cast(Spec, msgspec.structs.replace(written, layout=calibration.keyboard))
    return without_lacking(fitted, calibration.keyboard)
