"""Every goal that an author may write."""

from learn_app.exercises.desktop import draft_goals, form_goals, mail_goals
from learn_app.exercises.desktop.draft_goals import (
    MailCompose,
    MailForward,
    MailReply,
    MailSend,
    MailTo,
    MailWrite,
)
from learn_app.exercises.desktop.form_goals import FormFill, FormReach, FormSubmit
from learn_app.exercises.desktop.mail_goals import MailDelete, MailFolder, MailRead, MailRestore

AnyGoal = (
    MailRead
    | MailFolder
    | MailDelete
    | MailRestore
    | MailReply
    | MailForward
    | MailCompose
    | MailTo
    | MailWrite
    | MailSend
    | FormFill
    | FormReach
    | FormSubmit
)

CODES = mail_goals.CODES | draft_goals.CODES | form_goals.CODES
