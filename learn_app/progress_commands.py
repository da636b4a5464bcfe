"""The commands that work on the progress without a window: ``learn-app export``, ``merge``, ``rebuild``."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from learn_app.errors import AlreadyOpen, ExitCode
from learn_app.i18n import Translator
from learn_app.paths import Paths
from learn_app.progress.export import export
from learn_app.progress.incoming import read_incoming
from learn_app.progress.merge import merge, preview
from learn_app.progress.store import ProgressStore
from learn_app.progress.summary import rebuild_and_compare
from learn_app.single_instance import InstanceLock


def run_exchange(paths: Paths, translator: Translator, is_merge: bool, file: Path) -> int:
    """Merge a file into the progress, or write all progress into a file; return an exit code.

    Raises:
        LearnAppError: nothing was changed.
    """
    with _hold(paths, translator) as store:
        print(_merge(store, translator, file) if is_merge else _export(store, translator, file))
    return ExitCode.OK


def run_rebuild(paths: Paths, translator: Translator) -> int:
    """Compute all summaries anew, say whether they had agreed, and return an exit code.

    Raises:
        LearnAppError: nothing was changed.
    """
    with _hold(paths, translator) as store:
        wrong = store.transact(rebuild_and_compare)
    if not wrong:
        print(translator.gettext("All summaries agree with the attempts."))
        return ExitCode.OK
    told = translator.ngettext(
        "{n} summary did not agree with the attempts. It was mended.",
        "{n} summaries did not agree with the attempts. They were mended.",
        wrong,
    )
    print(told)
    return ExitCode.PROBLEMS


@contextmanager
def _hold(paths: Paths, translator: Translator) -> Iterator[ProgressStore]:
    """Open the progress for this process alone, and say what there is to say of it."""
    paths.prepare()
    lock = InstanceLock(paths.data)
    if not lock.acquire():
        raise AlreadyOpen
    try:
        with ProgressStore.open(paths.data) as store:
            if store.notice is not None:
                print(store.notice.sentence(translator), file=sys.stderr)
            yield store
    finally:
        lock.release()


def _export(store: ProgressStore, translator: Translator, file: Path) -> str:
    export(store, file)
    n = len(store.learners())
    return translator.ngettext("{n} person is written.", "{n} people are written.", n)


def _merge(store: ProgressStore, translator: Translator, file: Path) -> str:
    incoming = read_incoming(file)
    try:
        n = preview(store, incoming).rows
        merge(store, incoming)
    finally:
        incoming.close()
    return translator.ngettext("{n} record was added.", "{n} records were added.", n)
