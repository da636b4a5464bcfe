"""Printing: a PDF goes to CUPS, by its own commands. Calls wait for them: not for the window's thread."""

import os
import subprocess
from typing import NamedTuple

from learn_app.errors import NoPrinter, NotPrinted

_LOOKING_SECONDS, _SENDING_SECONDS = 10, 60
"""How long a command may take: a printer of the network may not answer."""


class Printer(NamedTuple):
    """A printer, by the name that the computer knows it by."""

    name: str
    is_default: bool


def find_printers() -> list[Printer]:
    """Return the printers that are set up here, the usual one first; none where there is no CUPS."""
    try:
        names = _run(["lpstat", "-e"]).stdout.decode("utf-8", "replace").split()
        # "system default destination: NAME", or "no system default destination"
        default = _run(["lpstat", "-d"]).stdout.decode("utf-8", "replace").rpartition(":")[2].strip()
    except (OSError, subprocess.SubprocessError):
        return []
    printers = [Printer(name, name == default) for name in dict.fromkeys(names)]
    return sorted(printers, key=lambda printer: not printer.is_default)


def print_pdf(content: bytes, title: str, printer: str = "") -> None:
    """Hand a PDF over to a printer; "" is the first that is found.

    Raises:
        NoPrinter: there is none here. NotPrinted: it was refused.
    """
    if not printer:
        printers = find_printers()
        if not printers:
            raise NoPrinter
        printer = printers[0].name
    command = ["lp", "-d", printer, "-t", title, "-o", "media=A4", "-o", "fit-to-page", "-"]
    try:
        run = _run(command, content, _SENDING_SECONDS)
    except FileNotFoundError as error:
        raise NoPrinter from error
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        raise NotPrinted from error
    if run.returncode != 0:
        raise NotPrinted


def _run(
    command: list[str], content: bytes = b"", seconds: int = _LOOKING_SECONDS
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        command,
        input=content,
        capture_output=True,
        timeout=seconds,
        check=False,
        env={**os.environ, "LC_ALL": "C"},  # what is read is in English
    )
