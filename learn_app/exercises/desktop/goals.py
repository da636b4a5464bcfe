"""Every goal that an author may write."""

from learn_app.exercises.desktop import form_goals, mail_goals
from learn_app.exercises.desktop.form_goals import FormFill, FormReach, FormSubmit
from learn_app.exercises.desktop.mail_goals import MailDelete, MailFolder, MailRead, MailSend

AnyGoal = MailRead | MailFolder | MailDelete | MailSend | FormFill | FormReach | FormSubmit

CODES = mail_goals.CODES | form_goals.CODES
