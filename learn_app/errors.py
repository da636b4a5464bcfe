"""What can go wrong and is told to a person: one sentence each, and the program's exit code.

An error carries its English sentence and values; whoever shows it asks for the sentence in the
language of the interface. These errors are for the surroundings (disk, screen, files): nothing
that an author or a learner does raises.
"""

# The names say what is the matter; "AlreadyOpenError" would say nothing more.
# ruff: noqa: N818

from enum import IntEnum
from typing import ClassVar

from learn_app.i18n import N_, Translator


class ExitCode(IntEnum):
    """The program's exit codes, all of them."""

    OK = 0
    PROBLEMS = 1
    """``learn-app check`` found problems, or an unexpected error happened."""
    USAGE = 2
    """The command line was not understood."""
    DATA_FOLDER = 3
    """The data folder cannot be written to."""
    ALREADY_OPEN = 4
    """The program is already open with the same data folder."""
    DATABASE = 5
    """The saved progress cannot be used."""
    LESSONS = 6
    """The lessons are not where they should be."""
    NO_DISPLAY = 7
    """There is no screen to open a window on."""
    PROCESSOR = 8
    """The installed Qt needs a newer processor."""


_TELL_TRAINER = N_("Please tell your trainer.")


class LearnAppError(Exception):
    """Something that a person must be told, in one or two sentences."""

    template: ClassVar[str] = N_("Something went wrong. Your progress is kept.")
    advice: ClassVar[str] = ""
    """What a learner is asked to do; not said to the trainer."""
    exit_code: ClassVar[ExitCode] = ExitCode.PROBLEMS

    def __init__(self, **values: object) -> None:
        """``values`` fill the ``{placeholders}`` of the class's sentence."""
        super().__init__(f"{self.template.format(**values)} {self.advice}".rstrip())
        self.values = values

    def sentence(self, translator: Translator) -> str:
        """Return what to tell a learner, in the translator's language."""
        return f"{self.news(translator)} {translator.gettext(self.advice)}".rstrip()

    def news(self, translator: Translator) -> str:
        """Return what happened, for somebody who knows what to do: the trainer."""
        return translator.gettext(self.template, **self.values)


class DataFolderUnwritable(LearnAppError):
    """The data folder cannot be made or written to."""

    template = N_(
        "The folder {folder} cannot be written to, so your progress cannot be saved. "
        "Choose another folder with --data."
    )
    exit_code = ExitCode.DATA_FOLDER


class SettingsNotSaved(LearnAppError):
    """The choices made for this computer could not be written."""

    template = N_("Your choice could not be saved. It holds until you close the program.")
    exit_code = ExitCode.DATA_FOLDER


class PinNotSaved(LearnAppError):
    """The file of the PIN could not be written: nothing is judged that could not be counted."""

    template = N_("The PIN cannot be checked now: the disk is full or cannot be written to.")
    exit_code = ExitCode.DATA_FOLDER


class AlreadyOpen(LearnAppError):
    """Another process of the program uses the same data folder."""

    template = N_("The program is already open on this computer.")
    exit_code = ExitCode.ALREADY_OPEN


class DatabaseDamaged(LearnAppError):
    """The database was damaged; it was put aside as ``file`` and a fresh one was started."""

    template = N_(
        "The saved progress was damaged. It was put aside in the file {file}, and a new record was started."
    )
    advice = _TELL_TRAINER
    exit_code = ExitCode.DATABASE


class DatabaseMissing(LearnAppError):
    """There was a database, and it is gone; a fresh one was started."""

    template = N_("The saved progress was not found. A new record was started.")
    advice = _TELL_TRAINER
    exit_code = ExitCode.DATABASE


class DatabaseSalvaged(LearnAppError):
    """The database was damaged, and no backup is good; what could be read of it was kept."""

    template = N_(
        "The saved progress was damaged. What could be read of it was kept, and some may be missing."
    )
    advice = _TELL_TRAINER
    exit_code = ExitCode.DATABASE


class DatabaseRestored(LearnAppError):
    """The database was damaged or missing; the last backup was restored."""

    template = N_(
        "The saved progress could not be read. The program has restored its safe copy: "
        "only the last session may be missing."
    )
    advice = _TELL_TRAINER
    exit_code = ExitCode.DATABASE


class OlderDatabaseRestored(DatabaseRestored):
    """The last backups were damaged too; the one before them was restored."""

    template = N_(
        "The saved progress could not be read. The program has restored an older safe copy: "
        "the last {sessions} sessions may be missing."
    )
    advice = _TELL_TRAINER


class DatabaseNewer(LearnAppError):
    """The database was written by a newer version of the program; it was left as it is."""

    template = N_(
        "Your progress was saved by a newer version of this program. Nothing is lost. "
        "Please ask your trainer to install that version."
    )
    exit_code = ExitCode.DATABASE


class DatabaseUnusable(LearnAppError):
    """The database cannot be opened or read, for another reason than its content."""

    template = N_("The saved progress in {file} cannot be opened ({reason}). Nothing was changed.")
    exit_code = ExitCode.DATABASE


