"""Every goal that an author may write."""

from learn_app.exercises.desktop import draft_goals, form_goals, mail_goals
from learn_app.exercises.desktop.draft_goals import DraftGoals
from learn_app.exercises.desktop.form_goals import FormGoals
from learn_app.exercises.desktop.mail_goals import MailGoals

AnyGoal = MailGoals | DraftGoals | FormGoals

CODES = frozenset[str]().union(
    mail_goals.CODES,
    draft_goals.CODES,
    form_goals.CODES,
)
