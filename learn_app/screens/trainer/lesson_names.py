"""The lessons that a trainer chose, in words."""

from collections.abc import Iterable

from learn_app.content.catalog import Catalog
from learn_app.progress.store import LessonKey


def list_titles(catalog: Catalog, lessons: Iterable[LessonKey]) -> str:
    """Return the titles of lessons, in the order of the catalogue; those that are no more are left out."""
    wanted = set(lessons)
    order = [module.id for module in catalog.modules() if any(key[0] == module.id for key in wanted)]
    entries = (entry for module in order for entry in catalog.lessons(module))
    return ", ".join(entry.title for entry in entries if (entry.module, entry.id) in wanted)