class ProgressNotSaved(LearnAppError):
    """Writing to the database failed; what was to be written is kept and tried again."""

    template = N_(
        "Your progress could not be saved. The disk may be full. You can go on: the program will try again."
    )
    exit_code = ExitCode.DATABASE


class ProgressDamaged(LearnAppError):
    """While the program runs, something stored was found to be damaged."""

    template = N_(
        "A part of the saved progress is damaged. You can go on: the program will repair it "
        "when it starts again."
    )
    advice = _TELL_TRAINER
    exit_code = ExitCode.DATABASE


class BackupFailed(LearnAppError):
    """No backup could be made; the progress itself is stored."""

    template = N_("Your progress is saved, but a safe copy of it could not be made. The disk may be full.")
    advice = _TELL_TRAINER
    exit_code = ExitCode.DATABASE


class PaperNotSaved(LearnAppError):
    """A paper could not be written into ``place``; ``PaperHasNoRoom`` says more where it is known."""

    template = N_("The paper could not be saved in “{place}”. Choose another place.")


class PaperHasNoRoom(PaperNotSaved):
    """There is no room left where a paper was to be written."""

    template = N_("There is no room left in “{place}”. Choose another place for the paper.")


class NoPrinter(LearnAppError):
    """No printer is set up on this computer."""

    template = N_("This computer has no printer. You can save the paper in a file and print it elsewhere.")


class NotPrinted(LearnAppError):
    """The printer's system refused the paper."""

    template = N_("The printer does not answer. Is it switched on? You can also save the paper in a file.")


class FileNotWritten(LearnAppError):
    """What was learnt could not be written into a file; what was in it before is there still."""

    template = N_("The file {file} cannot be written. Nothing was changed.")


class FileHasNoRoom(FileNotWritten):
    """There is no room for the file that what was learnt was to be written into."""

    template = N_("There is no room left for the file {file}. Make some room, or choose another place.")


class StickNotWritten(FileNotWritten):
    """The file that could not be written was to be on a USB stick."""

    template = N_("The stick cannot be written to. Is it still in? Nothing was changed on this computer.")


class StickFull(FileHasNoRoom):
    """A USB stick has no room for what was learnt."""

    template = N_("There is no room left on the stick. Make some room, or take another stick.")


class FileUnreadable(LearnAppError):
    """A file with what was learnt elsewhere cannot be read at all."""

    template = N_("The file {file} cannot be read. Nothing was changed.")


class StickUnreadable(FileUnreadable):
    """The file that cannot be read is on a USB stick."""

    template = N_("The file {file} cannot be read. Is the stick still in? Nothing was changed.")


class FileDamaged(LearnAppError):
    """A file with what was learnt elsewhere is not as it was written."""

    template = N_(
        "The file {file} is damaged. Nothing was taken from it. Save it once more, at the other computer."
    )


class FileStrange(LearnAppError):
    """A file holds no record of this program."""

    template = N_("The file {file} is not a record of this program. Nothing was taken from it.")


class FileNewer(LearnAppError):
    """A file was written by a newer version of the program."""

    template = N_(
        "The file {file} was written by a newer version of this program. "
        "Install that version here first. Nothing was changed."
    )


class ComputersCloned(LearnAppError):
    """Two computers went on under the same number after one disk had been copied to the other."""

    template = N_(
        "This computer and the one of the file {file} were set up from the same copy, when people had "
        "already begun to learn. Their records cannot be put together: let each person go on at the "
        "computer where they are. Nothing was changed."
    )


class NothingTaken(LearnAppError):
    """What was learnt elsewhere could not be stored here."""

    template = N_("Nothing could be taken from the file {file}: the disk of this computer may be full.")


class NotErased(LearnAppError):
    """Somebody could not be erased; they are there as before."""

    template = N_("Nothing was erased: the disk of this computer may be full.")


class NotSwept(LearnAppError):
    """Somebody was erased, but their traces in files could not be removed yet."""

    template = N_(
        "The person is erased. Some traces could not be removed from the disk yet: "
        "the program will do it when it starts again."
    )


class LessonsMissing(LearnAppError):
    """The folder of the lessons does not exist or is not a folder."""

    template = N_("The lessons were not found. They should be in the folder {folder}.")
    exit_code = ExitCode.LESSONS


class NoDisplay(LearnAppError):
    """There is no screen to open a window on."""

    template = N_(
        "There is no screen here to open a window on. "
        "To make pictures of every screen without one: learn-app tour --pictures FOLDER"
    )
    exit_code = ExitCode.NO_DISPLAY


class ProcessorTooOld(LearnAppError):
    """The installed Qt would abort on this processor."""

    template = N_(
        "The installed version of Qt needs a newer processor than this computer has. "
        "Install PySide6-Essentials 6.9.3."
    )
    exit_code = ExitCode.PROCESSOR


class QtUnusable(LearnAppError):
    """Qt, or a library of the system that it needs, cannot be loaded."""

    template = N_("The window system Qt cannot be loaded ({reason}). To install what is missing: make run")
    exit_code = ExitCode.NO_DISPLAY
