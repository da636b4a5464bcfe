"""Draws an exercise sheet: one page where it fits, in letters as large as it lets them be."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from learn_app.i18n import Translator
from learn_app.papers.blocks import (
    CENTRE,
    Block,
    Gap,
    Heading,
    Lines,
    Panel,
    Row,
    Stack,
    TickBox,
    Words,
    fill_ground,
    icon,
    in_columns,
    pictogram,
)
from learn_app.papers.keyboard_block import draw_keys
from learn_app.papers.pages import A4, Pages, Room, lay_out
from learn_app.papers.sheet import Question, Sheet, Step, Task
from learn_app.widgets.theme import BOLD, HUES, SEMIBOLD, Theme

_ROOM = Room(150, 130, 150, 190)
_SOFT = "#4A5573"
_FACTORS = (1.2, 1.1, 1.0, 0.93, 0.87, 0.81)
"""Of the sizes of all letters: as large as one page lets them be, at the least those of a newspaper."""
_USUAL = 1.0
_FEWEST_NOTES, _MOST_NOTES, _NOTE = 2, 7, 100


def draw_sheet(sheet: Sheet, theme: Theme, translator: Translator, keyboard: str = "") -> Pages:
    """Lay a sheet out; the theme's lengths are those of paper, at scale 1.

    ``keyboard`` names the layout of the keyboard on the table, where it is known.
    """
    drafts = (_Draft(sheet, theme, translator, keyboard, factor) for factor in _FACTORS)
    for draft in drafts:
        pages = draft.lay_out(_FEWEST_NOTES)
        if pages.count == 1:
            break
    else:
        draft = _Draft(sheet, theme, translator, keyboard, _USUAL)
        pages = draft.lay_out(_FEWEST_NOTES)
    for notes in range(_MOST_NOTES, _FEWEST_NOTES, -1):
        roomy = draft.lay_out(notes)
        if roomy.count == pages.count:
            return roomy
    return pages


class _Draft:
    """A sheet in one size of letters."""

    def __init__(
        self, sheet: Sheet, theme: Theme, translator: Translator, keyboard: str, factor: float
    ) -> None:
        self._sheet, self._theme, self._translator = sheet, theme, translator
        self._keyboard, self._factor = keyboard, factor
        self._hue, self._tint = HUES.get(sheet.hue, HUES["computer"])

    def lay_out(self, notes: int) -> Pages:
        """Return the pages, with so many lines for notes."""
        sheet, gettext = self._sheet, self._translator.gettext
        blocks = [*self._head(), Gap(26)]
        blocks += self._steps()
        if (
            sheet.keys is not None
            and (keys := draw_keys(sheet.keys, self._theme, self._translator, self._keyboard)) is not None
        ):
            blocks += [keys, Gap(20)]
        blocks += self._tasks()
        if sheet.questions:
            blocks += [self._heading(gettext("I check")), *self._questions()]
        if sheet.advice:
            stuck = gettext("If you are stuck:")
            told = Words(f"**{stuck}** {sheet.advice}", self._theme, self._size(44))
            row = Row((icon(self._theme, "bulb", 70, "#8A5200"), 80), (told, 0))
            blocks += [Gap(14), Panel(row, "#FFF1D6", padding=24)]
        blocks += [Gap(20), Stack(self._heading(gettext("My notes")), Lines(notes, _NOTE))]
        title = gettext("Exercise sheet: {title}", title=sheet.title)
        return lay_out(title, blocks, _ROOM, A4, self._draw_frame)

    def _size(self, size: float) -> float:
        return size * self._factor

    def _heading(self, text: str) -> Block:
        return Heading(Gap(10), Words(text, self._theme, self._size(58), BOLD, self._hue), Gap(12))

    def _head(self) -> list[Block]:
        sheet, theme, gettext = self._sheet, self._theme, self._translator.gettext
        emblem = Panel(pictogram(theme, sheet.pictogram, 130), self._tint, padding=25, radius=90)
        kind = gettext("Exercise sheet · {module}", module=sheet.module)
        title = Stack(
            Words(kind, theme, 36, SEMIBOLD, self._hue), Words(sheet.title, theme, self._size(80), BOLD)
        )
        name = Stack(Words(gettext("First name"), theme, 34, colour=_SOFT), Lines(1, 75))
        goal = gettext("My goal: I can {goal}.", goal=sheet.known)
        minutes = self._translator.ngettext("about {n} minute", "about {n} minutes", sheet.minutes)
        told = Row(
            (Words(goal, theme, self._size(50), SEMIBOLD), 0),
            (icon(theme, "clock", 52, _SOFT), 56),
            (Words(minutes, theme, 36, colour=_SOFT), 320),
            spacing=20,
        )
        return [
            Row((Stack(emblem), 180), (title, 0), (name, 480), spacing=34),
            Gap(24),
            Panel(told, self._tint, padding=26),
        ]

    def _steps(self) -> list[Block]:
        steps = [self._step(number, step) for number, step in enumerate(self._sheet.steps, 1)]
        if not steps:
            return []
        return [self._heading(self._translator.gettext("To remember")), *in_columns(steps, 2, 44, 18)]

    def _step(self, number: int, step: Step) -> Block:
        theme = self._theme
        count = Words(str(number), theme, self._size(54), BOLD, self._hue, CENTRE)
        text = Words(step.text, theme, self._size(44))
        side = 120 * self._factor
        if not step.pictogram:
            return Row((count, 76 * self._factor), (text, 0), spacing=12)
        return Row(
            (count, 76 * self._factor), (pictogram(theme, step.pictogram, side), side), (text, 0), spacing=12
        )

    def _tasks(self) -> list[Block]:
        tasks = self._sheet.tasks
        if not tasks:
            return []
        heading = self._heading(self._translator.gettext("I practise. I tick what is done."))
        return [heading, *(self._task(task) for task in tasks)]

    def _task(self, task: Task) -> Block:
        theme = self._theme
        lines: list[Block] = [Words(task.text, theme, self._size(46))]
        if task.words:
            lines += [Gap(4), Words("  ·  ".join(task.words), theme, self._size(46), SEMIBOLD, self._hue)]
        if task.parts:
            parts = [
                Row((TickBox(36), 44), (Words(part, theme, self._size(40)), 0), spacing=12)
                for part in task.parts
            ]
            lines += [Gap(8), *in_columns(parts, 2, 30, 6)]
        return Stack(Row((TickBox(52), 60), (Stack(*lines), 0), spacing=22, is_top=True), Gap(14))

    def _questions(self) -> list[Block]:
        several = len(self._sheet.questions) > 1
        return [
            self._question(question, number if several else 0)
            for number, question in enumerate(self._sheet.questions, 1)
        ]

    def _question(self, question: Question, number: int) -> Block:
        theme = self._theme
        text = f"**{number}.** {question.text}" if number else question.text
        options = [
            Row((TickBox(44), 52), (Words(f"**{letter}.** {option}", theme, self._size(42)), 0), spacing=12)
            for letter, option in zip("ABCDEF", question.options, strict=False)
        ]
        is_short = all(len(option) < 22 for option in question.options)
        columns = 3 if is_short and len(options) % 2 else 2
        return Stack(Words(text, theme, self._size(46)), Gap(8), *in_columns(options, columns, 30, 8), Gap(8))

    def _draw_frame(self, painter: QPainter, page: int, count: int) -> None:
        gettext, questions = self._translator.gettext, self._sheet.questions
        fill_ground(painter, QRectF(0, 0, A4[0], 44), self._hue, radius=0)
        room = QRectF(150, A4[1] - 150, A4[0] - 300, 50)
        if questions and page == count - 1:
            several = len(questions) > 1
            told = "   ".join(
                f"{number}. {one.answer}" if several else one.answer
                for number, one in enumerate(questions, 1)
            )
            answers = self._translator.ngettext(
                "Answer: {told}", "Answers: {told}", len(questions), told=told
            )
            painter.save()
            # Upside down, at the foot: nobody reads it by accident.
            painter.translate(room.center())
            painter.rotate(180)
            painter.translate(-room.center())
            Words(answers, self._theme, 32, colour=_SOFT).draw(painter, room)
            painter.restore()
        if count > 1:
            told = gettext("page {page} of {count}", page=page + 1, count=count)
            Words(told, self._theme, 32, colour=_SOFT).draw(painter, room)
