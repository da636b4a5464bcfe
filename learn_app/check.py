"""``learn-app check``: the problems of the lessons, then the proof that each can be finished."""

from learn_app.content.proofs import check_all
from learn_app.errors import ExitCode
from learn_app.i18n import Translator
from learn_app.paths import Paths


def run_check(paths: Paths, translator: Translator, walks: int) -> int:
    """Check the lessons, print what was found, and return an exit code.

    ``walks`` is how many random walks are taken through each exercise.
    """
    report = check_all(paths.lessons, paths.assets, walks)
    for problem in (*report.problems, *report.failures):
        print(problem.render(translator))
    lessons = translator.ngettext("{n} lesson", "{n} lessons", report.lesson_count)
    exercises = translator.ngettext("{n} exercise", "{n} exercises", report.exercise_count)
    states = translator.ngettext("{n} state", "{n} states", report.state_count)
    print(
        translator.gettext(
            "Checked: {lessons}, {exercises}, {states}.", lessons=lessons, exercises=exercises, states=states
        )
    )
    if report.is_fine:
        print(translator.gettext("Every exercise can be finished, from wherever a learner gets to."))
        return int(ExitCode.OK)
    return int(ExitCode.PROBLEMS)
