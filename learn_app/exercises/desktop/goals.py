"""Every goal that an author may write: the unions of the modules, one a line."""

from learn_app.exercises.desktop import (
    draft_goals,
    files_goals,
    form_goals,
    form_sent_goals,
    mail_file_goals,
    mail_goals,
    notes_goals,
    phone_goals,
    send_goals,
    windows_goals,
)

AnyGoal = (
    draft_goals.DraftGoals
    | files_goals.FileGoals
    | files_goals.FolderGoals
    | form_sent_goals.FormGoals
    | mail_file_goals.MailFileGoals
    | mail_goals.MailGoals
    | notes_goals.NoteGoals
    | phone_goals.PhoneGoals
    | send_goals.MailSend
    | windows_goals.StickGoals
    | windows_goals.WindowGoals
)

CODES = frozenset[str]().union(
    draft_goals.CODES,
    files_goals.CODES,
    form_goals.CODES,
    mail_goals.CODES,
    notes_goals.CODES,
    phone_goals.CODES,
    windows_goals.CODES,
)
