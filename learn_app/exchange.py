"""``learn-app export`` and ``learn-app merge``: what the trainer's USB screen does, without a window."""

import sys
from pathlib import Path

from learn_app.errors import AlreadyOpen, ExitCode
from learn_app.i18n import Translator
from learn_app.paths import Paths
from learn_app.progress.export import export
from learn_app.progress.incoming import read_incoming
from learn_app.progress.merge import merge, preview
from learn_app.progress.store import ProgressStore
from learn_app.single_instance import InstanceLock


def run_exchange(paths: Paths, translator: Translator, is_merge: bool, file: Path) -> int:
    """Merge a file into the progress, or write all progress into a file; return an exit code.

    Raises:
        LearnAppError: nothing was changed.
    """
    paths.prepare()
    lock = InstanceLock(paths.data)
    if not lock.acquire():
        raise AlreadyOpen
    try:
        with ProgressStore.open(paths.data) as store:
            if store.notice is not None:
                print(store.notice.sentence(translator), file=sys.stderr)
            print(_merge(store, translator, file) if is_merge else _export(store, translator, file))
    finally:
        lock.release()
    return ExitCode.OK


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
