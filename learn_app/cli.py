"""The commands: learn-app, and learn-app check, tour, forget-pin, rebuild, export, merge."""

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from learn_app.errors import ExitCode, LearnAppError
from learn_app.i18n import DEFAULT_LANGUAGE, LANGUAGES, N_, Translator
from learn_app.paths import Paths

EXIT_CODES = {
    ExitCode.OK: N_("all went well"),
    ExitCode.PROBLEMS: N_("problems were found, or an unexpected error happened"),
    ExitCode.USAGE: N_("the command was not understood"),
    ExitCode.DATA_FOLDER: N_("the data folder cannot be written to"),
    ExitCode.ALREADY_OPEN: N_("the program is already open"),
    ExitCode.DATABASE: N_("the saved progress cannot be used"),
    ExitCode.LESSONS: N_("the lessons were not found"),
    ExitCode.NO_DISPLAY: N_("there is no screen"),
    ExitCode.PROCESSOR: N_("Qt cannot run on this computer"),
}

ARGPARSE_WORDS = (
    N_("usage: "),
    N_("positional arguments"),
    N_("options"),
    N_("show this help message and exit"),
    N_("the following arguments are required: %s"),
    N_("unrecognized arguments: %s"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    N_("invalid %(type)s value: %(value)r"),
    N_("ambiguous option: %(option)s could match %(matches)s"),
    N_("%(prog)s: error: %(message)s\n"),
    N_("expected one argument"),
    N_("not allowed with argument %s"),
)
"""What argparse itself says: it asks gettext for these, in our catalogue."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code (see ``ExitCode``)."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    language = _language(words)
    translator = Translator(Paths.find(Path()).translations, language)
    options = _read_words(words, translator)
    try:
        return int(_COMMANDS[options.command or "run"](options, translator))
    except LearnAppError as error:
        print(error.sentence(translator), file=sys.stderr)
        return int(error.exit_code)


def _run(options: argparse.Namespace, translator: Translator) -> int:
    # A start only adds objects: looking through them for garbage costs it 6 %. ``Application``
    # lets the collector work again once the first screen is painted.
    gc.disable()
    from learn_app.display import is_seen, require_display, require_processor

    paths = Paths.find(options.data, options.lessons)
    require_processor()
    require_display()
    _require_qt()
    from learn_app.app import Application, Options, show_error

    mode = "kiosk" if options.kiosk else "window" if options.window else ""
    try:
        app = Application(paths, Options(options.language or "", mode))
    except LearnAppError as error:
        if is_seen():
            # Started from an icon, nobody reads the terminal.
            show_error(error.sentence(translator), translator.gettext("Close"), paths.assets)
        raise
    return app.run()


def _check(options: argparse.Namespace, translator: Translator) -> int:
    from learn_app.check import run_check

    paths = Paths.find(options.data, options.path or options.lessons)
    paths.require_lessons()
    return run_check(paths, translator, options.walks)


def _tour(options: argparse.Namespace, translator: Translator) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from learn_app.display import require_processor

    require_processor()
    _require_qt()
    from learn_app.tour.command import run_tour

    return run_tour(options, translator)


def _forget_pin(options: argparse.Namespace, translator: Translator) -> int:
    from learn_app.errors import DataFolderUnwritable
    from learn_app.pin import PinLock

    folder = Paths.find(options.data).data
    try:
        was_set = PinLock(folder).forget()
    except OSError as error:
        raise DataFolderUnwritable(folder=folder) from error
    print(
        translator.gettext("The PIN is forgotten. The next visit of the trainer’s area chooses a new one.")
        if was_set
        else translator.gettext("There is no PIN in {folder}.", folder=folder)
    )
    return ExitCode.OK


def _rebuild(options: argparse.Namespace, translator: Translator) -> int:
    from learn_app.progress_commands import run_rebuild

    return run_rebuild(Paths.find(options.data), translator)


def _exchange(options: argparse.Namespace, translator: Translator) -> int:
    from learn_app.progress_commands import run_exchange

    paths = Paths.find(options.data)
    return run_exchange(paths, translator, options.command == "merge", options.file)


_COMMANDS = {
    "run": _run,
    "check": _check,
    "tour": _tour,
    "forget-pin": _forget_pin,
    "rebuild": _rebuild,
    "export": _exchange,
    "merge": _exchange,
}


def _require_qt() -> None:
    from learn_app.errors import QtUnusable

    try:
        import PySide6.QtWidgets  # noqa: F401
    except ImportError as error:
        raise QtUnusable(reason=str(error)) from error


def _read_words(words: Sequence[str], translator: Translator) -> argparse.Namespace:
    """Return the options; ends the process where they are not understood, or help is asked for."""
    # argparse says a few words of its own. Left to look for them itself, it imports locale and
    # reads the catalogue again, which a start has no time for.
    argparse._ = translator.gettext  # type: ignore[attr-defined]
    # Nor has it time for the options of all commands: most starts have none.
    plain = argparse.ArgumentParser(
        prog="learn-app", parents=[_common_options(translator, None)], add_help=False
    )
    _add_mode(plain, translator)
    plain.set_defaults(command=None)
    options, not_understood = plain.parse_known_args(words)
    return _parser(translator).parse_args(words) if not_understood else options


def _parser(translator: Translator) -> argparse.ArgumentParser:
    _ = translator.gettext
    codes = "\n".join(f"  {int(code)}  {_(meaning)}" for code, meaning in EXIT_CODES.items())
    parser = argparse.ArgumentParser(
        prog="learn-app",
        parents=[_common_options(translator, None)],
        description=_("Learn the computer, at home, alone, without fear."),
        epilog=_("Exit codes:") + "\n" + codes,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _add_mode(parser, translator)
    # Options given before the command must not be overwritten by the command's defaults.
    _add_commands(parser, _common_options(translator, argparse.SUPPRESS), translator)
    return parser


def _add_mode(parser: argparse.ArgumentParser, translator: Translator) -> None:
    _ = translator.gettext
    mode = parser.add_mutually_exclusive_group()
    mode.add_argument("--kiosk", action="store_true", help=_("fill the whole screen (usual)"))
    mode.add_argument("--window", action="store_true", help=_("open in a window"))


def _common_options(translator: Translator, default: str | None) -> argparse.ArgumentParser:
    _ = translator.gettext
    common = argparse.ArgumentParser(add_help=False, argument_default=default)
    common.add_argument("--lessons", type=Path, metavar="DIR", help=_("folder of the lessons"))
    common.add_argument("--data", type=Path, metavar="DIR", help=_("folder of the learners’ progress"))
    common.add_argument("--language", choices=list(LANGUAGES), help=_("language of the interface"))
    return common


def _add_commands(
    parser: argparse.ArgumentParser, common: argparse.ArgumentParser, translator: Translator
) -> None:
    _ = translator.gettext
    commands = parser.add_subparsers(dest="command", metavar=_("COMMAND"), title=_("commands"))
    check = commands.add_parser(
        "check",
        parents=[common],
        help=_("look for problems in the lessons and prove that each can be finished"),
    )
    check.add_argument("path", type=Path, nargs="?", metavar="PATH", help=_("folder of the lessons"))
    check.add_argument(
        "--walks", type=int, default=200, metavar="N", help=_("random walks per exercise (200)")
    )
    commands.add_parser(
        "forget-pin", parents=[common], help=_("take the trainer’s PIN away, so that a new one is chosen")
    )
    commands.add_parser(
        "rebuild", parents=[common], help=_("compute the learners’ levels anew from their attempts")
    )
    for name, told in (
        ("export", _("write everybody’s progress into a file, for another computer")),
        ("merge", _("add what another computer wrote into a file")),
    ):
        exchange = commands.add_parser(name, parents=[common], help=told)
        exchange.add_argument("file", type=Path, metavar="FILE")
    tour = commands.add_parser(
        "tour",
        parents=[common],
        help=_("play every lesson and save a picture of each screen; needs no screen"),
    )
    tour.add_argument("--pictures", type=Path, required=True, metavar="DIR", help=_("where to save"))
    tour.add_argument(
        "--size",
        action="append",
        metavar="WxH",
        help=_("size of the window, such as 1366x768; may be given several times"),
    )
    tour.add_argument(
        "--text-size", choices=["normal", "large", "very-large"], default="normal", help=_("text size")
    )


def _language(words: Sequence[str]) -> str:
    """Return the language asked for, before the parser is built in that language."""
    for i, word in enumerate(words):
        code = word.removeprefix("--language=") if word.startswith("--language=") else ""
        if word == "--language" and i + 1 < len(words):
            code = words[i + 1]
        if code in LANGUAGES:
            return code
    return DEFAULT_LANGUAGE
