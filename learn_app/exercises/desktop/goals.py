"""Every goal that an author may write: the unions of the modules, one a line."""

from learn_app.exercises.desktop import (
    browser_goals,
    draft_goals,
    file_goal,
    files_goals,
    folder_goals,
    form_goals,
    form_sent_goals,
    mail_file_goals,
    mail_goals,
    notes_goals,
    page_goals,
    phone_goals,
    send_goals,
    windows_goals,
)

AnyGoal = (
    browser_goals.BrowserGoals
    | draft_goals.DraftGoals
    | files_goals.FileGoals
    | folder_goals.BinGoals
    | folder_goals.FolderGoals
    | form_sent_goals.FormGoals
    | mail_file_goals.MailFileGoals
    | mail_goals.MailGoals
    | notes_goals.NoteGoals
    | page_goals.PageGoals
    | phone_goals.PhoneGoals
    | send_goals.MailSend
    | windows_goals.StickGoals
    | windows_goals.WindowGoals
)

CODES = frozenset[str]().union(
    browser_goals.CODES,
    draft_goals.CODES,
    file_goal.CODES,
    form_goals.CODES,
    mail_goals.CODES,
    notes_goals.CODES,
    page_goals.CODES,
    phone_goals.CODES,
    windows_goals.CODES,
)
