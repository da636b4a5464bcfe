"""Every goal that an author may write."""

from learn_app.exercises.desktop import (
    draft_goals,
    files_goals,
    form_goals,
    mail_goals,
    phone_goals,
    windows_goals,
)
from learn_app.exercises.desktop.draft_goals import DraftGoals
from learn_app.exercises.desktop.files_goals import FileGoals, FolderGoals
from learn_app.exercises.desktop.form_goals import FormGoals
from learn_app.exercises.desktop.mail_goals import MailGoals
from learn_app.exercises.desktop.phone_goals import PhoneGoals
from learn_app.exercises.desktop.windows_goals import StickGoals, WindowGoals

AnyGoal = MailGoals | DraftGoals | FormGoals | FileGoals | FolderGoals | WindowGoals | StickGoals | PhoneGoals

CODES = frozenset[str]().union(
    mail_goals.CODES,
    draft_goals.CODES,
    form_goals.CODES,
    files_goals.CODES,
    windows_goals.CODES,
    phone_goals.CODES,
)
