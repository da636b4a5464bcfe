"""The papers: what can be seen before it is printed, and the way to a printer or into a file."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from learn_app.content.key_marks import KeyWords
from learn_app.errors import LearnAppError
from learn_app.papers.certificate_pages import draw_certificate
from learn_app.papers.gathering import certified_modules, gather_certificate, gather_report, gather_sheet
from learn_app.papers.pages import Pages
from learn_app.papers.printing import Printer, find_printers, print_pdf
from learn_app.papers.report import make_tables
from learn_app.papers.report_pages import draw_report
from learn_app.papers.saving import Place, find_places, name_file, save_file
from learn_app.papers.sheet_pages import draw_sheet
from learn_app.papers.spreadsheet import write_csv, write_ods
from learn_app.progress.records import Learner
from learn_app.progress.store import LessonKey
from learn_app.screens.avatars import learner_name
from learn_app.screens.choice import Answer
from learn_app.screens.host import Host
from learn_app.screens.papers.background import Background
from learn_app.screens.papers.preview import PreviewScreen
from learn_app.screens.questions import Question, tell
from learn_app.widgets.theme import Theme

Way = Callable[[], None]


@dataclass(frozen=True)
class Paper:
    """Pages, and the other files that can be made of the same: ending → content."""

    pages: Pages
    said: Sequence[str] = ()
    """What is read aloud of it, besides its title."""
    tables: Mapping[str, Callable[[], bytes]] = field(default_factory=dict)


class PapersArea:
    """Leads through the papers; the window keeps it, for Qt does not."""

    def __init__(self, host: Host) -> None:
        """Nothing is shown yet."""
        self._host = host
        self._screen: PreviewScreen | None = None
        self.find_places: Callable[[], Sequence[Place]] = find_places

    def show_certificate(self, learner: Learner, module_id: str, back: Way) -> None:
        """Show a learner's certificate for a module."""
        context = self._host.context
        certificate = gather_certificate(
            context.catalog, context.store, learner, module_id, time.time(), context.translator
        )
        if certificate is None:
            self._tell(context.translator.gettext("There is nothing to print here yet."), back)
            return
        pages = draw_certificate(certificate, self._paper_theme(), context.translator)
        said = (context.translator.gettext("I can"), *certificate.said)
        self._show(Paper(pages, said), back)

    def ask_certificate(self, learner: Learner, back: Way) -> None:
        """Show a learner's certificate; ask for which module where there are several."""
        context, gettext = self._host.context, self._host.context.translator.gettext
        modules = certified_modules(context.catalog, context.store, learner)
        if not modules:
            self._tell(gettext("There is nothing to certify yet: no lesson has been passed."), back)
            return
        if len(modules) == 1:
            self.show_certificate(learner, modules[0].id, back)
            return
        answers = [Answer(one.id, one.title, pictogram=one.pictogram) for one in modules]
        question = Question(gettext("Which certificate?"), [*answers, self._back_answer()])
        self._ask(question, lambda key: self.show_certificate(learner, key, back), back)

    def show_sheet(self, module_id: str, lesson_id: str, back: Way) -> None:
        """Show the exercise sheet of a lesson."""
        self.show_sheets([(module_id, lesson_id)], "", back)

    def show_sheets(self, lessons: Sequence[LessonKey], title: str, back: Way) -> None:
        """Show the exercise sheets of several lessons as one paper; ``title`` is what they are for."""
        context = self._host.context
        words, drawn = KeyWords(context.paths.assets / "keyboards"), context.settings.keyboard
        gathered = [gather_sheet(context.catalog, *key, words, drawn) for key in lessons]
        sheets = [one for one in gathered if one is not None]
        if not sheets:
            self._tell(context.translator.gettext("This lesson is not available today."), back)
            return
        theme = self._paper_theme()
        papers = [draw_sheet(one, theme, context.translator, drawn) for one in sheets]
        if len(papers) == 1:
            self._show(Paper(papers[0], sheets[0].said), back)
            return
        bound = Pages.bind(context.translator.gettext("Exercise sheet: {title}", title=title), papers)
        self._show(Paper(bound, [one.title for one in sheets]), back)

    def show_report(self, learners: Sequence[Learner], title: str, back: Way) -> None:
        """Show the report on a group; ``title`` is the group's."""
        context, translator = self._host.context, self._host.context.translator
        report = gather_report(
            context.catalog, context.store, learners, title, time.time(), translator, self._name_of
        )
        group, themes = make_tables(report, translator)
        sign = "," if translator.language == "fr" else "."
        tables = {
            "ods": lambda: write_ods((group, themes)),
            "csv": lambda: write_csv(group, sign),
        }
        self._show(Paper(draw_report(report, self._paper_theme(), translator), tables=tables), back)

    # What is done with a paper

    def _show(self, paper: Paper, back: Way) -> None:
        screen = PreviewScreen(self._host.context, paper.pages, paper.said)
        screen.left.connect(back)
        screen.print_asked.connect(lambda: self._on_print(paper, back))
        screen.save_asked.connect(lambda: self._on_save(paper, back))
        self._screen = screen
        self._host.show_screen(screen, lambda: self._show(paper, back))

    def _on_print(self, paper: Paper, back: Way) -> None:
        def choose(found: object) -> None:
            printers = [one for one in found if isinstance(one, Printer)] if isinstance(found, list) else []
            if len(printers) < 2:
                self._print(paper, printers[0].name if printers else "")
                return
            gettext = self._host.context.translator.gettext
            answers = [Answer(one.name, one.name, "printer", is_suggested=one.is_default) for one in printers]
            question = Question(gettext("Which printer?"), [*answers, self._back_answer()])
            self._ask(
                question,
                lambda name: self._show_and(paper, back, lambda: self._print(paper, name)),
                lambda: self._show(paper, back),
            )

        self._work(find_printers, choose)

    def _print(self, paper: Paper, printer: str) -> None:
        def finish(result: object) -> None:
            if self._screen is not None:
                self._screen.set_printing(False)
            if isinstance(result, LearnAppError):
                self._say(result.sentence(self._host.context.translator))
            elif isinstance(result, Exception):
                raise result
            else:
                self._say(self._host.context.translator.gettext("The printer has the paper."))

        content = paper.pages.write_pdf()
        self._work(lambda: print_pdf(content, paper.pages.title, printer), finish)

    def _on_save(self, paper: Paper, back: Way) -> None:
        gettext = self._host.context.translator.gettext
        if not paper.tables:
            self._ask_place(paper, "pdf", back)
            return
        kinds = {
            "pdf": gettext("To print or to send (PDF)"),
            "ods": gettext("For LibreOffice (ODS)"),
            "csv": gettext("For any spreadsheet (CSV)"),
        }
        answers = [Answer(ending, text, "file-text") for ending, text in kinds.items()]
        question = Question(gettext("Which file?"), [*answers, self._back_answer()])
        self._ask(
            question, lambda ending: self._ask_place(paper, ending, back), lambda: self._show(paper, back)
        )

    def _ask_place(self, paper: Paper, ending: str, back: Way) -> None:
        gettext = self._host.context.translator.gettext
        places = list(self.find_places())
        answers = [
            Answer(
                str(number),
                gettext("USB stick {name}", name=place.name) if place.is_stick else gettext("Documents"),
                "usb" if place.is_stick else "folder",
                is_suggested=number == len(places) - 1,
            )
            for number, place in enumerate(places)
        ]
        question = Question(gettext("Where to?"), [*answers, self._back_answer()])
        self._ask(
            question,
            lambda key: self._show_and(paper, back, lambda: self._save(paper, ending, places[int(key)])),
            lambda: self._show(paper, back),
        )

    def _save(self, paper: Paper, ending: str, place: Place) -> None:
        gettext = self._host.context.translator.gettext
        content = paper.pages.write_pdf() if ending == "pdf" else paper.tables[ending]()
        try:
            path = save_file(place, name_file(paper.pages.title, ending), content)
        except LearnAppError as error:
            self._say(error.sentence(self._host.context.translator))
            return
        self._say(gettext("Saved in {folder}: {file}", folder=place.name or place.folder, file=path.name))

    # The way there

    def _work(self, work: Callable[[], object], then: Callable[[object], None]) -> None:
        screen = self._screen
        if screen is None:
            return
        screen.set_printing(True)
        # With the screen it ends: who has gone on is not told of it any more.
        task = Background(work, screen)
        task.finished.connect(then)
        task.start()

    def _ask(self, question: Question, act: Callable[[str], None], stay: Way) -> None:
        self._host.ask(question, lambda key: stay() if key == _BACK else act(key))

    def _show_and(self, paper: Paper, back: Way, act: Way) -> None:
        self._show(paper, back)
        act()

    def _say(self, sentence: str) -> None:
        if self._screen is not None:
            self._screen.tell(sentence)

    def _tell(self, sentence: str, back: Way) -> None:
        self._host.ask(tell(self._host.context, sentence), lambda _key: back())

    def _back_answer(self) -> Answer:
        return Answer(_BACK, self._host.context.translator.gettext("Back"), "arrow-left")

    def _name_of(self, learner: Learner) -> str:
        return learner_name(learner, self._host.context.translator.gettext)

    def _paper_theme(self) -> Theme:
        """Return the look of paper: the learner's pictures, but no large text and no dark ground."""
        theme = self._host.context.theme
        return Theme(theme.assets, pictures=theme.pictures, instead=theme.instead)


_BACK = "back"
